"""Consents: closed purposes, words of one version, given and taken back with the same ease."""

import hashlib
from pathlib import Path
from threading import Thread

import pytest
from django.db import IntegrityError, connection, transaction

from yangguang.foundation.actors import Actor
from yangguang.residents import actions, consenting, contacts, queries
from yangguang.residents.errors import Forbidden, Invalid
from yangguang.residents.models import Consent, Detail, Domain, How, Kind, Purpose, Withdrawal
from yangguang.residents.tests.county import County
from yangguang.residents.tests.people import GOOD, entered

YOUNG = "32032420150601123"
SHIPPED = Path(consenting.TEXTS) / "SHA256SUMS"


def test_a_text_that_was_shipped_is_never_changed() -> None:
    split = (line.split("  ") for line in SHIPPED.read_text().splitlines())
    lines = {name: digest for digest, name in split}
    files = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in consenting.TEXTS.glob("*.txt")}
    assert files == lines


@pytest.mark.parametrize("purpose", Purpose)
def test_every_purpose_has_its_text_in_both_languages(purpose: Purpose) -> None:
    for language in ("zh", "en"):
        assert len(consenting.read(purpose, consenting.CURRENT[purpose], language)) > 50


def test_to_agree_and_to_take_it_back_is_one_step_each(county: County) -> None:
    resident = entered()
    assert not queries.consented(resident, Purpose.CASES)
    given = actions.agree(resident=resident, purpose=Purpose.CASES, by=resident)
    assert (given.version, bytes(given.digest)) == (2, consenting.current(Purpose.CASES).digest)
    assert queries.consented(resident, Purpose.CASES)
    assert actions.agree(resident=resident, purpose=Purpose.CASES, by=resident) == given
    actions.withdraw(resident=resident, purpose=Purpose.CASES, by=resident)
    assert not queries.consented(resident, Purpose.CASES)
    assert actions.withdraw(resident=resident, purpose=Purpose.CASES, by=resident) is None
    assert (Consent.objects.filter(purpose=Purpose.CASES).count(), Withdrawal.objects.count()) == (1, 1)


def test_a_new_text_asks_anew(county: County, monkeypatch: pytest.MonkeyPatch) -> None:
    resident = entered()
    actions.agree(resident=resident, purpose=Purpose.CASES, by=resident)
    monkeypatch.setitem(consenting.CURRENT, Purpose.CASES, 3)
    assert not queries.consented(resident, Purpose.CASES)


def test_nobody_agrees_for_another_but_an_officer_who_writes_down_what_was_said(county: County) -> None:
    resident = entered()
    others: list[tuple[Actor, How]] = [
        (entered(), How.WEB), (county.officer, How.WEB), (county.postless, How.COUNTER),
    ]  # fmt: skip
    for by, how in others:
        with pytest.raises(Forbidden):
            actions.agree(resident=resident, purpose=Purpose.CASES, by=by, how=how)
    given = actions.agree(resident=resident, purpose=Purpose.CASES, by=county.officer, how=How.COUNTER)
    assert given.how == How.COUNTER


def test_to_take_it_back_takes_every_version_back_and_what_rested_on_it(
    county: County, monkeypatch: pytest.MonkeyPatch
) -> None:
    resident = entered()
    for purpose in (Purpose.NOTICES, Purpose.NUMBER):
        actions.agree(resident=resident, purpose=purpose, by=resident)
    actions.correct(by=resident, kind=Kind.NUMBER, value=GOOD)
    actions.subscribe(by=resident, channel=Kind.PHONE, domain=Domain.HOURS)
    for purpose in (Purpose.NOTICES, Purpose.NUMBER):
        with monkeypatch.context() as later:
            later.setitem(consenting.CURRENT, purpose, 3)
            assert actions.withdraw(resident=resident, purpose=purpose, by=resident)
        assert not queries.consented(resident, purpose)
    assert queries.subscriptions(resident) == []
    assert not Detail.objects.filter(kind=Kind.NUMBER).exists()


def test_two_taps_on_one_button_are_one_consent(committed: str) -> None:
    resident = entered()

    def tap() -> None:
        actions.agree(resident=resident, purpose=Purpose.CASES, by=resident)
        connection.close()

    taps = [Thread(target=tap) for _ in range(4)]
    for each in taps:
        each.start()
    for each in taps:
        each.join()
    assert Consent.objects.filter(purpose=Purpose.CASES).count() == 1


def test_a_guardian_who_takes_it_back_takes_the_childs_number_along(county: County) -> None:
    for number, stays in ((f"{YOUNG}{contacts.sign_of(YOUNG)}", False), (GOOD, True)):
        resident = entered()
        for purpose in (Purpose.NUMBER, Purpose.GUARDIAN):
            actions.agree(resident=resident, purpose=purpose, by=resident)
        actions.correct(by=resident, kind=Kind.NUMBER, value=number)
        actions.withdraw(resident=resident, purpose=Purpose.GUARDIAN, by=resident)
        assert queries.has_number(resident) is stays


def test_a_purpose_of_ones_own_is_refused_by_the_database(county: County) -> None:
    resident = entered()
    row = Consent(resident=resident, purpose="credit", version=1, digest=b"", how=How.WEB, at=resident.opened_at)
    with pytest.raises(IntegrityError, match="consent_purpose_closed"), transaction.atomic():
        row.save(force_insert=True)


def test_a_number_is_kept_by_a_consent_of_its_own_and_goes_with_it(county: County) -> None:
    resident = entered()
    with pytest.raises(Invalid, match="单独同意"):
        actions.correct(by=resident, kind=Kind.NUMBER, value=GOOD)
    actions.agree(resident=resident, purpose=Purpose.NUMBER, by=resident)
    actions.correct(by=resident, kind=Kind.NUMBER, value=GOOD)
    assert Detail.objects.filter(kind=Kind.NUMBER).exists()
    actions.withdraw(resident=resident, purpose=Purpose.NUMBER, by=resident)
    assert not Detail.objects.filter(kind=Kind.NUMBER).exists()


def test_someone_under_fourteen_keeps_no_number_without_a_guardian(county: County) -> None:
    resident = entered()
    actions.agree(resident=resident, purpose=Purpose.NUMBER, by=resident)
    number = YOUNG + contacts.sign_of(YOUNG)
    with pytest.raises(Invalid, match="监护人"):
        actions.correct(by=resident, kind=Kind.NUMBER, value=number)
    actions.agree(resident=resident, purpose=Purpose.GUARDIAN, by=resident)
    assert actions.correct(by=resident, kind=Kind.NUMBER, value=number)


def test_the_accounts_own_consent_ends_with_the_account(county: County) -> None:
    resident = entered()
    with pytest.raises(Invalid, match="删除账户"):
        actions.withdraw(resident=resident, purpose=Purpose.ACCOUNT, by=resident)
