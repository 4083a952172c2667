"""The forms of a page as a browser would find them, and what they send when somebody fills them in."""

from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser

TYPED = {"text", "search", "tel", "email", "url", "number", "date", "time", "datetime-local", "password", "textarea"}


@dataclass
class Field:
    """One field: its kind (`textarea`, `select`, else the type of an input), its value, what may be chosen."""

    kind: str
    name: str
    value: str = ""
    chosen: bool = False
    options: list[str] = field(default_factory=list)


@dataclass
class Form:
    """A form that is posted: where, and its fields in order; `button` is the first that sends it."""

    action: str
    fields: list[Field] = field(default_factory=list)
    button: tuple[str, str] | None = None

    @property
    def typed(self) -> list[Field]:
        """What somebody types into."""
        return [each for each in self.fields if each.kind in TYPED]

    @property
    def files(self) -> list[Field]:
        """Where somebody hands in a file."""
        return [each for each in self.fields if each.kind == "file"]

    def filled(self, words: Callable[[Field], str]) -> dict[str, list[str]]:
        """What is sent: hidden values as they are, the first choice everywhere, `words` in all that is typed."""
        sent: dict[str, list[str]] = {}
        for each in self.fields:
            if each.kind in TYPED:
                sent.setdefault(each.name, []).append(words(each))
            elif each.kind == "hidden" or each.chosen or (each.kind in ("radio", "checkbox") and each.name not in sent):
                sent.setdefault(each.name, []).append(each.value)
            elif each.kind == "select":
                real = [one for one in each.options if one]
                sent.setdefault(each.name, []).append(real[0] if real else "")
        if self.button and self.button[0]:
            sent[self.button[0]] = [self.button[1]]
        return sent


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self._open: Form | None = None
        self._text: Field | None = None
        self._select: Field | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._open = Form(given.get("action", "")) if given.get("method", "").lower() == "post" else None
            if self._open:
                self.forms.append(self._open)
        elif self._open and tag in ("input", "textarea", "select", "button") and "disabled" not in given:
            self._field(tag, given)
        elif tag == "option" and self._select:
            self._select.options.append(given.get("value", ""))

    def _field(self, tag: str, given: dict[str, str]) -> None:
        assert self._open
        name = given.get("name", "")
        if tag == "button":
            self._open.button = self._open.button or (name, given.get("value", ""))
            return
        kind = given.get("type", "text") if tag == "input" else tag
        made = Field(kind, name, given.get("value", "on" if kind in ("checkbox", "radio") else ""), "checked" in given)
        if name and kind != "submit":
            self._open.fields.append(made)
        self._text = made if tag == "textarea" else None
        self._select = made if tag == "select" else None

    def handle_data(self, data: str) -> None:
        if self._text:
            self._text.value += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._open = None
        elif tag == "textarea":
            self._text = None
        elif tag == "select":
            self._select = None


def forms_of(text: str) -> list[Form]:
    """Every form of a page that is posted."""
    reader = _Reader()
    reader.feed(text)
    return reader.forms
