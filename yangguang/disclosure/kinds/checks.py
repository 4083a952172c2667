"""What one kind asks beyond its fields: steps that lead somewhere, limits that can be kept, commendations agreed to.

A kind whose figures another room knows is checked by that room: it says so once, when it starts (`checked_by`). Until
somebody does, such a kind is refused.
"""

from collections.abc import Callable, Iterable, Iterator

from django.utils.translation import gettext as _

from yangguang.disclosure.errors import Fault
from yangguang.disclosure.kinds import steps
from yangguang.disclosure.kinds.filled import Filled, Listed
from yangguang.disclosure.kinds.guides import CHARGED

type Check = Callable[[Filled], Iterable[Fault]]
_ELSEWHERE: dict[str, Check | None] = {"annual": None}


def checked_by(kind: str, check: Check) -> None:
    """Let an upper room check a kind that asks for it: every form of it, whoever hands it in."""
    if kind not in _ELSEWHERE:
        raise ValueError(f"{kind} is checked here")
    _ELSEWHERE[kind] = check


def of(filled: Filled) -> Iterator[Fault]:
    """The faults of a form whose fields are all well; none where all is well."""
    if filled.kind in ("power", "guide"):
        yield from steps.faults(filled.listed("steps"))
    if filled.kind == "commendation":
        yield from _commended(filled)
    if filled.kind == "guide":
        yield from _kept_in_time(filled)
        yield from _charged(filled)
    if filled.kind == "thread" and str(filled.fact("answered")) < str(filled.fact("asked")):
        yield Fault(0, _label(filled, "answered"), _("早于收到日期"))
    if filled.kind == "interview" and str(filled.fact("ask_by")) > str(filled.fact("day")):
        yield Fault(0, _label(filled, "ask_by"), _("晚于访谈日期"))
    if filled.kind in _ELSEWHERE:
        check = _ELSEWHERE[filled.kind]
        yield from check(filled) if check else [Fault(0, "", _("没有可以核对它的程序，不能保存"))]


def _kept_in_time(filled: Filled) -> Iterator[Fault]:
    """Nobody promises more time than the law gives, and no step takes longer than the whole."""
    promised, statutory = filled.fact("promised"), filled.fact("statutory")
    assert isinstance(promised, int)
    if isinstance(statutory, int) and promised > statutory:
        yield Fault(
            0, _label(filled, "promised"), _("承诺 %(promised)d 天，比法定的 %(statutory)d 天还长")
            % {"promised": promised, "statutory": statutory},
        )  # fmt: skip
    if statutory is not None and filled.fact("limit_basis") is None:
        yield Fault(0, _label(filled, "limit_basis"), _("写了法定时限，也要写依据"))
    listed = filled.listed("steps")
    for number, row in enumerate(listed.named(), start=1):
        if isinstance(row["days"], int) and row["days"] > promised:
            yield Fault(number, f"{listed.label}·{listed.columns[2].label}", _("这一步比承诺的总时限还长"))


def _charged(filled: Filled) -> Iterator[Fault]:
    """Free says free; whoever charges says how much and on which basis."""
    charged = filled.fact("fee") == CHARGED
    for key in ("amount", "fee_basis"):
        if charged and filled.fact(key) is None:
            yield Fault(0, _label(filled, key), _("收费的要写明"))
        if not charged and filled.fact(key) is not None:
            yield Fault(0, _label(filled, key), _("不收费的空着"))


def _label(filled: Filled, key: str) -> str:
    return next(fact.label for fact in filled.facts if fact.key == key)


def _commended(filled: Filled) -> Iterator[Fault]:
    """Somebody is commended, each nominated themselves before the decision, and agreed to be named."""
    if not any(listed.rows for listed in filled.lists):
        yield Fault(0, filled.lists[0].label, _("至少要有一个受表彰的机构或工作人员"))
    for listed in filled.lists:
        yield from _late(listed, str(filled.fact("day")))


def _late(listed: Listed, decided: str) -> Iterator[Fault]:
    for number, row in enumerate(listed.named(), start=1):
        if str(row["nominated"]) > decided:
            yield Fault(number, f"{listed.label}·{_('自荐日期')}", _("晚于决定日期"))
