"""The app of the press."""

from django.apps import AppConfig


class PressConfig(AppConfig):
    """Prints what the rooms declare."""

    name = "yangguang.press"

    def ready(self) -> None:
        from yangguang.press import jobs  # models must be loaded

        jobs.listen()
