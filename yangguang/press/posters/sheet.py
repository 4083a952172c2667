"""One poster as data: every word that the press sets, in the order in which it is read."""

from collections.abc import Mapping

from yangguang.disclosure import kinds
from yangguang.press import flowcharts
from yangguang.press.posters import checkpoint, columns, contents, flow, glyphs, headline, lines, qr, words
from yangguang.press.posters.columns import Room
from yangguang.press.posters.contents import Record
from yangguang.press.posters.errors import RecordUnreadable
from yangguang.press.posters.headline import Headline
from yangguang.press.posters.papers import PAPERS, Layout, Paper

type Data = dict[str, object]
_NEEDED = ("kind", "title", "office", "index", "posted")


def build(record: Record, proof: str, *, code_url: str | None, answerable: Mapping[str, str], layout: Layout) -> Data:
    """A record as the data of its poster. Raises Unprintable, RecordUnreadable, ProofUnreadable."""
    missing = [key for key in _NEEDED if not record.get(key)]
    if missing:
        raise RecordUnreadable(f"记录缺少 {'、'.join(missing)}，公示单没有印。", do="请补全后重印。")
    paper, table, stamp = PAPERS[layout], contents.table(record), checkpoint.read(proof)
    facts = _facts(record)
    glyphs.check(table, _fields(record, answerable, dict(facts)))
    address, title = code_url or answerable.get("page"), _title(record, paper)
    until = _until(record)
    room = paper.room(title, window=until is not None, basis=dict(facts)["依据"])
    return {
        "layout": layout,
        "posted": str(record["posted"]),
        "office": _office(record, paper),
        "demo": bool(record.get("demo") or answerable.get("demo")),
        "label": _label(record),
        "title": _titled(record, paper, title),
        "whom": _whom(record),
        "totals": _totals(record),
        "until": until,
        "facts": facts,
        "table": _table(table, room, named=contents.is_named(record)),
        **_form(record),
        "prose": _prose(record),
        "answerable": _answerable(answerable),
        "qr": _qr(address, coded=code_url is not None),
        "proof": {"size": str(stamp.size), "short": stamp.short, "root": stamp.root, "origin": stamp.origin}
        | {"witnesses": stamp.witnesses, "site": answerable.get("site", "")},
    }


def _fields(record: Record, answerable: Mapping[str, str], facts: dict[str, str]) -> dict[str, str]:
    texts = {"标题": str(record["title"]), "正文": str(record.get("text") or ""), "对象": _whom(record)}
    texts["项目"] = words.name_of(record.get("programme"))
    filled = kinds.of(record)
    texts |= {"内容": kinds.words(filled)} if filled else {}
    return texts | facts | {f"谁负责：{key}": str(value) for key, value in answerable.items()}


def _label(record: Record) -> str:
    version = record.get("version") or 1
    edition = f"（第 {version} 版，替换以前各版）" if version != 1 else ""
    if contents.is_named(record):
        return f"名单公示{edition}"
    return ("公示·只列人数和金额" if record["kind"] == contents.ROLL else "政府信息公开") + edition


def _office(record: Record, paper: Paper) -> Data:
    name = words.name_of(record["office"])
    return {"text": name, "size": headline.running(name, width=paper.running, largest=paper.office)}


def _titled(record: Record, paper: Paper, title: Headline) -> Data:
    text = str(record["title"])
    running = headline.running(text, width=paper.running, largest=paper.further_title)
    return {"text": text, "lines": list(title.lines), "size": title.size, "running": running}


def _title(record: Record, paper: Paper) -> Headline:
    names = tuple(words.name_of(record.get(key)) for key in ("county", "place", "programme", "office"))
    text, most, height = str(record["title"]), paper.title_lines, paper.title_height
    return headline.fit(text, width=paper.inner, most=most, height=height, words=names)


def _whom(record: Record) -> str:
    """Whom it concerns: the county, the place within it, the audience that the matter names."""
    place = record.get("place")
    path = place.get("path") if isinstance(place, Mapping) else None
    named = [record.get("county"), *(path if isinstance(path, list | tuple) else ()), place, record.get("audience")]
    return "　".join(dict.fromkeys(filter(None, map(words.name_of, named))))


_TOO_FEW = "人数较少，为保护个人不予显示"


def _totals(record: Record) -> list[list[str]]:
    """The figures beside: programme, people and amount of a roll; how long any other notice holds."""
    totals = record.get("totals")
    if record["kind"] != contents.ROLL or not isinstance(totals, Mapping):
        return [["有效至", _closing(record)]]
    people = totals.get("people")
    said = f"{people} 人" if isinstance(people, int) else _TOO_FEW
    shown = [["项目", words.name_of(record.get("programme"))], ["人数", said]]
    fen = totals.get("fen")
    return [*shown, ["合计", f"{words.yuan(fen)} 元"]] if isinstance(fen, int) else shown


def _until(record: Record) -> Data | None:
    window = record.get("window")
    if not isinstance(window, Mapping):
        return None
    first, last, days = str(window["from"]), window.get("to"), f"共 {window.get('days')} 个工作日"
    if not last:
        return {"call": "现在就可以提出异议", "span": f"{words.day(first)}起，{days}；截止日期等放假安排公布后补上"}
    call = f"到{words.short_day(str(last))}为止，都可以提出异议"
    return {"call": call, "span": f"{words.day(first)}至{words.day(str(last))}，{days}"}


def _facts(record: Record) -> list[list[str]]:
    """The line of facts that every sheet bears, the long one last."""
    return [
        ["索引号", str(record["index"])],
        ["发布机构", words.name_of(record["office"])],
        ["发布日期", words.day(str(record["posted"]))],
        ["有效至", _closing(record)],
        ["版本", f"第 {record.get('version') or 1} 版"],
        ["依据", words.basis(record.get("basis")) or words.NO_VALUE],
    ]


def _closing(record: Record) -> str:
    window = record.get("window")
    until = record.get("valid_to") or (window.get("to") if isinstance(window, Mapping) else None)
    if until:
        return words.day(str(until))
    return "待定" if window else "长期有效"


def _table(table: contents.Table | None, room: Room, *, named: bool) -> Data | None:
    if table is None:
        return None
    setting = columns.choose(table, room)
    set_ = {
        "size": setting.size,
        "pitch": setting.pitch,
        "between": [setting.step * group - columns.GUTTER * setting.size / 2 for group in range(1, setting.abreast)],
        "columns": [{"serial": c.serial, "sought": c.sought, "figures": c.figures} for c in table.columns],
        "empty": table.empty,
    }
    if named:
        return set_ | {"header": lines.header(table, setting), "lines": lines.lines(table, setting)}
    return set_ | flow.table(table, setting)


def _form(record: Record) -> Data:
    """The facts, the drawing and the lists of a notice in a set form; what the drawing shows stands after it."""
    filled = kinds.of(record)
    if filled is None:
        return {"told": [], "drawing": None, "lists": [], "drawn": []}
    lists = [(each, _list(each)) for each in filled.lists if each.rows]
    steps = [listed for listed, _ in lists if listed.key == "steps"]
    return {
        "told": [list(each) for each in kinds.facts(filled)],
        "lists": [shown for listed, shown in lists if listed not in steps],
        "drawing": flowcharts.drawn(kinds.steps_of(steps[0]), title="办理流程") if steps else None,
        "drawn": [shown for listed, shown in lists if listed in steps],
    }


def _list(listed: kinds.Listed) -> Data:
    """A list as the press sets it: each column's share of the width, by its longest words, never all of it."""
    rows, sums = kinds.rows(listed), kinds.sums(listed)
    longest = [max(map(len, column)) for column in zip([each.label for each in listed.columns], *rows, strict=True)]
    columns = [
        {"title": each.label, "figures": each.type in kinds.FIGURES, "share": min(max(long, 4), 16)}
        for each, long in zip(listed.columns, longest, strict=True)
    ]
    return {"title": listed.label, "columns": columns, "rows": rows, "sums": sums}


def _prose(record: Record) -> list[str]:
    text = str(record.get("text") or record.get("note") or "")
    if not text and record["kind"] == contents.ATTACHMENT:
        text = "附件全文请扫码打开，或者到下面的机构查看纸质件。"
    return [part.strip() for part in text.split("\n") if part.strip()]


def _answerable(given: Mapping[str, str]) -> Data:
    return {key: str(given.get(key) or "") for key in ("office", "officer", "phone", "hours", "address")}


def _qr(address: str | None, *, coded: bool) -> Data | None:
    if not address:
        return None
    return {"svg": qr.svg(address), "address": address, "code": qr.code(address) if coded else ""}
