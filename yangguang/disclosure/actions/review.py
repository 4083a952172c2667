"""Review and return: a second person signs exactly what is there, or sends it back."""

from collections.abc import Collection, Iterable

from django.utils.translation import gettext as _

from yangguang.accounts.models import User
from yangguang.disclosure import bases, bodies, earlier, lawful, locks, making, policies, rolling, sealing, versions
from yangguang.disclosure.allowed import allowed
from yangguang.disclosure.choices import Kind, Opinion
from yangguang.disclosure.errors import Already, Invalid, Stopped, Unacknowledged
from yangguang.disclosure.models import Acknowledgement, Review, Version
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import now, today


@action("disclosure.review")
def review(*, version: Version, by: Actor, acknowledged: Collection[int] = ()) -> Review:
    """Sign a version as a second person: the gate is asked again, and every warning is acknowledged by its id.

    Raises SamePerson, Forbidden; NoBasis; Stopped; Unacknowledged; Already when it was reviewed or superseded.
    """
    reviewer = policies.must_review(by, version)
    _must_be_open(version)
    bases.demand(version.notice, on=today())
    lawful.demand(version, on=today())
    _must_pass_the_gate(version)
    warnings = list(version.findings.filter(action="warn"))
    if missing := [finding for finding in warnings if finding.pk not in acknowledged]:
        raise Unacknowledged(
            _("还有 %(count)d 处提醒没有逐条确认。") % {"count": len(missing)},
            do=_("请看过每一处后勾选确认，或退回修改。"),
            kept=_("稿件未变。"),
        )
    signed = _sign(version, Opinion.APPROVE, reviewer)
    Acknowledgement.objects.bulk_create([Acknowledgement(review=signed, finding=finding) for finding in warnings])
    return signed


def return_(*, version: Version, reason: str, by: Actor) -> Review:
    """Send a version back to its editor with a reason. Raises SamePerson, Forbidden; Invalid; Already."""
    return _return(version=version, words=reason, by=by)


@action("disclosure.return")
def _return(*, version: Version, words: str, by: Actor) -> Review:
    reviewer = policies.must_review(by, version)
    if not words.strip():
        raise Invalid(_("没有写明退回的理由。"), do=_("请写明要改什么。"))
    _must_be_open(version)
    return _sign(version, Opinion.RETURN, reviewer, words)


def _sign(version: Version, opinion: Opinion, by: User, words: str = "") -> Review:
    reason = sealing.keep_reason(words) if words else None
    return Review.objects.create(
        version=version, opinion=opinion, digest=bytes(version.digest), reason=reason, by=by, at=now()
    )


def _must_be_open(version: Version) -> None:
    locks.hold_living(version.notice)
    if Review.objects.filter(version=version).exists():
        raise Already(_("这一版已经审核过。"), do=_("请刷新页面查看结果。"), kept=_("原审核意见未变。"))
    if versions.newest(version.notice) != version:
        raise Already(_("这一版已被更新的版本取代。"), do=_("请审核最新的一版。"))


def _must_pass_the_gate(version: Version) -> None:
    stored = [finding for finding in version.findings.all() if finding.action == "stop"]
    if stored:
        raise _stopped(f"{finding.where}「{finding.shown}」" for finding in stored)
    if version.notice.kind == Kind.ROLL:
        rolling.look_again(version)
        fresh = bodies.look_at_title(version.notice.title, allowed=allowed(on=today()))
    else:
        body = sealing.body(version.slices.get())
        fresh = bodies.look_again(
            body,
            kind=version.notice.kind,
            title=version.notice.title,
            allowed=allowed(on=today()),
            earlier=earlier.tables(version.notice),
        )
    known = set(version.findings.values_list("detector", "where", "shown"))
    if serious := [found for found in fresh if found.action != "warn" or making.stored(found) not in known]:
        # What was found is in the record's language; whoever reads this may have another.
        raise _stopped(f"{_(found.where)}「{found.shown}」：{_(found.why)}" for found in serious)


def _stopped(lines: Iterable[str]) -> Stopped:
    return Stopped(
        "\n".join([_("隐私检查没有通过，不能签字。"), *lines]),
        do=_("请退回编辑修改。"),
        kept=_("稿件未变。"),
    )
