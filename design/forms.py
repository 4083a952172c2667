"""Django's forms as the design's fields and faults, so that every room asks its questions in the same way."""

from collections.abc import Iterable, Sequence

from django import forms
from django.core.validators import MaxLengthValidator

from .parts import Choice, Fault, Field

_KINDS: Sequence[tuple[type[forms.Widget], str]] = (
    (forms.PasswordInput, "password"),
    (forms.Textarea, "area"),
    (forms.CheckboxSelectMultiple, "boxes"),
    (forms.CheckboxInput, "boxes"),
    (forms.Select, "choices"),
    (forms.RadioSelect, "choices"),
    (forms.FileInput, "file"),
    (forms.DateInput, "date"),
    (forms.HiddenInput, "hidden"),
)


def shown(form: forms.BaseForm, **more: object) -> dict[str, object]:
    """The template context of a form: `form`, its `fields`, the `hidden` ones, `faults`, and what a view adds."""
    fields = [field(bound) for bound in form]
    return {
        "form": form,
        "fields": [one for one in fields if one.kind != "hidden"],
        "hidden": [one for one in fields if one.kind == "hidden"],
        "faults": faults(form),
        **more,
    }


def faults(form: forms.BaseForm) -> list[Fault]:
    """What is to be mended, in the order of the form, in the words that stand at the fields."""
    if not form.is_bound:
        return []
    whole = [Fault(text=str(text)) for text in form.non_field_errors()]
    return whole + [Fault(text=_error(bound), field=_id(bound)) for bound in form if bound.errors]


def field(bound: forms.BoundField) -> Field:
    """One question. A widget's attributes `width`, `capture`, `accept`, `autocomplete`, `inputmode` are taken over."""
    attributes = {name: str(value) for name, value in bound.field.widget.attrs.items()}
    kind = next((kind for widget, kind in _KINDS if isinstance(bound.field.widget, widget)), "")
    secret = kind in {"password", "file"} or attributes.get("autocomplete") == "one-time-code"
    return Field(
        id=_id(bound),
        name=bound.html_name,
        label=str(bound.label),
        kind=kind or str(getattr(bound.field.widget, "input_type", "text")),
        hint=str(bound.help_text),
        error=_error(bound),
        value="" if secret or bound.value() is None else str(bound.value()),
        choices=_choices(bound),
        required=bound.field.required,
        limit=next((v.limit_value for v in bound.field.validators if isinstance(v, MaxLengthValidator)), None),
        **{
            name: attributes[name]
            for name in ("autocomplete", "inputmode", "accept", "capture", "width")
            if name in attributes
        },
    )


def _choices(bound: forms.BoundField) -> Sequence[Choice]:
    if isinstance(bound.field.widget, forms.CheckboxInput):
        return [Choice(value="on", text=str(bound.label), chosen=bool(bound.value()))]
    if not isinstance(bound.field, forms.ChoiceField):
        return ()
    value = bound.value()
    chosen = {str(one) for one in (value if isinstance(value, list | tuple) else [value])}
    offered: Iterable[tuple[object, object]] = bound.field.choices  # type: ignore[assignment]  # Django flattens them
    listed = [(str(code), str(text)) for code, text in offered if code != ""]
    return [Choice(value=code, text=text, chosen=code in chosen) for code, text in listed]


def _error(bound: forms.BoundField) -> str:
    return "".join(str(text) for text in bound.errors)


def _id(bound: forms.BoundField) -> str:
    return str(bound.id_for_label or bound.auto_id or bound.html_name) if not bound.is_hidden else bound.html_name
