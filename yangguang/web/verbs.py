"""The next verb for each duty: where on this site it is done."""

from collections.abc import Callable

from django.utils.translation import gettext as _

from design.parts import Link
from yangguang.clocks.queries import DeskRow
from yangguang.web.frame import way


def next_verb(row: DeskRow) -> Link:
    """What the officer does next about a duty; the page that explains its due date where nothing else is known."""
    made = _VERBS.get(row.kind)
    return made(row) if made else Link(text=_("看时限"), path=f"clock/{row.clock}.html")


_VERBS: dict[str, Callable[[DeskRow], Link]] = {
    "disclosure.objection": lambda row: Link(text=_("处理异议"), path=way("web:objection", row.subject)),
    "disclosure.hanging": lambda row: Link(text=_("看公示栏"), path=way("web:version", row.subject) + "#proofs"),
    "disclosure.version": lambda row: Link(text=_("看公示"), path=way("web:version", row.subject)),
    "disclosure.question": lambda row: Link(text=_("答复媒体"), path=way("web:question", row.subject)),
    "offices.facility": lambda row: Link(text=_("登记检查"), path=way("web:look-after", row.subject.split("/")[0])),
    "disclosure.erratum": lambda row: Link(text=_("答复找错"), path=way("web:erratum", row.subject)),
    "press.finding": lambda row: Link(text=_("看哪里要改"), path=f"selfcheck.html#f{row.subject}"),
    "ratings.rating": lambda row: Link(text=_("处理评价"), path=way("web:rating", row.subject.split("/")[0])),
    "ratings.appeal": lambda row: Link(text=_("答复申诉"), path=way("web:rating-appeal", row.subject)),
    "case.accountability": lambda row: Link(text=_("决定"), path=way("web:accountability", row.subject)),
    "case.reward": lambda row: Link(text=_("决定奖励"), path=way("web:reward", row.subject)),
    "case": lambda row: Link(text=_("办理"), path=way("web:case", row.subject.split("/")[0])),
    "cases.thread": lambda row: Link(text=_("撤回来信"), path=way("web:withdraw", row.subject)),
    "matter": lambda row: Link(text=_("起草"), path=way("web:kinds", row.subject.split("/")[0])),
}
