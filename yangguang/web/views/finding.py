"""一步一步找: questions that lead whoever comes to the matter they need; where they are stands in the address alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from yangguang.matters import guiding
from yangguang.matters import queries as matters
from yangguang.matters.guiding import Answer, Path, Question

MOST = 30  # answers: no path is longer


@dataclass(frozen=True)
class Chosen:
    """A question that was answered, what was said, and the way that leads back to it."""

    question: Question
    said: str
    back: str


@dataclass(frozen=True)
class Choice:
    """An answer to choose, and the way that it leads."""

    words: str
    way: str


@login_not_required
@never_cache
@require_safe
def find(request: HttpRequest) -> HttpResponse:
    """The next question, or the matter to which the answers lead; empty where no path is laid."""
    path, way = matters.guided_path(), request.GET.get("way", "")
    if not path:
        return render(request, "web/finding/find.html", {"empty": True})
    chosen, last, question = _walked(path, _ordinals(way))
    context: dict[str, object] = {"chosen": chosen}
    if question is None:
        assert last is not None and last.matter is not None  # a path ends at a matter
        context["matter"] = matters.catalogue().get(pk=last.matter)
    else:
        choices = [Choice(each.words, _on(way, n)) for n, each in enumerate(question.answers, start=1)]
        context |= {"question": question, "choices": choices}
    return render(request, "web/finding/find.html", context)


def _walked(path: Path, ordinals: Sequence[int]) -> tuple[list[Chosen], Answer | None, Question | None]:
    """What was answered so far, the last answer, and the question that follows; none where a matter is reached."""
    question: Question | None = path[guiding.FIRST]
    chosen: list[Chosen] = []
    last = None
    for step, ordinal in enumerate(ordinals):
        if question is None or not 1 <= ordinal <= len(question.answers):
            raise Http404
        last = question.answers[ordinal - 1]
        chosen.append(Chosen(question, last.words, ".".join(map(str, ordinals[:step]))))
        question = path.get(last.next)
    return chosen, last, question


def _ordinals(way: str) -> list[int]:
    parts = way.split(".") if way else []
    if len(parts) > MOST or not all(part.isascii() and part.isdecimal() and len(part) < 4 for part in parts):
        raise Http404
    return [int(part) for part in parts]


def _on(way: str, ordinal: int) -> str:
    return f"{way}.{ordinal}" if way else str(ordinal)
