"""What is done with residents' accounts: come in, agree, tell, correct, ask for news, look, leave."""

from yangguang.residents.actions.ask_code import ask_code
from yangguang.residents.actions.change_contact import ask_change, change_contact
from yangguang.residents.actions.consent import agree, withdraw
from yangguang.residents.actions.correct import correct, keep_number
from yangguang.residents.actions.dispatch import carry_out, dispatch
from yangguang.residents.actions.enter import enter, leave
from yangguang.residents.actions.erase import erase, foresee
from yangguang.residents.actions.export import export
from yangguang.residents.actions.keep_code import drop_code, keep_code
from yangguang.residents.actions.keep_draft import drop_draft, forget_drafts, keep_draft
from yangguang.residents.actions.messages import forget_told, lift_messages, stop_messages
from yangguang.residents.actions.recover import (
    carry_out_recoveries,
    must_be_in_post,
    recover,
    recovery,
    stop_recovery,
)
from yangguang.residents.actions.subscribe import subscribe, unsubscribe
from yangguang.residents.actions.tell import tell, tell_keepers
from yangguang.residents.devices import forget as forget_device
from yangguang.residents.devices import mark as mark_device
from yangguang.residents.looking import looked
from yangguang.residents.sessions import begin as begin_session
from yangguang.residents.sessions import end as end_session

__all__ = [
    "agree",
    "ask_change",
    "ask_code",
    "begin_session",
    "carry_out",
    "carry_out_recoveries",
    "change_contact",
    "correct",
    "dispatch",
    "drop_code",
    "drop_draft",
    "end_session",
    "enter",
    "erase",
    "export",
    "foresee",
    "forget_device",
    "forget_drafts",
    "forget_told",
    "keep_code",
    "keep_draft",
    "keep_number",
    "leave",
    "lift_messages",
    "looked",
    "mark_device",
    "must_be_in_post",
    "recover",
    "recovery",
    "stop_messages",
    "stop_recovery",
    "subscribe",
    "tell",
    "tell_keepers",
    "unsubscribe",
    "withdraw",
]
