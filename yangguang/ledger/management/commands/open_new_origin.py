"""Close a log that cannot go on and open the next one, or say what that would do."""

from argparse import ArgumentParser
from collections.abc import Iterator

from django.conf import settings
from django.core.management import BaseCommand, CommandError

from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.errors import YangguangError
from yangguang.ledger import actions, queries, witnesses
from yangguang.ledger.actions.open_origin import Plan
from yangguang.ledger.management import deliberate

_WHY = {"forked": "数据库与已公布的存证不是同一段历史，或瓦片已损坏，接不上", "keyless": "签名私钥全部丢失"}


class Command(BaseCommand):
    """`bin/yangguang open_new_origin (--dry-run | --confirm ORIGIN)`"""

    help = (
        "存证恢复不了时，关闭它（照旧公布、照旧可核对），另开一本，第一条写明前一本最后的校验点。恢复得了的不会另开。"
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Takes whether it is meant."""
        deliberate.add_arguments(parser)

    def handle(self, *args: object, dry_run: bool, confirm: str, **options: object) -> None:
        """Say what would happen; where the log is named, do it."""
        try:
            plan = actions.plan_opening(log_dir=settings.LOG_DIR)
            self.stdout.write("\n".join(_told(plan)))
            if dry_run:
                self.stdout.write("这是试运行，没有改动任何内容。")
                return
            deliberate.must_be_meant(origin=plan.closed, confirm=confirm)
            actions.open_new_origin(log_dir=settings.LOG_DIR, by=SYSTEM)
        except (YangguangError, OSError) as fault:
            raise CommandError(str(fault)) from fault
        self.stdout.write(f"已另开：{plan.opened}。新公钥：{queries.vkey()}")
        self.stdout.write("请现在备份密钥（back_up_keys），把 key.txt 登在公报上，并把新名称和公钥送给每个见证方。")


def _told(plan: Plan) -> Iterator[str]:
    yield f"要关闭的存证：{plan.closed}。为什么：{_WHY[plan.reason]}"
    yield f"它最后的校验点：{plan.point.size} 条，根 {plan.point.root.hex()}"
    yield f"它的文件移到 log/{plan.number}/，永远留在那里；它签过的公示单、网页、证明照旧用它的公钥核对"
    yield f"新开的存证：{plan.opened}，新公钥现在生成；第一条写明上面的校验点"
    yield f"等候的 {queries.waiting()} 条都记到新的里"
    yield "关闭以后不能再打开，也不能再往里添"
    names = "、".join(witness.name for witness in witnesses.readable()) or "（还没有见证方）"
    yield f"见证方要登记新的名称和公钥：{names}"
