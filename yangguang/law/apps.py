"""The app of the legal bases."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from yangguang.foundation import shipped
from yangguang.law import national


class LawConfig(AppConfig):
    """Bases with the days on which they are in force."""

    name = "yangguang.law"
    verbose_name = _("依据")

    def ready(self) -> None:
        """Let the national law come with the migrations."""
        shipped.after_migrations(self, national.load)
