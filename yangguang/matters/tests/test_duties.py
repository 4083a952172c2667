"""Each matter owes its publication, and what is owed and does not stand is told."""

from datetime import date

import pytest

from yangguang.clocks import queries as clocks
from yangguang.foundation.actors import SYSTEM, VISITOR
from yangguang.foundation.errors import Refused
from yangguang.foundation.now import moved, start_of
from yangguang.matters import actions, pages, queries
from yangguang.matters.errors import NotProactive
from yangguang.matters.models import Matter, Occasion
from yangguang.matters.tests.conftest import People
from yangguang.matters.tests.tables import table


def test_a_new_matter_owes_its_first_publication_within_its_limit(matter: Matter) -> None:
    clock = queries.owed(matter)[0]
    assert (clock.duty, clock.office, clocks.due(clock).day) == ("publish.20", matter.office, date(2026, 4, 7))


@pytest.mark.parametrize(
    ("limit", "due"),
    [("10个工作日内", date(2026, 3, 23)), ("7个工作日", date(2026, 3, 18)), ("每年1月31日前", date(2027, 1, 31))],
)
def test_the_duty_follows_the_words_of_the_limit(people: People, limit: str, due: date) -> None:
    matter = actions.import_catalogue(data=table({"公开时限": limit}), by=SYSTEM)[0]
    assert clocks.due(queries.owed(matter)[0]).day == due


def test_a_matter_on_request_owes_nothing_by_itself(people: People) -> None:
    matter = actions.import_catalogue(data=table({"公开方式": "依申请"}), by=SYSTEM)[0]
    assert (matter.duty, queries.owed(matter)) == ("request.reply", [])
    with pytest.raises(NotProactive):
        actions.owe(matter=matter, by=SYSTEM)


def test_a_changed_row_of_the_catalogue_owes_no_second_first_publication(matter: Matter) -> None:
    actions.import_catalogue(data=table({"公开内容（要素）": "新"}), by=SYSTEM)
    assert Occasion.objects.count() == 1


def test_what_came_to_be_is_owed_from_its_day(matter: Matter, people: People) -> None:
    clock = actions.owe(matter=matter, by=people.clerk, at=start_of(date(2026, 2, 9)))
    assert clocks.due(clock).day == date(2026, 3, 13)
    assert [clock.subject for clock in queries.owed(matter)] == [f"{matter.pk}/1", f"{matter.pk}/2"]


def test_only_those_who_serve_there_say_that_something_is_owed(matter: Matter, people: People) -> None:
    for stranger in (people.publisher, VISITOR):
        with pytest.raises(Refused):
            actions.owe(matter=matter, by=stranger)


def test_a_posting_meets_what_was_owed_before_it_and_not_what_came_after(matter: Matter, people: People) -> None:
    with moved(date(2026, 3, 16)):
        later = actions.owe(matter=matter, by=people.clerk)
        closed = actions.meet(matter=matter, by=SYSTEM, on=date(2026, 3, 13))
    assert [clock.subject for clock in closed] == [f"{matter.pk}/1"]
    assert queries.owed(matter) == [later]


def test_meeting_twice_closes_nothing_more(matter: Matter) -> None:
    assert len(actions.meet(matter=matter, by=SYSTEM)) == 1
    assert actions.meet(matter=matter, by=SYSTEM) == []


def test_what_should_stand_by_today_and_does_not_is_listed_the_oldest_first(people: People) -> None:
    limits = [{"公开时限": "10个工作日"}, {"公开时限": "7个工作日"}, {}, {"公开时限": "7个工作日"}]
    ten, seven, _twenty, punctual = actions.import_catalogue(data=table(*limits), by=SYSTEM)
    with moved(date(2026, 3, 18)):
        assert queries.missing() == []
        actions.meet(matter=punctual, by=SYSTEM)
    with moved(date(2026, 3, 24)):
        assert [row.matter for row in queries.missing()] == [seven, ten]
        assert queries.tally() == clocks.Tally(due=3, met=1)
        actions.meet(matter=seven, by=SYSTEM)
        assert [row.matter for row in queries.missing()] == [ten]
        assert [row.matter for row in queries.missing(on=date(2026, 3, 20))] == [seven]


def test_a_missing_duty_is_drawn_as_overdue(matter: Matter) -> None:
    with moved(date(2026, 4, 10)):
        drawn = clocks.drawn(queries.missing()[0].clock)
    assert (drawn.state, drawn.over) == ("overdue", 3)


def test_a_matters_page_is_printed_again_when_it_its_office_or_what_it_owed_changes(matter: Matter) -> None:
    clock = queries.owed(matter)[0]
    keys = {f"matter:{matter.pk}", f"office:{matter.office_id}", f"clock:{clock.pk}"}
    assert pages.depends(matter) == keys
    assert queries.address(matter.pk) == f"matter/{matter.pk}.html"
