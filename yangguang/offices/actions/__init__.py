"""What can be done to offices and posts: one action, one transaction, one permission check, one audit row."""

from yangguang.offices.actions.appointing import appoint, end_position, enter, link
from yangguang.offices.actions.establishing import NewOffice, NewPost, close, establish
from yangguang.offices.actions.publishing import declare_duty, end_duty, publish_contact
from yangguang.offices.actions.taking_in import take_in

__all__ = [
    "NewOffice",
    "NewPost",
    "appoint",
    "close",
    "declare_duty",
    "end_duty",
    "end_position",
    "enter",
    "establish",
    "link",
    "publish_contact",
    "take_in",
]
