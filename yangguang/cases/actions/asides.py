"""Who steps aside, who is accused, and who reports: kept from whoever must not know."""

import json
from typing import TypedDict

from django.utils.translation import gettext as _

from yangguang.cases import flow, locks, parts, policies, sealing, stepping
from yangguang.cases.choices import As, Verb, Why
from yangguang.cases.errors import Invalid, Refused
from yangguang.cases.models import Case, Identity, IdentityLook, Standing
from yangguang.cases.stepping import Carried
from yangguang.foundation import keys
from yangguang.foundation.actors import SYSTEM, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import now, today
from yangguang.offices import queries as known
from yangguang.offices.models import Office, Officer, Position, PostRole

LONGEST_REASON = 500


class Whom(TypedDict):
    """Whom a case is about."""

    offices_: list[Office]
    officers: list[Officer]


@action("cases.step_aside")
def step_aside(*, case: Case, by: Actor) -> Case:
    """Step aside from a case in which one has an interest; it cannot be taken back (信访工作条例 28)."""
    locks.hold_case(case)
    officer, _office = policies.must_act(by, case, stepping.standing(case), who=As.OFFICER)
    assert officer is not None
    parts.bar(case, officers=[officer], why=Why.INTEREST)
    return case


@action("cases.accuse")
def accuse(*, case: Case, by: Actor, office: Office | None = None, officer: Officer | None = None) -> Case:
    """Write down whom the words of a case are about, found while reading them: they have no part in it from now on.

    Where it lies with the accused office, below it, or with the office whose head is accused, it goes at once to the
    level above (信访工作条例 30), never to whom it is about. Raises Forbidden; Refused where nothing stands above.
    """
    locks.hold_case(case)
    stands = stepping.standing(case)
    policies.must_act(by, case, stands, who=As.OFFICER)
    if office is None and officer is None:
        raise Invalid(_("没有选是谁。"), do=_("请选被反映的机构或者工作人员。"), kept=_("没有作任何改动。"))
    whom: Whom = {"offices_": [office] if office else [], "officers": [officer] if officer else []}
    if stands.to_office and (office in known.above(stands.to_office) or _heads(officer, stands.to_office)):
        stepping.take(case, Verb.SEND_BACK, who=As.MACHINE, by=SYSTEM)
    for part in Standing.objects.filter(parent=case, closed_on=None).select_related("case", "office"):
        _bar_part(part, office, whom)
    _bar(case, stands, office=office, officer=officer, whom=whom)
    return case


def _bar(case: Case, stands: Standing, *, office: Office | None, officer: Officer | None, whom: Whom) -> None:
    """Bar, and raise the case from where it must not lie."""
    own = office == stands.office or _heads(officer, stands.office)
    if not own and office not in known.above(stands.office):
        parts.bar(case, **whom, why=Why.ACCUSED)
        return
    if not own:
        parts.bar(case, **whom, why=Why.ACCUSED)
    above = parts.risen(case, stands.office)
    if above is None:
        raise Refused(
            _("在本县没有可以接办的上一级机构。"), do=_("请带上材料，向本级人民政府或者纪检监察机关移送。"),
            kept=_("没有作任何改动。"),
        )  # fmt: skip
    if flow.found(case.kind, Verb.RISE, stepping.standing(case).state, As.MACHINE) is None:
        raise Refused(_("现在这一步不能转走。"), do=_("请先办完听证，再登记。"), kept=_("没有作任何改动。"))
    stepping.take(case, Verb.RISE, who=As.MACHINE, by=SYSTEM, carried=Carried(to_office=above))
    if own:
        parts.bar(case, **whom, why=Why.ACCUSED)


def _bar_part(part: Standing, office: Office | None, whom: Whom) -> None:
    """A part that lies with the accused office, or below it, is taken back; the others go on without them."""
    if office in known.above(part.office) and flow.found(part.kind, Verb.WITHDRAW, part.state, As.APPLICANT):
        stepping.take(part.case, Verb.WITHDRAW, who=As.APPLICANT, by=SYSTEM)
    parts.bar(part.case, **whom, why=Why.ACCUSED)


def _heads(officer: Officer | None, office: Office) -> bool:
    """Whether an officer heads this very office, whose people could not look into it."""
    held = Position.objects.on(today()).filter(officer=officer, office=office, roles__role=PostRole.HEAD)
    return officer is not None and held.exists()


def look_who(*, case: Case, reason: str, by: Actor) -> dict[str, str]:
    """Who reports, for a custodian with a reason; each look is a row and in the audit. Raises Forbidden, Invalid."""
    if not reason.strip() or len(reason) > LONGEST_REASON:
        raise Invalid(
            _("没有写明为什么要看，或者太长。"),
            do=_("请用 500 字以内写明理由，本人知道有人看过。"),
            kept=_("没有打开。"),
        )
    _look(case=case, words=reason, by=by)
    row = Identity.objects.filter(case=case).first()
    found = keys.opened(bytes(row.sealed), subject=case.identity_subject) if row else None
    return {key: str(value) for key, value in json.loads(found).items()} if found else {}


@action("cases.look_who")
def _look(*, case: Case, words: str, by: Actor) -> IdentityLook:
    user = policies.must_look_who(by, case, stepping.standing(case))
    sealed = sealing.seal(case, {"words": words.strip()})
    return IdentityLook.objects.create(case=case, by=user.actor_key, at=now(), sealed=sealed)
