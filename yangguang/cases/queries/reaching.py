"""How the person who asks may be reached, for rooms that write to them; no desk shows it."""

from yangguang.cases import sealing
from yangguang.cases.models import Case


def contact(case: Case) -> str:
    """The contact as it was given; empty where there is none, and always for a report, whose own lies apart."""
    return sealing.said(case).get("contact", "").strip()
