"""Recover: who lost their phone comes to a counter with their papers, and an officer in post gives the account back.

It is no search: the officer types the lost number and the citizen's number from the papers, and the person reads the
code from the new phone. Whatever does not fit gets one answer; every try is in the audit, and few are allowed a day.
"""

from datetime import timedelta

from django.utils.translation import gettext as _

from yangguang.accounts.models import User
from yangguang.foundation import audit
from yangguang.foundation.acts import action
from yangguang.foundation.erase import erase as erase_row
from yangguang.foundation.models import AuditRow
from yangguang.foundation.now import now, today
from yangguang.residents import contacts, policies, sealing
from yangguang.residents.actions.change_contact import put
from yangguang.residents.actions.enter import must_be_right
from yangguang.residents.contacts import Contact
from yangguang.residents.errors import Invalid, TooManyTries
from yangguang.residents.looking import looked
from yangguang.residents.models import Detail, Kind, Resident, Why

MOST_A_DAY = 10
_TRIED = "residents.try_recovery"


def must_be_in_post(*, by: User) -> None:
    """Raise Forbidden for whoever holds no post: the page itself is not for them."""
    policies.must_look(by, None)


def recovery(by: User) -> str:
    """What a code read at a counter is good for: this recovery by this officer, and nothing else."""
    return f"recover:{by.actor_key}"


def recover(*, lost: str, number: str, new: str, code: str, by: User) -> Detail:
    """Put a new contact in the place of a lost one, by the papers at a counter and the code on the new phone.

    The person finds the look in their record, and the lost contact is told. Raises Forbidden, Invalid, WrongCode,
    TooManyTries.
    """
    policies.must_look(by, None)
    wanted, old = contacts.contact(new), contacts.contact(lost)
    proved = contacts.number(number, today=today())
    _count(by)
    must_be_right(wanted, code, what=recovery(by))
    held = _match(old, proved)
    if held is None:
        raise Invalid(
            _("没有对上的账户。"),
            do=_("请照证件和原号码再核对一遍；本人没有留过公民身份号码的，找不回，可用新号码另开一个。"),
            kept=_("没有改动。"),
        )
    return _recover(resident=held, contact=wanted, lost=old, by=by)


@action("residents.recover")
def _recover(*, resident: Resident, contact: Contact, lost: Contact, by: User) -> Detail:
    looked(resident=resident, by=by, why=Why.RECOVERS, subject=resident.subject)
    for row in Detail.objects.filter(resident=resident, kind=lost.kind).exclude(kind=contact.kind):
        erase_row(row, by=by, subject=row.subject, reason="contact lost")
    return put(resident, contact, lost, by=by)


def _match(lost: Contact, number: str) -> Resident | None:
    """The account that has both; asked in one way whatever fits."""
    by_contact = Detail.objects.filter(kind=lost.kind, blind=sealing.of_contact(lost)).values("resident_id")
    by_number = Detail.objects.filter(kind=Kind.NUMBER, blind=sealing.blind(Kind.NUMBER, number)).values("resident_id")
    return Resident.objects.filter(pk__in=by_contact).filter(pk__in=by_number).first()


def _count(by: User) -> None:
    since = now() - timedelta(days=1)
    if AuditRow.objects.filter(actor_key=by.actor_key, verb=_TRIED, at__gt=since).count() >= MOST_A_DAY:
        raise TooManyTries(_("今天找回账户的次数用完了。"), do=_("请明天再办，或由另一位工作人员办。"))
    audit.record(actor_key=by.actor_key, verb=_TRIED)
