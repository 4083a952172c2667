"""The app of the outbox."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OutboxConfig(AppConfig):
    """Messages out and in, each tried at most once per decision."""

    name = "yangguang.outbox"
    verbose_name = _("短信")
