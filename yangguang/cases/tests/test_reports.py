"""Reports: what is about an office never reaches it; who reports is known to a custodian with a reason alone."""

import pytest
from django.db import DatabaseError, connection, transaction

from yangguang.cases import actions, queries
from yangguang.cases.actions import Asked, Brought, Receipt, Said
from yangguang.cases.choices import Channel, Kind
from yangguang.cases.errors import Forbidden, Invalid, SteppedAside
from yangguang.cases.models import Barred, Case, CaseContent, Identity, Standing, Step
from yangguang.cases.tests.world import World, of, state
from yangguang.foundation import keys
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.models import AuditRow
from yangguang.foundation.now import now
from yangguang.offices import actions as offices
from yangguang.offices import queries as known
from yangguang.offices.models import Office, Officer

TEXT = "家庭科三月二日办证收了二十元，没有开收据。"
WHO = {"name": "孙八", "contact": "13800138000"}


def _officer(user: object) -> Officer:
    found = known.officer_of(user)  # type: ignore[arg-type]  # a user of the world
    assert found
    return found


def _report(
    world: World, *, anonymous: bool = False, accused: Office | None = None, kind: Kind = Kind.REPORT
) -> Receipt:
    asked = Asked(kind=kind, accused=accused or world.office, anonymous=anonymous)
    return actions.submit(asked=asked, office=world.office, said=Said("收费", TEXT, **WHO))


def test_what_is_about_an_office_comes_in_at_the_one_above_it(world: World) -> None:
    for kind in (Kind.REPORT, Kind.COMPLAINT, Kind.PETITION):
        assert of(_report(world, kind=kind)).office == world.above
    with pytest.raises(Invalid, match="没有上一级"):
        _report(world, accused=world.top)


@pytest.mark.parametrize("kind", [Kind.REPORT, Kind.COMPLAINT])
def test_the_accused_office_neither_reads_nor_routes_nor_lists_it(world: World, kind: Kind) -> None:
    case = of(_report(world, kind=kind))
    # Whoever serves in the office above too is still of the accused office.
    offices.appoint(
        office=world.above, officer=_officer(world.clerk), title="兼职", on=now().date(), roles=[], by=SYSTEM
    )
    for run in (
        lambda: queries.case_page(case, viewer=world.clerk),
        lambda: actions.accept(case=case, by=world.clerk),
        lambda: actions.transfer(case=case, to_office=world.other, words="请办。", by=world.clerk),
        lambda: actions.note(case=case, words="已知。", by=world.clerk),
        lambda: actions.step_aside(case=case, by=world.clerk),
    ):
        with pytest.raises(Forbidden, match="这件事不在您的机构办理"):
            run()
    assert queries.by_number(case.number, viewer=world.clerk) is None
    assert queries.desk(viewer=world.clerk, office=world.above) == []
    assert queries.by_clock(viewer=world.clerk, office=world.above) == []
    assert [row.case for row in queries.desk(viewer=world.top_clerk, office=world.above)] == [case.pk]


def test_it_is_never_handed_to_the_accused_office_or_one_below_it(world: World) -> None:
    case = of(_report(world))
    actions.accept(case=case, by=world.top_clerk)
    for run in (
        lambda: actions.transfer(case=case, to_office=world.office, words="请办。", by=world.top_clerk),
        lambda: actions.join(case=case, to_office=world.office, words="请说明。", by=world.top_clerk),
        lambda: actions.open_part(case=case, office=world.office, about="收费", words="请说明。", by=world.top_clerk),
    ):
        with pytest.raises(Invalid, match="被反映的机构"):
            run()
    assert not Case.objects.filter(parent=case).exists()


def test_the_database_takes_no_step_by_the_accused_or_to_their_office(world: World) -> None:
    case = of(_report(world))
    step = {"case": case, "number": 2, "who": "officer", "at": now(), "by": "x", "office": world.above}
    with pytest.raises(DatabaseError, match="who is accused"), transaction.atomic():
        Step.objects.create(**step, verb="accept", officer=_officer(world.clerk))
    with pytest.raises(DatabaseError, match="who is accused"), transaction.atomic():
        Step.objects.create(**step, verb="transfer", officer=_officer(world.top_clerk), to_office=world.office)
    Step.objects.create(**step, verb="accept", officer=_officer(world.top_clerk))


def test_an_officer_who_steps_aside_has_no_part_in_it_any_more(world: World) -> None:
    case = world.submit(Kind.COMPLAINT)
    actions.step_aside(case=case, by=world.clerk)
    with pytest.raises(Forbidden):
        actions.accept(case=case, by=world.clerk)
    with pytest.raises(Forbidden):
        queries.case_page(case, viewer=world.clerk)
    actions.accept(case=case, by=world.colleague)


def test_an_officer_named_later_has_no_part_in_it_from_then_on(world: World) -> None:
    case = world.submit(Kind.COMPLAINT)
    actions.accuse(case=case, officer=_officer(world.clerk), by=world.colleague)
    with pytest.raises(Forbidden):
        actions.accept(case=case, by=world.clerk)


def test_an_accused_officer_types_in_no_report_about_their_office(world: World) -> None:
    asked = Asked(kind=Kind.REPORT, accused=world.office)
    brought = Brought(channel=Channel.COUNTER, read_back_at=now())
    with pytest.raises(SteppedAside):
        actions.submit(asked=asked, office=world.office, said=Said("收费", TEXT), brought=brought, by=world.clerk)
    assert not Case.objects.exists()


def test_an_anonymous_report_keeps_nobody_and_no_more_than_the_hour(world: World) -> None:
    receipt = _report(world, anonymous=True)
    case = of(receipt)
    assert not Identity.objects.exists()
    assert (case.at.minute, case.at.second, case.at.microsecond) == (0, 0, 0)
    actions.write(code=receipt.code, words="当时窗口是三号。")
    assert {(step.at.minute, step.by) for step in Step.objects.filter(case=case)} == {(0, "visitor")}
    row = {f.attname: getattr(case, f.attname) for f in Case._meta.concrete_fields if f.name != "id"}
    fresh = {"number": "B2026-999999", "code": b"x" * 32, "key": "00000000-0000-0000-0000-000000000001"}
    with pytest.raises(DatabaseError, match="no more than the hour"), transaction.atomic():
        Case.objects.create(**{**row, **fresh, "at": now().replace(minute=17)})


def test_both_ways_lead_through_the_code_alone(world: World) -> None:
    receipt = _report(world, anonymous=True)
    case = of(receipt)
    actions.ask(case=case, words="是哪一个窗口？", by=world.top_clerk)
    seen = actions.follow(code=receipt.code)
    assert seen is not None
    assert seen.steps[-1].words == "是哪一个窗口？"
    actions.write(code=receipt.code, words="三号窗口。")
    assert "三号窗口。" in [words for _step, words in queries.case_page(case, viewer=world.top_clerk).steps]


def test_who_reports_is_seen_by_a_custodian_with_a_reason_and_the_reporter_sees_that(world: World) -> None:
    receipt = _report(world)
    case = of(receipt)
    assert queries.case_page(case, viewer=world.top_clerk).said == {"about": "收费", "text": TEXT}
    for who in (world.top_clerk, world.admin, world.clerk):
        with pytest.raises(Forbidden):
            actions.look_who(case=case, reason="核实。", by=who)
    with pytest.raises(Invalid):
        actions.look_who(case=case, reason=" ", by=world.custodian)
    assert actions.look_who(case=case, reason="依法须当面核实。", by=world.custodian) == WHO
    assert AuditRow.objects.filter(verb="cases.look_who", result="done").count() == 1
    seen = actions.follow(code=receipt.code)
    assert seen is not None
    assert len(seen.looks) == 1


def test_each_report_has_keys_of_its_own(world: World) -> None:
    one, two = of(_report(world)), of(_report(world))
    assert len({one.subject, two.subject, one.identity_subject, two.identity_subject}) == 4
    sealed = bytes(CaseContent.objects.get(case=one).sealed)
    assert keys.opened(sealed, subject=one.subject)
    with pytest.raises(keys.Forgotten):
        keys.opened(sealed, subject=two.subject)


def test_the_office_it_is_forwarded_to_reads_what_was_written_for_it_alone(world: World) -> None:
    receipt = _report(world)
    case = of(receipt)
    actions.accept(case=case, by=world.top_clerk)
    said = "请核查三月二日的收费，反映人电话 13800138000。"
    actions.transfer(case=case, to_office=world.other, words=said, by=world.top_clerk)
    actions.take_over(case=case, by=world.other_clerk)
    page = queries.case_page(case, viewer=world.other_clerk)
    assert page.said == {}
    words = "".join(words for _step, words in page.steps)
    assert "请核查三月二日的收费" in words
    assert "13800138000" not in words
    assert TEXT not in words
    assert state(case) == "accepted"


def test_the_accused_hear_nothing_from_the_log_of_the_application(world: World) -> None:
    _report(world)
    with connection.cursor() as cursor:
        cursor.execute("SELECT string_agg(t::text, '') FROM foundation_auditrow t")
        told = str(cursor.fetchone()[0])
    assert "孙八" not in told
    assert Barred.objects.get().office == world.office
    assert Standing.objects.get().office == world.above
