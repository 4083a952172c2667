"""What is done with residents' accounts: come in, agree, tell, correct, ask for news, look, leave."""

from yangguang.residents.actions.ask_code import ask_code
from yangguang.residents.actions.change_contact import ask_change, change_contact
from yangguang.residents.actions.consent import agree, withdraw
from yangguang.residents.actions.correct import correct
from yangguang.residents.actions.dispatch import carry_out, dispatch
from yangguang.residents.actions.enter import enter, leave
from yangguang.residents.actions.erase import erase, foresee
from yangguang.residents.actions.export import export
from yangguang.residents.actions.recover import must_be_in_post, recover, recovery
from yangguang.residents.actions.subscribe import subscribe, unsubscribe
from yangguang.residents.actions.tell import tell
from yangguang.residents.looking import looked
from yangguang.residents.sessions import begin as begin_session
from yangguang.residents.sessions import end as end_session

__all__ = [
    "agree",
    "ask_change",
    "ask_code",
    "begin_session",
    "carry_out",
    "change_contact",
    "correct",
    "dispatch",
    "end_session",
    "enter",
    "erase",
    "export",
    "foresee",
    "leave",
    "looked",
    "must_be_in_post",
    "recover",
    "recovery",
    "subscribe",
    "tell",
    "unsubscribe",
    "withdraw",
]
