"""Sweep: one look over a million open clocks, of which one in ten is due; said once each, and then nothing more."""

import time

import psycopg

from bench.caseload import SMOKE, caseload

BAR, CLOCKS, OFTEN = 30.0, 1_000_000, 10
_FIRST = 1_000_000_000  # ids that no case has
_MADE = """
INSERT INTO clocks_clock (id, duty, rule_id, kind, subject, office_id, started_at)
  SELECT n, %(duty)s, %(rule)s, 'bench', n::text, %(office)s, now() FROM generate_series(%(first)s::bigint, %(last)s) n;
INSERT INTO clocks_standing (clock_id, office_id, due, until)
  SELECT n, %(office)s, d, d FROM (SELECT n, %(today)s::date
    + CASE WHEN n %% %(often)s = 0 THEN -(n / %(often)s %% 200)::int - 1 ELSE 30 + (n %% 300)::int END AS d
  FROM generate_series(%(first)s::bigint, %(last)s) n) dated;
"""
_GONE = """
DELETE FROM clocks_announced;
DELETE FROM clocks_standing WHERE clock_id >= %(first)s;
DELETE FROM clocks_clock WHERE id >= %(first)s
"""


def run(*, smoke: bool) -> int:
    """Print the seconds of the first sweep and of the next; returns 1 beyond the bar, or for a wrong one."""
    load = caseload(smoke=smoke)
    from bench.caseload_terms import TODAY
    from yangguang.clocks import actions
    from yangguang.clocks.actions.sweep import soon
    from yangguang.clocks.models import Announced, Rule, Standing
    from yangguang.foundation.now import moved

    count = 10 * SMOKE if smoke else CLOCKS
    rule = Rule.objects.get(code="hotline.handle")
    values = {"duty": rule.code, "rule": rule.pk, "office": load.top.pk, "today": TODAY, "often": OFTEN,
              "first": _FIRST, "last": _FIRST + count - 1}  # fmt: skip
    with psycopg.connect(load.admin, autocommit=True) as admin, moved(TODAY):
        admin.execute("SET session_replication_role = replica")
        for statement in filter(str.strip, _MADE.split(";")):
            admin.execute(statement, values)
        admin.execute("VACUUM ANALYZE clocks_standing")
        due = Standing.objects.filter(closed_on=None, due__lte=soon(TODAY)).count()
        before = Announced.objects.count()  # by the worker, while another benchmark ran
        said, first = _timed(actions.sweep)
        again, second = _timed(actions.sweep)
        marked = Announced.objects.count()
        for statement in filter(str.strip, _GONE.split(";")):
            admin.execute(statement, values)
    right = said + before == due == marked and again == 0
    print(f"{count:,} 个在走的时限，{said:,} 个该说的说了一次，第二遍 {again} 个，{second:.1f} 秒。")
    print(
        f"巡查 {first:.1f} 秒（上限 {BAR:.0f}），{'一个不多不少' if right else f'不对：应为 {due:,}，记下 {marked:,}'}"
    )
    return int(not right or (first > BAR and not smoke))


def _timed(job) -> tuple[int, float]:  # type: ignore[no-untyped-def]  # a sweep
    began = time.monotonic()
    said = job()
    return int(said), time.monotonic() - began
