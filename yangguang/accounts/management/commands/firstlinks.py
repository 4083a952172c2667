"""Print one-time links for the powers that nobody holds: the only way into a fresh instance."""

from django.conf import settings
from django.core.management import BaseCommand
from django.urls import reverse

from yangguang.accounts.actions import first_links


class Command(BaseCommand):
    """`manage.py firstlinks`"""

    help = "为尚无人担任的系统、安全、审计管理员各打印一条一次性链接（24 小时内、一次有效）。"

    def handle(self, *args: object, **options: object) -> None:
        """Make the links and print them; they are stored as digests and cannot be shown again."""
        links = first_links()
        root = settings.PUBLIC_URL.rstrip("/")
        for power, token in links.items():
            path = reverse("accounts:link", args=[token]).removeprefix(settings.FORCE_SCRIPT_NAME or "")
            self.stdout.write(f"{power.label}\t{root}{path}")
        if not links:
            self.stdout.write("三位管理员都已有人担任；遗失密码或验证器请由系统管理员提出找回。")
        else:
            self.stdout.write(f"每条链接 {settings.LINK_HOURS} 小时内有效，只能用一次；三条须交给三个人。")
