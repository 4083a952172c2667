"""Desk: 16 officers at their queues, before the real server: pages, database time, statements, and right results."""

from bench import desk_checks, desk_pages
from bench.caseload import caseload
from bench.visits import Visited, visit, worked

THINKING, AT_ONCE = {"dashboard": 0.100}, {"dashboard": 0.300}
QUIET, BUSY, DATABASE = 0.150, 0.300, 3.0


def run(*, smoke: bool) -> int:
    """Print the 95th percentiles with and without think time, the database's share, and what was compared."""
    load = caseload(smoke=smoke)
    pages = desk_pages.pages(load)
    faults = [*desk_checks.compare(load), *desk_checks.grows(load, pages)]
    shares = desk_checks.shares(load, pages)
    with desk_pages.served() as port:
        officers = desk_pages.officers(load, port)
        quiet = visit(officers, pages, port=port, think=1.0, seconds=4 if smoke else 60)
        spent = worked(load.root)
        busy = visit(officers, pages, port=port, think=0.0, seconds=3 if smoke else 30)
        spent = (worked(load.root) - spent) / sum(map(len, busy.times.values()))
    slow = _said("每次想 1 秒", quiet, QUIET, THINKING) + _said("不停", busy, BUSY, AT_ONCE)
    heavy = [name for name, share in shares.items() if share.ratio > DATABASE]
    for name, share in shares.items():
        print(f"  {name}：{share.statements} 条语句，数据库 {share.ours * 1000:.1f} 毫秒，"
              f"同样的语句用 psycopg {share.bare * 1000:.1f} 毫秒，{share.ratio:.2f} 倍")  # fmt: skip
    print(f"  服务器和数据库每页用处理器 {spent * 1000:.0f} 毫秒：机器忙时等待多久由别人定，这个数不受影响。")
    for fault in faults:
        print(f"  不符：{fault}")
    print(
        f"{load.count:,} 件：超时的页 {slow}（应为 0，小样不计），数据库超过 {DATABASE:.0f} 倍的页 {len(heavy)}，"
        f"结果不符 {len(faults)}"
    )
    return int(bool(faults) or ((slow > 0 or bool(heavy)) and not smoke))


def _said(how: str, found: Visited, bar: float, bars: dict[str, float]) -> int:
    """Print one round; how many pages were slower than their bar, or failed."""
    slow = 0
    for name, times in sorted(found.times.items()):
        p95, limit = found.p95(name), bars.get(name, bar)
        slow += p95 > limit
        print(f"  {how} {name}：{len(times)} 次，p95 {p95 * 1000:.0f} 毫秒（上限 {limit * 1000:.0f}）")
    if found.failed:
        print(f"  {how}：{found.failed} 次没有得到页面")
    return slow + bool(found.failed)
