"""Accounts as rows: people, powers and roles, and what proves who they are; each state is a row that stays."""

from yangguang.accounts.models.factors import CodeUse, PasswordSet, SecondFactor
from yangguang.accounts.models.links import Link, LinkUse, RecoveryApproval, RecoveryRequest
from yangguang.accounts.models.passkeys import Passkey, PasskeyRevocation, PasskeyUse
from yangguang.accounts.models.roles import POWERS, Grant, Revocation, Role
from yangguang.accounts.models.ties import Tie, TieApproval, TieEnd
from yangguang.accounts.models.tokens import Scope, Token, TokenRevocation, TokenScope
from yangguang.accounts.models.users import Attempt, Disabling, Enabling, Seen, SessionsEnded, User

__all__ = [
    "POWERS",
    "Attempt",
    "CodeUse",
    "Disabling",
    "Enabling",
    "Grant",
    "Link",
    "LinkUse",
    "Passkey",
    "PasskeyRevocation",
    "PasskeyUse",
    "PasswordSet",
    "RecoveryApproval",
    "RecoveryRequest",
    "Revocation",
    "Role",
    "Scope",
    "SecondFactor",
    "Seen",
    "SessionsEnded",
    "Tie",
    "TieApproval",
    "TieEnd",
    "Token",
    "TokenRevocation",
    "TokenScope",
    "User",
]
