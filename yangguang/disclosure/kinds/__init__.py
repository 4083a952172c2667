"""The kinds of notices that have a set form: each a shape of facts and lists; all read and shown in one way."""

from collections.abc import Mapping
from types import MappingProxyType

from yangguang.disclosure.kinds.agreements import AGREEMENT
from yangguang.disclosure.kinds.annual import ANNUAL
from yangguang.disclosure.kinds.answers import ANSWER
from yangguang.disclosure.kinds.appointments import APPOINTMENT
from yangguang.disclosure.kinds.checks import checked_by
from yangguang.disclosure.kinds.commendations import COMMENDATION
from yangguang.disclosure.kinds.conduct import CONDUCT
from yangguang.disclosure.kinds.decisions import DECISION
from yangguang.disclosure.kinds.discretion import DISCRETION
from yangguang.disclosure.kinds.fees import FEES
from yangguang.disclosure.kinds.filled import Column, Fact, Filled, Listed, Value, of
from yangguang.disclosure.kinds.guides import GUIDE, SITUATIONS
from yangguang.disclosure.kinds.interviews import INTERVIEW
from yangguang.disclosure.kinds.minutes import MINUTES
from yangguang.disclosure.kinds.occasions import EVENTS
from yangguang.disclosure.kinds.powers import POWER
from yangguang.disclosure.kinds.recruitment import RECRUITMENT
from yangguang.disclosure.kinds.shape import Field, Listing, Shape, Type
from yangguang.disclosure.kinds.showing import FIGURES, facts, rows, sums, table, typed, typed_rows, words
from yangguang.disclosure.kinds.spending import SPENDING
from yangguang.disclosure.kinds.steps import END, Step, Way
from yangguang.disclosure.kinds.steps import of as steps_of
from yangguang.disclosure.kinds.threads import THREAD
from yangguang.disclosure.kinds.written import as_yaml

__all__ = [
    "END", "FIGURES", "KIND_NAMES", "SHAPES", "SITUATIONS", "Column", "Fact", "Field", "Filled", "Listed", "Listing",
    "Shape", "Step", "Type",
    "Value", "Way", "as_yaml", "checked_by", "facts", "of", "rows", "steps_of", "sums", "table", "typed",
    "typed_rows", "words",
]  # fmt: skip

_ALL = (
    POWER, FEES, DISCRETION, SPENDING, APPOINTMENT, DECISION, COMMENDATION, AGREEMENT, MINUTES, EVENTS, GUIDE, CONDUCT,
    RECRUITMENT, ANSWER, ANNUAL, THREAD, INTERVIEW,
)  # fmt: skip
SHAPES: Mapping[str, Shape] = MappingProxyType({shape.kind: shape for shape in _ALL})
# What a file calls each kind, whatever language whoever reads it has.
KIND_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "power": "权力清单",
        "fees": "收费目录",
        "discretion": "裁量基准",
        "spending": "经费公开",
        "appointment": "人事任免",
        "decision": "行政决定",
        "commendation": "表彰",
        "agreement": "协议",
        "minutes": "会议纪要",
        "events": "活动安排",
        "guide": "办事指南",
        "conduct": "文明用语和工作纪律",
        "recruitment": "村专干招聘",
        "answer": "答复媒体",
        "annual": "年度报告",
        "thread": "来信选登",
        "interview": "在线访谈",
    }
)
