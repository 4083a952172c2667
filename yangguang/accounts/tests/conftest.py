"""A light hash for tests that are not about hashing: the real one takes a quarter of a second each time."""

import pytest
from django.contrib.auth.hashers import ScryptPasswordHasher


class Light(ScryptPasswordHasher):
    """Scrypt with little work."""

    work_factor = 2**4
    parallelism = 1


@pytest.fixture(autouse=True)
def light_hash(settings: object) -> None:
    """Use it everywhere in this folder; `settings.PASSWORD_HASHERS` can be set back."""
    settings.PASSWORD_HASHERS = [f"{__name__}.Light"]  # type: ignore[attr-defined]  # pytest-django's fixture
