"""The kinds of notices that have a set form: each a shape of facts and lists; all read and shown in one way."""

from collections.abc import Mapping
from types import MappingProxyType

from yangguang.disclosure.kinds.agreements import AGREEMENT
from yangguang.disclosure.kinds.answers import ANSWER
from yangguang.disclosure.kinds.appointments import APPOINTMENT
from yangguang.disclosure.kinds.commendations import COMMENDATION
from yangguang.disclosure.kinds.conduct import CONDUCT
from yangguang.disclosure.kinds.decisions import DECISION
from yangguang.disclosure.kinds.discretion import DISCRETION
from yangguang.disclosure.kinds.fees import FEES
from yangguang.disclosure.kinds.filled import Column, Fact, Filled, Listed, Value, of
from yangguang.disclosure.kinds.minutes import MINUTES
from yangguang.disclosure.kinds.occasions import EVENTS
from yangguang.disclosure.kinds.powers import POWER
from yangguang.disclosure.kinds.recruitment import RECRUITMENT
from yangguang.disclosure.kinds.shape import Field, Listing, Shape, Type
from yangguang.disclosure.kinds.showing import FIGURES, facts, rows, sums, table, typed, typed_rows, words
from yangguang.disclosure.kinds.spending import SPENDING
from yangguang.disclosure.kinds.steps import END, Step, Way
from yangguang.disclosure.kinds.steps import of as steps_of

__all__ = [
    "END", "FIGURES", "SHAPES", "Column", "Fact", "Field", "Filled", "Listed", "Listing", "Shape", "Step", "Type",
    "Value", "Way", "facts", "of", "rows", "steps_of", "sums", "table", "typed", "typed_rows", "words",
]  # fmt: skip

_ALL = (
    POWER, FEES, DISCRETION, SPENDING, APPOINTMENT, DECISION, COMMENDATION, AGREEMENT, MINUTES, EVENTS, CONDUCT,
    RECRUITMENT, ANSWER,
)  # fmt: skip
SHAPES: Mapping[str, Shape] = MappingProxyType({shape.kind: shape for shape in _ALL})
