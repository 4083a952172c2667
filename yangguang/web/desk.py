"""What a person's desk shows: the duties of an office they serve in, each with its clock and next verb."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.conf import settings
from django.utils.translation import gettext as _

from design.parts import Link, QueueRow
from yangguang.accounts.models import POWERS, Role, User
from yangguang.accounts.queries import roles_of
from yangguang.cases import queries as cases
from yangguang.clocks import queries as clocks
from yangguang.foundation.now import today
from yangguang.ledger import queries as log
from yangguang.offices import queries as offices
from yangguang.offices.models import Office, Officer
from yangguang.outbox import queries as outbox
from yangguang.places import queries as places
from yangguang.press.queries import trouble_of
from yangguang.web import queries
from yangguang.web.frame import way
from yangguang.web.verbs import next_verb

LIMIT = 30


@dataclass(frozen=True, kw_only=True)
class DeskPage:
    """web/desk.html."""

    offices: Sequence[Link]
    office: Office | None = None
    rows: Sequence[QueueRow] = ()
    mine: bool = False
    switch: str = ""  # the address of the same desk, mine or everybody's
    more: str = ""  # the address of the next page
    warnings: Sequence[str] = ()  # what an administrator must see to


def page_of(*, viewer: User, office_id: int | None, mine: bool, after: tuple[date, int] | None) -> DeskPage:
    """The desk of one of the viewer's offices: the one asked for, else the first."""
    served = list(offices.offices_of(viewer))
    office = next((one for one in served if one.pk == office_id), served[0] if served else None)
    listed = [Link(text=one.name, path=f"{way('web:desk')}?office={one.pk}") for one in served]
    if office is None:
        return DeskPage(offices=listed, warnings=_warnings(viewer))
    officer = offices.officer_of(viewer) if mine else None
    place = clocks.Place(*after) if after else None
    found = clocks.desk(
        viewer=viewer, office=office, officer=officer, after=place, hidden=cases.hidden_clocks(viewer), limit=LIMIT
    )
    return DeskPage(
        offices=listed,
        office=office,
        rows=_rows(found, office),
        mine=mine,
        switch=_address(office, mine=not mine),
        more=_address(office, mine=mine, after=found[-1].place) if len(found) == LIMIT else "",
        warnings=_warnings(viewer),
    )


def _rows(found: Sequence[clocks.DeskRow], office: Office) -> list[QueueRow]:
    drawn = clocks.drawn_all([row.clock for row in found])
    seat = places.name(office.place)
    titles = queries.titles([(row.kind, row.subject) for row in found])
    names = dict(Officer.objects.filter(pk__in={row.officer for row in found}).values_list("pk", "name"))
    return [
        QueueRow(
            clock=drawn[row.clock],
            matter=Link(text=titles.get((row.kind, row.subject)) or row.title, path=(verb := next_verb(row)).path),
            place=seat,
            holder=names.get(row.officer, "") if row.officer else "",
            verb=verb,
        )
        for row in found
    ]


def _address(office: Office, *, mine: bool, after: clocks.Place | None = None) -> str:
    asked = {"office": str(office.pk)} | ({"mine": "1"} if mine else {})
    if after:
        asked |= {"until": after.until.isoformat(), "clock": str(after.clock)}
    return f"{way('web:desk')}?{urlencode(asked)}"


def _warnings(viewer: User) -> list[str]:
    roles = roles_of(viewer)
    calendar = _calendar_warning() if roles & {Role.SYSTEM_ADMIN, Role.CUSTODIAN} else ""
    unsaid = _unsaid_warning(viewer) if Role.SYSTEM_ADMIN in roles else ""
    return [*filter(None, [calendar, unsaid]), *(_witness_warnings() if roles & POWERS else ())]


def _calendar_warning() -> str:
    """What the administrators must import before due dates can no longer be computed."""
    warning = clocks.calendar_warning(on=today())
    if warning is None:
        return ""
    return _("%(year)d 年的放假安排还没有导入，剩 %(days)d 天；之后的截止日将算不出来。") % {
        "year": warning.year,
        "days": warning.days_left,
    }


def _unsaid_warning(viewer: User) -> str:
    """Codes and word of accounts that did not arrive: they belong to no office."""
    waits = outbox.desk(viewer=viewer, office=None, limit=1)
    return _("有验证码或账户短信没有送到，请在“短信”里决定。") if waits else ""


def _witness_warnings() -> Iterator[str]:
    """Witnesses that say that somebody's past is not true, or that are further behind than the settings allow."""
    for vkey in log.lost_keys():
        yield _("存证的这把公钥没有私钥，现在由另一把单独签名：%(key)s。请从密钥备份恢复，或按丢失停用。") % {
            "key": vkey
        }
    if fault := log.list_fault():
        yield fault
    for lag in log.late(hours=settings.WITNESS_LAG_HOURS):
        said = {"name": lag.name, "entries": lag.entries, "hours": lag.hours, "what": trouble_of(lag)}
        if lag.is_grave:
            yield _("见证方“%(name)s”%(what)s：请先停止张贴，与它核对各自的校验点。") % said
        elif lag.trouble:
            yield _("见证方“%(name)s”落后 %(entries)d 条、%(hours)d 小时：%(what)s。") % said
        else:
            yield _("见证方“%(name)s”落后 %(entries)d 条、%(hours)d 小时。") % said
