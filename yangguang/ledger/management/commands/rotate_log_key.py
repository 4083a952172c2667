"""Let a new key sign the log beside the old one, or say what that would do."""

from argparse import ArgumentParser
from collections.abc import Iterator
from datetime import timedelta

from django.conf import settings
from django.core.management import BaseCommand, CommandError

from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.errors import YangguangError
from yangguang.foundation.now import SHANGHAI
from yangguang.ledger import actions, witnesses
from yangguang.ledger.actions.rotate import Rotation
from yangguang.ledger.management import deliberate
from yangguang.ledger.reasons import Reason


class Command(BaseCommand):
    """`bin/yangguang rotate_log_key [--reason compromised] [--days N] (--dry-run | --confirm ORIGIN)`"""

    help = "为存证换签名公钥：新旧两把先同时签一段时间，再用 retire_log_key 停用旧的。私钥可能泄露时立即换。"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Takes why, for how long both sign, and whether it is meant."""
        parser.add_argument("--reason", choices=[Reason.ROUTINE, Reason.COMPROMISED], default=Reason.ROUTINE,
                            help="routine 到期更换；compromised 私钥可能泄露，旧公钥立即停用")  # fmt: skip
        parser.add_argument("--days", type=int, default=actions.OVERLAP.days, help="新旧同时签名的天数，至少 30")
        deliberate.add_arguments(parser)

    def handle(self, *args: object, reason: str, days: int, dry_run: bool, confirm: str, **options: object) -> None:
        """Say what would happen; where the log is named, do it."""
        why, overlap = Reason(reason), timedelta(days=days)
        try:
            plan = actions.plan_rotation(log_dir=settings.LOG_DIR, reason=why, overlap=overlap)
            self.stdout.write("\n".join(_told(plan)))
            if dry_run:
                self.stdout.write("这是试运行，没有改动任何内容。")
                return
            deliberate.must_be_meant(origin=plan.origin, confirm=confirm)
            made = actions.rotate(log_dir=settings.LOG_DIR, reason=why, overlap=overlap, by=SYSTEM)
        except (YangguangError, OSError) as fault:
            raise CommandError(str(fault)) from fault
        self.stdout.write(f"已换。新公钥：{made.key}")
        self.stdout.write("请现在备份密钥（back_up_keys），并把 key.txt 登在公报上、送给每个见证方。")


def _told(plan: Rotation) -> Iterator[str]:
    yield f"存证：{plan.origin}，现有 {plan.size} 条"
    yield f"现在的公钥：{plan.old}"
    names = "、".join(witness.name for witness in witnesses.readable()) or "（还没有见证方）"
    if plan.is_immediate:
        yield "新公钥：现在生成，从下一个校验点起单独签名"
        yield f"旧公钥：立即停用，只认到 {plan.size} 条为止；此前的公示单、网页、证明照旧能用它核对"
        yield "泄露的私钥以后签的，一律不认；偷签过的旧校验点，凭纸上和见证方手里的条数与根识破"
        yield f"只认旧公钥的见证方会停签，须马上把新公钥送到：{names}"
        return
    yield "新公钥：现在生成，从下一个校验点起与旧公钥一起签名"
    until = f"{plan.until.astimezone(SHANGHAI):%Y-%m-%d %H:%M}"
    yield f"旧公钥：同时签名，至少到 {until}（北京时间）；到时另用 retire_log_key 停用"
    yield f"见证方在旧公钥停用以前什么都不用做，请在此之前把新公钥送到：{names}"
    yield "将写入：密钥库一把，存证一条，key.txt 两行，keys/ 下的换钥记录和证明"
