"""Copy the keys by hand, beside the copy that is made each night."""

from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.core.management import BaseCommand, CommandError

from yangguang.foundation import key_backups
from yangguang.foundation.errors import YangguangError


class Command(BaseCommand):
    """`yangguang back_up_keys [FOLDER]`"""

    help = "备份密钥，并销毁同一目录里超过 30 日的备份。打印备份所在的位置。"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Takes the folder, where it is not that of the nightly copies."""
        parser.add_argument("folder", type=Path, nargs="?", default=Path(settings.KEYS_BACKUP_DIR), help="目录")

    def handle(self, *args: object, folder: Path, **options: object) -> None:
        """Destroy what is too old, make a copy, print where it lies."""
        try:
            key_backups.drop_old(folder)
            self.stdout.write(str(key_backups.back_up(folder)))
        except (YangguangError, OSError) as fault:
            raise CommandError(str(fault)) from fault
