"""Residents for tests, of this room and of those above, and what was sent to them."""

import re
from itertools import count

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.test import Client

from yangguang.accounts.models import User
from yangguang.outbox import sealing
from yangguang.outbox.models import MessageContent
from yangguang.residents import actions, contacts
from yangguang.residents.models import Resident

_numbers = count(10_000_000)
GOOD, OTHER = "11010519491231002X", "320324198703151234"  # the first is the standard's own example (GB 11643)


def phone() -> str:
    """A mobile number of nobody that no test had before."""
    return f"139{next(_numbers)}"


def code_to(contact: str) -> str:
    """The newest code that was sent to a contact, read out of the outbox."""
    found = re.search(r"[0-9]{6}", last_to(contact))
    assert found
    return found[0]


def last_to(contact: str) -> str:
    """The words of the newest message to a contact."""
    return _words(contact)[-1]


def sent_to(contact: str, template: str) -> list[str]:
    """The words of every message of one template to a contact."""
    return _words(contact, template=template)


def _words(contact: str, **which: str) -> list[str]:
    value = contacts.contact(contact).value
    rows = MessageContent.objects.filter(**{f"message__{name}": said for name, said in which.items()})
    opened = [
        sealing.opened(row.sealed, subject=row.message.sealed_under)
        for row in rows.select_related("message").order_by("message_id")
    ]
    return [each.text for each in opened if each and each.address == value]


def entered(contact: str = "") -> Resident:
    """Someone who came in by a code."""
    contact = contact or phone()
    actions.ask_code(phone=contact)
    return actions.enter(phone=contact, code=code_to(contact))


def let_in(browser: Client, person: User | Resident) -> None:
    """Begin a session of a member of staff, or of a resident as if they had just come in by a code."""
    if isinstance(person, User):
        return browser.force_login(person)
    request = HttpRequest()
    request.user = AnonymousUser()
    request.session = browser.session
    actions.begin_session(request, person)
    request.session.save()
    browser.cookies[settings.SESSION_COOKIE_NAME] = str(request.session.session_key)
    browser.cookies[settings.SESSION_COOKIE_NAME]["secure"] = True
    return None
