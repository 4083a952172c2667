"""The app of residents' accounts."""

from django.apps import AppConfig


class ResidentsConfig(AppConfig):
    """Owns what a resident told of themselves, agreed to, and may see of who looked at it."""

    name = "yangguang.residents"

    def ready(self) -> None:
        """Begin no session of staff beside one of a resident; say what this room holds of people."""
        from yangguang.residents import holdings, sessions

        sessions.keep_apart()
        holdings.declare()
