"""What can be done to offices and posts: one action, one transaction, one permission check, one audit row."""

from yangguang.offices.actions.appointing import appoint, end_position, enter, link
from yangguang.offices.actions.disciplining import certify, hold_talk, train
from yangguang.offices.actions.establishing import NewOffice, NewPost, close, establish
from yangguang.offices.actions.heading import declare_interest, name_spokespersons, receive
from yangguang.offices.actions.publishing import declare_duty, end_duty, publish_contact
from yangguang.offices.actions.taking_in import take_in
from yangguang.offices.actions.telling import open_day, tell, wipe
from yangguang.offices.actions.working import contract, leave, pay

__all__ = [
    "NewOffice",
    "NewPost",
    "appoint",
    "certify",
    "close",
    "contract",
    "declare_duty",
    "declare_interest",
    "end_duty",
    "end_position",
    "enter",
    "establish",
    "hold_talk",
    "leave",
    "link",
    "name_spokespersons",
    "open_day",
    "pay",
    "publish_contact",
    "receive",
    "take_in",
    "tell",
    "train",
    "wipe",
]
