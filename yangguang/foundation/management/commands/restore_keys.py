"""Give the store the keys again that it lost, from a copy; unless told to, only say what that would do."""

from argparse import ArgumentParser
from pathlib import Path

from django.core.management import BaseCommand, CommandError

from yangguang.foundation import erase, key_backups
from yangguang.foundation.errors import YangguangError


class Command(BaseCommand):
    """`yangguang restore_keys COPY [--carry-out]`"""

    help = "从备份恢复丢失的密钥。不加 --carry-out 只说明会做什么。数据库须先恢复好。"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Takes the copy, and the word to do it."""
        parser.add_argument("copy", type=Path, help="备份文件")
        parser.add_argument("--carry-out", action="store_true", help="确实恢复")

    def handle(self, *args: object, copy: Path, carry_out: bool, **options: object) -> None:
        """Print the plan, or carry it out and destroy at once what was erased since the copy was made."""
        try:
            plan = key_backups.restore(copy) if carry_out else key_backups.compare(copy)
            if carry_out:
                erase.finish()
        except (YangguangError, OSError) as fault:
            raise CommandError(str(fault)) from fault
        done = "已恢复" if carry_out else "将恢复"
        self.stdout.write(f"{done} {plan.back} 把；原有 {plan.held} 把不变；与备份不同 {plan.other} 把。")
        self.stdout.write(f"备份以后按规定销毁的 {plan.erased} 把不恢复。")
        if not carry_out:
            self.stdout.write("这是试运行。确认后加 --carry-out 再运行一次。")
