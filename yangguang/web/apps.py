"""The app of the top floor."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Joins the rooms for people."""

    name = "yangguang.web"

    def ready(self) -> None:
        """Hear what happens below."""
        from yangguang.web import jobs  # models must be loaded

        jobs.listen()
