"""Sequence: what waits gets its index, size and root advance in one transaction, then the world may see it."""

from pathlib import Path

from django.conf import settings
from django.db import connection, transaction

from yangguang.foundation.boundaries import reached
from yangguang.foundation.now import now
from yangguang.ledger import disk, publishing, signing, stored
from yangguang.ledger.errors import Bent, Raced, Renamed
from yangguang.ledger.models import Checkpoint, Tree
from yangguang.ledger.stretch import first, name_of
from yangguang.ledger.tlog import checkpoint
from yangguang.ledger.tlog.growth import Edge, Growth, grow
from yangguang.ledger.tlog.hashing import EMPTY
from yangguang.ledger.tlog.tiles import WIDTH
from yangguang.ledger.words import _

ROUND = 20_000
_TAKE = r"""
WITH due AS (SELECT id FROM ledger_pending ORDER BY id LIMIT %s),
   taken AS (DELETE FROM ledger_pending USING due WHERE ledger_pending.id = due.id RETURNING due.id, leaf)
INSERT INTO ledger_entry (index, pending, leaf, leaf_hash)
SELECT %s + row_number() OVER (ORDER BY id) - 1, id, leaf, sha256('\x00'::bytea || leaf) FROM taken
RETURNING index, leaf_hash
"""
# One round trip: if size and root are still the old ones, they advance, and subtrees and checkpoint are kept.
_SETTLE = """
WITH swapped AS (
    UPDATE ledger_tree SET size = %s, root = %s WHERE id = %s AND size = %s AND root = %s RETURNING size, root),
  kept AS (INSERT INTO ledger_subtree (level, number, hash)
    SELECT subtree.* FROM swapped, unnest(%s::smallint[], %s::bigint[], %s::bytea[]) AS subtree)
INSERT INTO ledger_checkpoint (size, root, note, at) SELECT %s + size, root, %s, %s FROM swapped
"""
_last: dict[bytes, Edge] = {}  # the edge of the newest tree that this process made, under its own root


def sequence(*, log_dir: Path) -> Checkpoint:
    """Put everything that waits into the log and publish it; returns the checkpoint that now stands in `log_dir`.

    Runs outside any transaction. May be called by anyone at any time; killed anywhere, the next call finishes the work.
    Raises Behind, Forked or Renamed, and signs nothing, when the published log is not this database's past or not of
    this name; Raced when another machine moved the tree first.
    """
    with disk.locked(log_dir):
        since = publishing.compare(log_dir)
        taken, newest = advance()
        while taken == ROUND:
            taken, more = advance()
            newest = more or newest
        reached("ledger.committed")
        return publishing.publish(log_dir, since=since, newest=newest)


def advance() -> tuple[int, Checkpoint | None]:
    """Take one round of waiting entries into the tree; returns how many, and the checkpoint signed, if any was."""
    made = None
    with transaction.atomic(durable=True):
        tree = held()
        taken = _take(first(tree.id) + tree.size)
        if taken or not (tree.size or Checkpoint.objects.filter(size__gte=first(tree.id)).exists()):
            made = settle(tree, grow(_edge(tree), taken))
        reached("ledger.advanced")
    return len(taken), made


def held() -> Tree:
    """The tree's row, made on first use and locked until the transaction ends."""
    tree = stored.tree_locked()
    if tree is None:
        Tree.objects.bulk_create([Tree(origin=settings.LOG_ORIGIN, root=EMPTY)], ignore_conflicts=True)
        tree = Tree.objects.select_for_update().get()
    name = name_of(settings.LOG_ORIGIN, tree.id)
    if tree.origin != name:
        raise Renamed(
            _("设置里的存证名称「{name}」不是这本存证的名称「{origin}」，未签名。").format(
                name=name, origin=tree.origin
            ),
            do=_("请把 YANGGUANG_LOG_ORIGIN 改回原名。"),
            kept=_("条目仍在等候，未丢失。"),
        )
    return tree


def settle(tree: Tree, growth: Growth, *, note: str | None = None) -> Checkpoint:
    """Record a growth: size and root by compare-and-swap, subtrees, and the signed (or the given) note."""
    edge, rising = growth.edge, growth.subtrees
    root = edge.root()
    signed = note or checkpoint.sign(checkpoint.Checkpoint(tree.origin, edge.size, root), *signing.signers())
    before = first(tree.id)
    made = Checkpoint(size=before + edge.size, root=root, note=signed, at=now())
    levels, hashes = [s.level for s in rising], [s.hash for s in rising]
    numbers = [before // WIDTH**s.level + s.number for s in rising]
    with connection.cursor() as cursor:
        cursor.execute(
            _SETTLE,
            [edge.size, root, tree.id, tree.size, bytes(tree.root), levels, numbers, hashes, before, signed, made.at],
        )
        if cursor.rowcount != 1:
            raise Raced(_("另一个排序进程先动了存证。"), do=_("请重试。"), kept=_("条目仍在等候，未丢失。"))
    _last.clear()
    _last[root] = edge
    return made


def _edge(tree: Tree) -> Edge:
    root = bytes(tree.root)
    if (known := _last.get(root)) and known.size == tree.size:
        return known
    edge = stored.edge(tree.size, log=tree.id)
    if edge.root() != root:
        raise Bent(_("数据库里的存证条目与其根不符，未签名。"), do=_("请运行 yangguang verify 检查存证目录。"))
    return edge


def _take(place: int) -> list[bytes]:
    with connection.cursor() as cursor:
        cursor.execute(_TAKE, [ROUND, place])
        return [row[1] for row in sorted(cursor.fetchall())]
