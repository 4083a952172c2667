"""Point out (网站找错): someone says that a page of the site is wrong, with a code and without an account."""

import re
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from django.utils.translation import gettext as _

from yangguang.accounts.models import User
from yangguang.clocks import actions as clock_actions
from yangguang.disclosure import denunciation, gate, policies, sealing
from yangguang.disclosure.actions.object_ import Receipt
from yangguang.disclosure.choices import Channel, Flaw
from yangguang.disclosure.dropping import DROPPED, dropped
from yangguang.disclosure.errors import Invalid
from yangguang.disclosure.models import Erratum, ErratumContent
from yangguang.disclosure.models.errata import PAGE
from yangguang.disclosure.queries.errata import CLOCK, DUTY
from yangguang.foundation import canonical, codes, keys
from yangguang.foundation.actors import VISITOR, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import now
from yangguang.foundation.once import once
from yangguang.offices.models import Office

LONGEST = 1000


@dataclass(frozen=True, slots=True)
class Typed:
    """How an erratum came that an officer was told: at which office's counter or phone, when it was read back."""

    channel: Channel
    counter: Office
    read_back_at: datetime | None


def point_out(
    *,
    office: Office,
    page: str,
    ground: str,
    words: str = "",
    typed: Typed | None = None,
    by: Actor = VISITOR,
    key: str = "",
) -> Receipt:
    """Take in an erratum and give its lookup code; the same `key` (of the form) sent twice is one erratum.

    What is said at a counter or by phone an officer who serves there types in (`by`, `typed`), whichever office
    answers.
    `page` is a path of the site, empty for the site as a whole. Numbers of people are masked, and words about anyone's
    private family life dropped, before anything is stored. Starts the clock of three working days (政府网站发展指引).
    Raises Invalid, Forbidden.
    """
    _must_be_sound(page, ground, words)
    channel = typed.channel if typed else Channel.WEB
    once_key = f"erratum:{key or uuid4()}"
    if denunciation.recognised(words):
        return _receipt(once(key=once_key, by=by, request=DROPPED, run=lambda: dropped(channel, by)))
    blind = keys.blind(canonical.dumps([office.pk, page, ground, words]).decode(), purpose="erratum").hex()

    def run() -> dict[str, object]:
        code = codes.new()
        stored = _store(office=office, page=page, ground=ground, words=words, typed=typed, by=by, code=code)
        return {"erratum": stored.pk, "code": keys.seal(code.encode(), subject=stored.subject).hex()}

    return _receipt(once(key=once_key, by=by, request={"blind": blind}, run=run))


@action("disclosure.point_out")
def _store(*, office: Office, page: str, ground: str, words: str, typed: Typed | None, by: Actor, code: str) -> Erratum:
    officer = _taken_by(typed, by) if typed else None
    instant = now()
    erratum = Erratum.objects.create(
        office=office, page=page, ground=ground, code=codes.digest(code), key=uuid4(),
        channel=typed.channel if typed else Channel.WEB, taken_by=officer,
        read_back_at=typed.read_back_at if typed else None,
        at=instant.replace(minute=0, second=0, microsecond=0),
    )  # fmt: skip
    sealed = sealing.seal_words({"words": masked(words)}, subject=erratum.subject)
    ErratumContent.objects.create(erratum=erratum, sealed=sealed)
    clock_actions.start(duty=DUTY, kind=CLOCK, subject=str(erratum.pk), office=office, by=by, at=instant)
    return erratum


def _taken_by(typed: Typed, by: Actor) -> User:
    """The officer who typed it in and read it back. Raises Forbidden, Invalid."""
    officer = policies.must_take_in(by, typed.counter)
    if typed.read_back_at is None:
        raise Invalid(
            _("还没有读给本人听。"), do=_("请把录入的内容读给本人听，确认后再提交。"), kept=_("内容仍在表中。")
        )
    return officer


def masked(words: str) -> str:
    """Words without the numbers of people; names stay, for whoever answers must know where they stand."""
    report = gate.look(words.strip(), kind="text")
    numbers = any(found.action == "mask" for found in report.findings)
    return report.masked_text if numbers else words.strip()


def _must_be_sound(page: str, ground: str, words: str) -> None:
    kept = _("您填写的内容仍在表中。")
    if ground not in Flaw.values:
        raise Invalid(_("请从所列各项中选一项。"), kept=kept)
    if len(words) > LONGEST:
        raise Invalid(_("内容太长。"), do=_("请写在 1000 字以内。"), kept=kept)
    if page.startswith("w/") or len(page) > 120 or not re.fullmatch(PAGE, page):
        raise Invalid(_("没有这样的网页。"), do=_("请从那一页下面的“这一页有错”进来。"), kept=kept)


def _receipt(result: object) -> Receipt:
    assert isinstance(result, dict)
    if result.get("dropped"):
        return Receipt(reply=str(denunciation.STANDARD_REPLY))
    erratum = Erratum.objects.get(pk=result["erratum"])
    return Receipt(code=keys.open_sealed(bytes.fromhex(result["code"]), subject=erratum.subject).decode())
