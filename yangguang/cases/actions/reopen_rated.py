"""Reopen, asked for with a bad rating: its author holds the rating's code, not the case's."""

from yangguang.cases import speech
from yangguang.cases.actions.reopen import reopened
from yangguang.cases.models import Case
from yangguang.cases.speech import Heard
from yangguang.foundation.actors import VISITOR


def reopen_rated(*, case: Case, words: str) -> Heard:
    """As `reopen`, for a caller who proved the right to rate this case. Raises NotAllowed, Invalid."""
    speech.must_fit({"words": words}, needed="words")
    result = speech.taken_once(
        key="", by=VISITOR, channel=case.channel, texts={"words": words}, said=["reopen", case.pk, words],
        run=lambda: {"step": reopened(case, words).number},
    )  # fmt: skip
    if result.get("dropped"):
        return Heard(reply=str(speech.STANDARD_REPLY))
    return Heard(step=int(str(result["step"])))
