"""Import time limits from a file, or say what that would do."""

from argparse import ArgumentParser
from pathlib import Path

from django.core.management import BaseCommand, CommandError

from yangguang.clocks import actions, queries
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.errors import Invalid


class Command(BaseCommand):
    """`manage.py import_rules FILE [--dry-run]`"""

    help = "导入时限规则；与现行不同的成为新的一版，已开始的时限不变。"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Takes the file, and whether to try only."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--dry-run", action="store_true")

    def handle(self, *args: object, file: Path, dry_run: bool, **options: object) -> None:
        """Print what is new, then import it unless it was a trial."""
        try:
            data = file.read_bytes()
            for row in queries.preview_rules(data, by=SYSTEM):
                self.stdout.write(f"{row.values['code']}\t{row.values['title']}\t{row.values['jurisdiction']}")
            if not dry_run:
                actions.import_rules(data=data, by=SYSTEM)
        except (Invalid, OSError) as fault:
            raise CommandError(str(fault)) from fault
