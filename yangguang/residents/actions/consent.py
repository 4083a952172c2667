"""Agree to one purpose of the closed list, and take it back just as easily."""

from django.utils.translation import gettext as _

from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.erase import erase as erase_row
from yangguang.foundation.now import now, today
from yangguang.residents import consenting, locks, policies
from yangguang.residents.actions.subscribe import end_all
from yangguang.residents.errors import Invalid
from yangguang.residents.models import Consent, Detail, How, Kind, Purpose, Resident, Withdrawal
from yangguang.residents.queries.consents import standing
from yangguang.residents.queries.details import is_of_a_child


@action("residents.agree")
def agree(*, resident: Resident, purpose: Purpose, by: Actor, how: How = How.WEB) -> Consent:
    """Write down that the person agrees, in the words of today; to say it twice is to say it once. Raises Forbidden."""
    policies.must_act(by, resident, how)
    locks.hold(f"consents:{resident.pk}")
    return keep(resident, purpose, how)


def keep(resident: Resident, purpose: Purpose, how: How) -> Consent:
    """The consent that holds, made where none does; inside an action that asked who acts."""
    text = consenting.current(purpose)
    return standing(resident, purpose) or Consent.objects.create(
        resident=resident, purpose=purpose, version=text.version, digest=text.digest, how=how, at=now()
    )


@action("residents.withdraw")
def withdraw(*, resident: Resident, purpose: Purpose, by: Actor, how: How = How.WEB) -> Withdrawal | None:
    """Take a consent back in all its versions, and with it what rested on it: subscriptions end, a number is destroyed.

    None where none was given. The account's own is taken back by erasing the account. Raises Forbidden, Invalid.
    """
    policies.must_act(by, resident, how)
    if purpose == Purpose.ACCOUNT:
        raise Invalid(_("不同意开户，就是删除账户。"), do=_("请到“我的资料”里删除。"), kept=_("没有改动。"))
    locks.hold(f"consents:{resident.pk}")
    _let_go(resident, purpose, by)
    given = Consent.objects.filter(resident=resident, purpose=purpose, withdrawal=None).order_by("-id")
    ended = [Withdrawal.objects.create(consent=consent, how=how, at=now()) for consent in given]
    return ended[0] if ended else None


def _let_go(resident: Resident, purpose: Purpose, by: Actor) -> None:
    """What rested on a consent goes with it."""
    if purpose == Purpose.NOTICES:
        end_all(resident)
    if purpose == Purpose.NUMBER or (purpose == Purpose.GUARDIAN and is_of_a_child(resident, today=today())):
        for row in Detail.objects.filter(resident=resident, kind=Kind.NUMBER).select_related("resident"):
            erase_row(row, by=by, subject=row.subject, reason="consent withdrawn")
