"""The app of the catalogue."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from yangguang.foundation import shipped
from yangguang.matters import national


class MattersConfig(AppConfig):
    """The catalogue and the duties to publish that follow from it."""

    name = "yangguang.matters"
    verbose_name = _("事项")

    def ready(self) -> None:
        """Let the national list of papers that nobody may be asked for come with the migrations."""
        shipped.after_migrations(self, national.load)
