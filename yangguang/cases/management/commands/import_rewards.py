"""Import what the county pays for reports about offices, or say what that would do."""

from argparse import ArgumentParser
from pathlib import Path

from django.core.management import BaseCommand, CommandError
from django.db import transaction

from yangguang.cases import actions
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.errors import Invalid


class Command(BaseCommand):
    """`manage.py import_rewards FILE [--dry-run]`"""

    help = "导入县里公布的举报奖励标准；已有的标准不改，新的施行日期起按新的。"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Takes the file, and whether to try only."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--dry-run", action="store_true")

    def handle(self, *args: object, file: Path, dry_run: bool, **options: object) -> None:
        """Carry it out, take it back if it was a trial, and say what is new."""
        try:
            with transaction.atomic():
                made = actions.import_rewards(data=file.read_bytes(), by=SYSTEM)
                transaction.set_rollback(dry_run)
        except (Invalid, OSError) as fault:
            raise CommandError(str(fault)) from fault
        for rule in made:
            self.stdout.write(f"{rule.get_act_display()}：{rule.fen / 100:.2f} 元，{rule.valid_from} 起。")
        self.stdout.write(f"新增 {len(made)} 行。")
