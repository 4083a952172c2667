"""Ids that exist but do not belong together, own and foreign mixed: nothing is shown, nothing is done."""

from dataclasses import dataclass

import pytest
from django.http import HttpResponse
from django.urls import reverse

from yangguang.accounts.actions import ask_recovery
from yangguang.accounts.models import POWERS, Grant, RecoveryApproval, Role, User
from yangguang.accounts.queries import roles_of
from yangguang.accounts.tests.people import Browser, person
from yangguang.disclosure import actions, queries
from yangguang.disclosure.models import Hold, Objection, Review, Version
from yangguang.disclosure.tests.world import FIRST, World
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import now
from yangguang.offices import actions as offices
from yangguang.offices.models import OfficeKind, PostRole
from yangguang.places import queries as places
from yangguang.web.tests.test_objecting import ANSWERS, fields, walk

HEARD = {"reason": "待核", "heard_at": "2026-03-09T08:00"}
OTHERS = (
    ("赵六", "东升社区居委会", "奖励扶助", 96000),
    ("孙七", "和平社区居委会", "奖励扶助", 96000),
    ("周八", "和平社区居委会", "奖励扶助", 96000),
)


@dataclass(frozen=True)
class Two:
    """A roll of one's own office and one of another, both posted; `me` holds every role that is no power."""

    own: Version
    foreign: Version
    me: User
    there: User
    world: World

    def part(self, version: Version, village: str = "东升社区居委会") -> int:
        """The slice of a village."""
        return int(queries.slices(version).get(place=self.world.villages[village]).pk)

    def row(self, version: Version, viewer: User, village: str = "东升社区居委会") -> str:
        """The key of a village's first row."""
        return queries.rows(version, viewer=viewer, place=self.world.villages[village])[0].key


@pytest.fixture
def two(world: World) -> Two:
    """Both offices stand side by side in the county, neither above the other."""
    other = offices.establish(kind=OfficeKind.DEPARTMENT, name="县民政局", place=places.county(), on=FIRST, by=SYSTEM)
    actions.give_letters(office=other, letters="MZJ", by=SYSTEM)
    there = {name: _seated(other, role) for name, role in zip("ers", _WORK, strict=True)}
    version = actions.draft_roll(
        matter=world.matter, office=other, title="他机构的名单", roll_kind=world.kind, rows=OTHERS, by=there["e"]
    )
    warned = [finding.pk for finding in version.findings.filter(action="warn")]
    actions.review(version=version, by=there["r"], acknowledged=warned)
    actions.post(version=version, by=there["s"])
    return Two(world.posted(), version, _seated(world.office, *_WORK), there["r"], world)


_WORK = (Role.EDITOR, Role.REVIEWER, Role.PUBLISHER)


def _seated(office: object, *roles: Role) -> User:
    user = person(*roles)
    officer = offices.enter(name="职员庚", user=user, by=SYSTEM)
    offices.appoint(office=office, officer=officer, title="科员", on=FIRST, roles=[PostRole.HANDLES], by=SYSTEM)  # type: ignore[arg-type]  # an Office
    return user


def _desk(user: User) -> Browser:
    browser = Browser(raise_request_exception=False)
    browser.force_login(user)
    return browser


def _both(user: User, path: str, sent: dict[str, str]) -> set[int]:
    """The answers to looking and to sending."""
    desk = _desk(user)
    answers: list[HttpResponse] = [desk.get(path), desk.post(path, sent)]  # type: ignore[list-item]  # a few marks more
    return {answer.status_code for answer in answers}


def test_the_pages_open_where_everything_is_ones_own(two: Two) -> None:
    path = _hold(two.own, two.part(two.own), two.row(two.own, two.me))
    assert _both(two.me, path, HEARD) == {200, 302}
    assert Hold.objects.count() == 1


@pytest.mark.parametrize("mixed", ["slice", "row", "both", "notice", "village"])
def test_a_row_is_held_only_by_its_own_notice_slice_and_key(two: Two, mixed: str) -> None:
    own, foreign = two.part(two.own), two.part(two.foreign)
    row, strange = two.row(two.own, two.me), two.row(two.foreign, two.there)
    path = {
        "slice": _hold(two.own, foreign, row),
        "row": _hold(two.own, own, strange),
        "both": _hold(two.own, foreign, strange),
        "notice": _hold(two.foreign, own, row),
        "village": _hold(two.own, two.part(two.own, "八里社区居委会"), row),
    }[mixed]
    assert _both(two.me, path, HEARD) <= {403, 404}
    assert not Hold.objects.exists()


def _hold(version: Version, part: int, row: str) -> str:
    return reverse("web:hold", kwargs={"notice_id": version.notice_id, "slice_id": part, "row": row})


def test_the_rows_of_a_village_that_is_not_on_ones_own_roll_are_not_shown(two: Two) -> None:
    elsewhere = two.world.villages["和平社区居委会"].pk
    path = reverse("web:rows", kwargs={"notice_id": two.own.notice_id, "place_id": elsewhere})
    assert _both(two.me, path, {"reason": "改"}) == {404}


def test_the_key_of_a_foreign_row_corrects_nothing(two: Two) -> None:
    strange = two.row(two.foreign, two.there)
    path = reverse("web:rows", kwargs={"notice_id": two.own.notice_id, "place_id": two.world.village.pk})
    for sent in ({f"gone-{strange}": "on"}, {f"name-{strange}": "王二", f"yuan-{strange}": "1.00"}):
        assert _desk(two.me).post(path, sent | {"reason": "改"}).status_code == 400
    assert Version.objects.count() == 2


def test_a_version_of_another_notice_is_not_what_is_signed(two: Two) -> None:
    version = two.world.text()
    path = reverse("web:sign", kwargs={"notice_id": version.notice_id})
    assert _desk(two.me).post(path, {"version": str(two.foreign.pk)}).status_code == 400
    assert not Review.objects.filter(version=version).exists()


def test_posters_of_a_foreign_notice_are_fetched_for_ones_own_village_alone(two: Two) -> None:
    here, outside = two.world.village, two.world.villages["和平社区居委会"]
    desk = _desk(_seated(_below(two, here.pk), *_WORK))
    given = {"notice_id": two.foreign.notice_id, "layout": "a3"}
    answers = [desk.get(reverse("web:fetch", kwargs=given | {"place_id": place.pk})) for place in (here, outside)]
    assert [answer.status_code for answer in answers] == [503, 403]  # not printed yet; not hers
    assert desk.get(reverse("web:notice", kwargs={"notice_id": two.foreign.notice_id})).status_code == 403


def _below(two: Two, place: int) -> object:
    village = next(each for each in two.world.villages.values() if each.pk == place)
    return offices.establish(
        kind=OfficeKind.VILLAGE, name=f"{village}服务点", place=village, parent=two.world.office, on=FIRST, by=SYSTEM
    )


def test_an_objection_never_names_the_slice_of_another_notice(two: Two) -> None:
    browser = Browser()
    path = f"/objections/new?notice={two.own.notice.index_no}&slice={two.part(two.foreign)}"
    check = fields(walk(browser, path, *ANSWERS))
    assert browser.post(path, check).status_code == 200
    kept = Objection.objects.get()
    assert (kept.notice_id, kept.slice_id) == (two.own.notice_id, None)


def test_objections_holds_and_sheets_of_another_office_open_to_nobody_here(two: Two) -> None:
    receipt = actions.object_(notice=two.foreign.notice, ground="procedure")
    part = queries.slices(two.foreign).get(place=two.world.village)
    held = actions.hold(slice=part, row=two.row(two.foreign, two.there), reason="待核", heard_at=now(), by=two.there)
    verdict = {"outcome": "rejected", "reasons": "已核"}
    assert _both(two.me, reverse("web:objection", args=[receipt.objection]), verdict) == {403}
    assert _both(two.me, reverse("web:release", args=[held.pk]), {"reason": "已核实"}) == {403}
    assert not hasattr(Hold.objects.get(pk=held.pk), "release")


# One person in two of the three powers.


@pytest.mark.django_db
@pytest.mark.parametrize("second", sorted(POWERS))
@pytest.mark.parametrize("first", sorted(POWERS))
def test_one_person_in_two_of_the_three_powers_is_refused_over_http(first: str, second: str) -> None:
    giver, holder = person(Role.SECURITY_ADMIN), person(Role(first))
    answer = _desk(giver).post(reverse("accounts:grant", args=[holder.pk]), {"role": second, "reason": "人手不足"})
    assert answer.status_code == 403
    assert roles_of(holder) == {first}


@pytest.mark.django_db
@pytest.mark.parametrize("role", sorted(Role))
def test_nobody_gives_a_role_to_themselves_over_http(role: str) -> None:
    giver = person(Role.SECURITY_ADMIN)
    answer = _desk(giver).post(reverse("accounts:grant", args=[giver.pk]), {"role": role, "reason": "x"})
    assert answer.status_code == 403
    assert Grant.objects.filter(user=giver).count() == 1


@pytest.mark.django_db
def test_a_role_beside_a_power_is_given_over_http() -> None:
    giver, holder = person(Role.SECURITY_ADMIN), person(Role.EDITOR)
    answer = _desk(giver).post(reverse("accounts:grant", args=[holder.pk]), {"role": "reviewer", "reason": "到岗"})
    assert answer.status_code == 302
    assert roles_of(holder) == {"editor", "reviewer"}


@pytest.mark.django_db
def test_nobody_agrees_to_a_return_of_their_own_or_one_they_asked_for() -> None:
    asker, agreeing = person(Role.SYSTEM_ADMIN), person(Role.SECURITY_ADMIN)
    own = ask_recovery(user=agreeing, by=asker, reason="忘记")
    assert _desk(agreeing).post(reverse("accounts:approve-recovery", args=[own.pk])).status_code == 403
    assert not RecoveryApproval.objects.exists()
