"""What can be done with cases: what residents do by their code, what offices do, what the machine does."""

from yangguang.cases.actions.accountability import decide_account
from yangguang.cases.actions.add_up import add_up
from yangguang.cases.actions.answering import answer, close, settle, withdraw
from yangguang.cases.actions.asides import accuse, look_who, step_aside
from yangguang.cases.actions.asking import ask_office, ask_third, resume
from yangguang.cases.actions.assign import assign
from yangguang.cases.actions.booking import book, book_for, close_slot, let_go, let_go_for, open_slot, open_slots
from yangguang.cases.actions.charging import charge, note_paid
from yangguang.cases.actions.claiming import claim_reward
from yangguang.cases.actions.drafting import keep_draft
from yangguang.cases.actions.ending import Ended, destroy, end_what_is_over
from yangguang.cases.actions.extend import ask_more, extend, refuse_more
from yangguang.cases.actions.follow import follow
from yangguang.cases.actions.handing import join, open_part, opine, send_back, take_over, transfer
from yangguang.cases.actions.import_rewards import import_rewards
from yangguang.cases.actions.lapsing import lapse
from yangguang.cases.actions.merge import merge
from yangguang.cases.actions.opening import accept, ask_missing, decline
from yangguang.cases.actions.papers import Upload, arrived, begin_upload, hand_in, send_paper, take_paper
from yangguang.cases.actions.paying import pay_reward, payable
from yangguang.cases.actions.publish import publish, take_leave
from yangguang.cases.actions.reopen import reopen, reopen_closed
from yangguang.cases.actions.reopen_rated import reopen_rated
from yangguang.cases.actions.reply import reply
from yangguang.cases.actions.reviewing import ask_rereview, ask_review, decide_rereview, decide_review, hear, heard
from yangguang.cases.actions.rewarding import approve_reward, decide_reward
from yangguang.cases.actions.saving import Wanted, drop_view, keep_view
from yangguang.cases.actions.speaking import ask, bring, note, supplement, write
from yangguang.cases.actions.submit import Asked, Brought, Receipt, Said, submit
from yangguang.cases.lettering import Given
from yangguang.cases.speech import Heard

__all__ = [
    "Asked", "Brought", "Ended", "Given", "Heard", "Receipt", "Said", "Upload", "Wanted", "accept", "accuse", "add_up",
    "answer", "approve_reward", "arrived", "ask", "ask_missing", "ask_more", "ask_office", "ask_rereview", "ask_review",
    "ask_third", "assign", "begin_upload", "book", "book_for", "bring", "charge", "claim_reward", "close", "close_slot",
    "decide_account", "decide_rereview", "decide_review", "decide_reward", "decline", "destroy", "drop_view",
    "end_what_is_over", "extend", "follow", "hand_in", "hear", "heard", "import_rewards", "join", "keep_draft",
    "keep_view", "lapse", "let_go", "let_go_for", "look_who", "merge", "note", "note_paid", "open_part", "open_slot",
    "open_slots", "opine", "pay_reward", "payable", "publish", "refuse_more", "reopen", "reopen_closed", "reopen_rated",
    "reply", "resume", "send_back", "send_paper", "settle", "step_aside", "submit", "supplement", "take_leave",
    "take_over", "take_paper", "transfer", "withdraw", "write",
]  # fmt: skip
