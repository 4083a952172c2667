"""Change the phone or e-mail of an account: codes to the one it has and to the new one, both given back."""

from collections.abc import Sequence

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.erase import erase as erase_row
from yangguang.residents import contacts, reaching, sealing
from yangguang.residents.actions.ask_code import CONFIRM, ask_code
from yangguang.residents.actions.enter import must_be_right, use_up
from yangguang.residents.contacts import Contact
from yangguang.residents.errors import Invalid
from yangguang.residents.models import Code, Detail, Kind, Resident


def ask_change(*, by: Resident, new: str) -> None:
    """Send a code to the contact that the account has, and one to the new. Raises Invalid, TooManyTries."""
    wanted, held = contacts.contact(new), _held(by, contacts.contact(new))
    if held == wanted:
        raise Invalid(_("这就是账户现在用的号码。"), do=_("要换，请填另一个。"), kept=_("没有改动。"))
    with transaction.atomic():
        for contact in (held, wanted):
            ask_code(phone=contact.value, by=by, template=CONFIRM, known_device=contact == held)


def change_contact(*, by: Resident, new: str, old_code: str, new_code: str) -> Detail:
    """Put the new contact in the place of the one of its kind, or beside one of the other kind.

    Every session but the one that asks is over; a right code stays good when the other was wrong.

    Raises WrongCode, Invalid where another account has this contact.
    """
    wanted = contacts.contact(new)
    held = _held(by, wanted)
    right = (
        must_be_right(held, old_code, what=CONFIRM, known=True),
        must_be_right(wanted, new_code, what=CONFIRM),
    )
    return _put(by=by, contact=wanted, right=right)


def put(resident: Resident, contact: Contact, *, lost: Kind | None = None, by: Actor) -> Detail:
    """Write the new contact, erase the old of its kind and a lost one, and tell every old one; inside an action."""
    before = reaching.contacts_of(resident)
    gone = [kind for kind in (contact.kind, lost) if kind]
    for row in Detail.objects.filter(resident=resident, kind__in=gone).select_related("resident"):
        erase_row(row, by=by, subject=row.subject, reason="contact changed")
    try:
        with transaction.atomic():
            kept = sealing.write(resident, contact.kind, contact.value)
    except IntegrityError as taken:
        raise Invalid(
            _("这个号码已经有一个账户。"), do=_("可以先用它进入，删除那个账户，再来换。"), kept=_("没有改动。")
        ) from taken
    for each in before:  # who took an account over cannot erase the word of it with the account
        reaching.warn(each, template="account.changed", subject=f"changed:{kept.key}", by=by)
    return kept


@action("residents.change_contact")
def _put(*, contact: Contact, right: Sequence[Code], by: Resident) -> Detail:
    use_up(*right)
    return put(by, contact, by=by)


def _held(resident: Resident, wanted: Contact) -> Contact:
    found = reaching.contact_of(resident, channel=wanted.kind)
    if found is None:
        raise Invalid(_("账户里没有可用的号码。"), do=_("请带证件到窗口办。"), kept=_("没有改动。"))
    return found
