"""Which office answers for a page of the site: a notice's own, an office's own, else the county's."""

import re

from yangguang.disclosure.models import Notice
from yangguang.matters.models import Matter
from yangguang.offices import queries as offices
from yangguang.offices.models import Office
from yangguang.places import queries as places

_OF_NOTICE = re.compile(r"(?:en/)?(?:notice|boards|media)/([^/.]+)[/.]")
_OF_OFFICE = re.compile(r"(?:en/)?(?:office|whereabouts)/(\d{1,18})[/.]")
_OF_MATTER = re.compile(r"(?:en/)?matter/(\d{1,18})\.")


def office_of(path: str) -> Office | None:
    """The office that answers for a page; None where the county has no office at all."""
    if found := _OF_NOTICE.match(path):
        notice = Notice.objects.filter(index_no=found[1]).select_related("office").first()
        own = notice.office if notice else None
    elif found := _OF_OFFICE.match(path):
        own = offices.standing().filter(pk=int(found[1])).first()
    elif found := _OF_MATTER.match(path):
        matter = Matter.objects.filter(pk=int(found[1])).select_related("office").first()
        own = matter.office if matter else None
    else:
        own = None
    return own or offices.nearest(places.county())
