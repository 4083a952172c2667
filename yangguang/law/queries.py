"""What may be cited on a day, what a citation means, and what has gone out of force."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from yangguang.foundation.actors import SYSTEM, Actor
from yangguang.law import reading
from yangguang.law.barred import is_barred
from yangguang.law.citation import Citation, parse, plain
from yangguang.law.errors import NotInForce
from yangguang.law.models import Basis, BasisQuerySet
from yangguang.law.wording import why_not


@dataclass(frozen=True, slots=True)
class Finding:
    """One citation that may not stand: what was cited, and why not, in words."""

    citation: Citation
    why: str


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do: how many bases are new, changed, the same."""

    new: int
    changed: int
    same: int


def in_force(on: date) -> BasisQuerySet:
    """The bases that may be cited on a day."""
    return Basis.objects.in_force(on)


def find(citation: Citation, *, on: date, county: str = "") -> Basis | None:
    """The basis that a citation means on a day: the one in force, national before local; None if there is none.

    With a county's code, local law of other places is not found.
    """
    named = Basis.objects.in_force(on).filter(document_key=plain(citation.document), article=citation.article)
    fitting = [b for b in named if b.jurisdiction == "CN" or not county or county.startswith(b.jurisdiction)]
    return max(fitting, key=lambda basis: (basis.jurisdiction == "CN", basis.in_force_from), default=None)


def cites(text: str) -> bool:
    """Whether a text cites any document at all, as 《某某法》第三十一条 does."""
    return bool(parse(text))


def resolve(text: str, *, on: date, county: str = "") -> tuple[list[Basis], list[Finding]]:
    """The bases cited in a text such as 《政府信息公开条例》第二十六条, and each citation that may not stand."""
    found: list[Basis] = []
    findings: list[Finding] = []
    for citation in parse(text):
        basis = find(citation, on=on, county=county)
        if basis is None:
            findings.append(Finding(citation, why_not(citation, _ended(citation, on), on)))
        elif basis not in found:
            found.append(basis)
    return found, findings


def outdated(text: str, *, on: date, county: str = "") -> list[Finding]:
    """Each citation in a text that we know not to hold on a day; of what is not in our register nothing is said."""
    return [
        finding
        for finding in resolve(text, on=on, county=county)[1]
        if is_barred(finding.citation.document)
        or ((known := _ended(finding.citation, on)) is not None and not known.is_in_force(on))
    ]


def check(bases: Iterable[Basis], *, on: date) -> list[Finding]:
    """The linter: each of these bases that may not be cited on a day, with the reason and what took its place."""
    return [Finding(b.citation, why_not(b.citation, b, on)) for b in bases if not b.is_in_force(on)]


def demand(bases: Iterable[Basis], *, on: date) -> None:
    """Raise NotInForce unless there is a basis and every one may be cited on that day."""
    given = list(bases)
    findings = check(given, on=on)
    if findings or not given:
        raise NotInForce.of(findings)


def preview_import(data: bytes, *, by: Actor) -> ImportPlan:
    """What importing a table of bases would do; raises Invalid with every fault and changes nothing."""
    rows = reading.read(data)
    known = {(b.document_key, b.article, b.jurisdiction, b.in_force_from): b for b in Basis.objects.all()}
    changed = sum(1 for row in rows if row.key in known and changes(known[row.key], row, by=by))
    new = sum(1 for row in rows if row.key not in known)
    return ImportPlan(new, changed, len(rows) - new - changed)


def changes(basis: Basis, row: reading.BasisRow, *, by: Actor) -> dict[str, object]:
    """What a table says otherwise of a known basis, by field; a blank cell says nothing.

    The release does not undo what was verified here.
    """
    fields = [field for field in PLAIN_FIELDS if by is not SYSTEM or field != "confidence"]
    said = {field: getattr(row, field) for field in fields if getattr(row, field)}
    found = {field: value for field, value in said.items() if getattr(basis, field) != value}
    successor = basis.replaced_by.document_key if basis.replaced_by else ""
    return found | ({"replaced_by": row.replaced_by} if row.replaced_by and plain(row.replaced_by) != successor else {})


PLAIN_FIELDS = ("document", "number", "title", "excerpt", "in_force_to", "barred", "confidence")


def _ended(citation: Citation, on: date) -> Basis | None:
    key = plain(citation.document)
    named = Basis.objects.filter(document_key=key, article__in=("", citation.article))
    return max(named, key=lambda b: (b.article == citation.article, b.in_force_from), default=None)
