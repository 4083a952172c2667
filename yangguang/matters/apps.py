"""The app of the catalogue."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MattersConfig(AppConfig):
    """The catalogue and the duties to publish that follow from it."""

    name = "yangguang.matters"
    verbose_name = _("事项")
