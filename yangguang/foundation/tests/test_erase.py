"""What is erased is gone with the commit, and not before it; a crash or a restored backup changes nothing of that."""

from datetime import timedelta

import pytest
from django.db import transaction

from yangguang.foundation import erase, keys
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.models import Erasure
from yangguang.foundation.now import today

pytestmark = pytest.mark.django_db
SUBJECT = "slice:1"


def _opens(sealed: bytes) -> bool:
    try:
        return keys.open_sealed(sealed, subject=SUBJECT) == b"words"
    except keys.Forgotten:
        return False


def test_what_is_rolled_back_has_lost_no_key(django_capture_on_commit_callbacks: object) -> None:
    sealed = keys.seal(b"words", subject=SUBJECT)
    with (
        django_capture_on_commit_callbacks(execute=True),  # type: ignore[operator]  # a fixture without public type
        pytest.raises(RuntimeError),
        transaction.atomic(),
    ):
        erase.forget(SUBJECT, by=SYSTEM, reason="test")
        raise RuntimeError
    assert _opens(sealed)
    assert not Erasure.objects.exists()


def test_the_key_goes_with_the_commit(django_capture_on_commit_callbacks: object) -> None:
    sealed = keys.seal(b"words", subject=SUBJECT)
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]  # a fixture without public type
        erase.forget(SUBJECT, by=SYSTEM, reason="test")
    assert not _opens(sealed)


def test_a_key_that_outlived_a_crash_or_came_back_with_a_backup_is_destroyed_by_the_next_sweep() -> None:
    sealed = keys.seal(b"words", subject=SUBJECT)
    erase.forget(SUBJECT, by=SYSTEM, reason="test")  # the process ends before the commit's last step
    assert _opens(sealed)
    assert erase.finish() == 1
    assert not _opens(sealed)
    assert erase.finish() == 0


def test_a_key_is_destroyed_also_where_the_business_date_is_far_from_the_machines_own(settings: object) -> None:
    keys.seal(b"words", subject=SUBJECT)
    erase.forget(SUBJECT, by=SYSTEM, reason="test")
    settings.BUSINESS_DATE = today() + timedelta(days=400)  # type: ignore[attr-defined]  # pytest-django's settings
    assert erase.finish() == 1
