"""What can be done to offices and posts: one action, one transaction, one permission check, one audit row."""

from yangguang.offices.actions.appointing import appoint, end_position, enter, link
from yangguang.offices.actions.disciplining import certify, hold_talk, train
from yangguang.offices.actions.establishing import NewOffice, NewPost, close, establish
from yangguang.offices.actions.facilities import (
    Described,
    close_facility,
    describe_facility,
    except_day,
    open_facility,
)
from yangguang.offices.actions.heading import declare_interest, name_spokespersons, receive
from yangguang.offices.actions.looking_after import (
    call_off,
    count_item,
    look_after,
    plan_event,
    show_photo,
    take_photo_away,
)
from yangguang.offices.actions.publishing import declare_duty, end_duty, publish_contact
from yangguang.offices.actions.taking_in import take_in
from yangguang.offices.actions.telling import open_day, tell, wipe
from yangguang.offices.actions.working import contract, leave, pay

__all__ = [
    "Described",
    "NewOffice",
    "NewPost",
    "appoint",
    "call_off",
    "certify",
    "close",
    "close_facility",
    "contract",
    "count_item",
    "declare_duty",
    "declare_interest",
    "describe_facility",
    "end_duty",
    "end_position",
    "enter",
    "establish",
    "except_day",
    "hold_talk",
    "leave",
    "link",
    "look_after",
    "name_spokespersons",
    "open_day",
    "open_facility",
    "pay",
    "plan_event",
    "publish_contact",
    "receive",
    "show_photo",
    "take_in",
    "take_photo_away",
    "tell",
    "train",
    "wipe",
]
