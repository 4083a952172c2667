"""Change the phone or e-mail of an account: codes to the one it has and to the new one, both given back."""

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.erase import erase as erase_row
from yangguang.foundation.identity import identity
from yangguang.outbox.choices import Purpose as ToldOf
from yangguang.residents import contacts, reaching, sealing
from yangguang.residents.actions.ask_code import CONFIRM, ask_code
from yangguang.residents.actions.enter import must_be_right
from yangguang.residents.contacts import Contact
from yangguang.residents.errors import Invalid
from yangguang.residents.models import Detail, Resident


def ask_change(*, by: Resident, new: str) -> None:
    """Send a code to the contact that the account has, and one to the new. Raises Invalid, TooManyTries."""
    wanted, held = contacts.contact(new), _held(by, contacts.contact(new))
    if held == wanted:
        raise Invalid(_("这就是账户现在用的号码。"), do=_("要换，请填另一个。"), kept=_("没有改动。"))
    with transaction.atomic():
        for contact in (held, wanted):
            ask_code(phone=contact.value, by=by, template=CONFIRM)


def change_contact(*, by: Resident, new: str, old_code: str, new_code: str) -> Detail:
    """Put the new contact in the place of the one of its kind, or beside one of the other kind.

    Every session but the one that asks is over. Raises WrongCode, Invalid where another account has this contact.
    """
    wanted = contacts.contact(new)
    held = _held(by, wanted)
    must_be_right(held, old_code, what=CONFIRM)
    must_be_right(wanted, new_code, what=CONFIRM)
    return _put(by=by, resident=by, contact=wanted, told=held)


def put(resident: Resident, contact: Contact, told: Contact, *, by: Actor) -> Detail:
    """Write the new contact, erase the old of its kind, and tell the old one; inside an action."""
    for row in Detail.objects.filter(resident=resident, kind=contact.kind).select_related("resident"):
        erase_row(row, by=by, subject=row.subject, reason="contact changed")
    try:
        with transaction.atomic():
            kept = sealing.write(resident, contact.kind, contact.value)
    except IntegrityError as taken:
        raise Invalid(
            _("这个号码已经有一个账户。"), do=_("可以先用它进入，删除那个账户，再来换。"), kept=_("没有改动。")
        ) from taken
    if phone := identity().phone:
        reaching.send(
            told,
            template="account.changed",
            values={"phone": phone},
            purpose=ToldOf.ACCOUNT,
            subject=f"changed:{kept.key}",  # who took an account over cannot erase the word of it with the account
            key=f"changed:{kept.key}",
            by=by,
        )
    return kept


@action("residents.change_contact")
def _put(*, resident: Resident, contact: Contact, told: Contact, by: Resident) -> Detail:
    return put(resident, contact, told, by=by)


def _held(resident: Resident, wanted: Contact) -> Contact:
    found = reaching.contact_of(resident, channel=wanted.kind)
    if found is None:
        raise Invalid(_("账户里没有可用的号码。"), do=_("请带证件到窗口办。"), kept=_("没有改动。"))
    return found
