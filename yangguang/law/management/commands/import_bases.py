"""Import legal bases from a file, or say what that would do."""

from argparse import ArgumentParser
from pathlib import Path

from django.core.management import BaseCommand, CommandError

from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.errors import Invalid
from yangguang.law import actions, queries


class Command(BaseCommand):
    """`manage.py import_bases FILE [--dry-run]`"""

    help = "导入法律依据；不删除任何已有依据。"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Takes the file, and whether to try only."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--dry-run", action="store_true")

    def handle(self, *args: object, file: Path, dry_run: bool, **options: object) -> None:
        """Print the plan, then carry it out unless it was a trial."""
        try:
            data = file.read_bytes()
            plan = queries.preview_import(data, by=SYSTEM)
            self.stdout.write(f"新增 {plan.new}，改动 {plan.changed}，不变 {plan.same}。")
            if not dry_run:
                actions.import_bases(data=data, by=SYSTEM)
        except (Invalid, OSError) as fault:
            raise CommandError(str(fault)) from fault
