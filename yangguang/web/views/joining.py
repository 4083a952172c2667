"""Two forms on one page, shown as one."""

from django import forms

from design.forms import shown


def both(first: forms.Form, second: forms.Form, **more: object) -> dict[str, object]:
    """What a template needs to show two forms as one, with what else it needs."""
    one, two = shown(first), shown(second, **more)
    joined = {name: [*one[name], *two[name]] for name in ("fields", "hidden", "faults")}  # type: ignore[misc]  # lists
    return {**two, **joined}
