"""The app of the ground floor."""

from django.apps import AppConfig


class FoundationConfig(AppConfig):
    """Knows no domain."""

    name = "yangguang.foundation"
