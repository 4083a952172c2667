"""The audit: rows inserted by actions, chained in commit order, checked against the log, kept for 180 days."""

from yangguang.foundation.audit.checking import Finding, Kind, verify
from yangguang.foundation.audit.heads import read_from
from yangguang.foundation.audit.sealing import record, seal, seal_late

__all__ = ["Finding", "Kind", "read_from", "record", "seal", "seal_late", "verify"]
