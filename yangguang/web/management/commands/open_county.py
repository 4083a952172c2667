"""Set a county up from a folder of tables, or say what that would make."""

from argparse import ArgumentParser
from datetime import date
from pathlib import Path

from django.core.management import BaseCommand, CommandError
from rich.console import Console
from rich.progress import Progress

from yangguang.foundation.now import today
from yangguang.web.opening.whole import Opened, open_county


class Command(BaseCommand):
    """`bin/yangguang open_county FOLDER [--dry-run] [--on DATE]`"""

    help = "按一个资料夹设立本县：地点、公示栏、机构与任职、项目、目录；要么全部，要么一样不动。"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Takes the folder, from which day all stands, and whether to try only."""
        parser.add_argument("folder", type=Path)
        parser.add_argument("--dry-run", action="store_true", help="只说会做什么，不改动任何内容")
        parser.add_argument("--on", type=date.fromisoformat, help="自哪一日起在册，如 2024-01-01（默认今天）")

    def handle(self, *args: object, folder: Path, dry_run: bool, on: date | None, **options: object) -> None:
        """Open the county, showing how far it is; then say what was made, or name every fault."""
        day = on or today()
        if day > today():
            raise CommandError("--on 不能晚于今天。")
        with Progress(console=Console(stderr=True), transient=True) as bar:
            task = bar.add_task("", total=None)
            opened = open_county(
                folder, on=day, rehearse=dry_run,
                tell=lambda what, done, whole: bar.update(task, description=what, completed=done, total=whole),
            )  # fmt: skip
        if opened.faults:
            raise CommandError("\n".join([*opened.faults, f"共 {len(opened.faults)} 处错误。没有导入任何内容。"]))
        self._tell(opened, dry_run=dry_run)

    def _tell(self, opened: Opened, *, dry_run: bool) -> None:
        for what, new, same in opened.made:
            self.stdout.write(f"{what}\t{'将新增' if dry_run else '新增'} {new}\t已有 {same}")
        for look in opened.warnings if dry_run else ():
            self.stdout.write(f"请核对：{look}")
        if dry_run:
            self.stdout.write("这是试运行，没有改动任何内容。")
