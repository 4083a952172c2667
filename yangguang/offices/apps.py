"""The app of offices and officers."""

from django.apps import AppConfig


class OfficesConfig(AppConfig):
    """Owns who answers for what."""

    name = "yangguang.offices"
