"""The cases into the tables, by COPY, sealed as the room seals them; what triggers keep is told anew afterwards."""

import time
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import TYPE_CHECKING

import psycopg

if TYPE_CHECKING:
    from bench.caseload_rows import Known, Made
    from bench.caseload_terms import Caseload

COLUMNS = {
    "cases_case": "id kind help number office_id channel code key duty anonymous may_publish persons applicant"
    " received_on at",
    "cases_standing": "case_id kind state office_id officer_id opened closed_on step stepped_at",
    "cases_step": "id case_id number verb who at by office_id officer_id outcome digest",
    "cases_caseclock": "id case_id clock_id",
    "cases_barred": "case_id officer_id why at",
    "clocks_clock": "id duty rule_id kind subject office_id officer_id started_at",
    "clocks_standing": "clock_id office_id officer_id due until closed_on",
    "clocks_clockevent": "id clock_id kind day at by cause unit approver officer_id office_id",
    "clocks_computation": "id clock_id at due earliest trace",
    "cases_casecontent": "case_id sealed",
    "cases_stepcontent": "step_id audience sealed",
    "cases_casewords": "case_id signs readers",
}
_CHUNK = 10_000
_INDEXES = """
SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) FROM pg_index i
 WHERE i.indrelid = ANY (%s::regclass[]) AND NOT i.indisunique
"""


def fill(load: "Caseload") -> None:
    """Make, seal and copy every case with two processes; says how long that took."""
    began = time.monotonic()
    with psycopg.connect(load.admin, autocommit=True) as admin:
        indexes = admin.execute(_INDEXES, [list(COLUMNS)]).fetchall()
        for name, _made in indexes:
            admin.execute(f"DROP INDEX {name}")
        spans = [(load.admin, first, min(first + _CHUNK, load.count + 1)) for first in range(1, load.count + 1, _CHUNK)]
        if len(spans) == 1:
            steps, events = _chunk(spans[0])
        else:
            with ProcessPoolExecutor(2, mp_context=get_context("spawn"), initializer=_begin) as pool:
                found = list(pool.map(_chunk, spans))
            steps, events = sum(one[0] for one in found), sum(one[1] for one in found)
        made = time.monotonic() - began
        admin.execute("SET maintenance_work_mem = '512MB'")
        for _name, statement in indexes:
            admin.execute(statement)
        for table in COLUMNS:
            if "id" in COLUMNS[table].split():
                admin.execute(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT max(id) FROM {table}))")
        admin.execute("SELECT cases_retell()")
        admin.execute("VACUUM ANALYZE")
    print(
        f"{load.count:,} 件办件，{steps:,} 步，{events:,} 次时限变动：造数并封存 {made:.0f} 秒，"
        f"建索引与汇总 {time.monotonic() - began - made:.0f} 秒。",
        flush=True,
    )


def known() -> "Known":
    """What rows are made with, from this county."""
    from bench.caseload_rows import Known, vocabulary
    from bench.caseload_terms import SEED, TODAY
    from yangguang.clocks import queries as clocks
    from yangguang.offices.models import OfficeKind, Position

    officers: dict[int, list[int]] = defaultdict(list)
    posts = Position.objects.filter(office__kind=OfficeKind.SECTION).order_by("office_id", "officer_id")
    for office, officer in posts.values_list("office_id", "officer_id"):
        officers[office].append(officer)
    rules = {rule.code: rule for rule in clocks.rules(on=TODAY)}
    words, weights = vocabulary(SEED)
    return Known(SEED, TODAY, dict(officers), rules, clocks.calendar(), words, weights)


def _begin() -> None:
    import django

    django.setup()


_held: list["Known"] = []


def _chunk(span: tuple[str, int, int]) -> tuple[int, int]:
    """One run of numbers: made, sealed, copied in one transaction; how many steps and events of clocks it has."""
    from bench.caseload_rows import make

    address, first, last = span
    if not _held:
        _held.append(known())
    cases = [make(number, _held[0]) for number in range(first, last)]
    lines: dict[str, list[str]] = defaultdict(list)
    for made in cases:
        for table, rows in made.lines.items():
            lines[table] += rows
    for table, line in _sealed(cases):
        lines[table].append(line)
    lines["cases_casewords"] = list(_found_by(cases))
    with psycopg.connect(address) as admin, admin.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        cursor.execute("SET synchronous_commit = off")
        for table, rows in lines.items():
            columns = ", ".join(COLUMNS[table].split())
            with cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as copy:
                copy.write("\n".join(rows) + "\n")
    return len(lines["cases_step"]), len(lines["clocks_clockevent"])


def _sealed(cases: "list[Made]") -> Iterator[tuple[str, str]]:
    """Every text under the key of its case, by the room's own way of sealing; a round for each text that a case has."""
    from yangguang.foundation import canonical, keys

    for turn in range(max(len(made.texts) for made in cases)):
        those = [made for made in cases if len(made.texts) > turn]
        sealed = keys.seal_many({made.subject: canonical.dumps(made.texts[turn][2]) for made in those})
        for made in those:
            where, row, _text = made.texts[turn]
            table, audience = where.split(":")
            middle = f"\t{audience}" if audience else ""
            yield table, f"{row}{middle}\t\\\\x{sealed[made.subject].hex()}"


def _found_by(cases: "list[Made]") -> Iterator[str]:
    from yangguang.cases import wording
    from yangguang.cases.choices import Kind

    for made in cases:
        if made.kind != Kind.REPORT:
            said = made.texts[-1][2]
            yield f"{made.id}\t{wording.vector(said['about'] + chr(10) + said['text'])}\t{{{made.office}}}"
