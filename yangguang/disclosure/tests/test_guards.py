"""What the database itself refuses, to the application and, for the rules nobody may argue with, to its owner."""

from collections.abc import Callable, Sequence

import pytest
from django.db import DatabaseError, connection, transaction

from yangguang.disclosure import queries
from yangguang.disclosure.models import Posting, Slice, SliceEntry, Version
from yangguang.disclosure.tests.world import World
from yangguang.places.models import Board

KEPT = [
    "rollkind", "series", "notice", "version", "finding", "review", "acknowledgement", "slice", "carried", "sliceentry",
    "posting", "postingproof", "removal", "withdrawal", "closure", "takedown", "objection", "verdict", "hold",
    "release", "versioncontent", "slicecontent", "postercode", "objectioncontent", "verdictcontent", "reason",
    "sheetdelivery",
]  # fmt: skip
Sql = Callable[[str], list[tuple[object, ...]]]


def _refused(statement: str, values: Sequence[int | str | bytes] | None = None) -> str:
    with pytest.raises(DatabaseError) as fault, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, values)
    return str(fault.value)


@pytest.mark.django_db
@pytest.mark.parametrize("table", KEPT)
@pytest.mark.parametrize("verb", ["UPDATE {} SET id = id", "DELETE FROM {}", "TRUNCATE {} CASCADE"])
def test_the_application_changes_nothing_that_was_written(table: str, verb: str) -> None:
    assert "permission denied" in _refused(verb.format(f"disclosure_{table}"))


@pytest.mark.django_db
@pytest.mark.parametrize("table", KEPT)
def test_the_application_cannot_switch_a_guard_off(table: str) -> None:
    assert "must be owner" in _refused(f"ALTER TABLE disclosure_{table} DISABLE TRIGGER ALL")


def test_even_the_owner_cannot_rewrite_who_signed(real_world: World, owner_sql: Sql) -> None:
    real_world.posted()
    connection.close()
    for statement in (
        "UPDATE disclosure_review SET opinion = 'return'",
        "DELETE FROM disclosure_posting",
        "DELETE FROM disclosure_slicecontent",
        "UPDATE disclosure_sliceentry SET frame = '{}'",
    ):
        with pytest.raises(Exception, match="append-only table"):
            owner_sql(statement)


def _review(version: Version, by: int, digest: bytes) -> str:
    return _refused(
        "INSERT INTO disclosure_review (version_id, opinion, digest, by_id, at) VALUES (%s, 'approve', %s, %s, now())",
        [version.pk, digest, by],
    )


def test_the_database_refuses_an_author_who_signs(world: World) -> None:
    version = world.drafted()
    assert "never reviews" in _review(version, world.editor.pk, bytes(version.digest))


def test_the_database_refuses_a_signature_under_another_text(world: World) -> None:
    assert "another text" in _review(world.drafted(), world.reviewer.pk, b"x" * 32)


def test_the_database_refuses_to_log_what_nobody_signed(world: World) -> None:
    version = world.drafted()
    slice = Slice.objects.filter(version=version).order_by("pk")[0]
    refused = _refused(
        "INSERT INTO disclosure_sliceentry (slice_id, version_id, frame, commitment, pending_entry)"
        " VALUES (%s, %s, '{}', '\\x00', 1)",
        [slice.pk, version.pk],
    )
    assert "second signature" in refused


def test_the_database_refuses_to_log_a_slice_of_another_notice(world: World) -> None:
    signed, other = world.signed(), world.text()
    slice = Slice.objects.get(version=other)
    refused = _refused(
        "INSERT INTO disclosure_sliceentry (slice_id, version_id, frame, commitment, pending_entry)"
        " VALUES (%s, %s, '{}', '\\x00', 1)",
        [slice.pk, signed.pk],
    )
    assert "does not consist" in refused


_POSTING = (
    "INSERT INTO disclosure_posting (notice_id, version_id, slice_id, board_id, since, until, by_id, at)"
    " VALUES (%s, %s, %s, %s, '2026-03-09', null, %s, now())"
)


def test_the_database_refuses_to_hang_an_unsigned_version(world: World) -> None:
    version = world.drafted()
    shared = Slice.objects.get(version=version, named=False)
    values = [version.notice_id, version.pk, shared.pk, world.wall().pk, world.publisher.pk]
    assert "signed version" in _refused(_POSTING, values)


def test_the_database_refuses_names_on_any_board_but_their_own_villages(world: World) -> None:
    version = world.signed()
    named = Slice.objects.get(version=version, place=world.village)
    others = Board.objects.exclude(pk=world.wall().pk).values_list("pk", flat=True)
    assert len(others) > 5
    for board in others:
        values = [version.notice_id, version.pk, named.pk, board, world.publisher.pk]
        assert "own village board" in _refused(_POSTING, values)


def test_the_database_refuses_to_close_a_running_window(world: World) -> None:
    version = world.posted()
    refused = _refused(
        "INSERT INTO disclosure_closure (version_id, at) VALUES (%s, '2026-03-18T15:00:00Z')", [version.pk]
    )
    assert "still runs" in refused


def test_the_database_refuses_to_take_down_what_stands(world: World) -> None:
    version = world.posted()
    assert "what stands" in _refused(
        "INSERT INTO disclosure_takedown (version_id, at) VALUES (%s, now())", [version.pk]
    )


def test_the_database_refuses_an_objection_to_what_was_never_posted(world: World) -> None:
    version = world.drafted()
    refused = _refused(
        "INSERT INTO disclosure_objection (notice_id, version_id, ground, channel, code, key, at)"
        " VALUES (%s, %s, 'left_out', 'web', '\\x00', gen_random_uuid(), now())",
        [version.notice_id, version.pk],
    )
    assert "posted version" in refused


@pytest.mark.parametrize(("column", "value"), [("ground", "births"), ("channel", "rumour")])
def test_the_database_knows_the_closed_lists(world: World, column: str, value: str) -> None:
    version = world.posted()
    values = {"ground": "left_out", "channel": "web"} | {column: value}
    refused = _refused(
        "INSERT INTO disclosure_objection (notice_id, version_id, ground, channel, code, key, at)"
        " VALUES (%s, %s, %s, %s, '\\x00', gen_random_uuid(), now())",
        [version.notice_id, version.pk, values["ground"], values["channel"]],
    )
    assert f"objection_{column}" in refused or "read_back" in refused


def test_the_database_refuses_a_hold_before_a_hearing_and_a_second_one(world: World) -> None:
    version = world.posted()
    slice = Slice.objects.get(version=version, place=world.village)
    insert = (
        "INSERT INTO disclosure_hold (slice_id, row, reason, heard_at, by_id, at)"
        " VALUES (%s, 'r', gen_random_uuid(), %s, %s, '2026-03-09T04:00:00Z')"
    )
    assert "hold_after_hearing" in _refused(insert, [slice.pk, "2026-03-10T04:00:00Z", world.reviewer.pk])
    with connection.cursor() as cursor:
        cursor.execute(insert, [slice.pk, "2026-03-09T03:00:00Z", world.reviewer.pk])
    assert "held already" in _refused(insert, [slice.pk, "2026-03-09T03:00:00Z", world.reviewer.pk])


def test_the_database_refuses_a_version_out_of_line(world: World) -> None:
    version, other = world.drafted(), world.text()
    insert = (
        "INSERT INTO disclosure_version (notice_id, number, supersedes_id, digest, by_id, at)"
        " VALUES (%s, %s, %s, '\\x00', %s, now())"
    )
    for number, before in ((3, version.pk), (2, other.pk)):
        assert "supersedes the one before" in _refused(insert, [version.notice_id, number, before, world.editor.pk])


def test_the_database_refuses_a_slice_carried_over_from_another_notice(world: World) -> None:
    version, other = world.posted(), world.text()
    slice = Slice.objects.filter(version=version).order_by("pk")[0]
    refused = _refused("INSERT INTO disclosure_carried (version_id, slice_id) VALUES (%s, %s)", [other.pk, slice.pk])
    assert "earlier version" in refused


def test_an_index_number_is_unique_for_good(world: World) -> None:
    notice = world.text().notice
    refused = _refused(
        "INSERT INTO disclosure_notice (index_no, matter_id, office_id, kind, title, by_id, at)"
        " VALUES (%s, %s, %s, 'text', 'x', %s, now())",
        [notice.index_no, notice.matter_id, notice.office_id, world.editor.pk],
    )
    assert "unique" in refused


def test_a_posting_by_the_actions_passes_every_guard(world: World) -> None:
    version = world.posted()
    assert SliceEntry.objects.filter(version=version).count() == 3
    assert queries.standing().filter(version=version).count() == Posting.objects.count()
