"""The fee of a request for information: as it would be told, and as it was."""

from yangguang.cases import charging
from yangguang.cases.charging import Told as Told
from yangguang.cases.fees import FeeNotice, Items, Pages
from yangguang.cases.models import Case


def fee_notice(case: Case, measure: Items | Pages, *, how: str) -> FeeNotice:
    """The notice as it would go out today; nothing is kept. Raises Invalid where nothing is to be paid."""
    return charging.notice(case, measure, how=how)


def fee_words(notice: FeeNotice) -> list[str]:
    """The notice in words, line by line."""
    return charging.words(notice).splitlines()


def fee_of(case: Case) -> Told | None:
    """The fee that was told; None where none was."""
    return charging.of(case)
