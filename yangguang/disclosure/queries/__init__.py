"""What is known of notices: what stands where, records to print, public views, rows, the desk."""

from yangguang.disclosure.hanging import places_of, standing, unproved
from yangguang.disclosure.linting import findings as lint
from yangguang.disclosure.locks import is_taken_down
from yangguang.disclosure.policies import is_author
from yangguang.disclosure.queries.deliveries import Delivered, delivered
from yangguang.disclosure.queries.desk import Desk, desk, to_prove
from yangguang.disclosure.queries.notices import LevelCount, NoticeView, VersionView, by_index, levels, view
from yangguang.disclosure.queries.objections import Followed, Said, undecided
from yangguang.disclosure.queries.objections import counts as objection_counts
from yangguang.disclosure.queries.objections import read as read_objection
from yangguang.disclosure.queries.records import SlicePrint, slice_record, slices_of, slices_to_print
from yangguang.disclosure.queries.roll_rows import Row, closed_rows, held, rows
from yangguang.disclosure.queries.walls import Sheet, wall, walls
from yangguang.disclosure.versions import newest, posted, slices
from yangguang.disclosure.windows import KIND as WINDOW
from yangguang.disclosure.windows import end as window_end

__all__ = [
    "WINDOW",
    "Delivered",
    "Desk",
    "Followed",
    "LevelCount",
    "NoticeView",
    "Row",
    "Said",
    "Sheet",
    "SlicePrint",
    "VersionView",
    "by_index",
    "closed_rows",
    "delivered",
    "desk",
    "held",
    "is_author",
    "is_taken_down",
    "levels",
    "lint",
    "newest",
    "objection_counts",
    "places_of",
    "posted",
    "read_objection",
    "rows",
    "slice_record",
    "slices",
    "slices_of",
    "slices_to_print",
    "standing",
    "to_prove",
    "undecided",
    "unproved",
    "view",
    "wall",
    "walls",
    "window_end",
]
