"""Who steps aside, who is accused, and who reports: kept from whoever must not know."""

import json

from django.utils.translation import gettext as _

from yangguang.cases import locks, parts, policies, sealing, stepping
from yangguang.cases.choices import As, Why
from yangguang.cases.errors import Invalid, Refused
from yangguang.cases.models import Case, Identity, IdentityLook
from yangguang.foundation import keys
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import now
from yangguang.offices.models import Office, Officer


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

    Raises Forbidden; Refused for the office that has the case, which must first hand it on.
    """
    locks.hold_case(case)
    stands = stepping.standing(case)
    policies.must_act(by, case, stands, who=As.OFFICER)
    if office and office in (stands.office, stands.to_office):
        raise Refused(_("反映的正是现在承办的机构。"), do=_("请先移交上一级机构。"), kept=_("没有作任何改动。"))
    parts.bar(case, offices_=[office] if office else [], officers=[officer] if officer else [], why=Why.ACCUSED)
    return case


def look_who(*, case: Case, reason: str, by: Actor) -> dict[str, str]:
    """Who reports, for a custodian with a reason; each look is a row and in the audit. Raises Forbidden, Invalid."""
    if not reason.strip():
        raise Invalid(_("没有写明为什么要看。"), do=_("请写明理由，本人可以知道谁看过。"), kept=_("没有打开。"))
    _look(case=case, words=reason, by=by)
    row = Identity.objects.filter(case=case).first()
    found = keys.opened(bytes(row.sealed), subject=case.identity_subject) if row else None
    return {key: str(value) for key, value in json.loads(found).items()} if found else {}


@action("cases.look_who")
def _look(*, case: Case, words: str, by: Actor) -> IdentityLook:
    user = policies.must_look_who(by, case, stepping.standing(case))
    sealed = sealing.seal(case, {"words": words.strip()})
    return IdentityLook.objects.create(case=case, by=user.actor_key, at=now(), sealed=sealed)
