"""What ratings announce; payloads hold ids alone.

| name           | when                                                             | payload |
|----------------|------------------------------------------------------------------|---------|
| `RatingsMoved` | a day with ratings of an office is over, or its mends went on    | office  |
| `RatingMended` | an office mended what a bad rating said, or explained it         | rating  |
"""

from yangguang.foundation.events import announce

MOVED = "RatingsMoved"
MENDED = "RatingMended"


def moved(*, office: int) -> None:
    """Say that the public figures of an office may have changed."""
    announce(MOVED, payload={"office": office})


def mended(*, rating: int) -> None:
    """Say that a bad rating has its answer."""
    announce(MENDED, payload={"rating": rating})
