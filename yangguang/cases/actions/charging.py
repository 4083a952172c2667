"""Telling a fee for a request for information, and noting its payment (政府信息公开条例 42, 国办函〔2020〕109号)."""

from datetime import date

from django.utils.translation import gettext as _

from yangguang.cases import charging, lettering, locks, policies, speech, stepping
from yangguang.cases.choices import As, Verb
from yangguang.cases.errors import Invalid, NotAllowed
from yangguang.cases.fees import Items, Pages
from yangguang.cases.models import Case, Fee, FeePaid, Step
from yangguang.cases.stepping import Carried
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import local_day, today


@action("cases.charge")
def charge(*, case: Case, measure: Items | Pages, how: str, by: Actor) -> Step:
    """Tell the person what the request costs and how to pay it; the limit of the reply stands until it is paid.

    `how` says where and in what way. Raises Invalid where nothing is to be paid; Forbidden, NotAllowed, TooLate,
    Refused.
    """
    locks.hold_case(case)
    stands = stepping.standing(case)
    policies.must_act(by, case, stands, who=As.OFFICER)
    _must_be_whole(case)
    told = charging.notice(case, measure, how=speech.public(how))
    if not Fee.objects.filter(case=case).exists():  # the flow says that there is one notice
        scale, paid = told.charge.scale, told.charge
        Fee.objects.create(
            case=case, step=stands.step + 1, by=scale.by, after=paid.after, upto=paid.upto, fen=paid.amount.fen
        )
    return stepping.take(case, Verb.CHARGE, who=As.OFFICER, by=by, carried=Carried(words=charging.words(told)))


@action("cases.pay")
def note_paid(*, case: Case, on: date, by: Actor) -> Step:
    """Note that the fee was paid on a day: the limit of the reply begins anew on the day after.

    Raises Invalid for a day before the notice, after its last day or to come; Forbidden, NotAllowed.
    """
    locks.hold_case(case)
    stands = stepping.standing(case)
    policies.must_act(by, case, stands, who=As.OFFICER)
    fee = Fee.objects.filter(case=case).first()
    if fee and not FeePaid.objects.filter(fee=fee).exists():
        _must_be_in_its_time(case, fee, on)
        FeePaid.objects.create(fee=fee, step=stands.step + 1, on=on)
    return stepping.take(case, Verb.PAY, who=As.OFFICER, by=by, carried=Carried(on=on))


def _must_be_whole(case: Case) -> None:
    if not lettering.is_by_letter(case, Verb.ANSWER):
        raise NotAllowed(
            _("只有依申请公开才收信息处理费。"), do=_("请照常办理，不收任何费用。"), kept=_("没有作任何改动。")
        )


def _must_be_in_its_time(case: Case, fee: Fee, on: date) -> None:
    told = charging.of(case)
    began, due = local_day(Step.objects.get(case=case, number=fee.step).at), told.due if told else None
    if on < began or on > today() or (due and on > due):
        raise Invalid(
            _("缴费日期要在 %(first)s 和 %(last)s 之间。") % {"first": began, "last": min(due or on, today())},
            do=_("请照缴费凭证写日期；到期以后才缴的，退还并告知本人重新申请。"),
            kept=_("没有作任何改动。"),
        )
