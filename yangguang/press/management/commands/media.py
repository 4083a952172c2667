"""Make the heavy pieces of a notice's media package at the machine: voice, picture, newspaper block."""

from argparse import ArgumentParser

from django.core.management import BaseCommand, CommandError

from yangguang.disclosure import queries as disclosure
from yangguang.foundation.errors import YangguangError
from yangguang.press import actions


class Command(BaseCommand):
    """`bin/yangguang media INDEX_NO`"""

    help = "做一份公开的录音、电视屏图片和报纸版面，放到它的媒体包页上。"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Takes the notice's index number."""
        parser.add_argument("index_no", help="索引号")

    def handle(self, *args: object, **options: object) -> None:
        """Make what is missing, and put it out."""
        notice = disclosure.by_index(str(options["index_no"]))
        if notice is None:
            raise CommandError("没有这个索引号。请核对后再试。")
        try:
            pieces = actions.make_media(notice=notice)
        except YangguangError as fault:
            raise CommandError(str(fault)) from fault
        actions.publish_stale()
        for piece in pieces:
            self.stdout.write(f"{piece.name}  {piece.size // 1024} KB  {piece.path}")
