"""Bind the posters of a notice town by town, for a printer that no desk reaches; prints where the files lie."""

from argparse import ArgumentParser

from django.core.management import BaseCommand, CommandError
from rich.progress import track

from yangguang.disclosure import queries as disclosure
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.errors import YangguangError
from yangguang.places import queries as places
from yangguang.places.levels import Level
from yangguang.places.models import Place
from yangguang.press import actions


class Command(BaseCommand):
    """`bin/yangguang bundle INDEX_NO [--town CODE]`"""

    help = "把一份公示各村的公示单按乡镇合成一个文件（A3、A4 各一），打印出文件所在的位置。文件带姓名，不得上网。"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Takes the notice's index number, and one town's code where not all are wanted."""
        parser.add_argument("index_no", help="索引号")
        parser.add_argument("--town", default="", help="乡镇代码（九位）")

    def handle(self, *args: object, **options: object) -> None:
        """Bind one town after the other."""
        notice = disclosure.by_index(str(options["index_no"]))
        if notice is None:
            raise CommandError("没有这个索引号。请核对后再试。")
        for town in track(_towns(str(options["town"])), description="合订"):
            for layout in actions.LAYOUTS:
                try:
                    path = actions.fetch(notice=notice, place=town, layout=layout, by=SYSTEM)
                except YangguangError as fault:
                    self.stderr.write(f"{places.name(town)}: {fault}")
                    break
                self.stdout.write(str(path))


def _towns(code: str) -> list[Place]:
    if code:
        found = places.by_code(code)
        if found is None:
            raise CommandError("没有这个代码的乡镇。请核对后再试。")
        return [found]
    steps = places.descendants(places.county(), levels=[Level.TOWN])
    by_id = Place.objects.in_bulk([step.id for step in steps])
    return [by_id[step.id] for step in steps]
