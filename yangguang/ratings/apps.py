"""The app of ratings."""

from django.apps import AppConfig


class RatingsConfig(AppConfig):
    """Owns what people say of how they were served, and what offices make of it."""

    name = "yangguang.ratings"

    def ready(self) -> None:
        """Let every answered case give a right to rate it."""
        from yangguang.cases import events as cases
        from yangguang.foundation.events import subscribe
        from yangguang.ratings import jobs

        subscribe(cases.STEPPED, "ratings.ticket", jobs.on_stepped, wants=cases.of_verbs(jobs.GIVES))
