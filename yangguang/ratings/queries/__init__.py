"""What is known of ratings: for the holder of a code, for the desk without who, and for everyone as counts."""

from yangguang.ratings.queries.appeals import Asked, LeftOut, appeal, appeal_page, left_out, to_decide
from yangguang.ratings.queries.desk import Bad, bad, counter, counters, found, handles, knows, page, to_call, to_reach
from yangguang.ratings.queries.followed import Followed, followed
from yangguang.ratings.queries.given import Given, given
from yangguang.ratings.queries.public import Row, mended, rows, table
from yangguang.ratings.standing import answering, is_seen, round_of

__all__ = [
    "Asked", "Bad", "Followed", "Given", "LeftOut", "Row", "answering", "appeal", "appeal_page", "bad", "counter",
    "counters", "followed", "found", "given", "handles", "is_seen", "knows", "left_out", "mended", "page", "round_of",
    "rows", "table", "to_call", "to_decide", "to_reach",
]  # fmt: skip
