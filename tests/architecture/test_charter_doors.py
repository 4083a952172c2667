"""The charter at the doors: what is posted, put out, found, objected to and taken in."""

import gzip
from pathlib import Path

import pytest
from django.conf import settings
from django.db import IntegrityError, connection, transaction

from tests.architecture import shapes
from yangguang.disclosure import actions, queries
from yangguang.disclosure.errors import MustNotBeNamed, NoBasis, Stopped, Unacknowledged
from yangguang.disclosure.models import Hold, Objection, ObjectionContent, Version
from yangguang.disclosure.tests.world import AFTER, ROWS, World, statute
from yangguang.foundation.errors import Invalid
from yangguang.foundation.now import moved
from yangguang.press import actions as press
from yangguang.web.models import SearchEntry
from yangguang.web.searching.keeping import renew_all

NAMES = [name for name, *_ in ROWS]
AGAINST = [
    "我举报隔壁王家超生，生了三个。",
    "名单上第二个人是未婚先孕。",
    "陈会计跟人同居，有婚外情。",
]


# 3: no denunciation through any door.


@pytest.mark.parametrize("words", AGAINST)
def test_a_text_about_private_family_life_is_dropped_before_anything_is_stored(world: World, words: str) -> None:
    notice = world.posted().notice
    receipt = actions.object_(notice=notice, ground="procedure", said=actions.Said(text=words))
    assert receipt.objection is None
    assert not Objection.objects.exists()
    assert not ObjectionContent.objects.exists()
    assert words not in _every_row()
    kept = actions.object_(notice=notice, ground="procedure", said=actions.Said(text="名单贴出来不到七天就揭了。"))
    assert kept.objection


def _every_row() -> str:
    """Every row of every table of the house, as text."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        rows = []
        for (name,) in cursor.fetchall():
            cursor.execute(f'SELECT string_agg(t::text, chr(10)) FROM "{name}" t')
            rows.append(str(cursor.fetchone()[0]))
    return "\n".join(rows)


# 7: an objection holds nothing; a hold is a decision after the person was heard.


@pytest.mark.parametrize("ground", ["deceased", "not_resident", "listed_twice", "amount_wrong", "procedure"])
def test_an_objection_holds_nothing_back(world: World, ground: str) -> None:
    version = world.posted()
    for number in range(3):
        actions.object_(notice=version.notice, ground=ground, key=f"{number}")
    assert not Hold.objects.exists()
    with moved(AFTER):
        actions.close(version=version, by=world.publisher)
        paid = list(queries.closed_rows(Version.objects.get(pk=version.pk)))
    assert sorted(row.name for row in paid) == sorted(NAMES)


def test_a_hold_without_a_hearing_or_a_reason_is_refused(world: World) -> None:
    version = world.posted()
    part = queries.slices(version).get(place=world.village)
    row = queries.rows(version, viewer=world.reviewer, place=world.village)[0]
    for reason, heard in (("", version.at), ("待核", None)):
        with pytest.raises(Invalid):
            actions.hold(slice=part, row=row.key, reason=reason, heard_at=heard, by=world.reviewer)  # type: ignore[arg-type]  # what may not be
    assert not Hold.objects.exists()


# 8: names stay on the wall.


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["特别扶助", "失独家庭特别扶助金", "育儿补贴", "2026年育儿补贴"])
def test_the_database_refuses_named_rolls_of_what_tells_of_a_death_or_an_infant(name: str, world: World) -> None:
    basis = statute()
    insert = "INSERT INTO disclosure_rollkind (name, named, basis_id) VALUES (%s, %s, %s)"
    with pytest.raises(IntegrityError, match="rollkind_never_named"), transaction.atomic(), connection.cursor() as sql:
        sql.execute(insert, [name, True, basis.pk])
    with pytest.raises(MustNotBeNamed):
        actions.declare_roll_kind(name=name, basis=basis, by=world.admin)
    with connection.cursor() as sql:
        sql.execute(insert, [name, False, None])


def _files() -> dict[str, bytes]:
    """Every public file, packed ones opened."""
    site = Path(settings.SITE_DIR)
    plain = {str(path.relative_to(site)): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    return {name: gzip.decompress(data) if name.endswith(".gz") else data for name, data in plain.items()}


def test_no_public_file_but_the_page_behind_the_code_has_a_name_of_the_roll(world: World) -> None:
    world.posted()
    press.publish(changed=None)
    files = _files()
    endings = {Path(name).suffix for name in files}
    assert {".html", ".json", ".xml", ".csv", ".txt", ".gz"} <= endings
    found = shapes.names_in(files, NAMES)
    assert found, "behind the code the names stand, so the search can find them"
    assert {name.split("/")[0] for name in found} == {"w"}


def test_no_search_finds_a_name_of_the_roll(world: World) -> None:
    notice = world.posted().notice
    renew_all()
    told = {str(entry.pk): f"{entry.title} {entry.text} {entry.words}".encode() for entry in SearchEntry.objects.all()}
    assert shapes.names_in(told, [notice.title])
    assert shapes.names_in(told, NAMES) == {}


# 9: no basis, no posting.


def test_a_roll_whose_basis_is_no_longer_in_force_is_not_posted(world: World) -> None:
    version = world.signed()
    basis = world.kind.basis
    assert basis is not None
    type(basis).objects.filter(pk=basis.pk).update(in_force_to=version.at.date().replace(year=2025))
    with pytest.raises(NoBasis):
        actions.post(version=version, by=world.publisher)


@pytest.mark.parametrize("words", ["现公布未参检名单。", "请缴纳社会抚养费。", "张三、李四、王五已领取补贴。"])
def test_what_the_gate_stops_is_neither_signed_nor_posted(world: World, words: str) -> None:
    with pytest.raises((Stopped, Unacknowledged)):
        world.signed(world.text(words))
    assert not Version.objects.filter(review__isnull=False).exists()
