"""Whatever a village is called and whatever hangs there, its wall is the one that the ordinary press prints."""

from dataclasses import replace

import pytest
from django.utils.html import escape

from design.parts import Answerable, Link
from yangguang.disclosure.tests.world import MONDAY, World
from yangguang.places.levels import Level
from yangguang.places.queries import Named
from yangguang.press.compose.loading import load
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.nation import forms, patterns, sources
from yangguang.press.nation.tests import country

NAMES = ("王庄村委会", "A&B <村>", "18号院'社区\"", "Plain", "㐱家村", "{{ name }}村", "村place")


def villages(snapshot: Snapshot) -> list[Named]:
    return [place for place in snapshot.places.values() if place.level == Level.VILLAGE]


def ordinary(snapshot: Snapshot) -> dict[str, bytes]:
    return dict(page for place in villages(snapshot) for page in forms.ordinary(snapshot, place))


def with_odd_names(snapshot: Snapshot) -> Snapshot:
    """Each village of the first town has one of the odd names; so has the second town."""
    places = dict(snapshot.places)
    for name, place in zip(NAMES, villages(snapshot), strict=False):
        places[place.id] = replace(place, name=name)
    town = [place for place in places.values() if place.level == Level.TOWN][1]
    places[town.id] = replace(town, name="B&Q镇")
    return replace(snapshot, places=places)


@pytest.mark.parametrize("source", [sources.listed, country.standing])
def test_every_wall_is_byte_for_byte_what_the_templates_word(counties: list[str], source: sources.Source) -> None:
    for snapshot in (source(counties[0], MONDAY), with_odd_names(source(counties[1], MONDAY))):
        made = forms.made(snapshot)
        files = list(made.files)
        assert dict(files) == ordinary(snapshot)
        assert len(files) == len(dict(files)) == 2 * 24
        assert made.unproved == 0
        assert made.singly < len(files)


def test_one_form_fits_every_village_of_its_shape(counties: list[str]) -> None:
    snapshot = with_odd_names(country.standing(counties[2], MONDAY))
    alike, own = patterns.villages(snapshot)
    assert own == []
    first = {village.shape: village for village in reversed(alike)}
    made = {shape: forms.form_of(snapshot, village) for shape, village in first.items()}
    assert 1 < len(first) < len(alike)
    for village in alike:
        words = village.words()
        filled = [form.filled(words) for form in made[village.shape]]
        assert filled == forms.ordinary(snapshot, village.place)


def test_a_name_reaches_the_page_escaped(counties: list[str]) -> None:
    snapshot = with_odd_names(country.standing(counties[0], MONDAY))
    page = dict(forms.made(snapshot).files)[f"place/{villages(snapshot)[1].id}.html"].decode()
    assert "<村>" not in page
    assert escape("A&B <村>") in page


def test_a_form_that_would_give_other_bytes_is_not_used(counties: list[str]) -> None:
    snapshot = country.standing(counties[0], MONDAY)
    [notice, *others] = snapshot.standing
    taken_for_a_sign = replace(notice, title="共 91,000,000,000,000 人")  # the very figure that stands for a count
    hung = [taken_for_a_sign, *others]
    bent = replace(snapshot, standing=tuple(hung), hanging=dict.fromkeys(snapshot.places, hung))
    made = forms.made(bent)
    assert made.unproved > 0
    assert dict(made.files) == ordinary(bent)


def test_a_village_with_boards_below_it_is_worded_by_itself(counties: list[str]) -> None:
    snapshot = sources.listed(counties[0], MONDAY)
    above = villages(snapshot)[0]
    group = Named(7, Level.GROUP, above.id, "", "一组")
    grown = replace(snapshot, places={**snapshot.places, 7: group}, hanging={**snapshot.hanging, 7: ()})
    made = forms.made(grown)
    assert made.singly == 2
    assert dict(made.files) == ordinary(grown)


def test_who_answers_is_told_as_far_as_it_is_known(counties: list[str]) -> None:
    snapshot = country.standing(counties[0], MONDAY)
    someone = Answerable(office=Link(text="A&B 办"), officer="王<五>", post="主任", hours="8:30", address="院内 3 号")
    for who in (
        someone,
        replace(someone, officer="", post=""),
        Answerable(office=Link(text="办公室", path="office/9.html")),
    ):
        told = replace(snapshot, answerable=dict.fromkeys(snapshot.answerable, who))
        made = forms.made(told)
        assert made.unproved == 0
        assert dict(made.files) == ordinary(told)


@pytest.mark.django_db
def test_the_walls_of_the_record_fit_their_forms(world: World) -> None:
    world.posted()
    world.posted(world.text())
    snapshot = load()
    alike, own = patterns.villages(snapshot)
    assert len(alike) + len(own) == len(villages(snapshot)) and alike
    for village in alike:
        filled = [form.filled(village.words()) for form in forms.form_of(snapshot, village)]
        assert filled == forms.ordinary(snapshot, village.place)
    assert dict(forms.made(snapshot).files) == ordinary(snapshot)
