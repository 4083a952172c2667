"""The app of the clocks."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from yangguang.clocks import national
from yangguang.foundation import shipped


class ClocksConfig(AppConfig):
    """Time limits, and every duty with its due date."""

    name = "yangguang.clocks"
    verbose_name = _("时限")

    def ready(self) -> None:
        """Let the national limits come with the migrations."""
        shipped.after_migrations(self, national.load)
