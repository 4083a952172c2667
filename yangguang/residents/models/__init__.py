"""Residents as rows: a key each; what they told, agreed to and asked for; who looked; each state is a row."""

from yangguang.residents.models.consents import Consent, How, Purpose, Withdrawal
from yangguang.residents.models.drafts import Draft
from yangguang.residents.models.looks import Look, Why
from yangguang.residents.models.messages import KeptCode, Told
from yangguang.residents.models.recoveries import Ended, Recovery, RecoveryContent, RecoveryEnd
from yangguang.residents.models.residents import REACHED_BY, Code, Detail, Kind, Leaving, Presence, Resident
from yangguang.residents.models.subscriptions import Dispatch, Domain, Subscription

__all__ = [
    "REACHED_BY",
    "Code",
    "Consent",
    "Detail",
    "Dispatch",
    "Domain",
    "Draft",
    "Ended",
    "How",
    "KeptCode",
    "Kind",
    "Leaving",
    "Look",
    "Presence",
    "Purpose",
    "Recovery",
    "RecoveryContent",
    "RecoveryEnd",
    "Resident",
    "Subscription",
    "Told",
    "Why",
    "Withdrawal",
]
