"""The catalogue of the site's data for machines (W3C DCAT, as JSON-LD): what there is, since when, where to take it."""

import json
from collections.abc import Iterator

from yangguang.disclosure import kinds
from yangguang.disclosure.choices import Kind
from yangguang.disclosure.queries.editions import Standing
from yangguang.press import addresses
from yangguang.press.compose import catalogue
from yangguang.press.compose.snapshot import Snapshot

type Node = dict[str, object]

_WORDS = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
}
_CSV, _XLSX = "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def file(snapshot: Snapshot) -> bytes:
    """The whole catalogue: the matters, the county's feed, the log, and each notice in a set form that stands."""
    site = snapshot.site
    whole: Node = {
        "@context": _WORDS,
        "@id": site.address + addresses.DATA,
        "@type": "dcat:Catalog",
        "dct:title": f"{site.name}：数据目录",
        "dct:language": "zh-Hans",
        "dct:publisher": {"@type": "foaf:Organization", "foaf:name": site.host, "foaf:homepage": site.address},
        "dcat:dataset": [*_of_the_site(snapshot), *_notices(snapshot)],
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def _of_the_site(snapshot: Snapshot) -> Iterator[Node]:
    address = snapshot.site.address
    matters = [_taken(address + catalogue.CSV, _CSV), _taken(address + catalogue.XLSX, _XLSX)]
    yield _dataset(address + addresses.CATALOGUE, "事项目录", matters)
    feed = _taken(address + addresses.feed(), "application/atom+xml")
    yield _dataset(address + addresses.NOTICES, "全部公示（Atom）", [feed])
    who = _taken(address + addresses.WHO_DATA, "application/json")
    yield _dataset(address + addresses.WHO, "谁在管：各机构负责人", [who])
    counts = [_taken(address + addresses.FIGURES_CSV, _CSV)]
    yield _dataset(address + addresses.FIGURES, "办件情况", counts)
    kept = [
        _taken(address + addresses.FACILITIES_DATA, "application/json"),
        _taken(address + addresses.FACILITIES_CSV, _CSV),
    ]  # fmt: skip
    yield _dataset(address + addresses.FACILITIES, "设施登记册", kept)
    events = [_taken(address + addresses.calendar_feed(), "text/calendar")]
    yield _dataset(address + addresses.CALENDAR, "活动日历（iCalendar）", events)
    point = _taken(f"{address}log/checkpoint", "text/plain")
    yield _dataset(address + addresses.WITNESSES, "存证日志（C2SP tlog-tiles）", [point])


def _notices(snapshot: Snapshot) -> Iterator[Node]:
    address = snapshot.site.address
    for notice in snapshot.standing:
        if notice.kind in kinds.SHAPES and not (notice.withdrawn or notice.taken_down):
            taken = [_taken(address + addresses.data(notice.index_no), "application/json"), *_yearly(address, notice)]
            yield _dataset(address + addresses.notice(notice.index_no), notice.title, taken) | {
                "dct:identifier": notice.index_no,
                "dct:issued": notice.editions[0].posted.isoformat(),
                "dct:modified": notice.posted.isoformat(),
                "dcat:theme": notice.matter_title,
            }


def _yearly(address: str, notice: Standing) -> list[Node]:
    types = {"csv": _CSV, "xlsx": _XLSX}
    forms = types if notice.kind == Kind.ANNUAL else {}
    return [_taken(address + addresses.report(notice.index_no, form), type_) for form, type_ in forms.items()]


def _dataset(page: str, title: str, taken: list[Node]) -> Node:
    return {
        "@id": page,
        "@type": "dcat:Dataset",
        "dct:title": title,
        "dcat:landingPage": page,
        "dcat:distribution": taken,
    }


def _taken(address: str, media_type: str) -> Node:
    return {"@type": "dcat:Distribution", "dcat:downloadURL": address, "dcat:mediaType": media_type}
