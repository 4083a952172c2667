"""What an action would be refused for, and whether it was."""

from collections.abc import Callable

from django.db import transaction

from yangguang.foundation.errors import Invalid, Refused


def refusal(run: Callable[[], object]) -> str:
    """Do a piece of work; why it was refused, in words, else nothing."""
    try:
        run()
    except (Invalid, Refused) as fault:
        return str(fault)
    return ""


def foreseen(run: Callable[[], object]) -> str:
    """Why a piece of work would be refused: it is really done, and all of it taken back."""
    with transaction.atomic():
        try:
            return refusal(run)
        finally:
            transaction.set_rollback(True)
