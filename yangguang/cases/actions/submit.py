"""Submit: somebody asks something of an office, with a code and without an account; the code follows it."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from uuid import uuid4

from django.utils.translation import gettext as _

from yangguang.cases import numbering, parts, policies, promising, proving, sealing, speech, stepping, wording
from yangguang.cases.choices import TYPED, Applicant, As, Channel, Help, Kind, Verb, Why
from yangguang.cases.errors import Invalid, SteppedAside
from yangguang.cases.flow import LIMITS
from yangguang.cases.models import Case, CaseContent, Identity
from yangguang.cases.models.cases import MOST_PERSONS
from yangguang.cases.proving import Proof
from yangguang.cases.receiving import Dates, received_on
from yangguang.foundation import canonical, codes, keys
from yangguang.foundation.actors import VISITOR, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.boundaries import reached
from yangguang.foundation.now import now, today
from yangguang.matters.models import Matter
from yangguang.offices import queries as offices
from yangguang.offices.models import Office, Officer
from yangguang.places.models import Place


@dataclass(frozen=True, slots=True)
class Said:
    """What is asked or told, in a line and at length, and how to reach the person; name and contact may be empty."""

    about: str
    text: str
    name: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Of what kind it is and what it is about; `duty` is the rule of its limit where the kind has none of its own.

    `accused` offices and officers neither read nor route it. `persons` is how many speak for a group; `applicant`, who
    asks, as the annual report divides them.
    """

    kind: Kind
    help: str = ""
    matter: Matter | None = None
    place: Place | None = None
    duty: str = ""
    accused: Office | None = None
    accused_officers: Sequence[Officer] = ()
    anonymous: bool = False
    may_publish: bool = False
    persons: int = 1
    applicant: Applicant = Applicant.PERSON


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """How it came: typed in at a counter or by phone it was read back; letters and fax have their days."""

    channel: Channel = Channel.WEB
    read_back_at: datetime | None = None
    signed: date | None = None
    confirmed: date | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the person takes away: code, number and proof, or the standard reply when nothing was stored."""

    code: str = ""
    reply: str = ""
    case: int | None = None
    number: str = ""
    proof: Proof | None = None


def submit(
    *,
    asked: Asked,
    office: Office,
    said: Said,
    brought: Brought = Brought(),
    by: Actor = VISITOR,
    key: str = "",
) -> Receipt:
    """Take in a case and give its lookup code; the same `key` (of the form) sent twice is one case.

    What is about the conduct of an office or officer goes to the office above them. A text about anyone's private
    family life is dropped before anything is stored, and answered by the standard reply (charter 3). Raises Invalid,
    Forbidden.
    """
    _must_be_sound(asked, said)
    day = received_on(asked.kind, brought.channel, Dates(today(), brought.signed, brought.confirmed))
    if day > today():
        raise Invalid(_("收到日期在今天之后。"), do=_("请填写今天或以前的日期。"), kept=_("您填写的内容仍在表中。"))

    def run() -> dict[str, object]:
        code = codes.new()
        case = _store(asked=asked, office=office, said=said, brought=brought, by=by, code=code, received=day)
        return {"case": case.pk, "code": keys.seal(code.encode(), subject=case.subject).hex()}

    whole = [asked.kind, office.pk, asdict(said)]
    texts = {name: str(text) for name, text in asdict(said).items()}
    once_key = f"case:{key}" if key else ""
    with stepping.discreet(asked.kind):
        result = speech.taken_once(key=once_key, by=by, channel=brought.channel, texts=texts, said=whole, run=run)
    return _receipt(result)


@action("cases.submit")
def _store(*, asked: Asked, office: Office, said: Said, brought: Brought, by: Actor, code: str, received: date) -> Case:
    officer = policies.must_take_in(by, office) if brought.channel != Channel.WEB else None
    if brought.channel in TYPED and brought.read_back_at is None:
        raise Invalid(
            _("还没有读给本人听。"), do=_("请把录入的内容读给本人听，确认后再提交。"), kept=_("内容仍在表中。")
        )
    taking = _office(asked, office, officer)
    case = Case.objects.create(
        kind=asked.kind,
        help=asked.help,
        number=numbering.number(),
        office=taking,
        matter=asked.matter,
        place=asked.place,
        channel=brought.channel,
        code=codes.digest(code),
        key=uuid4(),
        duty=asked.duty or (promising.duty(asked.matter) if asked.kind == Kind.APPLICATION else LIMITS[asked.kind]),
        anonymous=asked.anonymous,
        may_publish=asked.may_publish,
        persons=asked.persons,
        applicant=asked.applicant,
        taken_by=officer,
        read_back_at=_hour(brought.read_back_at) if asked.kind == Kind.REPORT else brought.read_back_at,
        received_on=received,
        at=now(),
    )
    _keep_words(case, said)
    barred_offices = [asked.accused] if asked.accused else []
    parts.bar(case, offices_=barred_offices, officers=asked.accused_officers, why=Why.ACCUSED)
    reached("cases.kept")
    stepping.take(case, Verb.SUBMIT, who=As.APPLICANT, by=VISITOR)
    proving.prove(case, asdict(said))
    reached("cases.submitted")
    return case


def _keep_words(case: Case, said: Said) -> None:
    """The words; of a report without who reports, which lies apart under a key of its own."""
    words: dict[str, object] = dict(asdict(said))
    if case.kind == Kind.REPORT:
        who = {name: words.pop(name) for name in ("name", "contact")}
        if any(who.values()) and not case.anonymous:
            sealed = keys.seal(canonical.dumps(who), subject=case.identity_subject)
            Identity.objects.create(case=case, sealed=sealed)
    CaseContent.objects.create(case=case, sealed=sealing.seal(case, words))
    wording.keep(case, {"about": said.about, "text": said.text})


def _office(asked: Asked, office: Office, officer: Officer | None) -> Office:
    """Where a case comes in; raises Invalid, or SteppedAside for an accused officer at the counter."""
    if officer and officer in asked.accused_officers:
        raise SteppedAside(_("反映的是您本人，不能由您录入。"), do=_("请由其他人录入，或者请本人在网上提交。"))
    accused = asked.accused
    if officer and accused and offices.in_office(officer.user, accused):
        raise SteppedAside(
            _("反映的是您任职的机构，不能由您录入。"), do=_("请由上一级机构录入，或者请本人在网上提交。")
        )
    none_above = _("这个机构在本县没有上一级机构。"), _("请向本级人民政府或者纪检监察机关反映。")
    return parts.unaccused(office, accused, *none_above)


def _hour(instant: datetime | None) -> datetime | None:
    return instant.replace(minute=0, second=0, microsecond=0) if instant else None


def _must_be_sound(asked: Asked, said: Said) -> None:
    kept = _("您填写的内容仍在表中。")
    if (asked.kind == Kind.HELP) != (asked.help in Help.values):
        raise Invalid(_("请从所列的帮办和上门服务中选一项。"), kept=kept)
    if not 1 <= asked.persons <= MOST_PERSONS:
        raise Invalid(
            _("多人提出共同的事项，代表不超过 5 人（信访工作条例第 20 条）。"), do=_("请推选代表。"), kept=kept
        )
    if asked.applicant not in Applicant.values or (asked.kind == Kind.REPORT and asked.applicant != Applicant.PERSON):
        raise Invalid(_("请选申请人是个人还是哪一类单位。"), kept=kept)
    if asked.anonymous and asked.kind != Kind.REPORT:
        raise Invalid(_("只有举报可以匿名；其他事项可以不留姓名和联系方式。"), kept=kept)
    if asked.accused and asked.kind not in (Kind.REPORT, Kind.COMPLAINT, Kind.PETITION):
        raise Invalid(_("只有投诉、举报和信访可以指明被反映的机构。"), kept=kept)
    speech.must_fit({name: str(text) for name, text in asdict(said).items()}, needed="text")


def _receipt(result: dict[str, object]) -> Receipt:
    if result.get("dropped"):
        return Receipt(reply=str(speech.STANDARD_REPLY))
    case = Case.objects.select_related("office").get(pk=str(result["case"]))
    code = keys.open_sealed(bytes.fromhex(str(result["code"])), subject=case.subject).decode()
    return Receipt(code=code, case=case.pk, number=case.number, proof=proving.proof(case))
