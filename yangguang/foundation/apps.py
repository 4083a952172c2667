"""The app of the ground floor."""

from django.apps import AppConfig


class FoundationConfig(AppConfig):
    """Knows no domain."""

    name = "yangguang.foundation"

    def ready(self) -> None:
        """Before any process serves or works: what a backup brought back of the erased goes; asks no database."""
        from yangguang.foundation import keys  # settings and apps must be ready

        keys.replay()
        keys.close()
