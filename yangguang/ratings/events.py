"""What ratings announce; payloads hold ids alone.

| name           | when                                                             | payload |
|----------------|------------------------------------------------------------------|---------|
| `RatingsMoved` | a day with ratings of an office is over, or its mends went on    | office  |
"""

from yangguang.foundation.events import announce

MOVED = "RatingsMoved"


def moved(*, office: int) -> None:
    """Say that the public figures of an office may have changed."""
    announce(MOVED, payload={"office": office})
