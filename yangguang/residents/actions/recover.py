"""Recover: who lost their phone comes to a counter with their papers, and an officer in post asks for the account back.

It is no search: the officer types the lost number and the citizen's number from the papers, and the person reads the
code from the new phone. Whatever does not fit gets one answer; every try is in the audit, and few are allowed a day. No
officer alone takes an account: it changes hands after three days, every contact it has hears of it at once, and
whoever holds it can stop it.
"""

from datetime import timedelta
from uuid import uuid4

from django.db import transaction
from django.utils.translation import gettext as _

from yangguang.accounts.models import User
from yangguang.foundation import audit
from yangguang.foundation.actors import SYSTEM, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.erase import erase as erase_row
from yangguang.foundation.models import AuditRow
from yangguang.foundation.now import SHANGHAI, now, today
from yangguang.residents import contacts, locks, policies, reaching, sealing
from yangguang.residents.actions.change_contact import put
from yangguang.residents.actions.enter import must_be_right, use_up
from yangguang.residents.contacts import Contact
from yangguang.residents.errors import Invalid, TooManyTries
from yangguang.residents.looking import looked
from yangguang.residents.models import (
    Code,
    Detail,
    Ended,
    Kind,
    Recovery,
    RecoveryContent,
    RecoveryEnd,
    Resident,
    Why,
)

MOST_A_DAY = 10
WAITS = timedelta(days=3)
_TRIED = "residents.try_recovery"


def must_be_in_post(*, by: User) -> None:
    """Raise Forbidden for whoever holds no post: the page itself is not for them."""
    policies.must_look(by, None)


def recovery(by: User) -> str:
    """What a code read at a counter is good for: this recovery by this officer, and nothing else."""
    return f"recover:{by.actor_key}"


def recover(*, lost: str, number: str, new: str, code: str, by: User) -> Recovery:
    """Ask to put a new contact in the place of a lost one, by the papers at a counter and the code on the new phone.

    It is done after three days, unless its person stops it; they find the look and what waits on their own page, and
    every contact of the account is told at once. Raises Forbidden, Invalid, WrongCode, TooManyTries.
    """
    policies.must_look(by, None)
    wanted, old = contacts.contact(new), contacts.contact(lost)
    proved = contacts.number(number, today=today())
    _count(by)
    right = must_be_right(wanted, code, what=recovery(by), known=True)
    held = _match(old, proved)
    if held is None:
        raise Invalid(
            _("没有对上的账户。"),
            do=_("请照证件和原号码再核对一遍；本人没有留过公民身份号码的，找不回，可用新号码另开一个。"),
            kept=_("没有改动。"),
        )
    return _recover(resident=held, contact=wanted, lost=old, right=right, by=by)


@action("residents.recover")
def _recover(*, resident: Resident, contact: Contact, lost: Contact, right: Code, by: User) -> Recovery:
    locks.hold(f"recovery:{resident.pk}")
    if waiting(resident):
        raise Invalid(_("这个账户已经有一次找回在等。"), do=_("请等它到期，或由本人停止。"), kept=_("没有改动。"))
    use_up(right)
    look = looked(resident=resident, by=by, why=Why.RECOVERS, subject=resident.subject)
    row = Recovery.objects.create(
        resident=resident, key=uuid4(), position=look.position, office=look.office, post=look.post, at=now(),
        due=now() + WAITS,
    )  # fmt: skip
    RecoveryContent.objects.create(recovery=row, sealed=sealing.contacts(row, lost=lost, new=contact))
    due = row.due.astimezone(SHANGHAI)
    for each in reaching.contacts_of(resident):
        values = {"day": f"{due.month}月{due.day}日"}
        reaching.warn(each, template="account.recovery", values=values, subject=row.subject, by=by)
    return row


def waiting(resident: Resident) -> Recovery | None:
    """The recovery of this account that has not ended."""
    return Recovery.objects.filter(resident=resident, end=None).order_by("-id").first()


def stop_recovery(*, by: Resident) -> Recovery | None:
    """The person says that it was not them: nothing changes, and the row stays. None where nothing waits."""
    with transaction.atomic():
        locks.hold(f"recovery:{by.pk}")
        row = waiting(by)
        return _stop(row=row, by=by) if row else None


@action("residents.stop_recovery")
def _stop(*, row: Recovery, by: Resident) -> Recovery:
    end(row, Ended.STOPPED, by=by)
    return row


def carry_out_recoveries() -> int:
    """Do what has waited its time and was not stopped; returns how many ended."""
    due = Recovery.objects.filter(due__lte=now(), end=None, resident__leaving=None)
    return sum(_carried_out(row) for row in list(due.select_related("resident").order_by("id")))


def _carried_out(row: Recovery) -> bool:
    with transaction.atomic():
        locks.hold(f"recovery:{row.resident_id}")
        if RecoveryEnd.objects.filter(recovery=row).exists():
            return False
        try:
            _give_back(row=row, by=SYSTEM)
        except Invalid:
            _give_up(row=row, by=SYSTEM)
        return True


@action("residents.give_back")
def _give_back(*, row: Recovery, by: Actor) -> Recovery:
    lost, new = sealing.opened_contacts(RecoveryContent.objects.get(recovery=row))
    put(row.resident, new, lost=lost.kind, by=by)
    reaching.warn(new, template="account.recovered", subject=f"recovered:{row.key}", by=by)
    end(row, Ended.DONE, by=by)
    return row


@action("residents.give_up")
def _give_up(*, row: Recovery, by: Actor) -> Recovery:
    end(row, Ended.TAKEN, by=by)
    return row


def end(row: Recovery, how: Ended, *, by: Actor) -> None:
    """Say how a recovery ended, and erase the contacts it held; inside an action."""
    RecoveryEnd.objects.create(recovery=row, how=how, at=now())
    for content in RecoveryContent.objects.filter(recovery=row):
        erase_row(content, by=by, subject=row.subject, reason="recovery ended")


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
