"""The app of cases."""

from django.apps import AppConfig


class CasesConfig(AppConfig):
    """Owns everything that an office owes someone, step by step."""

    name = "yangguang.cases"

    def ready(self) -> None:
        """Check the figures of annual reports, whoever hands one in."""
        from yangguang.cases.annual import filing
        from yangguang.cases.queries import yearly
        from yangguang.disclosure import kinds

        kinds.checked_by(filing.KIND, yearly.faults)
