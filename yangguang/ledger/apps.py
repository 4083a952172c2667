"""The app of the log."""

from django.apps import AppConfig


class LedgerConfig(AppConfig):
    """The tamper-evident log; hears the audit's sealer and logs its head."""

    name = "yangguang.ledger"

    def ready(self) -> None:
        """Subscribe to what the ground floor announces."""
        from yangguang.foundation import events
        from yangguang.ledger import listeners

        events.subscribe("AuditSealed", "ledger.audit_head", listeners.audit_sealed)
