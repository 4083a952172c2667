"""Views that officers keep for themselves: the filters of a queue under a name."""

from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from yangguang.accounts.models import User
from yangguang.cases import policies
from yangguang.cases.errors import Invalid
from yangguang.cases.models import SavedView
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.offices.models import Office

MOST, LONGEST = 12, 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which queue, in which order (`view`), and what of it; empty is everything."""

    view: str
    kind: str = ""
    state: str = ""


@action("cases.keep_view")
def keep_view(*, office: Office, name: str, wanted: Wanted, by: Actor) -> SavedView:
    """Keep a queue of an office under a name; the same name again is the new view. Raises Invalid, Forbidden."""
    officer = policies.must_take_in(by, office)
    called = name.strip()
    if not 0 < len(called) <= LONGEST:
        raise Invalid(_("视图要有名字，不超过 20 个字。"), do=_("请写一个短名字。"), kept=_("没有存。"))
    mine = SavedView.objects.filter(officer=officer)
    if mine.exclude(name=called).count() >= MOST:
        raise Invalid(_("已经存了 12 个视图。"), do=_("请先删去不用的。"), kept=_("没有存。"))
    mine.filter(name=called).delete()
    try:
        with transaction.atomic():
            return SavedView.objects.create(
                officer=officer, office=office, name=called, view=wanted.view, kind=wanted.kind, state=wanted.state
            )
    except IntegrityError as fault:  # twice at once
        raise Invalid(_("这个名字刚刚存过。"), do=_("请刷新页面。"), kept=_("先存的还在。")) from fault


@action("cases.drop_view")
def drop_view(*, view: int, by: Actor) -> None:
    """Throw a view of one's own away; one that is not there, or not one's own, changes nothing."""
    if isinstance(by, User):
        SavedView.objects.filter(pk=view, officer__user=by).delete()
