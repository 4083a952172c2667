"""Split a place or unite several as a file says, after saying what that moves."""

from argparse import ArgumentParser
from pathlib import Path

from django.core.management import BaseCommand, CommandError

from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.errors import Invalid
from yangguang.web import reshaping


class Command(BaseCommand):
    """`bin/yangguang change_places FILE [--go]`"""

    help = "按文件拆分一个地点，或者把几个地点合成一个；不加 --go 只说会动什么。"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Takes the file, and whether to carry it out."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--go", action="store_true", help="照做；不加则只试运行")

    def handle(self, *args: object, file: Path, go: bool, **options: object) -> None:
        """Say what moves, then do it where that was asked for."""
        try:
            plan = reshaping.read(file)
            for what, names in reshaping.told(plan, plan.preview(by=SYSTEM)):
                self.stdout.write(f"{what}\t{len(names)}\t{'、'.join(names)}")
            made = plan.carry_out(by=SYSTEM) if go else []
        except Invalid as fault:
            raise CommandError(str(fault)) from fault
        self.stdout.write(
            f"已办。新地点编号：{'、'.join(str(place.pk) for place in made)}"
            if go
            else "这是试运行，没有改动任何内容。"
        )
