"""Holding to account: an upheld complaint about an office opens it, a head without a part in it decides."""

from django.utils.translation import gettext as _

from yangguang.cases import policies
from yangguang.cases.choices import As, Kind, Outcome, Verb, Why
from yangguang.cases.conduct import Conduct, Consequence, Remedy
from yangguang.cases.errors import Already, Invalid
from yangguang.cases.locks import hold
from yangguang.cases.models import Barred, Case, Standing, Step
from yangguang.cases.models.accountability import Accountability, AccountabilityDecision
from yangguang.clocks import actions as clocks
from yangguang.clocks import queries as known
from yangguang.foundation.actors import SYSTEM, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.events import Payload
from yangguang.foundation.now import today
from yangguang.offices import queries as offices
from yangguang.offices.models import Office

CLOCK, DUTY = "case.accountability", "complaint.account"
UPHELD = (Outcome.SETTLED, Outcome.PARTLY)


def on_stepped(payload: Payload) -> None:
    """Open it where a complaint about an office was answered as right, or partly right; once a case."""
    step = Step.objects.select_related("case", "office").get(pk=int(str(payload["step"])))
    if step.verb != Verb.ANSWER or step.case.kind != Kind.COMPLAINT or step.outcome not in UPHELD:
        return
    accused = _accused(step.case)
    hold(f"accountability:{step.case_id}")
    if accused and step.office and not Accountability.objects.filter(case=step.case).exists():
        _open(case=step.case, accused=accused, office=step.office, by=SYSTEM)


@action("cases.hold_to_account")
def _open(*, case: Case, accused: Office, office: Office, by: Actor) -> Accountability:
    row = Accountability.objects.create(case=case, accused=accused, office=office, on=today())
    clocks.start(duty=DUTY, kind=CLOCK, subject=str(row.pk), office=office, by=SYSTEM)
    return row


@action("cases.decide_account")
def decide_account(
    *, accountability: Accountability, conduct: str, consequence: str, remedy: str, fen: int | None = None, by: Actor
) -> AccountabilityDecision:
    """Decide what the office did, what follows for it, and what the person who complained gets; once, and for good.

    `fen` is what is paid back, with that remedy alone. Raises Forbidden, SteppedAside for whoever the complaint is
    about; Already, Invalid.
    """
    hold(f"accountability:{accountability.case_id}")
    standing = Standing.objects.get(case=accountability.case)
    officer, _office = policies.must_act(by, accountability.case, standing, who=As.HEAD)
    assert officer is not None
    if AccountabilityDecision.objects.filter(accountability=accountability).exists():
        raise Already(_("已经作过决定。"), do=_("请刷新页面查看。"), kept=_("原来的决定没有变。"))
    _must_be_sound(conduct, consequence, remedy, fen)
    row = AccountabilityDecision.objects.create(
        accountability=accountability, conduct=conduct, consequence=consequence, remedy=remedy, fen=fen,
        officer=officer, office=accountability.office, on=today(),
    )  # fmt: skip
    for clock in known.of(kind=CLOCK, subject=str(accountability.pk)):
        clocks.fulfil(clock=clock, by=SYSTEM)
    return row


def _must_be_sound(conduct: str, consequence: str, remedy: str, fen: int | None) -> None:
    kept = _("没有保存。")
    if conduct not in Conduct.values or consequence not in Consequence.values or remedy not in Remedy.values:
        raise Invalid(_("请从所列各项中各选一项。"), kept=kept)
    if (remedy == Remedy.REFUNDED) != (fen is not None and fen > 0):
        raise Invalid(_("退钱的要写退多少，不退钱的不写。"), do=_("请核对补救和金额。"), kept=kept)


def _accused(case: Case) -> Office | None:
    """The office that a complaint is about; of an officer the one in which they serve."""
    rows = list(Barred.objects.filter(case=case, why=Why.ACCUSED).select_related("office", "officer").order_by("pk"))
    named = next((row.office for row in rows if row.office), None)
    officer = next((row.officer for row in rows if row.officer and row.officer.user), None)
    if named or officer is None or officer.user is None:
        return named
    return offices.offices_of(officer.user).first()
