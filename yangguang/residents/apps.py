"""The app of residents' accounts."""

from django.apps import AppConfig

from yangguang.outbox import hooks


class ResidentsConfig(AppConfig):
    """Owns what a resident told of themselves, agreed to, and may see of who looked at it."""

    name = "yangguang.residents"

    def ready(self) -> None:
        """Begin no session of staff beside one of a resident; say what this room holds of people."""
        from yangguang.residents import holdings, sessions

        sessions.keep_apart()
        holdings.declare()
        hooks.ask_consent("residents", _agrees)


def _agrees(asked: hooks.Asked) -> bool:
    """Whether the person still agrees at the moment of sending."""
    from yangguang.residents.queries.consents import still_agreed

    return still_agreed(subject=asked.subject, purpose=asked.purpose)
