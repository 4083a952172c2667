"""A case from both sides: who holds its code sees and does what the flow allows now; the desk works by clock."""

import re
from collections.abc import Callable
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from yangguang.accounts.models import User
from yangguang.accounts.tests.people import Browser
from yangguang.cases import actions
from yangguang.cases.choices import Kind
from yangguang.cases.models import Case, Paper, Standing, Step
from yangguang.disclosure.tests.world import FIRST, World
from yangguang.foundation.actors import SYSTEM
from yangguang.offices import actions as offices
from yangguang.offices.models import Office, OfficeKind, PostRole
from yangguang.web import casework
from yangguang.web.tests.test_asking import WORDS, answers, code_of, fields, walk

Desk = Callable[[User], Browser]
LIST = "母亲身份证复印件\n孩子户口簿首页"


def a_case(world: World, kind: Kind = Kind.APPLICATION) -> tuple[str, Case]:
    """Somebody's case, with its code."""
    said = actions.Said(about="补办出生医学证明", text=WORDS)
    receipt = actions.submit(asked=actions.Asked(kind=kind), office=world.office, said=said)
    return receipt.code, Case.objects.latest("pk")


def followed(code: str, tree: str = "") -> str:
    """What the one box answers."""
    return Browser().post(f"{tree}/follow/", {"code": code}).content.decode()


def act(code: str, verb: str, **sent: object) -> str:
    """What the holder of a code does."""
    answer = Browser().post("/follow/case/", {"code": code, "verb": verb, "key": f"{verb}1", **sent})
    return answer.content.decode()


def buttons(text: str) -> set[str]:
    """The verbs that a page offers."""
    return set(re.findall(r'name="verb" value="(\w+)"', text))


def picture() -> SimpleUploadedFile:
    """A photo of a paper."""
    data = BytesIO()
    Image.new("RGB", (8, 8), (200, 180, 90)).save(data, "PNG")
    return SimpleUploadedFile("身份证.png", data.getvalue(), "image/png")


def test_the_one_box_finds_a_case_and_says_who_has_it_until_when_and_how_that_was_counted(world: World) -> None:
    code, _case = a_case(world)
    text = followed(code.lower().replace("-", " "))
    for words in (
        "补办出生医学证明",
        "B2026-000001",
        "县卫健委",
        "0516-88880000",
        "怎么算的",
        "还有 <b>",
        "← 现在",
        "还没到",
    ):
        assert words in text, words
    assert text.count('aria-current="step"') == 1
    assert buttons(text) == {"write", "withdraw", "hand_in"}
    assert "没有查到" in followed("AAAA-AAAA-AAAA-AAAA")
    for old in ("/objections/follow/", "/fix/follow/"):
        assert "补办出生医学证明" in Browser().post(old, {"code": code}).content.decode()


def test_missing_papers_are_listed_once_each_with_its_own_upload_and_handing_in_runs_the_clock_on(world: World) -> None:
    code, case = a_case(world)
    actions.ask_missing(case=case, missing=LIST.splitlines(), by=world.editor)
    text = followed(code)
    assert text.count('type="file"') == 2
    assert all(line in text for line in LIST.splitlines())
    assert "暂停计时" in text
    nothing = act(code, "supplement")
    assert "什么也没有选、没有写" in nothing
    assert "<title>错误：" in nothing
    bad = act(code, "supplement", paper1=SimpleUploadedFile("a.exe", b"MZ" + b"\0" * 200, "image/png"))
    assert 'href="#supplement_paper1"' in bad
    assert Standing.objects.get(case=case).state == "missing"
    done = act(code, "supplement", paper1=picture(), words="户口簿已送到窗口。")
    assert "收到了，写在下面的经过里" in done
    assert "交来：母亲身份证复印件" in done
    assert "supplement" not in buttons(done)
    assert Standing.objects.get(case=case).state == "received"
    paper = Paper.objects.get(case=case)
    own = Browser().post("/follow/case/papers/", {"code": code, "paper": str(paper.pk)})
    assert (own.status_code, own["Content-Disposition"][:10]) == (200, "attachment")
    other, _case = a_case(world)
    assert Browser().post("/follow/case/papers/", {"code": other, "paper": str(paper.pk)}).status_code == 404
    inner = actions.send_paper(
        case=case, data=picture().read(), what="核对单", name="b.png", audience="internal", by=world.editor
    )
    assert Browser().post("/follow/case/papers/", {"code": code, "paper": str(inner.pk)}).status_code == 404


def test_only_what_the_flow_allows_now_is_a_button_and_nothing_else_is_taken(world: World) -> None:
    code, case = a_case(world, Kind.PETITION)
    actions.accept(case=case, by=world.editor)
    assert "现在不能这样做" in act(code, "destroy", words="x")
    assert "现在不能这样做" in act(code, "ask_review", words="不服")
    assert "写在下面的经过里" in act(code, "write", words="补充一句。")
    assert act(code, "write", words="补充一句。").count("补充一句。") == 1
    actions.answer(case=case, outcome="explained", words="已查明，说明如下。", by=world.editor)
    text = followed(code)
    assert buttons(text) == {"write", "reopen", "ask_review", "close", "hand_in"}
    assert "在本县没有可以复查、复核的上一级机构" in act(code, "ask_review", words="不服")
    assert "要办结，请先勾选" in act(code, "close")
    assert "已查明，说明如下。" in text
    assert "没有解决，请再办" in text
    assert "还没有解决。" in act(code, "reopen", words="还没有解决。")
    assert Standing.objects.get(case=case).state == "accepted"
    unsure = act(code, "withdraw")
    assert "要撤回，请先勾选" in unsure
    assert 'href="#withdraw_sure"' in unsure
    act(code, "withdraw", sure="on")
    gone = followed(code)
    assert "您已经撤回" in gone
    assert buttons(gone) == set()


def test_what_passes_between_offices_is_not_on_the_residents_page_and_the_code_is_in_no_address(world: World) -> None:
    code, case = a_case(world)
    actions.accept(case=case, by=world.editor)
    actions.note(case=case, words="内部核对一下档案。", by=world.editor)
    text = followed(code)
    assert "内部核对" not in text
    assert not re.search(rf'(href|action|src)="[^"]*{code}', text)
    answer = Browser().get("/follow/case/")
    assert (answer.status_code, answer["Location"]) == (303, "/follow/")
    assert Browser().post("/follow/case/", {"code": "AAAA-AAAA-AAAA-AAAA", "verb": "withdraw"}).status_code == 303


def test_the_queue_stands_by_clock_and_its_filters_are_addresses(world: World, desk_of: Desk) -> None:
    _code, first = a_case(world)
    _code, second = a_case(world, Kind.CONSULTATION)
    actions.accept(case=second, by=world.editor)
    desk = desk_of(world.editor)
    asked = ("", "view=mine", "view=unclaimed", "view=offered", "view=all", "kind=consultation", "state=received")
    pages = [desk.get(f"/desk/cases/?{each}").content.decode() for each in asked]
    shown = [{each.number for each in (first, second) if each.number in page} for page in pages]
    both, one, other = {first.number, second.number}, {first.number}, {second.number}
    assert shown == [both, other, one, set(), both, other, one]
    assert desk.get("/desk/cases/?view=x&kind=%27&after=9,9").status_code == 200


def test_several_are_taken_up_at_once_only_after_they_were_shown(world: World, desk_of: Desk) -> None:
    one, other = a_case(world)[1], a_case(world)[1]
    desk = desk_of(world.editor)
    dry = desk.post("/desk/cases/together/", {"case": [one.pk, other.pk]}).content.decode()
    assert "还没有受理" in dry
    assert not Standing.objects.filter(state="accepted").exists()
    actions.accept(case=other, by=world.reviewer)
    done = desk.post("/desk/cases/together/", {"case": [one.pk, other.pk], "sure": "on"}).content.decode()
    assert "✓ 由您承办" in done
    assert "没有受理：" in done
    assert Standing.objects.get(case=one).officer != Standing.objects.get(case=other).officer


def test_an_officer_takes_each_step_by_its_button_and_the_page_says_who_read_it(world: World, desk_of: Desk) -> None:
    code, case = a_case(world)
    desk, path = desk_of(world.editor), f"/desk/cases/{case.pk}/"
    text = desk.get(path).content.decode()
    assert WORDS in text
    assert set(re.findall(rf'href="{path}(\w+)/"', text)) == {
        "accept", "decline", "ask_missing", "transfer", "ask", "note", "accused", "aside", "papers", "hour",
    }  # fmt: skip
    assert desk.post(f"{path}ask_missing/", {"words": LIST}).status_code == 302
    actions.supplement(code=code, words="都在这里。")
    assert desk.get(f"{path}ask_missing/").status_code == 404
    assert desk.post(f"{path}accept/").status_code == 302
    assert desk.post(f"{path}note/", {"words": "请档案室核对。"}).status_code == 302
    begun = desk.get(f"{path}answer/").content.decode()
    assert "依据：" in begun
    assert "请选一项。" in desk.post(f"{path}answer/", {"words": "给您补办。"}).content.decode()
    assert desk.post(f"{path}answer/", {"words": "给您补办，寄到苏州。", "outcome": "granted"}).status_code == 302
    text = desk.get(path).content.decode()
    assert text.index("给您补办，寄到苏州") < text.index("机构之间") < text.index("请档案室核对")
    assert "给您补办，寄到苏州" in followed(code)
    assert world.editor.display_name in text[text.index("谁看过") :]


def test_what_is_offered_is_taken_over_or_sent_back_by_the_other_office_alone(world: World, desk_of: Desk) -> None:
    _code, case = a_case(world)
    other, theirs = _another(world)
    desk, path = desk_of(world.editor), f"/desk/cases/{case.pk}/"
    assert desk_of(theirs).get(path).status_code == 404
    assert desk.post(f"{path}transfer/", {"words": "归你们办。", "to_office": str(other.pk)}).status_code == 302
    offered = desk_of(theirs).get(f"/desk/cases/?office={other.pk}&view=offered").content.decode()
    assert case.number in offered
    assert desk_of(theirs).post(f"{path}take_over/").status_code == 302
    assert Standing.objects.get(case=case).office == other
    assert desk_of(theirs).post(f"{path}answer/", {"words": "办好了。", "outcome": "granted"}).status_code == 302


def _another(world: World) -> tuple[Office, User]:
    """Another office of the county, and one who serves there."""
    other = offices.establish(
        kind=OfficeKind.DEPARTMENT, name="县民政局", place=world.office.place, on=FIRST, by=SYSTEM
    )
    officer = offices.enter(name="职员己", user=world.stranger, by=SYSTEM)
    offices.appoint(office=other, officer=officer, title="科员", on=FIRST, roles=[PostRole.HANDLES], by=SYSTEM)
    return other, world.stranger


def test_who_is_accused_neither_reads_nor_finds_it_in_the_queue(world: World, desk_of: Desk) -> None:
    other, theirs = _another(world)
    asked = actions.Asked(kind=Kind.REPORT, accused=other)
    actions.submit(asked=asked, office=world.office, said=actions.Said(about="收费", text=WORDS))
    case = Case.objects.get()
    desk = desk_of(theirs)
    gone, none = (desk.get(f"/desk/cases/{each}/").content.decode() for each in (case.pk, 999999))
    assert gone.replace(f"cases/{case.pk}/", "cases/999999/") == none
    for view in ("clock", "all", "offered"):
        assert case.number not in desk.get(f"/desk/cases/?view={view}").content.decode()
    assert WORDS in desk_of(world.editor).get(f"/desk/cases/{case.pk}/").content.decode()


def test_at_the_counter_an_officer_types_reads_back_and_hands_over_the_code(world: World, desk_of: Desk) -> None:
    desk, path = desk_of(world.editor), f"/counter/cases/{world.office.pk}/"
    check = walk(desk, path, {"channel": "counter"}, *answers(world))
    assert "读给本人听" in check
    refused = desk.post(path, fields(check)).content.decode()
    assert "请先读给本人听" in refused
    assert not Case.objects.exists()
    slip = desk.post(path, fields(refused) | {"read_back": "on"}).content.decode()
    assert "/follow/" in slip
    assert code_of(slip)
    taken = Case.objects.get()
    assert (taken.channel, taken.read_back_at is not None) == ("counter", True)
    assert desk_of(world.stranger).get(path).status_code == 403


@pytest.mark.parametrize("channel", ["hotline", "air"])
def test_what_a_hotline_or_a_programme_passes_on_is_compared_with_what_was_said(
    world: World, desk_of: Desk, channel: str
) -> None:
    desk, path = desk_of(world.editor), f"/counter/cases/{world.office.pk}/"
    check = walk(desk, path, {"channel": channel}, *answers(world))
    assert "已照工单或录音核对" in check
    assert "请先照工单" in desk.post(path, fields(check)).content.decode()
    assert code_of(desk.post(path, fields(check) | {"read_back": "on"}).content.decode())
    taken = Case.objects.get()
    assert (taken.channel, taken.read_back_at, taken.taken_by is not None) == (channel, None, True)


def test_a_step_that_somebody_else_took_first_is_told_and_nothing_is_lost(world: World, desk_of: Desk) -> None:
    _code, case = a_case(world)
    desk = desk_of(world.editor)
    text = desk.post(f"/desk/cases/{case.pk}/decline/", {"words": "长" * 5001, "outcome": "not_ours"}).content.decode()
    assert text.count("太长了，请写在 5000 个字以内") == 2
    assert "长" * 5001 in text
    assert Step.objects.filter(case=case).count() == 1
    assert casework.readers(case.pk)[0].who == world.editor.display_name


@pytest.mark.parametrize("path", ["/follow/", "/cases/new/"])
def test_the_other_language_leads_to_the_same_page(world: World, path: str) -> None:
    assert f'href="/en{path}" hreflang="en"' in Browser().get(path).content.decode()
