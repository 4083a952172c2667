"""Come in by a one-time code; the first time opens the account."""

from uuid import uuid4

from django.utils.translation import gettext as _

from yangguang.foundation import audit
from yangguang.foundation.actors import VISITOR
from yangguang.foundation.acts import action
from yangguang.foundation.now import now
from yangguang.residents import codes, consenting, contacts, sealing
from yangguang.residents.actions.ask_code import ENTER
from yangguang.residents.contacts import Contact
from yangguang.residents.errors import WrongCode
from yangguang.residents.models import Code, Consent, Detail, How, Purpose, Resident


def enter(*, phone: str, code: str, known_device: bool = False) -> Resident:
    """The resident who holds this phone (or e-mail) and the code sent to it; opened now if there was none.

    Who sends the form has read what the account is, and agrees to it with it. Raises Invalid, TooManyTries; WrongCode,
    one answer for a code that is wrong, over, replaced, used, or was never sent.
    """
    contact = contacts.contact(phone)
    right = must_be_right(contact, code, what=ENTER, known=known_device)
    held = Detail.objects.filter(kind=contact.kind, blind=sealing.of_contact(contact)).select_related("resident")
    row = held.first()
    return _come_in(by=row.resident, right=right) if row else _open(contact=contact, right=right)


def must_be_right(contact: Contact, code: str, *, what: str, known: bool = False) -> Code:
    """The code that was sent to a contact for a deed; `use_up` it with the deed. Raises WrongCode, TooManyTries."""
    found = codes.right(sealing.of_contact(contact), code, what=what, known=known)
    if found is None:
        raise _refused()
    return found


def use_up(*rows: Code) -> None:
    """Use up codes inside the action they are for: where that fails, they stay good. Raises WrongCode."""
    if not codes.use(*rows):
        raise _refused()


def _refused() -> WrongCode:
    audit.record(actor_key=VISITOR.actor_key, verb="residents.enter", result="refused")
    return WrongCode(
        _("验证码不对，或者已经过期。"),
        do=_("请看最新收到的一条；五分钟内有效，输错五次就要重新获取。"),
        kept=_("您填的号码还在。"),
    )


@action("residents.leave")
def leave(*, by: Resident) -> Resident:
    """Say that the person went out; the session itself is `web`'s to end."""
    return by


@action("residents.enter")
def _come_in(*, by: Resident, right: Code) -> Resident:
    use_up(right)
    return by


@action("residents.open")
def _open(*, contact: Contact, right: Code) -> Resident:
    use_up(right)
    resident = Resident.objects.create(key=uuid4(), opened_at=now())
    sealing.write(resident, contact.kind, contact.value)
    text = consenting.current(Purpose.ACCOUNT)
    Consent.objects.create(
        resident=resident, purpose=Purpose.ACCOUNT, version=text.version, digest=text.digest, how=How.WEB, at=now()
    )
    return resident
