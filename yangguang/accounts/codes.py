"""Codes of the second factor: sealed secrets, and each code once."""

from secrets import token_hex

from django.db import IntegrityError, transaction

from yangguang.accounts import queries, totp
from yangguang.accounts.models import CodeUse, SecondFactor, User
from yangguang.foundation import keys
from yangguang.foundation.now import wall


def bind(user: User, *, secret: bytes, step: int) -> SecondFactor:
    """Make a secret the user's second factor; `step` is that of the code by which it was proved, and is used up."""
    key = f"second_factor:{token_hex(16)}"
    factor = SecondFactor.objects.create(user=user, key=key, sealed=keys.seal(secret, subject=key), at=wall())
    CodeUse.objects.create(factor=factor, step=step)
    return factor


def secret_of(factor: SecondFactor) -> bytes:
    """The shared secret, opened."""
    return keys.open_sealed(bytes(factor.sealed), subject=factor.key)


def use_code(user: User, *, code: str) -> bool:
    """Whether the code is right, fresh, and newer than any used before; it is then used up."""
    factor = queries.second_factor(user)
    if factor is None:
        return False
    step = totp.matching_step(secret_of(factor), code=code, instant=wall())
    if step is None or CodeUse.objects.filter(factor=factor, step__gte=step).exists():
        return False
    try:
        with transaction.atomic():
            CodeUse.objects.create(factor=factor, step=step)
    except IntegrityError:
        return False
    return True
