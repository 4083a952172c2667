"""What the log does when the ground floor announces something."""

from yangguang.ledger import actions

AUDIT_KIND = "audit"


def audit_sealed(payload: dict[str, object]) -> None:
    """Append the head of the audit's chain, so that the log vouches for every audit row before it."""
    actions.append(kind=AUDIT_KIND, commitments=[bytes.fromhex(str(payload["head"]))])
