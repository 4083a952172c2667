"""What is known of ratings: for the holder of a code, for the desk without who, and for everyone as counts."""

from yangguang.ratings.queries.desk import Bad, bad, page, to_call, to_decide
from yangguang.ratings.queries.followed import Followed, followed
from yangguang.ratings.queries.public import Row, mended, rows, table
from yangguang.ratings.queries.standing import is_seen, round_of

__all__ = [
    "Bad", "Followed", "Row", "bad", "followed", "is_seen", "mended", "page", "round_of", "rows", "table", "to_call",
    "to_decide",
]  # fmt: skip
