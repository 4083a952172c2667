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

__all__ = [
    "DemoLogin",
    "Newcomer",
    "add_passkey",
    "approve_recovery",
    "ask_recovery",
    "change_password",
    "confirm",
    "demo_code",
    "demo_logins",
    "disable",
    "enable",
    "end_sessions",
    "first_links",
    "grant",
    "issue_link",
    "open_account",
    "redeem",
    "revoke",
    "revoke_passkey",
]
