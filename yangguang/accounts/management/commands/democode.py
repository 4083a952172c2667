"""Print the present code of a demonstration log-in; refused on an instance that is not the demo."""

from argparse import ArgumentParser

from django.core.management import BaseCommand, CommandError

from yangguang.accounts.actions import demo_code
from yangguang.accounts.errors import NoRole


class Command(BaseCommand):
    """`manage.py democode LOGIN`"""

    help = "打印演示登录此刻的六位验证码。"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Takes the login name."""
        parser.add_argument("login_name")

    def handle(self, *args: object, **options: object) -> None:
        """Print six digits."""
        try:
            self.stdout.write(demo_code(str(options["login_name"])))
        except NoRole as fault:
            raise CommandError(str(fault)) from fault
