"""The privacy gate: what must not be published is found, and masked or stopped with a reason, before anyone signs."""

from yangguang.disclosure.gate.looking import look
from yangguang.disclosure.gate.report import Action, Detector, Document, Finding, Kind, Report
from yangguang.disclosure.gate.rolls import columns

__all__ = ["Action", "Detector", "Document", "Finding", "Kind", "Report", "columns", "look"]
