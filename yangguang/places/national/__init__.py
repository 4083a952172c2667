"""The whole country's places as a reference list: fetched on request, checked row by row, kept as one small file."""

from yangguang.places.national.checking import Checked
from yangguang.places.national.differences import differences
from yangguang.places.national.editions import Edition, pinned
from yangguang.places.national.fetching import fetch, verify
from yangguang.places.national.keeping import Kept, kept, opened, take
from yangguang.places.national.lists import Entry, National

__all__ = [
    "Checked",
    "Edition",
    "Entry",
    "Kept",
    "National",
    "differences",
    "fetch",
    "kept",
    "opened",
    "pinned",
    "take",
    "verify",
]
