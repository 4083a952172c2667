"""What a resident has begun to ask and keeps in their account: what is kept of a form, and the page to go on with."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _

from yangguang.cases.choices import Kind
from yangguang.disclosure import denunciation
from yangguang.residents import actions, queries
from yangguang.residents.errors import Invalid
from yangguang.residents.models import Resident
from yangguang.web import asking
from yangguang.web.forms.plain import Nothing
from yangguang.web.wizard import Page, resumed


@dataclass(frozen=True)
class Line:
    """One of them in the person's own list; `until` is the last day."""

    draft: int
    kind_label: str
    about: str
    since: date
    until: date


def of(resident: Resident) -> list[Line]:
    """A person's own, the newest first."""
    return [_line(each) for each in queries.drafts(resident)]


def keep(resident: Resident, data: QueryDict) -> None:
    """Keep what was typed so far, right or not, in the place of what it went on from.

    Raises Invalid for a report, whose account would say who reports; and for words of others' family life (charter 3).
    """
    typed = _typed(data.dict())
    if typed.get("kind") == Kind.REPORT:
        raise Invalid(
            _("举报不能存到账户里。"), do=_("存了，就有一处写着是谁。请写完再交，或者自己另外记下来。"),
            kept=_("您填写的内容还在表里。"),
        )  # fmt: skip
    if any(denunciation.recognised(text) for text in (*typed.values(), "\n".join(typed.values()))):
        raise Invalid(str(denunciation.STANDARD_REPLY))
    actions.keep_draft(by=resident, typed=typed, before=_number(data.get("draft", "")))


def page(resident: Resident, draft: int) -> Page | None:
    """The page where a person left one of their own; None for anybody else's."""
    found = next((each for each in queries.drafts(resident) if each.pk == draft), None)
    return page_of({**found.typed, "draft": str(found.pk)}) if found else None


def page_of(given: Mapping[str, str]) -> Page:
    """The page where somebody is who has answered this."""
    return resumed(asking.steps(given), given, last=Nothing)


def handed_in(request: HttpRequest) -> None:
    """What was kept of a form is let go once it is handed in; of nobody else's."""
    number, resident = _number(request.POST.get("draft", "")), queries.resident(request)
    if number and resident:
        actions.drop_draft(by=resident, draft=number)


def _typed(given: Mapping[str, object]) -> dict[str, str]:
    names = {name for step in asking.steps({name: str(value) for name, value in given.items()}) for name in step.names}
    return {name: str(value) for name, value in given.items() if name in names | {"at", "key"}}


def _line(each: queries.Begun) -> Line:
    label = dict(Kind.choices).get(each.typed.get("kind", ""), "")
    about = each.typed.get("about", "").strip() or each.typed.get("words", "").strip()[:30]
    return Line(each.pk, str(label), about, each.since, each.until)


def _number(text: object) -> int:
    said = str(text)
    return int(said) if said.isascii() and said.isdecimal() and len(said) < 18 else 0
