"""Stopping messages: an address says no more, or nothing more is said about a subject; and both taken back."""

from django.utils.translation import gettext as _

from yangguang.foundation.actors import VISITOR, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import now
from yangguang.outbox.addresses import Address
from yangguang.outbox.choices import OWED
from yangguang.outbox.errors import Invalid
from yangguang.outbox.models import OptOut, OptOutEnd, Silence, SilenceEnd


@action("outbox.stop")
def stop(*, address: Address, how: str, purpose: str = "", by: Actor = VISITOR) -> OptOut:
    """Send this address no more for a purpose, or for any (empty), at once; `how` is of `choices.How`.

    What is owed is not stopped: a code that somebody asks for, and that an account is touched. Raises Invalid.
    """
    if purpose in OWED:
        raise Invalid(_("验证码只在您索要时发，账户安全的通知一定发，都不能退订。"), kept=_("没有改动。"))
    standing = OptOut.objects.filter(blind=address.blind, purpose=purpose, end=None).first()
    return standing or OptOut.objects.create(blind=address.blind, kind=address.kind, purpose=purpose, how=how, at=now())


@action("outbox.lift")
def lift(*, address: Address, how: str, by: Actor = VISITOR) -> None:
    """The person wants messages again: every stop of this address ends."""
    for opt_out in OptOut.objects.filter(blind=address.blind, end=None):
        OptOutEnd.objects.create(opt_out=opt_out, how=how, at=now())


@action("outbox.silence")
def silence(*, subject: str, by: Actor) -> Silence:
    """Say nothing more about a subject, at once, also of what is queued. Why is never written down."""
    standing = Silence.objects.filter(subject=subject, end=None).first()
    return standing or Silence.objects.create(subject=subject, at=now())


@action("outbox.speak")
def speak(*, subject: str, by: Actor) -> None:
    """The person wants to hear again; what was dropped meanwhile stays dropped."""
    for standing in Silence.objects.filter(subject=subject, end=None):
        SilenceEnd.objects.create(silence=standing, at=now())
