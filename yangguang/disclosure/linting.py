"""The linter over catalogue and guides: what is wrong with a matter, and what no notice under it says."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from django.utils.translation import gettext as _

from yangguang.disclosure import covering, kinds, lawful
from yangguang.disclosure.choices import Kind
from yangguang.disclosure.models import Notice
from yangguang.disclosure.queries.editions import Standing
from yangguang.matters import linting
from yangguang.matters import queries as matters
from yangguang.matters.choices import Manner
from yangguang.matters.linting import Finding
from yangguang.matters.models import Matter

_ASKS_FOR_A_GUIDE = ("申请材料", "办理流程", "申领流程")


def findings(standing: Sequence[Standing], *, on: date) -> list[Finding]:
    """Everything that is wrong on a day, matter by matter in the catalogue's order; `standing` is what was posted."""
    by_matter: Mapping[int, list[Standing]] = defaultdict(list)
    for notice in standing:
        if not (notice.withdrawn or notice.taken_down):
            by_matter[notice.matter].append(notice)
    waiting, longest = _never_posted(standing), linting.longest_limit(on=on)
    return [
        finding
        for matter in matters.catalogue()
        for finding in [
            *linting.findings(matter, on=on, longest=longest),
            *_unsaid(matter, by_matter[matter.pk]),
            *_guides(matter, by_matter[matter.pk], waiting.get(matter.pk, ()), on),
        ]
    ]


def _never_posted(standing: Sequence[Standing]) -> Mapping[int, list[str]]:
    """The titles of guides that were begun and never posted, by matter."""
    begun = Notice.objects.filter(kind=Kind.GUIDE).exclude(pk__in=[notice.notice for notice in standing])
    found: dict[int, list[str]] = defaultdict(list)
    for matter, title in begun.order_by("pk").values_list("matter_id", "title"):
        found[matter].append(title)
    return found


def _unsaid(matter: Matter, here: Sequence[Standing]) -> Iterator[Finding]:
    if matter.manner != Manner.PROACTIVE:
        return
    asked = covering.elements(matter.elements)
    if not here:
        yield Finding(matter, "nothing", _("应主动公开，现在一条也没有"), _("起草并张贴"))
    elif unsaid := covering.missing(asked, here):
        what = _("公开内容里的这些要素没有找到：%(elements)s") % {"elements": "、".join(unsaid)}
        yield Finding(matter, "elements", what, _("在已公开的里面补上，或者另行公开"))


def _guides(matter: Matter, here: Sequence[Standing], waiting: Sequence[str], on: date) -> Iterator[Finding]:
    guides = [notice for notice in here if notice.kind == Kind.GUIDE]
    for title in waiting:
        yield Finding(matter, "draft", _("办事指南《%(title)s》还没有张贴") % {"title": title}, _("审核签字后张贴"))
    if not guides and not waiting and any(words in matter.elements for words in _ASKS_FOR_A_GUIDE):
        yield Finding(matter, "guide", _("要写申请材料和流程，却没有办事指南"), _("起草办事指南"))
    for notice in guides:
        filled = kinds.of(notice.body)
        for fault in lawful.faults(filled, on=on) if filled else ():
            yield Finding(matter, "lawful", f"《{notice.title}》{fault}", _("改好再张贴新的一版"))
