"""Import the days off of a year from a file, or say what that would do."""

from argparse import ArgumentParser
from pathlib import Path

from django.core.management import BaseCommand, CommandError

from yangguang.clocks import actions, queries
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.errors import Invalid


class Command(BaseCommand):
    """`manage.py import_days_off FILE --year 2027 --document 国办发明电〔2026〕7号 [--dry-run]`"""

    help = "导入一年的放假安排（日期、安排、名称），受影响的截止日重新计算。"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Takes the file, the year, the notice's name, and whether to try only."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--year", type=int, required=True)
        parser.add_argument("--document", required=True)
        parser.add_argument("--dry-run", action="store_true")

    def handle(self, *args: object, file: Path, year: int, document: str, dry_run: bool, **options: object) -> None:
        """Print the plan, then carry it out unless it was a trial."""
        try:
            data = file.read_bytes()
            plan = queries.preview_calendar(data, year=year)
            self.stdout.write(
                f"{year} 年：放假 {len(plan.off)} 天，调休上班 {len(plan.worked)} 天，工作日 {plan.working_days} 个。"
            )
            for warning in plan.warnings:
                self.stdout.write(warning)
            if not dry_run:
                actions.import_calendar(data=data, year=year, document=document, by=SYSTEM)
        except (Invalid, OSError) as fault:
            raise CommandError(str(fault)) from fault
