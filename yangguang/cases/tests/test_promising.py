"""An application runs under what the posted guide of its matter promises; a guide that changes is a new rule."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from yangguang.cases import actions
from yangguang.cases.actions import Asked, Said
from yangguang.cases.choices import Kind
from yangguang.cases.models import Case
from yangguang.cases.tests.world import due, of
from yangguang.clocks.models import Rule
from yangguang.disclosure import actions as notices
from yangguang.disclosure.models import Version
from yangguang.disclosure.tests.kinds.typed import example, register
from yangguang.disclosure.tests.world import MONDAY, World, build
from yangguang.foundation.now import moved


@pytest.fixture
def county(db: None) -> Iterator[World]:
    """The small county that can post."""
    with moved(MONDAY):
        register()
        yield build()


def _guide(county: World, promised: str) -> Version:
    form = example("guide")
    form = replace(form, facts={**form.facts, "promised": promised, "statutory": "", "limit_basis": ""})
    drafted = notices.draft(matter=county.matter, office=county.office, title="办事指南", body=form, by=county.editor)
    return county.posted(drafted)


def _applied(county: World) -> Case:
    asked = Asked(kind=Kind.APPLICATION, matter=county.matter)
    return of(actions.submit(asked=asked, office=county.office, said=Said("补办", "请补办证明。")))


def test_each_matter_has_the_limit_that_its_own_guide_promises(county: World) -> None:
    """9 March 2026 + 20 working days: 7 April; the guide promises 10: 23 March, and a head may add ten."""
    assert due(_applied(county), "application.handle") == date(2026, 4, 7)
    _guide(county, "10")
    case = _applied(county)
    assert due(case, f"matter.{county.matter.pk}") == date(2026, 3, 23)
    _applied(county)
    rule = Rule.objects.get(code=f"matter.{county.matter.pk}")
    assert (rule.title, rule.value, rule.unit, rule.extension) == (county.matter.second, 10, "working_days", 10)


def test_what_began_under_an_earlier_promise_keeps_it_and_a_withdrawn_guide_promises_nothing(county: World) -> None:
    version = _guide(county, "10")
    before = _applied(county)
    notices.withdraw(notice=version.notice, reason="政策变了", by=county.publisher)
    assert due(_applied(county), "application.handle") == date(2026, 4, 7)
    with moved(date(2026, 3, 10)):
        _guide(county, "5")
        assert due(_applied(county), f"matter.{county.matter.pk}") == date(2026, 3, 17)
    assert due(before, f"matter.{county.matter.pk}") == date(2026, 3, 23)
