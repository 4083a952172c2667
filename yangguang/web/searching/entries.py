"""What can be found: notices that stand, matters, offices, places; each with its address and its public text."""

from collections.abc import Collection, Iterator

from yangguang.disclosure import kinds
from yangguang.disclosure.queries import printed
from yangguang.disclosure.queries.editions import Standing
from yangguang.foundation.search import bigrams
from yangguang.matters import queries as matters
from yangguang.offices import queries as offices
from yangguang.places import queries as places
from yangguang.places.levels import Level
from yangguang.web.models import SearchEntry

_PLACES = (Level.COUNTY, Level.TOWN, Level.VILLAGE)
_NOTICE, _MATTER, _OFFICE, _PLACE = 1, 2, 3, 4  # what comes first among equals


def notices(*, only: Collection[int] | None = None) -> Iterator[SearchEntry]:
    """The notices that stand, with their public words; of a roll its title, programme and matter, never a row."""
    for notice in printed.standings(notices=only):
        if not (notice.withdrawn or notice.taken_down):
            text = "\n".join(part for part in (_words(notice), notice.matter_title, notice.programme) if part)
            path = f"notice/{notice.index_no}.html"
            entry = _entry(f"notice:{notice.notice}", notice.title, path, text, _NOTICE, also=notice.index_no)
            entry.posted = notice.posted
            yield entry


def catalogue() -> Iterator[SearchEntry]:
    """The matters of the catalogue."""
    for matter in matters.catalogue():
        text = f"{matter.first}\n{matter.elements}\n{matter.office_text}"
        yield _entry(f"matter:{matter.pk}", matter.second, matters.address(matter.pk), text, _MATTER)


def bodies() -> Iterator[SearchEntry]:
    """The offices."""
    for office in offices.standing():
        yield _entry(f"office:{office.pk}", office.name, f"office/{office.pk}.html", office.address, _OFFICE)


def walls() -> Iterator[SearchEntry]:
    """The county, its towns and villages, each village with its town."""
    found = {place.id: place for place in places.descendants(places.county(), levels=_PLACES)}
    for place in found.values():
        above = found.get(place.parent_id or 0)
        text = above.name if above else ""
        yield _entry(f"place:{place.id}", place.name, f"place/{place.id}.html", text, _PLACE, also=place.code)


def _entry(key: str, title: str, path: str, text: str, rank: int, *, also: str = "") -> SearchEntry:
    words = bigrams("\n".join((title, text, also)))
    return SearchEntry(key=key, title=title, path=path, text=text, words=words, rank=rank)


def _words(notice: Standing) -> str:
    """The words of a text, the cells of a table or form, the name of a file."""
    body = notice.body
    if "text" in body:
        return str(body["text"])
    if filled := kinds.of(body):
        return kinds.words(filled)
    file, columns, rows = body.get("file"), body.get("columns"), body.get("rows")
    if isinstance(file, dict):
        return str(file.get("name", ""))
    lines = [columns, *rows] if isinstance(columns, list) and isinstance(rows, list) else []
    return "\n".join(" ".join(map(str, line)) for line in lines if isinstance(line, list))
