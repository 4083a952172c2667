"""One's own data: taken along, corrected, changed by codes to both, and erased after it was said what stays."""

import csv
import hashlib
import io
import json
import zipfile

import pytest
from django.db import IntegrityError, connection, transaction

from yangguang.foundation import keys
from yangguang.foundation.models import Erasure
from yangguang.residents import actions, own, queries
from yangguang.residents.errors import Invalid, WrongCode
from yangguang.residents.models import Code, Detail, KeptCode, Kind, Leaving, Purpose, Resident, Told, Why
from yangguang.residents.own import Eraser, Fate, Table
from yangguang.residents.queries.looks import MOST
from yangguang.residents.tests.county import County
from yangguang.residents.tests.people import GOOD, code_to, entered, last_to, phone, sent_to

NAME = "欧阳雪樵"


def _named(resident: Resident) -> Resident:
    actions.correct(by=resident, kind=Kind.NAME, value=NAME)
    return resident


def test_the_export_has_all_of_every_room_for_machines_and_for_people(county: County) -> None:
    own_phone = phone()
    resident = _named(entered(own_phone))
    actions.looked(resident=resident, by=county.officer, why=Why.HANDLES, subject="")
    with zipfile.ZipFile(io.BytesIO(actions.export(by=resident))) as packed:
        files = {name: packed.read(name) for name in packed.namelist()}
    manifest, data = json.loads(files["manifest.json"]), json.loads(files["data.json"])
    assert set(manifest["rooms"]) == {part.name for part in own.parts()}
    for listed in manifest["files"]:
        assert listed["sha256"] == hashlib.sha256(files[listed["file"]]).hexdigest()
    assert {*(listed["file"] for listed in manifest["files"]), "manifest.json"} == set(files)
    assert ["姓名", NAME] in data["tables"]["residents/account"]["rows"]
    assert own_phone in files["data.html"].decode() and "办理您的办件" in files["data.html"].decode()
    rows = list(csv.reader(io.StringIO(files["residents-account.csv"].decode("utf-8-sig"))))
    assert ["手机号", own_phone] in rows


def test_a_cell_is_no_formula(county: County) -> None:
    resident = entered()
    actions.correct(by=resident, kind=Kind.NAME, value="=1+1")
    with zipfile.ZipFile(io.BytesIO(actions.export(by=resident))) as packed:
        assert "'=1+1" in packed.read("residents-account.csv").decode("utf-8-sig")


def test_a_correction_destroys_the_old_value(county: County) -> None:
    resident = _named(entered())
    old = Detail.objects.get(resident=resident, kind=Kind.NAME)
    sealed, subject = bytes(old.sealed), old.subject
    with connection.cursor():
        actions.correct(by=resident, kind=Kind.NAME, value="欧阳雪")
    keys.forget(subject)
    assert keys.opened(sealed, subject=subject) is None
    assert Erasure.objects.filter(subject=subject).exists()
    assert queries.details(resident=resident, viewer=county.officer, why=Why.COUNTER, subject="")[Kind.NAME] == "欧阳雪"
    actions.correct(by=resident, kind=Kind.NAME, value=" ")
    assert not Detail.objects.filter(kind=Kind.NAME).exists()


def test_a_new_phone_needs_the_codes_of_both(county: County) -> None:
    old, new = phone(), phone()
    resident = entered(old)
    actions.ask_change(by=resident, new=new)
    for old_code, new_code in [(code_to(old), "x"), ("x", code_to(new))]:
        with pytest.raises(WrongCode):
            actions.change_contact(by=resident, new=new, old_code=old_code, new_code=new_code)
    actions.change_contact(by=resident, new=new, old_code=code_to(old), new_code=code_to(new))
    assert entered(new) == resident
    assert "联系方式已更改" in last_to(old)
    assert entered(old) != resident


def test_a_right_code_stays_good_when_the_other_was_wrong_and_is_used_once(county: County) -> None:
    old, new = phone(), phone()
    resident = entered(old)
    actions.ask_change(by=resident, new=new)
    right = {"old_code": code_to(old), "new_code": code_to(new)}
    for wrong in ({"old_code": "x"}, {"new_code": "x"}):
        with pytest.raises(WrongCode):
            actions.change_contact(by=resident, new=new, **{**right, **wrong})
    actions.change_contact(by=resident, new=new, **right)
    with pytest.raises((WrongCode, Invalid)):
        actions.change_contact(by=resident, new=new, **right)


def test_every_contact_hears_that_one_was_changed(county: County) -> None:
    old, mail, new = phone(), "beside@example.cn", phone()
    resident = entered(old)
    actions.ask_change(by=resident, new=mail)
    actions.change_contact(by=resident, new=mail, old_code=code_to(old), new_code=code_to(mail))
    actions.ask_change(by=resident, new=new)
    actions.change_contact(by=resident, new=new, old_code=code_to(old), new_code=code_to(new))
    assert [len(sent_to(each, "account.changed")) for each in (old, mail, new)] == [2, 1, 0]


def test_an_e_mail_is_added_beside_the_phone(county: County) -> None:
    own_phone = phone()
    resident = entered(own_phone)
    actions.ask_change(by=resident, new="name@example.cn")
    actions.change_contact(
        by=resident, new="name@example.cn", old_code=code_to(own_phone), new_code=code_to("name@example.cn")
    )
    assert entered("name@example.cn") == entered(own_phone) == resident


def test_a_phone_of_another_account_is_not_taken_over(county: County) -> None:
    mine, theirs = phone(), phone()
    resident, other = entered(mine), entered(theirs)
    actions.ask_change(by=resident, new=theirs)
    with pytest.raises(Invalid, match="已经有一个账户"):
        actions.change_contact(by=resident, new=theirs, old_code=code_to(mine), new_code=code_to(theirs))
    assert entered(mine) == resident
    assert entered(theirs) == other


def _taken_along(resident: Resident) -> dict[str, list[list[object]]]:
    with zipfile.ZipFile(io.BytesIO(actions.export(by=resident))) as packed:
        tables = json.loads(packed.read("data.json"))["tables"]
        assert GOOD not in packed.read("data.json").decode() + packed.read("data.html").decode()
    return {name: table["rows"] for name, table in tables.items()}


def test_the_export_has_messages_stops_kept_codes_and_every_look_and_of_a_number_the_mask(county: County) -> None:
    own_phone = phone()
    resident = entered(own_phone)
    for purpose in (Purpose.NUMBER, Purpose.CASES):
        actions.agree(resident=resident, purpose=purpose, by=resident)
    actions.correct(by=resident, kind=Kind.NUMBER, value=GOOD)
    actions.keep_code(by=resident, of="case:1", code="7KQ2-M9XC-R4TD-HW3P")
    actions.tell_keepers(of="case:1", template="case.received", values={"number": "B2026-000001"}, cause="1")
    actions.stop_messages(by=resident)
    for _ in range(MOST + 1):
        actions.looked(resident=resident, by=county.officer, why=Why.HANDLES, subject="")
    found = _taken_along(resident)
    assert [row[1:] for row in found["residents/messages"]] == [["已收到", "短信", "待发送"]]
    assert found["residents/stops"] == [["手机号", "全部，验证码和账户安全除外"]]
    assert found["residents/codes"] == [["7KQ2-M9XC-R4TD-HW3P", ""]]
    assert len(found["residents/looks"]) == MOST + 1
    assert ["公民身份号码", "1****************X"] in found["residents/account"]


def test_erasing_leaves_no_message_no_code_no_kept_code_and_no_kept_form(county: County) -> None:
    own_phone = phone()
    resident = entered(own_phone)
    actions.agree(resident=resident, purpose=Purpose.CASES, by=resident)
    actions.keep_code(by=resident, of="case:1", code="7KQ2-M9XC-R4TD-HW3P")
    actions.tell_keepers(of="case:1", template="case.received", values={"number": "B2026-000001"}, cause="1")
    form = keys.seal(b"x", subject=f"kept:{resident.subject}")
    other = phone()
    actions.ask_code(phone=other)
    actions.erase(by=resident)
    assert sent_to(own_phone, "code.enter") == sent_to(own_phone, "case.received") == []
    assert len(sent_to(other, "code.enter")) == 1
    assert (Told.objects.count(), KeptCode.objects.count(), Code.objects.count()) == (0, 0, 1)
    assert Erasure.objects.filter(subject=f"kept:{resident.subject}").exists()
    assert keys.opened(form, subject=f"kept:{resident.subject}") == b"x"  # until the commit, as here in a test


def test_erasing_first_says_what_goes_and_what_stays_and_why(county: County) -> None:
    resident = _named(entered())
    actions.looked(resident=resident, by=county.officer, why=Why.HANDLES, subject="")
    fates = actions.foresee(resident=resident)
    assert any(not fate.why_it_stays for fate in fates) and any(fate.why_it_stays for fate in fates)
    assert Detail.objects.filter(resident=resident).count() == 2


def test_erasing_destroys_what_was_told_and_leaves_rows_that_say_so(county: County) -> None:
    own_phone = phone()
    resident = _named(entered(own_phone))
    subjects = {row.subject for row in Detail.objects.filter(resident=resident)}
    actions.erase(by=resident)
    assert not Detail.objects.filter(resident=resident).exists()
    assert subjects <= set(Erasure.objects.values_list("subject", flat=True))
    assert Leaving.objects.get().resident == resident
    assert entered(own_phone) != resident
    with pytest.raises(Invalid):
        actions.erase(by=resident)


def test_whoever_left_is_not_written_down_again(county: County) -> None:
    resident = entered()
    actions.erase(by=resident)
    with pytest.raises(IntegrityError, match="has left"), transaction.atomic():
        actions.correct(by=resident, kind=Kind.NAME, value=NAME)
    with pytest.raises(IntegrityError, match="has left"), transaction.atomic():
        actions.agree(resident=resident, purpose=Purpose.NOTICES, by=resident)


def test_another_room_is_asked_too_and_nothing_is_erased_where_one_fails(
    county: County, monkeypatch: pytest.MonkeyPatch
) -> None:
    erased: list[Resident] = []
    rows = Table("cases", "办件", ("编号",), [("睢卫-1",)])
    keeps = Fate("还在办的件", 1, "办完以前要留着，好给您答复。")
    monkeypatch.setattr(own, "_parts", {**own._parts})

    def fail(resident: Resident, by: object) -> None:
        erased.append(resident)
        raise Invalid("不行。")

    own.register("zz", exporter=lambda _: [rows], eraser=Eraser(lambda _: [keeps], fail), corrector=lambda _: ())
    resident = entered()
    assert keeps in actions.foresee(resident=resident)
    with zipfile.ZipFile(io.BytesIO(actions.export(by=resident))) as packed:
        assert "睢卫-1" in packed.read("zz-cases.csv").decode()
    with pytest.raises(Invalid), transaction.atomic():
        actions.erase(by=resident)
    assert erased == [resident]
    assert Detail.objects.filter(resident=resident).exists()
