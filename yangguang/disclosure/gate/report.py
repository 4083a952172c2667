"""What the gate says about a text: findings, and the text with what must not be shown taken out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

Action = Literal["mask", "stop", "warn"]
Kind = Literal["text", "attachment", "table", "roll", "catalogue"]
Detector = Literal[
    "id_number",
    "bank_card",
    "phone",
    "address",
    "birth_date",
    "name",
    "name_beside_term",
    "lexicon",
    "mention",
    "small_count",
    "column",
    "unread",
    "covered",
    "unseen",
]


class Passage(Protocol):
    """A piece of a document with its place; `row` and `column` tell which pieces stand beside or below each other."""

    @property
    def where(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def row(self) -> str: ...
    @property
    def column(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Document:
    """What was read from one file.

    `unread` names the parts that a person must look at (pictures, scanned pages); `covered` those where words lie under
    something drawn over them; `unseen` those with words that nobody can see.
    """

    passages: Sequence[Passage]
    unread: tuple[str, ...] = ()
    covered: tuple[str, ...] = ()
    unseen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that must not be shown as it stands.

    `start` and `end` are offsets in the original text of `where`; `shown` is an excerpt that is itself masked, so a
    finding can be stored and shown to anyone on the desk. `why` and `advice` are sentences for the editor.
    """

    detector: Detector
    where: str
    start: int
    end: int
    shown: str
    action: Action
    why: str
    advice: str


@dataclass(frozen=True, slots=True)
class Report:
    """The gate's answer. `further` counts findings beyond those listed; `masked_text` is empty for files and rolls."""

    findings: tuple[Finding, ...]
    masked_text: str = ""
    further: int = 0

    @property
    def stopped(self) -> bool:
        """Whether this may not be published as it is, masked or not."""
        return any(finding.action == "stop" for finding in self.findings)

    @property
    def clean(self) -> bool:
        """Whether nothing at all was found."""
        return not self.findings

    def of(self, detector: Detector) -> Iterator[Finding]:
        """The findings of one detector."""
        return (finding for finding in self.findings if finding.detector == detector)


@dataclass(frozen=True, slots=True)
class Hit:
    """What a detector found, in offsets of the normalised text; `value` is what the mask is made from."""

    detector: Detector
    start: int
    end: int
    value: str
    because: str = ""
