"""Residents as rows: a key each; what they told, agreed to and asked for; who looked; each state is a row."""

from yangguang.residents.models.consents import Consent, How, Purpose, Withdrawal
from yangguang.residents.models.looks import Look, Why
from yangguang.residents.models.residents import REACHED_BY, Code, Detail, Kind, Leaving, Resident
from yangguang.residents.models.subscriptions import Dispatch, Domain, Subscription

__all__ = [
    "REACHED_BY",
    "Code",
    "Consent",
    "Detail",
    "Dispatch",
    "Domain",
    "How",
    "Kind",
    "Leaving",
    "Look",
    "Purpose",
    "Resident",
    "Subscription",
    "Why",
    "Withdrawal",
]
