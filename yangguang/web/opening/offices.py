"""The offices of a folder with the people in their posts and their letters, through the actions of their rooms."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from django.utils.translation import gettext as _

from yangguang.disclosure import actions as disclosure
from yangguang.disclosure.models import Series
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.errors import Fault, YangguangError
from yangguang.foundation.tables import Row
from yangguang.offices import actions
from yangguang.offices.actions import NewOffice
from yangguang.offices.models import Office, OfficeKind
from yangguang.places import queries as places
from yangguang.web.opening import checking
from yangguang.web.opening.folder import Folder
from yangguang.web.opening.places import Made, places_of
from yangguang.web.opening.posts import fill, posts_of
from yangguang.web.opening.sheets import OFFICES, POSTS, heading

Known = Mapping[tuple[str, str, int], Office]


def offices(folder: Folder, *, on: date) -> Made:
    """Establish the offices that do not stand yet, with their posts; one that stands must be as the table says."""
    rows, seats = folder.whole(OFFICES), places_of(folder.whole(OFFICES), "place", on=on)
    known = {(office.kind, office.name, office.place_id): office for office in Office.objects.select_related("parent")}
    posts = posts_of(folder, on=on)
    above: dict[str, Office | NewOffice] = {}
    new: list[tuple[NewOffice, Row]] = []
    for row in rows:
        kind = checking.kind(row["kind"])
        assert kind is not None
        standing = known.get((kind, row["name"], seats[row["place"]].pk))
        if standing:
            folder.blame(OFFICES, _otherwise(row, standing, above.get(row["above"])))
            above[row["key"]] = standing
        else:
            made = NewOffice(
                kind, row["name"], seats[row["place"]], above.get(row["above"]), row["credit_code"], row["address"],
                row["phone"], row["hours"], posts.get(row["key"], ()),
            )  # fmt: skip
            new.append((made, row))
            above[row["key"]] = made
    _take_in(folder, new, on=on)
    folder.filled = sum(len(office.posts) for office, _row in new)
    return len(new), len(rows) - len(new)


def posts(folder: Folder, *, on: date) -> Made:
    """Fill the posts that did not come with their offices, and say which account is whose."""
    added = folder.filled + fill(folder, by_key(folder, on=on), on=on)
    return added, len(folder.whole(POSTS)) - added


def letters(folder: Folder, *, on: date) -> Made:
    """Give offices the letters of their index numbers; letters once given stay."""
    rows, standing, added = [row for row in folder.whole(OFFICES) if row["letters"]], by_key(folder, on=on), 0
    given = dict(Series.objects.values_list("office_id", "letters"))
    for row in rows:
        office = standing.get(row["key"])
        before = given.get(office.pk) if office else row["letters"]
        if before not in (None, row["letters"]):
            folder.blame(OFFICES, [_differs(row, "letters", before or "")])
        elif office and before is None:
            try:
                disclosure.give_letters(office=office, letters=row["letters"], by=SYSTEM)
            except YangguangError as error:
                folder.refuse(OFFICES, error, row=row.number)
            added += 1
    return added, len(rows) - added


def by_key(folder: Folder, *, on: date) -> dict[str, Office]:
    """The offices that stand, by the key that the table gives them."""
    rows, seats = folder.whole(OFFICES), places_of(folder.whole(OFFICES), "place", on=on)
    known = {(office.kind, office.name, office.place_id): office for office in Office.objects.all()}
    found = {
        row["key"]: known.get((checking.kind(row["kind"]) or "", row["name"], seats[row["place"]].pk)) for row in rows
    }
    return {key: office for key, office in found.items() if office}


def _take_in(folder: Folder, new: Sequence[tuple[NewOffice, Row]], *, on: date) -> None:
    folder.take(
        OFFICES,
        new,
        whole=lambda offices: actions.take_in(offices=offices, on=on, by=SYSTEM),
        one=lambda office: actions.establish(
            kind=office.kind, name=office.name, place=office.place, on=on, credit_code=office.credit_code,
            phone=office.phone, by=SYSTEM,
        ),
    )  # fmt: skip
    _stand_in(folder, on=on)


def _stand_in(folder: Folder, *, on: date) -> None:
    """Let faulty offices stand by their names until all is rolled back: the catalogue is checked against them."""
    bent = {fault.row for fault in folder.faults.get(OFFICES, ())}
    names = {row["name"] for row in folder.rows.get(OFFICES, []) if row.number in bent and 0 < len(row["name"]) <= 80}
    for name in sorted(names - set(Office.objects.values_list("name", flat=True))):
        actions.establish(kind=OfficeKind.DEPARTMENT, name=name, place=places.county(), on=on, by=SYSTEM)


def _otherwise(row: Row, office: Office, above: Office | NewOffice | None) -> Iterator[Fault]:
    for name in ("address", "phone", "hours"):
        if row[name] != (seen := getattr(office, name)):
            yield _differs(row, name, seen)
    if "".join(row["credit_code"].split()).replace("-", "") != office.credit_code:
        yield _differs(row, "credit_code", office.credit_code)
    if above != office.parent and bool(row["above"]) == bool(above):
        yield _differs(row, "above", office.parent.name if office.parent else "")


def _differs(row: Row, name: str, seen: str) -> Fault:
    what = _("已登记的是“%(seen)s”；已设立的机构不由资料夹更改") % {"seen": seen}
    return Fault(row.number, heading(OFFICES, name), what)
