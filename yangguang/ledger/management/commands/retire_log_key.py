"""Let one of two keys of the log sign no more, or say what that would do."""

from argparse import ArgumentParser
from collections.abc import Iterator

from django.conf import settings
from django.core.management import BaseCommand, CommandError

from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.errors import YangguangError
from yangguang.ledger import actions
from yangguang.ledger.actions.retire import Retirement
from yangguang.ledger.management import deliberate
from yangguang.ledger.reasons import Reason
from yangguang.ledger.tlog.keys import key_from


class Command(BaseCommand):
    """`bin/yangguang retire_log_key [--reason …] [--key VKEY] (--dry-run | --confirm ORIGIN)`"""

    help = "停用存证两把公钥中的一把（不指明时是旧的那把）。停用的公钥照旧公布，注明签到多少条。"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Takes why, which key where it is not the old one, and whether it is meant."""
        parser.add_argument("--reason", choices=list(Reason), default=Reason.ROUTINE,
                            help="routine 到期停用；compromised 私钥可能泄露；lost 私钥丢失")  # fmt: skip
        parser.add_argument("--key", default="", help="要停用的公钥（vkey），抄自 key.txt")
        deliberate.add_arguments(parser)

    def handle(self, *args: object, reason: str, key: str, dry_run: bool, confirm: str, **options: object) -> None:
        """Say what would happen; where the log is named, do it."""
        try:
            why, which = Reason(reason), key_from(key) if key else None
            plan = actions.plan_retirement(log_dir=settings.LOG_DIR, reason=why, key=which)
            self.stdout.write("\n".join(_told(plan)))
            if dry_run:
                self.stdout.write("这是试运行，没有改动任何内容。")
                return
            deliberate.must_be_meant(origin=plan.origin, confirm=confirm)
            made = actions.retire(log_dir=settings.LOG_DIR, reason=why, by=SYSTEM, key=which)
        except (YangguangError, OSError) as fault:
            raise CommandError(str(fault)) from fault
        self.stdout.write(f"已停用，签到 {made.size} 条为止。key.txt 已更新，请再登一次公报。")


def _told(plan: Retirement) -> Iterator[str]:
    yield f"存证：{plan.origin}，现有 {plan.size} 条"
    yield f"要停用：{plan.key}"
    yield f"它最后签的校验点：{plan.size} 条。此后签的一律不认"
    yield f"此前的照旧能用它核对，包括纸上的 {plan.on_paper} 个校验点；它留在 key.txt 里，注明签到哪里"
    yield from (f"继续签名：{key}" for key in plan.others)
    yield "还没有改认新公钥的见证方会停签，管理员的办公桌上会看到；改认以后自动补上"
