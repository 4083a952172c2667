"""Amend: the office's answer to an erratum, and the erasure of its words when their time is over."""

from django.utils.translation import gettext as _

from yangguang.accounts.models import User
from yangguang.clocks import actions as clock_actions
from yangguang.clocks import queries as clocks
from yangguang.disclosure import denunciation, locks, policies, sealing
from yangguang.disclosure.actions.point_out import LONGEST, masked
from yangguang.disclosure.choices import Amends
from yangguang.disclosure.errors import Already, Invalid, Refused
from yangguang.disclosure.models import Amendment, AmendmentContent, Erratum, ErratumContent
from yangguang.disclosure.queries.errata import CLOCK
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.erase import erase
from yangguang.foundation.now import now, today


@action("disclosure.amend")
def amend(*, erratum: Erratum, outcome: str, words: str, by: Actor) -> Amendment:
    """Answer an erratum, once; whoever holds the code reads the words, the public sees counts alone.

    Raises Forbidden; Invalid; Already; Refused for words about private family life.
    """
    officer = policies.must_take_in(by, erratum.office)
    locks.hold_erratum(erratum)
    _must_be_sound(erratum, outcome, words)
    amendment = _save(erratum, outcome, words, officer)
    for clock in clocks.of(kind=CLOCK, subject=str(erratum.pk)):
        clock_actions.fulfil(clock=clock, by=by, on=today())
    return amendment


@action("disclosure.erase_erratum")
def erase_erratum(*, erratum: Erratum, by: Actor) -> Erratum:
    """Erase what was said and answered; page, ground, outcome and dates stay. Only after the answer.

    Raises Forbidden; Refused.
    """
    policies.must_end(by, erratum.office)
    amendment = Amendment.objects.filter(erratum=erratum).first()
    if amendment is None:
        raise Refused(_("还没有答复，内容不能删除。"), kept=_("内容仍在。"))
    of_both = (ErratumContent.objects.filter(erratum=erratum), AmendmentContent.objects.filter(amendment=amendment))
    for contents in of_both:
        for content in contents:
            erase(content, by=by, subject=erratum.subject, reason="retention")
    return erratum


def _save(erratum: Erratum, outcome: str, words: str, by: User) -> Amendment:
    amendment = Amendment.objects.create(erratum=erratum, outcome=outcome, by=by, at=now())
    sealed = sealing.seal_words({"words": masked(words)}, subject=erratum.subject)
    AmendmentContent.objects.create(amendment=amendment, sealed=sealed)
    return amendment


def _must_be_sound(erratum: Erratum, outcome: str, words: str) -> None:
    if Amendment.objects.filter(erratum=erratum).exists():
        raise Already(_("这一条已经答复过。"), do=_("请刷新页面查看。"), kept=_("原答复未变。"))
    if outcome not in Amends.values:
        raise Invalid(_("请从所列各项中选一项。"))
    if not words.strip() or len(words) > LONGEST:
        raise Invalid(_("答复是空的，或者超过 1000 字。"), do=_("请写改了什么，或者为什么没有错。"))
    if denunciation.recognised(words):
        raise Refused(_("答复中写了他人的私人家庭生活。"), do=_("请只写网页的事。"), kept=_("没有保存。"))
