"""A case in the hands of several offices: offered, taken over, sent back; helped with; parted, with one face."""

from uuid import uuid4

from django.utils.translation import gettext as _

from yangguang.cases import locks, numbering, parts, policies, sealing, speech, stepping, wording
from yangguang.cases.choices import As, Audience, Verb
from yangguang.cases.errors import Invalid, NotAllowed
from yangguang.cases.models import Barred, Case, CaseContent, Step
from yangguang.cases.stepping import Carried
from yangguang.foundation import codes
from yangguang.foundation.actors import VISITOR, Actor
from yangguang.foundation.acts import action
from yangguang.offices import queries as offices
from yangguang.offices.models import Office


@action("cases.transfer")
def transfer(*, case: Case, to_office: Office, words: str, by: Actor) -> Step:
    """Offer a case to the office whose duty it is; until that accepts, this one answers for it (首问负责).

    Of a report the words are all that the other office reads, masked here: the original stays (信访工作条例 30).
    Raises Forbidden, NotAllowed, Invalid.
    """
    carried = _for_offices(case, to_office, words)
    return stepping.take(case, Verb.TRANSFER, who=As.OFFICER, by=by, carried=carried)


@action("cases.take_over")
def take_over(*, case: Case, by: Actor) -> Step:
    """Accept a case that is offered to one's office, and answer for it with all its clocks. Raises Already."""
    return stepping.take(case, Verb.TAKE_OVER, who=As.RECEIVER, by=by)


@action("cases.send_back")
def send_back(*, case: Case, words: str, by: Actor) -> Step:
    """Send back what is not one's duty, with a reason; a petition within five working days (信访工作条例 23)."""
    carried = Carried(words=speech.public(words), audience=Audience.INTERNAL)
    return stepping.take(case, Verb.SEND_BACK, who=As.RECEIVER, by=by, carried=carried)


@action("cases.join")
def join(*, case: Case, to_office: Office, words: str, by: Actor) -> Step:
    """Ask another office for help; the resident goes on dealing with one alone. Raises Forbidden, NotAllowed."""
    return stepping.take(case, Verb.JOIN, who=As.OFFICER, by=by, carried=_for_offices(case, to_office, words))


@action("cases.opine")
def opine(*, case: Case, words: str, by: Actor) -> Step:
    """Say what one's office was asked for, to the office that answers."""
    carried = Carried(words=speech.public(words), audience=Audience.INTERNAL)
    return stepping.take(case, Verb.OPINE, who=As.JOINED, by=by, carried=carried)


@action("cases.open_part")
def open_part(*, case: Case, office: Office, about: str, words: str, by: Actor) -> Case:
    """Give one part of a case to another office as a case of its own; the whole is answered when all parts are.

    The part has no code: the applicant follows the whole. Raises Forbidden, NotAllowed, Invalid.
    """
    locks.hold_case(case)
    stands = stepping.standing(case)
    officer, _acting = policies.must_act(by, case, stands, who=As.OFFICER)
    _must_not_be_accused(case, office)
    if stands.closed_on or case.parent_id:
        raise NotAllowed(_("已经办结的和本身就是一部分的，不能再分。"), kept=_("没有作任何改动。"))
    said = {"about": speech.public(about), "text": speech.public(words), "name": "", "contact": ""}
    part = Case.objects.create(
        kind=case.kind,
        help=case.help,
        number=numbering.number(),
        office=office,
        matter=case.matter,
        place=case.place,
        channel=case.channel,
        code=codes.digest(codes.new()),
        key=uuid4(),
        duty=case.duty,
        applicant=case.applicant,
        parent=case,
        taken_by=officer,
        received_on=case.received_on,
        at=stepping.moment(case, As.APPLICANT),
    )
    CaseContent.objects.create(case=part, sealed=sealing.seal(part, said))
    wording.keep(part, said)
    parts.bar_alike(case, part)
    stepping.take(part, Verb.SUBMIT, who=As.APPLICANT, by=VISITOR)
    return part


def _for_offices(case: Case, to_office: Office, words: str) -> Carried:
    _must_not_be_accused(case, to_office)
    said = speech.masked(speech.public(words))
    return Carried(words=said, audience=Audience.INTERNAL, to_office=to_office)


def _must_not_be_accused(case: Case, office: Office) -> None:
    """Neither the accused office nor one below it gets the case."""
    accused = Barred.objects.filter(case=case, office__in=offices.above(office)).exists()
    if accused:
        raise Invalid(
            _("不能交给被反映的机构或者它的下级（信访工作条例第 30 条）。"),
            do=_("请选择其他机构。"),
            kept=_("没有移交。"),
        )
