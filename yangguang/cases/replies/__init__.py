"""Replies to information requests: a closed list of kinds, on what each rests, what it must state, its letter."""

from yangguang.cases.replies.bases import Remedy, basis, read_bases, read_remedies, remedies
from yangguang.cases.replies.document import as_docx
from yangguang.cases.replies.kinds import FIELD_NAMES, ROWS, WITHHELD, Field, Group, Reply, Row
from yangguang.cases.replies.letter import Frame, Letter, Withheld, write

__all__ = [
    "FIELD_NAMES", "ROWS", "WITHHELD", "Field", "Frame", "Group", "Letter", "Remedy", "Reply", "Row", "Withheld",
    "as_docx", "basis", "read_bases", "read_remedies", "remedies", "write",
]  # fmt: skip
