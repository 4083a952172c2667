"""A row of the table of who gets which answer, and the words in which it is written."""

from dataclasses import dataclass, field

from yangguang.accounts.models import Role

IN, DENIED, FOUND, SEE, MISSING, WRONG, METHOD, BUSY, SHUT, UNREAD = 200, 403, 302, 303, 404, 400, 405, 503, 401, 415
UNSPOKEN = 412
ALL = frozenset([*Role.values, ""])
ADMINS = frozenset({"system_admin", "security_admin"})
SYSTEM_ADMIN, SECURITY, AUDIT = frozenset({"system_admin"}), frozenset({"security_admin"}), frozenset({"audit_admin"})
EDITOR, REVIEWER, PUBLISHER = frozenset({"editor"}), frozenset({"reviewer"}), frozenset({"publisher"})
CUSTODIAN = frozenset({"custodian"})
READERS = EDITOR | REVIEWER | PUBLISHER
HANDLERS = ALL - SYSTEM_ADMIN - SECURITY - AUDIT  # whoever holds one of the three powers reads no case


@dataclass(frozen=True)
class Row:
    """Who gets `answer`; staff beside them get 403, and so does everyone of another office where `office` is set.

    Without a log-in everyone is sent to log in, unless `stranger` says otherwise.
    """

    name: str
    method: str
    who: frozenset[str]
    answer: int
    stranger: int = FOUND
    office: bool = False
    sent: dict[str, str] = field(default_factory=dict, hash=False)
    denied: int = DENIED  # what everybody else gets
