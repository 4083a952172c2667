"""The desk of cases as officers see it: what is picked, kept, found, given out, and how it goes."""

import csv
from collections.abc import Callable
from io import StringIO

from django.db import connection
from django.test.utils import CaptureQueriesContext

from yangguang.accounts.models import User
from yangguang.accounts.tests.people import Browser
from yangguang.cases import actions
from yangguang.cases.actions.saving import MOST
from yangguang.cases.choices import Kind
from yangguang.cases.models import SavedView, Standing, Step
from yangguang.disclosure.tests.world import FIRST, World
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.models import AuditRow
from yangguang.offices import actions as offices
from yangguang.offices.models import Officer, Position, PostRole
from yangguang.web.tests.test_cases import a_case

Desk = Callable[[User], Browser]


def _head(world: World, user: User) -> None:
    """Let somebody who serves in the office head it too."""
    post = Position.objects.get(officer__user=user, office=world.office)
    offices.appoint(office=world.office, officer=post.officer, title="科长", on=FIRST, roles=[PostRole.HEAD], by=SYSTEM)


def test_a_head_gives_out_what_was_ticked_to_whom_was_chosen_after_it_was_shown(world: World, desk_of: Desk) -> None:
    (_, one), (_, other), (code, gone) = a_case(world), a_case(world), a_case(world)
    actions.withdraw(code=code)
    _head(world, world.reviewer)
    desk, to = desk_of(world.reviewer), Officer.objects.get(user=world.editor)
    ticked = {"case": [one.pk, other.pk, gone.pk]}
    whom = desk.post("/desk/cases/together/", ticked).content.decode()
    assert "选了 3 件，交给谁办？" in whom
    assert to.name in whom
    steps = Step.objects.count()
    shown = desk.post("/desk/cases/together/", {**ticked, "to": to.pk}).content.decode()
    assert Step.objects.count() == steps
    assert "还没有分派" in shown
    assert shown.index(other.number) < shown.index("不会动的") < shown.index(gone.number)
    done = desk.post("/desk/cases/together/", {**ticked, "to": to.pk, "sure": "on"}).content.decode()
    assert done.count("承办</span>") == 2
    assert "没有分派：" in done
    assert set(Standing.objects.filter(officer=to).values_list("pk", flat=True)) == {one.pk, other.pk}


def test_who_heads_nothing_gives_nothing_out(world: World, desk_of: Desk) -> None:
    _code, case = a_case(world)
    to = Officer.objects.get(user=world.reviewer)
    desk_of(world.editor).post("/desk/cases/together/", {"case": [case.pk], "to": to.pk, "sure": "on"})
    assert Standing.objects.get(case=case).officer == Officer.objects.get(user=world.editor)


def test_a_queue_is_kept_under_a_name_seen_by_its_officer_alone_and_thrown_away(world: World, desk_of: Desk) -> None:
    asked = {"office": world.office.pk, "view": "all", "kind": "consultation", "state": "made up", "name": "我的咨询"}
    desk, other = desk_of(world.editor), desk_of(world.reviewer)
    answer = desk.post("/desk/cases/views/", asked)
    assert answer["Location"] == f"/desk/cases/?office={world.office.pk}&view=all&kind=consultation"
    desk.post("/desk/cases/views/", {**asked, "kind": "complaint"})
    [kept] = SavedView.objects.all()
    assert (kept.view, kept.kind, kept.state) == ("all", "complaint", "")
    assert "我的咨询" in desk.get("/desk/cases/").content.decode()
    assert "我的咨询" not in other.get("/desk/cases/").content.decode()
    other.post(f"/desk/cases/views/{kept.pk}/end/")
    assert SavedView.objects.exists()
    assert desk.post(f"/desk/cases/views/{kept.pk}/end/").status_code == 302
    assert not SavedView.objects.exists()


def test_a_name_that_is_empty_or_too_long_is_asked_for_again_and_nothing_is_kept(world: World, desk_of: Desk) -> None:
    desk = desk_of(world.editor)
    for name in ("", "  ", "很" * 21, "a\x00b"):
        answer = desk.post("/desk/cases/views/", {"office": world.office.pk, "view": "clock", "name": name})
        assert answer.status_code == 400
        assert "错误" in answer.content.decode()
    assert not SavedView.objects.exists()
    for number in range(MOST + 1):
        desk.post("/desk/cases/views/", {"office": world.office.pk, "view": "clock", "name": f"<b>{number}"})
    assert SavedView.objects.count() == MOST
    assert "&lt;b&gt;1" in desk.get("/desk/cases/").content.decode()


def test_what_is_searched_for_is_posted_and_audited_without_its_words(world: World, desk_of: Desk) -> None:
    _code, case = a_case(world)
    desk = desk_of(world.editor)
    found = desk.post("/desk/cases/found/", {"q": "出生医学证明"}).content.decode()
    assert case.number in found
    assert "没有找到" in desk.post("/desk/cases/found/", {"q": "骆驼祥子"}).content.decode()
    assert desk.get("/desk/cases/found/?q=出生").status_code == 302
    rows = AuditRow.objects.filter(verb="cases.find")
    assert rows.count() == 2
    assert not any("出生" in f"{row.subject}{row.reason}" for row in rows)


def test_a_search_of_more_than_a_page_goes_on_where_it_ended(world: World, desk_of: Desk) -> None:
    numbers = {a_case(world)[1].number for _ in range(32)}
    desk = desk_of(world.editor)
    first = desk.post("/desk/cases/found/", {"q": "出生医学证明"})
    before = first.context["before"]
    second = desk.post("/desk/cases/found/", {"q": "出生医学证明", "before": before}).content.decode()
    shown = first.content.decode() + second
    assert {number for number in numbers if number in shown} == numbers


def test_the_figures_of_an_office_are_a_page_and_a_file_and_say_when_they_are_too_few(
    world: World, desk_of: Desk
) -> None:
    a_case(world)
    text = desk_of(world.editor).get("/desk/cases/figures/").content.decode()
    assert "不数居民" in text
    assert "—" in text
    answer = desk_of(world.editor).get("/desk/cases/figures.csv")
    rows = list(csv.reader(StringIO(answer.content.decode("utf-8-sig"))))
    assert rows[1][:4] == [world.office.name, "1", "0", "0"]
    assert rows[1][-1] == ""


def test_a_queue_asks_as_much_for_many_rows_as_for_few(world: World, desk_of: Desk) -> None:
    desk = desk_of(world.editor)
    counts = []
    for more in (2, 20):
        for _ in range(more):
            a_case(world, Kind.CONSULTATION)
        for path in ("/desk/cases/", "/desk/cases/figures/"):
            desk.get(path)
        with CaptureQueriesContext(connection) as queries:
            desk.get("/desk/cases/")
            desk.get("/desk/cases/figures/")
            desk.post("/desk/cases/found/", {"q": "出生医学证明"})
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_an_answer_that_was_put_away_is_gone_on_with_from_the_case_and_from_a_list_of_ones_own(
    world: World, desk_of: Desk
) -> None:
    _code, case = a_case(world)
    actions.accept(case=case, by=world.editor)
    mine, theirs, path = desk_of(world.editor), desk_of(world.reviewer), f"/desk/cases/{case.pk}/"
    listed = f"/desk/cases/?office={world.office.pk}&view=drafts"
    assert case.number not in mine.get(listed).content.decode()
    kept = mine.post(f"{path}answer/", {"words": "我们查了，还差一个日期", "outcome": "", "keep": "1"})
    assert kept.status_code == 302
    assert Standing.objects.get(case=case).state == "accepted"
    text = mine.get(path).content.decode()
    assert "您写了一半：" in text
    assert "您写了一半：" not in theirs.get(path).content.decode()
    assert "我们查了，还差一个日期</textarea>" in mine.get(f"{path}answer/").content.decode()
    assert "还差一个日期" not in theirs.get(f"{path}answer/").content.decode()
    assert case.number in mine.get(listed).content.decode()
    assert case.number not in theirs.get(listed).content.decode()
    assert mine.post(f"{path}answer/", {"words": "已办好。", "outcome": "granted"}).status_code == 302
    assert case.number not in mine.get(listed).content.decode()
