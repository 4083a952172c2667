"""The app of accounts."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Who may act, and how it is known that it is they."""

    name = "yangguang.accounts"

    def ready(self) -> None:
        """Hear of log-ins, so that a session's clock starts."""
        from yangguang.accounts import sessions  # noqa: F401 its receiver subscribes itself
