"""May X do Y to Z: the rules of the three powers, as pure functions."""

from collections.abc import Set as AbstractSet

from yangguang.accounts.models import POWERS, Role, Scope

OPEN_ACCOUNTS = DISABLE = ASK_RECOVERY = TIE = Role.SYSTEM_ADMIN
GRANT_ROLES = APPROVE_RECOVERY = APPROVE_TIE = Role.SECURITY_ADMIN
READ_AUDIT = Role.AUDIT_ADMIN


def may_grant(*, held: AbstractSet[str], to_self: bool) -> bool:
    """Only a security administrator gives and takes roles, and never to or from themselves."""
    return GRANT_ROLES in held and not to_self


def may_hold(*, held: AbstractSet[str], role: str) -> bool:
    """Whether a role may be added to those held: nobody holds two of the three powers."""
    return role not in POWERS or not (set(held) & POWERS)


def may_open_account(*, held: AbstractSet[str]) -> bool:
    """Only a system administrator opens accounts, and they open empty."""
    return OPEN_ACCOUNTS in held


def may_disable(*, held: AbstractSet[str], to_self: bool) -> bool:
    """A system or security administrator closes an account, never their own."""
    return bool(set(held) & {Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN}) and not to_self


def may_ask_recovery(*, held: AbstractSet[str], for_self: bool) -> bool:
    """A system administrator asks that a person may return, never for themselves."""
    return ASK_RECOVERY in held and not for_self


def may_approve_recovery(*, held: AbstractSet[str], asked_by_self: bool, for_self: bool) -> bool:
    """A security administrator agrees; the one who asked and the one who returns cannot."""
    return APPROVE_RECOVERY in held and not asked_by_self and not for_self


def may_read_audit(*, held: AbstractSet[str]) -> bool:
    """Only an audit administrator reads the audit."""
    return READ_AUDIT in held


def may_hold_scope(*, held: AbstractSet[str], scope: str) -> bool:
    """A program gets no further than its person: whoever holds one of the three powers handles no case."""
    return Role.PUBLISHER in held if scope == Scope.PUBLISH else not set(held) & POWERS


def may_tie(*, held: AbstractSet[str], for_self: bool) -> bool:
    """A system administrator says which account of the provider is a person's, never for themselves."""
    return TIE in held and not for_self


def may_approve_tie(*, held: AbstractSet[str], tied_by_self: bool, for_self: bool) -> bool:
    """A security administrator agrees; the one who tied and the one who is tied cannot."""
    return APPROVE_TIE in held and not tied_by_self and not for_self


def may_untie(*, held: AbstractSet[str], for_self: bool) -> bool:
    """Its person ends a tie, or an administrator does."""
    return for_self or bool(set(held) & {TIE, APPROVE_TIE})
