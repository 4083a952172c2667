"""Object: someone says that a notice is wrong, on one of the closed grounds, with a code and without an account."""

from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import uuid4

from django.utils.translation import gettext as _

from yangguang.clocks import actions as clock_actions
from yangguang.disclosure import denunciation, events, policies, sealing, versions, windows
from yangguang.disclosure.choices import Channel, Ground
from yangguang.disclosure.dropping import DROPPED, dropped
from yangguang.disclosure.errors import Invalid, NotStanding, WindowOver
from yangguang.disclosure.models import Notice, Objection, ObjectionContent, Slice, Version, Withdrawal
from yangguang.foundation import canonical, codes, keys
from yangguang.foundation.actors import VISITOR, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.boundaries import reached
from yangguang.foundation.events import announce
from yangguang.foundation.now import local_day, now
from yangguang.foundation.once import once

VERDICT, CLOCK = "objection.verdict", "disclosure.objection"
LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the person takes away: the code, or the standard reply when nothing was stored."""

    code: str = ""
    reply: str = ""
    objection: int | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """What was said, which row or name it is about, how to reach the person; all may be empty beside the ground."""

    text: str = ""
    about: str = ""
    contact: str = ""


def object_(
    *,
    notice: Notice,
    ground: str,
    said: Said = Said(),
    slice: Slice | None = None,
    channel: Channel = Channel.WEB,
    by: Actor = VISITOR,
    read_back_at: datetime | None = None,
    key: str = "",
) -> Receipt:
    """Take in an objection and give its lookup code; the same `key` (of the form) sent twice is one objection.

    At a counter or by phone an officer types it in (`by`) and reads it back (`read_back_at`). A text about anyone's
    private family life is dropped before anything is stored, and answered by the standard reply (charter 3). Raises
    Invalid, Forbidden, NotStanding, WindowOver.
    """
    _must_be_sound(ground, said)
    once_key = f"objection:{key or uuid4()}"
    if denunciation.recognised("\n".join((said.text, said.about))) or denunciation.recognised(said.contact):
        return _receipt(once(key=once_key, by=by, request=DROPPED, run=lambda: dropped(channel, by)))
    blind = keys.blind(canonical.dumps([notice.pk, ground, asdict(said)]).decode(), purpose="objection").hex()

    def run() -> dict[str, object]:
        code = codes.new()
        stored = _store(
            notice=notice,
            ground=ground,
            said=said,
            slice=slice,
            channel=channel,
            by=by,
            code=code,
            read_back_at=read_back_at,
        )
        return {"objection": stored.pk, "code": keys.seal(code.encode(), subject=stored.subject).hex()}

    return _receipt(once(key=once_key, by=by, request={"blind": blind}, run=run))


@action("disclosure.object")
def _store(
    *,
    notice: Notice,
    ground: str,
    said: Said,
    slice: Slice | None,
    channel: Channel,
    by: Actor,
    code: str,
    read_back_at: datetime | None,
) -> Objection:
    officer = policies.must_take_in(by, notice.office) if channel != Channel.WEB else None
    if officer and read_back_at is None:
        raise Invalid(
            _("还没有读给本人听。"), do=_("请把录入的内容读给本人听，确认后再提交。"), kept=_("内容仍在表中。")
        )
    instant = now()
    version, slice = _open_version(notice, slice, instant)
    objection = Objection.objects.create(
        notice=notice,
        version=version,
        slice=slice,
        ground=ground,
        channel=channel,
        code=codes.digest(code),
        key=uuid4(),
        taken_by=officer,
        read_back_at=read_back_at,
        at=instant.replace(minute=0, second=0, microsecond=0),
    )
    sealed = sealing.seal_words(asdict(said), subject=objection.subject)
    ObjectionContent.objects.create(objection=objection, sealed=sealed)
    subject = str(objection.pk)
    clock_actions.start(duty=VERDICT, kind=CLOCK, subject=subject, office=notice.office, by=by, at=instant)
    reached("disclosure.objected")
    announce(events.OBJECTED, payload={"notice": notice.pk, "version": version.pk, "objection": objection.pk})
    return objection


def _open_version(notice: Notice, slice: Slice | None, at: datetime) -> tuple[Version, Slice | None]:
    version = versions.posted(notice)
    if version is None or Withdrawal.objects.filter(notice=notice).exists():
        raise NotStanding(_("这条公开信息现在没有在公示。"), do=_("如仍有意见，请向本机构咨询。"))
    still = slice if slice and versions.slices(version).filter(pk=slice.pk).exists() else None
    if windows.is_over(version, on=local_day(at), slice=still):
        raise WindowOver(_("公示期已经结束，不能再提异议。"), do=_("如仍有意见，请向本机构提出申诉或咨询。"))
    return version, still


def _must_be_sound(ground: str, said: Said) -> None:
    if ground not in Ground.values:
        raise Invalid(_("请从所列理由中选一项。"), do=_("异议只能就所列的理由提出。"), kept=_("您填写的内容仍在表中。"))
    if len(said.text) > LONGEST or len(said.about) > LONGEST or len(said.contact) > LONGEST:
        raise Invalid(_("内容太长。"), do=_("请写在 2000 字以内。"), kept=_("您填写的内容仍在表中。"))


def _receipt(result: object) -> Receipt:
    assert isinstance(result, dict)
    if result.get("dropped"):
        return Receipt(reply=str(denunciation.STANDARD_REPLY))
    objection = Objection.objects.get(pk=result["objection"])
    code = keys.open_sealed(bytes.fromhex(result["code"]), subject=objection.subject).decode()
    return Receipt(code=code, objection=objection.pk)
