"""Print the labels with codes for the boards of a town; prints where the file lies."""

from argparse import ArgumentParser

from django.core.management import BaseCommand, CommandError

from yangguang.places import queries as places
from yangguang.press import labels


class Command(BaseCommand):
    """`bin/yangguang labels TOWN_CODE`"""

    help = "印一个乡镇（或村）全部公示栏的二维码标签，一张 A4 十个，剪下贴在公示栏上。"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Takes the place's code."""
        parser.add_argument("code", help="乡镇或村的代码")

    def handle(self, *args: object, **options: object) -> None:
        """Set the sheet."""
        town = places.by_code(str(options["code"]))
        if town is None:
            raise CommandError("没有这个代码的乡镇或村。请核对后再试。")
        self.stdout.write(str(labels.sheet(town)))
