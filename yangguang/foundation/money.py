"""Money in integer fen."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Self

from yangguang.foundation.errors import Invalid

_YUAN = re.compile(r"(\d{1,12})(?:\.(\d{1,2}))?")


@dataclass(frozen=True, order=True)
class Money:
    """An amount of renminbi in fen, never negative, never a float."""

    fen: int

    def __post_init__(self) -> None:
        if self.fen < 0:
            raise Invalid("金额不能为负。", do="请检查金额。")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read yuan as people write them (`1,200`, `960.00`, `¥80.5`). Raises Invalid."""
        cleaned = unicodedata.normalize("NFKC", text).strip().lstrip("¥").removesuffix("元").replace(",", "")
        if not (match := _YUAN.fullmatch(cleaned)):
            raise Invalid(f"「{text}」不是金额。", do="请写成 960 或 960.00 这样的数字。")
        return cls(int(match[1]) * 100 + int((match[2] or "").ljust(2, "0")))

    def __add__(self, other: "Money") -> "Money":
        return Money(self.fen + other.fen)

    def __str__(self) -> str:
        return f"{self.fen // 100:,}.{self.fen % 100:02d}"
