"""The letter of a request for information: what the officer says of it, joined with what the case knows already."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils.translation import gettext as _

from yangguang.cases import replies, sealing, speech
from yangguang.cases.choices import Kind, Verb
from yangguang.cases.errors import Invalid
from yangguang.cases.models import Case, Standing, Step
from yangguang.cases.replies import FIELD_NAMES, Frame, Letter, Reply, Withheld
from yangguang.foundation.errors import Fault
from yangguang.foundation.now import local_day, today
from yangguang.law import queries as law
from yangguang.places import queries as places

NOBODY_NAMED = "申请人"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What an officer says in a letter: its kind and facts, its number, what was asked, who decides on a challenge."""

    kind: str
    facts: Mapping[str, str | date]
    number: str
    information: str
    review_by: str
    court: str
    withheld: Sequence[Withheld] = ()


def is_by_letter(case: Case, verb: str) -> bool:
    """Whether a step is taken by a letter alone: a whole request for information, answered or declined."""
    return case.kind == Kind.INFORMATION and case.parent_id is None and verb in (Verb.ANSWER, Verb.DECLINE)


def begun(case: Case, kind: str) -> dict[str, str | date]:
    """With what a letter may begin; all of it is the officer's to change."""
    county, said = places.name(places.county()), sealing.said(case)
    found: dict[str, str | date] = {
        "number": f"〔{today().year}〕依申请公开 {case.number}",
        "information": " ".join(said.get("text", "").split())[:300],
        "review_by": f"{county}人民政府",
        "court": f"{county}人民法院",
    }
    asked = Step.objects.filter(case=case, verb=Verb.ASK_MISSING).order_by("-number").first()
    if asked and kind in (Reply.STILL_UNCLEAR, Reply.EXCESSIVE):
        found["asked_on"] = local_day(asked.at)
    return found


def written(case: Case, given: Given) -> Letter:
    """The letter, numbers of people masked. Raises Invalid with every fact that is missing or wrong; Refused."""
    if given.kind not in Reply.values:
        raise Invalid(_("请从所列结论中选一项。"), kept=_("没有作任何改动。"))
    _must_hold(given.facts)
    office = Standing.objects.select_related("office").get(case=case).office
    frame = Frame(
        office=office.name, to=sealing.said(case).get("name", "").strip() or NOBODY_NAMED,
        number=given.number, information=speech.masked(given.information), received=case.received_on, replied=today(),
        review_by=given.review_by, court=given.court, phone=office.phone, place=settings.COUNTY_CODE,
    )  # fmt: skip
    withheld = [Withheld(_shown(part.what), part.ground, _shown(part.reason)) for part in given.withheld]
    facts = {key: value if isinstance(value, date) else _shown(value) for key, value in given.facts.items()}
    letter = replies.write(Reply(given.kind), frame=frame, facts=facts, withheld=withheld)
    if len(letter.text) > speech.LONGEST:
        raise Invalid(_("内容太长。"), do=_("请写在 5000 字以内，其余作为附件。"), kept=_("已填的内容都在。"))
    return letter


def _shown(words: str) -> str:
    return speech.public(words) if words.strip() else ""


def _must_hold(facts: Mapping[str, str | date]) -> None:
    cited = str(facts.get("rests_on", ""))
    if found := law.outdated(cited, on=today(), county=settings.COUNTY_CODE):
        raise Invalid(
            _("引用的法律法规现在不能引用。"), do=_("请改引现行有效的。"), kept=_("已填的内容都在。"),
            faults=[Fault(0, str(FIELD_NAMES["rests_on"]), each.why) for each in found],
        )  # fmt: skip
