"""Tables that were published before: what somebody could subtract a new one from."""

from yangguang.disclosure.choices import Kind
from yangguang.disclosure.counts import Grid
from yangguang.disclosure.models import Notice, VersionContent
from yangguang.matters.models import Matter
from yangguang.offices.models import Office

_AS_FAR_BACK = 40


def tables(notice: Notice) -> list[Grid]:
    """The tables under the notice's matter that its office has posted, the newest first; its own versions too."""
    return of(matter=notice.matter, office=notice.office)


def of(*, matter: Matter, office: Office) -> list[Grid]:
    """The tables of an office under a matter that were posted, the newest first."""
    notices = Notice.objects.filter(matter=matter, office=office, kind=Kind.TABLE)
    rows = VersionContent.objects.filter(version__notice__in=notices).order_by("-pk")
    found = rows.values_list("body", "version__notice__title")[:_AS_FAR_BACK]
    return [Grid(body["columns"], body["rows"], title) for body, title in found]
