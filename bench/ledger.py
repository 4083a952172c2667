"""The log's speed: from `append` in PostgreSQL to a synced signed checkpoint; proofs checked at a million entries."""

import hashlib
import os
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

from bench.ledger_server import database

BARS = {100: 5_000.0, 1_000: 10_000.0}
PROOFS_BAR = 30_000.0
_SMOKE = 10  # a smoke run, beside other tests, must reach a tenth of each bar


def run(*, smoke: bool) -> int:
    """Measure, print the figures, the bars last; returns 0 when every bar is reached."""
    share = _SMOKE if smoke else 1
    with database() as root:
        rates = {batch: _batches(root, batch, smoke=smoke) for batch in BARS}
    proofs = _proofs(size=1 << 17 if smoke else 1_000_000, count=2_000 if smoke else 20_000)
    results = [
        *((rates[batch], bar, f"条/秒，每批 {batch}") for batch, bar in BARS.items()),
        (proofs, PROOFS_BAR, "证明/秒"),
    ]
    for rate, bar, what in results:
        print(f"{'达标' if rate * share >= bar else '未达标'}  {rate:>9,.0f} {what}(标准 ≥ {bar / share:,.0f})")
    return 0 if all(rate * share >= bar for rate, bar, _ in results) else 1


def _batches(root: Path, batch: int, *, smoke: bool) -> float:
    """Entries a second, best of three; beside it the bare insert and sync of the same rows."""
    rounds = (5 if smoke else 40) if batch == 100 else (2 if smoke else 12)
    ours = max(_timed(lambda i: _logged(root, batch), rounds) for _ in range(3))
    bare = max(_timed(lambda i: _bare(root, batch), rounds) for _ in range(3))
    said = f"每批 {batch}：{ours * batch:,.0f} 条/秒，基线（裸 INSERT 与同步文件）{bare * batch:,.0f}"
    print(f"{said}，比 {bare / ours:.1f}×")
    return ours * batch


def _timed(work: Callable[[int], None], rounds: int) -> float:
    """Rounds a second."""
    work(-1)
    began = time.perf_counter()
    for i in range(rounds):
        work(i)
    return rounds / (time.perf_counter() - began)


def _logged(root: Path, batch: int) -> None:
    from django.db import transaction

    from yangguang.ledger import actions

    with transaction.atomic():
        actions.append(kind="roll", commitments=[os.urandom(32) for _ in range(batch)])
    actions.sequence(log_dir=root / "log")


def _bare(root: Path, batch: int) -> None:
    from django.db import connection, transaction

    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("CREATE TABLE IF NOT EXISTS pg_temp.bare (leaf bytea)")
        cursor.execute("INSERT INTO pg_temp.bare SELECT unnest(%s::bytea[])", [[os.urandom(92) for _ in range(batch)]])
    with (root / "bare").open("wb") as file:
        file.write(os.urandom(100 * batch))
        os.fsync(file.fileno())


def _proofs(*, size: int, count: int) -> float:
    """Inclusion proofs checked a second at a tree size; beside it the bare hashes of such a proof."""
    from yangguang.ledger.tlog import checks
    from yangguang.ledger.tlog.growth import Edge, grow
    from yangguang.ledger.tlog.tiles import Tile
    from yangguang.ledger.tlog.view import View

    levels = {0: [hashlib.sha256(b"\0%d" % i).digest() for i in range(size)]}
    growth = grow(Edge(), levels[0])
    for subtree in growth.subtrees:
        levels.setdefault(subtree.level, []).append(subtree.hash)

    def read(tile: Tile) -> list[bytes]:
        return levels[tile.level][tile.number * 256 : tile.number * 256 + tile.width]

    view, root = View(size, read), growth.edge.root()
    indexes = random.Random(1).sample(range(size), count)
    work = [(index, levels[0][index], view.inclusion(index)) for index in indexes]

    def one_by_one() -> None:
        for index, leaf, path in work:
            checks.check_inclusion(index=index, size=size, leaf_hash=leaf, path=path, root=root)

    def together() -> None:
        many = checks.Inclusions(size=size, root=root)
        for index, leaf, path in work:
            many.check(index=index, leaf_hash=leaf, path=path)

    def bare() -> None:
        for _index, leaf, path in work:
            for sibling in path:
                leaf = hashlib.sha256(b"\1" + leaf + sibling).digest()

    ways = [_best(way, count) for way in (together, one_by_one, bare)]
    said = "{:,.0f} 份/秒，逐份单独核对 {:,.0f}，基线（逐份同样多的裸 SHA-256）{:,.0f}".format(*ways)
    print(f"{size:,} 条时核对 {count:,} 份证明：{said}")
    return ways[0]


def _best(work: Callable[[], None], count: int) -> float:
    """How many a second, best of three."""
    return count * max(_timed(lambda _: work(), 1) for _ in range(3))


if __name__ == "__main__":
    sys.exit(run(smoke="--smoke" in sys.argv))
