"""The app of cases."""

from django.apps import AppConfig


class CasesConfig(AppConfig):
    """Owns everything that an office owes someone, step by step."""

    name = "yangguang.cases"

    def ready(self) -> None:
        """Check the figures of annual reports; let an upheld complaint hold an office to account."""
        from yangguang.cases import events
        from yangguang.cases.actions import accountability
        from yangguang.cases.annual import filing
        from yangguang.cases.queries import yearly
        from yangguang.disclosure import kinds
        from yangguang.foundation.events import subscribe

        kinds.checked_by(filing.KIND, yearly.faults)
        subscribe(events.STEPPED, "cases.accountability", accountability.on_stepped)
