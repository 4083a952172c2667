"""Hours that offices keep free, as pages need them: in words of Beijing time, to choose from, for a calendar."""

from collections.abc import Sequence
from datetime import UTC, datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from design.wording import day_text
from yangguang.cases import queries as cases
from yangguang.cases.models import Case, Slot
from yangguang.foundation.now import SHANGHAI, now

MOST = 40  # to choose from on one page
_FILE = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Yangguang//ZH
BEGIN:VEVENT
UID:{uid}
DTSTAMP:{stamp}
DTSTART:{begins}
DTEND:{ends}
SUMMARY:{title}
LOCATION:{office}
END:VEVENT
END:VCALENDAR
"""


def said(slot: Slot) -> str:
    """A span as a program is told it."""
    return f"{slot.day} {slot.opens:%H:%M}—{slot.closes:%H:%M}"


def span(slot: Slot) -> str:
    """A span in words."""
    return f"{day_text(slot.day)} {slot.opens:%H:%M}—{slot.closes:%H:%M}"


def to_choose(case: Case) -> list[tuple[str, str]]:
    """The spans of the office where a case lies that have a place left, by id and words."""
    return [(str(each.slot.pk), _choice(each)) for each in cases.free(case.standing.office)[:MOST]]


def chosen(slot_id: str) -> Slot:
    """A span that was chosen."""
    return Slot.objects.get(pk=int(slot_id))


def slot(slot_id: int) -> Slot | None:
    """A span by its id that is still kept free."""
    return Slot.objects.filter(pk=slot_id, closing=None).select_related("office").first()


def kept(office_slots: Sequence[cases.Free]) -> list[tuple[Slot, str, int, int]]:
    """The spans of an office for its own people: each with its words, how many come and how many may."""
    return [(each.slot, span(each.slot), each.slot.seats - each.left, each.slot.seats) for each in office_slots]


def entry(slot: Slot, *, number: str) -> str:
    """A booked span as a file for a calendar (RFC 5545); it says where and when, and nothing of what it is about."""
    title, office = (_escaped(text) for text in (_("约好的时间 %(number)s") % {"number": number}, slot.office.name))
    begins, ends = (_utc(datetime.combine(slot.day, hour, SHANGHAI)) for hour in (slot.opens, slot.closes))
    filled = _FILE.format(
        uid=f"{slot.pk}-{number}@yangguang", stamp=_utc(now()), begins=begins, ends=ends, title=title, office=office
    )
    return filled.replace("\n", "\r\n")


def _choice(each: cases.Free) -> str:
    left = ngettext("还有 %(n)s 个位", "还有 %(n)s 个位", each.left) % {"n": each.left}
    return f"{span(each.slot)} · {left}"


def _utc(instant: datetime) -> str:
    return instant.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
