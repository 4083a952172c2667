"""The national list of places: fetch it, look a place up in it, or start a county's own list from it."""

import tempfile
from argparse import ArgumentParser
from pathlib import Path

from django.core.management import BaseCommand, CommandError
from rich.console import Console

from yangguang.foundation import durable
from yangguang.foundation.errors import YangguangError
from yangguang.places import national
from yangguang.places.national import Entry, National, packages


class Command(BaseCommand):
    """`bin/yangguang nation fetch [--from FILE] | find WORDS | county CODE FOLDER`"""

    help = "全国地点名单（统计用区划代码）：取来并逐行校验；按名称或代码查一个地点；为一个县写出 places.csv。"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Takes a verb and what it is done to."""
        verbs = parser.add_subparsers(dest="verb", required=True)
        fetch = verbs.add_parser("fetch", help="经 npm 取来本版指定的一版，核对摘要，逐行校验后保存")
        fetch.add_argument("--from", dest="package", type=Path, help="已经取得的软件包（.tgz），本机不联网时用")
        find = verbs.add_parser("find", help="按名称里的几个字或代码查地点，至多列 50 个")
        find.add_argument("words", help="名称里的字，或代码")
        county = verbs.add_parser("county", help="把一个县写成 places.csv，供 open_county 使用；已有的文件不会被覆盖")
        county.add_argument("code", help="县的代码（六位）")
        county.add_argument("folder", type=Path, help="资料夹")

    def handle(self, *args: object, verb: str, **options: object) -> None:
        """Do what was asked, or say what is in the way."""
        try:
            if verb == "fetch":
                self._fetch(options["package"])
            elif verb == "find":
                self._find(str(options["words"]).strip())
            else:
                self._county(str(options["code"]), Path(str(options["folder"])))
        except YangguangError as fault:
            raise CommandError(str(fault)) from fault

    def _fetch(self, package: object) -> None:
        edition = national.pinned()
        with tempfile.TemporaryDirectory() as folder, Console(stderr=True).status("取全国名单并逐行校验…"):
            if isinstance(package, Path):
                national.verify(package, edition)
            path = package if isinstance(package, Path) else national.fetch(edition, folder=Path(folder))
            kept = national.take(packages.lines(path), edition=edition)
        self.stdout.write(f"{edition}（截至 {edition.as_of}）：{kept.places} 个地点，已校验并保存。")
        for code in kept.damaged:
            self.stdout.write(f"名称有损坏的字，使用前须改正：{code}")

    def _find(self, words: str) -> None:
        listed = national.opened()
        one = listed.by_code(words)
        found = [one] if one else listed.named(words)
        if not found:
            raise CommandError("全国名单里没有这个名称或代码。")
        for entry in found:
            self.stdout.write(f"{entry.code}\t{_whole(entry, listed)}")

    def _county(self, code: str, folder: Path) -> None:
        table = national.opened().table(code)
        path = folder / "places.csv"
        if not table or len(code) != len("320324"):
            raise CommandError("全国名单里没有这个代码的县。")
        if path.exists():
            raise CommandError(f"{path} 已经有了，没有改动。")
        durable.write(path, table)
        self.stdout.write(f"{path}\t{len(table.splitlines()) - 1} 个地点。请按现状核对改正，再试运行 open_county。")


def _whole(entry: Entry, listed: National) -> str:
    """A place's name behind the names of what lies above it."""
    return " ".join(each.name for each in [*listed.above(entry.code), entry])
