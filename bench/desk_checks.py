"""What the desk shows, against a plain computation; its statements against psycopg; how many there are."""

import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bench.caseload_terms import SEED, TODAY, Caseload
from bench.visits import Asked, Pages, Visitor

if TYPE_CHECKING:
    from django.test import Client

    from bench.desk_plain import Plain
    from yangguang.accounts.models import User

_ROUNDS, _OFFICES, _SEARCHES = 5, 2, 12


@dataclass(frozen=True)
class Share:
    """The statements of one page: how many, their seconds through Django and through psycopg alone."""

    statements: int
    ours: float
    bare: float

    @property
    def ratio(self) -> float:
        """How many times as long as psycopg alone."""
        return self.ours / self.bare


def compare(load: Caseload) -> list[str]:
    """The queue, search and figures of offices, computed from the rows themselves; what is not the same."""
    from yangguang.foundation.now import moved

    dice = random.Random(SEED)
    with moved(TODAY):
        chosen = dice.sample([office.pk for office in load.offices], _OFFICES)
        return [fault for office in chosen for fault in _office(load, office, dice)]


def _office(load: Caseload, office_id: int, dice: random.Random) -> Iterator[str]:
    from bench.desk_plain import plain, tally
    from yangguang.cases import queries
    from yangguang.offices.models import Office

    office, viewer = Office.objects.get(pk=office_id), load.staff[office_id][1]
    rows = plain(office_id, viewer)
    queue: list[tuple[object, int]] = []
    after = None
    while page := queries.by_clock(viewer=viewer, office=office, after=after, limit=200):
        queue += [(row.until, row.case) for row in page]
        after = queries.Place(*queue[-1])  # type: ignore[arg-type]  # a row of this queue has a day
    if queue != sorted((row.until, row.case) for row in rows if row.until and not row.closed):
        yield f"机构 {office_id} 的待办"
    if (found := queries.figures(viewer=viewer, office=office).whole) != (wanted := tally(rows)):
        yield f"机构 {office_id} 的数字：{found} ≠ {wanted}"
    yield from _searches(viewer, rows, dice)


def _searches(viewer: "User", rows: "Sequence[Plain]", dice: random.Random) -> Iterator[str]:
    """Words searched for against every text opened and read."""
    from bench.desk_pages import word
    from bench.desk_plain import texts
    from yangguang.cases import queries
    from yangguang.foundation.search import bigrams

    said = {case: f" {bigrams(text)} " for case, text in texts(rows).items()}
    for _ in range(_SEARCHES):
        asked = word(dice)
        found, before = list[int](), None
        while page := queries.find(asked, viewer=viewer, before=before, limit=500):
            found += [row.case for row in page]
            before = found[-1]
        wanted = sorted((case for case, text in said.items() if f" {bigrams(asked)} " in text), reverse=True)
        if found != wanted:
            yield f"搜“{asked}”：{len(found)} 件，应为 {len(wanted)} 件"


def shares(load: Caseload, pages: Pages) -> dict[str, Share]:
    """For each page the best of a few rounds of its statements, through Django and through psycopg alone."""
    client, visitor, found = _client(load, 0), Visitor("", "", 0), {}
    for name, page in pages.items():
        asked = page(visitor, random.Random(SEED))
        rounds = [_statements(client, asked) for _ in range(_ROUNDS)]
        ours = min(sum(took for _sql, _values, took in each) for each in rounds)
        bare = min(_bare([(sql, values) for sql, values, _took in rounds[0]]) for _ in range(_ROUNDS))
        found[name] = Share(len(rounds[0]), ours, bare)
    return found


def grows(load: Caseload, pages: Pages) -> list[str]:
    """The pages whose statements are more for a full page, or a long case, than for hardly any rows."""
    counts: list[dict[str, int]] = []
    for number in (0, 12):  # an office with many cases, and one with few of everything
        client = _client(load, number)
        asked = {name: page(Visitor("", "", number), random.Random(SEED)) for name, page in pages.items()}
        asked["search"] = Asked("/desk/cases/found/", {"q": _word(load.offices[number].pk, load, full=number == 0)})
        asked["case"] = Asked(f"/desk/cases/{_case(load.offices[number].pk, longest=number == 0)}/")
        counts.append({name: len(_statements(client, one)) for name, one in asked.items()})
    full, small = counts
    return [f"{name} 的语句数随行数变：{small[name]} → {full[name]}" for name in full if full[name] > small[name]]


def _word(office: int, load: Caseload, *, full: bool) -> str:
    """The commonest word, a full page of it; or the rarest of which there is a case that lies on a desk, with a clock.

    Who has a case, and until when, is asked once where any is found: a page of others asks less, and compares nothing.
    """
    from bench.desk_pages import words
    from yangguang.cases import queries

    if full:
        return words()[0]
    viewer = load.staff[office][0]
    found = ((word, queries.find(word, viewer=viewer, before=None, limit=50)) for word in reversed(words()))
    return next(word for word, rows in found if any(row.officer and row.clock for row in rows))


def _case(office: int, *, longest: bool) -> int:
    """A case in work of an office, with the most steps or the fewest."""
    from yangguang.cases.models import Standing

    rows = Standing.objects.filter(office=office, state="accepted", case__barred=None)
    return int(rows.order_by("-step" if longest else "step", "pk").values_list("pk", flat=True)[0])


def _client(load: Caseload, number: int) -> "Client":
    from django.test import Client

    client = Client()
    client.force_login(load.staff[load.offices[number].pk][0])
    return client


def _statements(client: "Client", asked: Asked) -> list[tuple[str, object, float]]:
    """Every statement of one request with its values and seconds."""
    from django.db import connection

    kept: list[tuple[str, object, float]] = []

    def watch(execute, sql, params, many, context):  # type: ignore[no-untyped-def]  # as Django has it
        began = time.perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            kept.append((sql, params, time.perf_counter() - began))

    with connection.execute_wrapper(watch):
        answer = client.get(asked.path) if asked.sent is None else client.post(asked.path, dict(asked.sent))
    assert answer.status_code == 200, (asked, answer.status_code)
    return kept


def _bare(statements: Sequence[tuple[str, object]]) -> float:
    """The same statements through psycopg alone, rolled back; rows fetched."""
    import os

    import psycopg

    with psycopg.connect(os.environ["DATABASE_URL"]) as line, line.cursor() as cursor:
        cursor.execute("SELECT 1")
        began = time.perf_counter()
        for sql, values in statements:
            cursor.execute(sql, values)  # type: ignore[call-overload]  # a text that Django made
            if cursor.description:
                cursor.fetchall()
        took = time.perf_counter() - began
        line.rollback()
    return took
