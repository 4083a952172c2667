"""The next verb for each duty: where on this site it is done."""

from django.utils.translation import gettext as _

from design.parts import Link
from yangguang.clocks.queries import DeskRow


def next_verb(row: DeskRow) -> Link:
    """What the officer does next about a duty."""
    return Link(text=_("看时限"), path=f"clock/{row.clock}.html")
