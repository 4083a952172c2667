"""What is done to accounts: each verb one transaction, one check, one audit row."""

from yangguang.accounts.actions.demo import DemoLogin, demo_code, demo_logins
from yangguang.accounts.actions.disable import disable, enable, end_sessions
from yangguang.accounts.actions.grant import grant, revoke
from yangguang.accounts.actions.links import first_links, issue_link
from yangguang.accounts.actions.open_account import open_account
from yangguang.accounts.actions.passkeys import add_passkey, confirm, revoke_passkey
from yangguang.accounts.actions.password import change_password
from yangguang.accounts.actions.recover import approve_recovery, ask_recovery
from yangguang.accounts.actions.redeem import Newcomer, redeem
from yangguang.accounts.actions.ties import approve_tie, tie, untie
from yangguang.accounts.actions.tokens import Issued, confirm_token, issue_token, revoke_token, use_token

__all__ = [
    "DemoLogin",
    "Issued",
    "Newcomer",
    "add_passkey",
    "approve_recovery",
    "approve_tie",
    "ask_recovery",
    "change_password",
    "confirm",
    "confirm_token",
    "demo_code",
    "demo_logins",
    "disable",
    "enable",
    "end_sessions",
    "first_links",
    "grant",
    "issue_link",
    "issue_token",
    "open_account",
    "redeem",
    "revoke",
    "revoke_passkey",
    "revoke_token",
    "tie",
    "untie",
    "use_token",
]
