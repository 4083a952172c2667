"""Answering a request for information at the desk: kind, facts, a look, then the letter; and who can take it away."""

import re
from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

from yangguang.accounts.models import User
from yangguang.accounts.tests.people import Browser
from yangguang.cases.choices import Kind, State
from yangguang.cases.models import Case, Letter, Paper, Standing
from yangguang.disclosure.tests.world import World
from yangguang.web.tests.test_cases import a_case, followed

Desk = Callable[[User], Browser]
FACTS = {
    "kind": "secret", "at": "facts", "key": "k1", "reason": "依法确定为国家秘密",
    "rests_on": "《中华人民共和国保守国家秘密法》第二条", "number": "〔2026〕7号", "information": "2024 年的公示目录",
    "review_by": "睢宁县人民政府", "court": "睢宁县人民法院",
}  # fmt: skip


def _path(case: Case) -> str:
    return f"/desk/cases/{case.pk}/answer/"


def _carried(text: str) -> dict[str, str]:
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', text))


def test_an_officer_chooses_a_kind_says_its_facts_looks_at_the_letter_and_sends_it(world: World, desk_of: Desk) -> None:
    code, case = a_case(world, Kind.INFORMATION)
    desk = desk_of(world.editor)
    assert "属于国家秘密" in desk.get(_path(case)).content.decode()
    asked = desk.post(_path(case), {"kind": "secret"}).content.decode()
    for name in ("reason", "rests_on", "court"):
        assert f'name="{name}"' in asked
    assert "睢宁县人民法院" in asked
    look = desk.post(_path(case), FACTS)
    text = look.content.decode()
    assert look.status_code == 200
    for words in ("政府信息不予公开答复书", "依法确定为国家秘密", "60日", "还没有发出"):
        assert words in text
    assert not Paper.objects.exists()
    sent = _carried(text)
    assert sent["at"] == "check"
    changed = desk.post(_path(case), sent | {"change": "1"}).content.decode()
    assert "依法确定为国家秘密" in changed
    assert 'name="at" value="facts"' in changed
    for _twice in range(2):
        done = desk.post(_path(case), sent)
        assert done.status_code in (302, 404)  # sent once; the button of the same page pressed again finds it done
    assert Letter.objects.count() == 1
    assert Standing.objects.get(case=case).state == State.ANSWERED
    assert "政府信息不予公开答复书" in followed(code)


def test_while_a_fact_is_missing_nothing_is_sent_and_what_was_said_stays(world: World, desk_of: Desk) -> None:
    _code, case = a_case(world, Kind.INFORMATION)
    for at in ("facts", "check"):
        refused = desk_of(world.editor).post(_path(case), FACTS | {"at": at, "reason": "", "rests_on": "保密法"})
        text = refused.content.decode()
        assert refused.status_code == 400
        assert 'href="#id_reason"' in text
        assert "保密法" in text
    wrong = desk_of(world.editor).post(_path(case), FACTS | {"rests_on": "保密法"})
    assert "应写成《某某法》第几条" in wrong.content.decode()
    assert not Letter.objects.exists()


def test_parts_that_are_kept_back_are_said_whole(world: World, desk_of: Desk) -> None:
    _code, case = a_case(world, Kind.INFORMATION)
    desk, part = desk_of(world.editor), {"what_1": "第四页", "ground_1": "third_party", "why_1": "他人的商业秘密"}
    facts = FACTS | {"kind": "partly_opened", "way": "附件已发出", "given": "前三页"}
    assert desk.post(_path(case), facts).status_code == 400
    assert desk.post(_path(case), facts | part | {"what_2": "第五页"}).status_code == 400
    text = desk.post(_path(case), facts | part).content.decode()
    assert "第四页：保护第三方合法权益。理由：他人的商业秘密" in text


def test_the_person_takes_the_letter_by_the_code_and_who_handles_the_case_from_the_desk(
    world: World, desk_of: Desk
) -> None:
    code, case = a_case(world, Kind.INFORMATION)
    desk = desk_of(world.editor)
    assert desk.post(_path(case), FACTS | {"at": "check"}).status_code == 302
    paper = Paper.objects.get()
    mine = Browser().post("/follow/case/papers/", {"code": code, "paper": paper.pk})
    theirs = desk.get(f"/desk/cases/{case.pk}/papers/{paper.pk}/")
    for taken in (mine, theirs):
        assert taken.status_code == 200
        assert "保守国家秘密法" in ZipFile(BytesIO(taken.content)).read("word/document.xml").decode()
    other, _case = a_case(world, Kind.INFORMATION)
    assert Browser().post("/follow/case/papers/", {"code": other, "paper": paper.pk}).status_code == 404
    assert desk_of(world.stranger).get(f"/desk/cases/{case.pk}/papers/{paper.pk}/").status_code == 404
    assert desk_of(world.stranger).post(_path(case), FACTS | {"at": "check"}).status_code == 404


def test_a_letter_is_put_away_half_written_and_gone_on_with_until_it_is_sent(world: World, desk_of: Desk) -> None:
    _code, case = a_case(world, Kind.INFORMATION)
    desk, half = desk_of(world.editor), FACTS | {"reason": "依法确定为", "rests_on": ""}
    assert desk.post(_path(case), half | {"keep": "1"}).status_code == 302
    assert f'href="{_path(case)}"' in desk.get(f"/desk/cases/{case.pk}/").content.decode()
    again = desk.get(_path(case)).content.decode()
    assert "依法确定为" in again and 'name="kind" value="secret"' in again and 'name="key" value="k1"' in again
    assert "属于国家秘密" in desk.get(f"{_path(case)}?anew=1").content.decode()
    look = _carried(desk.post(_path(case), FACTS).content.decode())
    assert desk.post(_path(case), look | {"keep": "1"}).status_code == 302
    assert "依法确定为国家秘密" in desk.get(_path(case)).content.decode()
    assert not Letter.objects.exists() and not Paper.objects.exists()
    desk.post(_path(case), look)
    assert Letter.objects.count() == 1
    assert "接着写" not in desk.get(f"/desk/cases/{case.pk}/").content.decode()
