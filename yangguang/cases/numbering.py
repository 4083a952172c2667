"""The public number of a case: the year and the next of it, such as B2026-000017."""

from yangguang.cases.locks import hold
from yangguang.cases.models import Case
from yangguang.foundation.now import today


def number() -> str:
    """The next number of this year; whoever takes it holds the series until their transaction ends."""
    head = f"B{today().year}-"
    hold(f"cases.number:{head}")
    last = Case.objects.filter(number__startswith=head).order_by("-number").values_list("number", flat=True).first()
    return f"{head}{int(last.removeprefix(head)) + 1 if last else 1:06d}"
