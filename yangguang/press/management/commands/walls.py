"""Make the walls of many counties at once, from this instance's record or from the national list."""

from argparse import ArgumentParser
from pathlib import Path

from django.core.management import BaseCommand, CommandError
from rich.console import Console
from rich.progress import Progress

from yangguang.foundation.errors import YangguangError
from yangguang.foundation.now import today
from yangguang.places import national
from yangguang.places import queries as places
from yangguang.press.nation import building, sources


class Command(BaseCommand):
    """`bin/yangguang walls --out FOLDER [--listed CODE …]`"""

    help = "把各村公示墙一次做成，每县一个压缩包。默认做本县，按本机记录；--listed 按全国名单做尚未开通的县。"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Takes the folder, and of which part of the country where it is not this county."""
        parser.add_argument(
            "--out", type=Path, required=True, help="放压缩包的文件夹；中断后用同一个文件夹再运行就接着做"
        )
        parser.add_argument("--listed", nargs="+", metavar="CODE", help="省、市或县的代码，可写多个；0 是全国")

    def handle(self, *args: object, out: Path, listed: list[str] | None, **options: object) -> None:
        """Make them, showing how far it is, and say what stands."""
        try:
            source = sources.listed if listed else sources.recorded
            counties = _counties(listed) if listed else [places.named([places.county().pk]).popitem()[1].code]
            with Progress(console=Console(stderr=True), transient=True) as bar:
                task = bar.add_task("公示墙", total=len(counties))
                built = building.build(
                    counties, source=source, out=out, on=today(), told=lambda done: bar.update(task, completed=done)
                )
        except YangguangError as fault:
            raise CommandError(str(fault)) from fault
        self.stdout.write(f"{len(built.shards)} 个县，{built.pages} 页，其中这次做了 {built.fresh} 个县。")


def _counties(codes: list[str]) -> list[str]:
    every = national.opened().counties()
    found = [county for county in every if county.startswith(tuple(code if code != "0" else "" for code in codes))]
    if not found:
        raise CommandError("全国名单里没有这些代码的县。")
    return found
