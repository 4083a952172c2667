"""Want: a checkpoint goes onto paper, so every witness is asked for this very one."""

from yangguang.ledger.models import Wanted


def want(*, size: int) -> None:
    """Have witnesses asked for the checkpoint at a size, in the caller's transaction; nothing waits for them."""
    Wanted.objects.bulk_create([Wanted(checkpoint_id=size)], ignore_conflicts=True)
