"""Papers: what the resident hands in, what the office sends; looked at before anything is kept (charter 3)."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from uuid import uuid4

from django.utils.translation import gettext as _

from yangguang.cases import policies, speech, stepping
from yangguang.cases.actions.follow import held
from yangguang.cases.choices import As, Audience, Kind
from yangguang.cases.errors import Dropped, Invalid, NotAllowed, Refused, Unusable
from yangguang.cases.models import Case, Paper
from yangguang.files import actions as files
from yangguang.files import queries as known
from yangguang.foundation import keys
from yangguang.foundation.actors import VISITOR, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import now
from yangguang.foundation.once import once

MOST_AT_ONCE, MOST = 20, 100  # files in one form, and of one case
PROVES = (Kind.APPLICATION, Kind.HELP)  # whose papers are records of the person's own family


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came: its bytes, which paper it is, the name it bears."""

    data: bytes
    what: str
    name: str = ""


def hand_in(*, code: str, data: bytes, what: str, name: str = "", key: str = "") -> Paper:
    """Hand in a file by the code, once for a `key` of the form; it is judged and written anew as every file.

    Raises Forbidden, NotAllowed, NotTaken; Dropped for one about somebody's private family life, which is not kept.
    """
    case, upload = held(code), Upload(data, what, name)
    with stepping.discreet(case.kind):
        reading = known.reading_of(data, name=name)
        if speech.is_family_in(reading, asked_for=case.kind in PROVES):
            speech.drop(key="", by=VISITOR, channel=case.channel)
            raise Dropped(str(speech.STANDARD_REPLY))
        sent = _once(case, upload, key=key, by=VISITOR, run=partial(_kept, case, upload, As.APPLICANT, VISITOR))
        return Paper.objects.get(pk=sent["paper"])


def begin_upload(*, code: str, size: int, sha256: bytes, name: str = "") -> files.Begun:
    """Announce a file for one's case, which comes in pieces; `arrived` gives it when it is whole.

    Raises Forbidden for every other code, NotAllowed, TooManyTries, TooLarge, Invalid, Crowded.
    """
    case = held(code)
    if stepping.standing(case).closed_on:
        raise NotAllowed(_("这件事已经办结，不能再交材料。"), do=_("如有新的情况，请重新提出。"))
    with stepping.discreet(case.kind):
        return files.begin(of=_arrives_for(case.pk), size=size, sha256=sha256, name=name, by=VISITOR)


def arrived(*, case: int, key: str) -> files.Whole:
    """A file that came in pieces for this case and no other; nothing has looked at it yet. Raises NotThere, Invalid."""
    return files.whole(key=key, of=_arrives_for(case))


def send_paper(*, case: Case, data: bytes, what: str, name: str = "", audience: str, by: Actor, key: str = "") -> Paper:
    """Put a file to a case, for the applicant or the offices alone, once for a `key` of the form.

    Raises Forbidden, NotTaken, NotAllowed, Refused.
    """

    upload = Upload(data, what, name)

    def run() -> dict[str, int]:
        return {"paper": _send(case=case, upload=upload, audience=audience, by=by).pk}

    sent = _once(case, upload, key=key or str(uuid4()), by=by, run=run)
    return Paper.objects.get(pk=sent["paper"])


def take_paper(*, case: Case, upload: Upload, by: Actor, key: str = "") -> Paper:
    """Take in a paper that the person brought to the counter or sent by post, once for a `key`; it is the person's own.

    Raises Forbidden, NotAllowed, NotTaken; Dropped for one about private family life, which is not kept.
    """
    policies.must_act(by, case, stepping.standing(case), who=As.OFFICER)
    if speech.is_family_in(known.reading_of(upload.data, name=upload.name), asked_for=case.kind in PROVES):
        speech.drop(key="", by=by, channel=case.channel)
        raise Dropped(str(speech.STANDARD_REPLY))
    blind = keys.blind(hashlib.sha256(upload.data).hexdigest(), purpose="case").hex()

    def run() -> object:
        return {"paper": keep(case=case, upload=upload, who=As.APPLICANT, by=by).pk}

    taken = once(key=f"case:{case.pk}:brought:{key or uuid4()}", by=by, request={"blind": blind}, run=run)
    assert isinstance(taken, dict)
    return Paper.objects.get(pk=taken["paper"])


@action("cases.send_paper")
def _send(*, case: Case, upload: Upload, audience: str, by: Actor) -> Paper:
    policies.must_act(by, case, stepping.standing(case), who=As.OFFICER)
    _must_have_room(case)
    if speech.is_family_in(known.reading_of(upload.data, name=upload.name), asked_for=True):
        raise Refused(
            _("文件里写了他人的私人家庭生活。"), do=_("请只发与这件事的办理有关的文件。"), kept=_("没有保存这个文件。")
        )
    with files.keeping(data=upload.data, by=by, name=upload.name) as file:
        return Paper.objects.create(
            case=case, file=file, what=upload.what, who=As.OFFICER, audience=Audience(audience), at=now()
        )


def speaks_of_family(case: Case, uploads: Sequence[Upload]) -> bool:
    """Whether any of these files speaks of private family life, read before one is kept. Raises Unusable by number."""
    if len(uploads) > MOST_AT_ONCE:
        raise Invalid(
            _("一次最多交 %(most)d 个文件。") % {"most": MOST_AT_ONCE},
            do=_("请分几次交。"),
            kept=_("还没有保存任何文件。"),
        )
    asked_for = case.kind in PROVES
    return any(speech.is_family_in(_read(number, each), asked_for=asked_for) for number, each in enumerate(uploads))


def keep_all(case: Case, uploads: Sequence[Upload], *, who: As, by: Actor, key: str = "") -> None:
    """Keep files one by one, each once for a key of the form: what was kept stays where a later one is refused."""
    for number, upload in enumerate(uploads):
        try:
            _once(case, upload, key=key and f"{key}:{number}", by=by, run=partial(_kept, case, upload, who, by))
        except Invalid as fault:
            raise Unusable(fault, number) from fault


@action("cases.hand_in")
def keep(*, case: Case, upload: Upload, who: As, by: Actor) -> Paper:
    """Keep one paper of the person, who handed it in by the code or gave it to an officer. Raises NotAllowed."""
    if stepping.standing(case).closed_on:
        raise NotAllowed(_("这件事已经办结，不能再交材料。"), do=_("如有新的情况，请重新提出。"))
    _must_have_room(case)
    at = stepping.moment(case, As.APPLICANT)
    with files.keeping(data=upload.data, by=by, name=upload.name) as file:
        return Paper.objects.create(case=case, file=file, what=upload.what, who=who, audience=Audience.APPLICANT, at=at)


def _kept(case: Case, upload: Upload, who: As, by: Actor) -> dict[str, int]:
    return {"paper": keep(case=case, upload=upload, who=who, by=by).pk}


def _once(case: Case, upload: Upload, *, key: str, by: Actor, run: Callable[[], dict[str, int]]) -> dict[str, int]:
    """Once for a key of the form and what the file holds; each time where there is no key."""
    if not key:
        return run()
    blind = keys.blind(hashlib.sha256(upload.data).hexdigest(), purpose="case").hex()
    sent = once(key=f"case:{case.pk}:{key}", by=by, request={"blind": blind}, run=run)
    assert isinstance(sent, dict)
    return sent


def _arrives_for(case: int) -> str:
    return f"case:{case}"


def _read(number: int, upload: Upload) -> known.Reading:
    try:
        return known.reading_of(upload.data, name=upload.name)
    except Invalid as fault:
        raise Unusable(fault, number) from fault


def _must_have_room(case: Case) -> None:
    if Paper.objects.filter(case=case).count() >= MOST:
        raise NotAllowed(
            _("这件事已有 %(most)d 个文件，不能再加。") % {"most": MOST},
            do=_("请把其余的送到窗口。"),
            kept=_("已交的都在。"),
        )
