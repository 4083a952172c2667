"""The app of the log."""

from django.apps import AppConfig


class LedgerConfig(AppConfig):
    """The tamper-evident log; hears the audit's sealer, logs its head, and gives it back."""

    name = "yangguang.ledger"

    def ready(self) -> None:
        """Subscribe to what the ground floor announces."""
        from yangguang.foundation import audit, events
        from yangguang.ledger import listeners, vouching

        events.subscribe("AuditSealed", "ledger.audit_head", listeners.audit_sealed)
        audit.read_from(vouching.heads)
