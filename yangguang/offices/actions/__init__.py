"""What can be done to offices and posts: one action, one transaction, one permission check, one audit row."""

from yangguang.offices.actions.appointing import appoint, end_position, enter, link
from yangguang.offices.actions.establishing import close, establish
from yangguang.offices.actions.publishing import declare_duty, end_duty, publish_contact

__all__ = [
    "appoint",
    "close",
    "declare_duty",
    "end_duty",
    "end_position",
    "enter",
    "establish",
    "link",
    "publish_contact",
]
