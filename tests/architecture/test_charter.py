"""The charter's twelve points in what is stored, imported and asked; each check is first shown a violation."""

import ast
import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial

import pytest

from tests.architecture import shapes
from tests.architecture.house import HOUSE, foreign, rooms, sources, tree
from yangguang.cases import dated
from yangguang.cases.fees import reading as fees
from yangguang.clocks import reading_days, reading_rules
from yangguang.clocks.calendars import in_force
from yangguang.disclosure import gate
from yangguang.disclosure.choices import Ground
from yangguang.disclosure.rolls import reading as rolls
from yangguang.files.extraction.passages import Passage
from yangguang.foundation import lexicon
from yangguang.foundation.errors import Invalid
from yangguang.law import reading as bases
from yangguang.matters import guiding, keeping, papers
from yangguang.matters.catalogue import reading as catalogue
from yangguang.matters.catalogue.columns import FLAT
from yangguang.matters.tests.tables import body, table
from yangguang.places.listing import reading as places
from yangguang.ratings.actions import slips
from yangguang.web.opening import folder as opening
from yangguang.web.opening.sheets import SHEETS

VIOLATIONS = {
    1: ["uptake_rate", "no_show", "未参检名单"],
    2: ["is_pregnant", "contraception", "marriage_date", "spouse_name", "birth_permit", "births", "避孕措施"],
    3: ["denounced_by", "tip_off"],
    4: ["resident_score", "household_rating", "points", "blacklist"],
    5: ["patient_id", "diagnosis", "enrolment"],
    6: ["sex", "age", "gender", "年龄"],
    8: ["id_number", "bank_card", "家庭住址"],
    10: ["recipient_list", "household", "dwelling"],
    11: ["resident_whereabouts", "unsigned"],
    12: ["case_quota", "办案指标"],
}
INNOCENT = ["delivery", "wall_day", "basis", "pages", "package", "credit_code", "stage", "language", "scored_wood"]
REGISTERS = ["配偶姓名", "末次月经", "结婚日期", "孕周", "避孕措施", "分娩医院", "B超结果", "出租房屋", "生育次数"]
OF_OFFICES = {"rating", "ratings_rating"}  # 好差评: what somebody said of an office, never of anybody (below)
ASKED = {"queries", "actions", "jobs", "views", "urls", "forms", "feeds", "searching"}


@pytest.mark.parametrize(("point", "name"), [(point, name) for point, names in VIOLATIONS.items() for name in names])
def test_a_forbidden_name_would_be_seen(point: int, name: str) -> None:
    assert shapes.forbidden([*INNOCENT, name]) == {name: point}


def test_no_table_column_or_choice_is_named_for_what_the_charter_forbids() -> None:
    found = list(shapes.columns())
    assert len(found) > 500
    assert shapes.forbidden(set(found) - OF_OFFICES) == {}


def test_no_question_action_job_page_or_form_is_named_for_what_the_charter_forbids() -> None:
    assert len(list(_asked())) > 500
    assert shapes.forbidden(set(_asked()) - OF_OFFICES) == {}


def test_a_rating_is_of_an_office_and_leads_to_nobody() -> None:
    graph = shapes.references()
    reached = shapes.reachable(graph, "ratings.Rating")
    assert "offices.Office" in reached
    assert [name for name in reached if name.startswith(("residents.", "care."))] == []
    assert [
        name for name, others in graph.items() if "ratings.Rating" in others and not name.startswith("ratings.")
    ] == []


def _asked() -> Iterator[str]:
    for path in sources():
        if ASKED & set(path.with_suffix("").parts):
            for node in ast.walk(tree(path)):
                if isinstance(node, ast.FunctionDef | ast.ClassDef):
                    yield node.name
                elif isinstance(node, ast.arg):
                    yield node.arg


# 2: registers of births, marriages, deliveries and tenancies cannot be imported: known columns are allowed, no others.


def _sheet(headings: list[str], cells: list[str]) -> bytes:
    written = io.StringIO()
    csv.writer(written).writerows([headings, cells])
    return written.getvalue().encode()


def _catalogue(more: list[str]) -> object:
    return catalogue.read(_sheet([*FLAT, *more], [*body({})[0], *("x" for _ in more)]))


def _roll(more: list[str]) -> object:
    return rolls.read(_sheet(["姓名", "村", "项目", "金额(元)", *more], ["张三", "甲村", "奖励扶助", "960", *more]))


def _places(more: list[str]) -> object:
    cells = ["320324", "睢宁县", "3203", "county", *("x" for _ in more)]
    return places.read(_sheet(["代码", "名称", "上级代码", "级别", *more], cells))


def _bases(more: list[str]) -> object:
    return bases.read(_sheet([*bases.HEADINGS, *more], [*("x" for _ in bases.HEADINGS), *("x" for _ in more)]))


def _limits(more: list[str]) -> object:
    cells = [*("x" for _ in reading_rules.HEADINGS), *("x" for _ in more)]
    return reading_rules.read(_sheet([*reading_rules.HEADINGS, *more], cells), on=date(2026, 3, 9))


def _papers(more: list[str]) -> object:
    row = ["某证明", "", "某机关", "自己查", "《政府信息公开条例》", "2026-01-01", "", "m"]
    return papers.read(_sheet([*papers.HEADINGS, *more], [*row, *("x" for _ in more)]))


def _kept(more: list[str]) -> object:
    cells = [*("x" for _ in keeping.HEADINGS), *("x" for _ in more)]
    return keeping.read(_sheet([*keeping.HEADINGS, *more], cells))


def _guided(more: list[str]) -> object:
    cells = [*("x" for _ in guiding.HEADINGS), *("x" for _ in more)]
    return guiding.read(_sheet([*guiding.HEADINGS, *more], cells))


def _days(more: list[str]) -> object:
    cells = ["2026-10-01", "休", "国庆节", *("x" for _ in more)]
    return reading_days.read(_sheet(["日期", "安排", "名称", *more], cells), year=2026, before=in_force())


def _fees(more: list[str]) -> object:
    headings = [*fees.HEADINGS, *dated.HEADINGS, *more]
    return fees.read(_sheet(headings, ["x" for _ in headings]))


def _of_a_county(file: str, more: list[str]) -> object:
    headings = [*SHEETS[file].headings, *more]
    return opening.table(file, _sheet(headings, ["x" for _ in headings]))


def _slips(more: list[str]) -> object:
    return slips.read(_sheet([*slips.HEADINGS, *more], [*("x" for _ in slips.HEADINGS), *("x" for _ in more)]))


MANIFESTS: dict[str, Callable[[list[str]], object]] = {
    "matters/catalogue": _catalogue, "disclosure/rolls": _roll, "places/listing": _places, "law/reading": _bases,
    "matters/guiding": _guided,
    "matters/papers": _papers, "matters/keeping": _kept, "clocks/reading_rules": _limits, "clocks/reading_days": _days,
    "cases/dated": _fees,
    "ratings/actions/slips": _slips,
    "web/opening/folder": partial(_of_a_county, "posts.csv"),
    **{f"web/opening/folder {file}": partial(_of_a_county, file) for file in SHEETS},
}  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize("heading", REGISTERS)
@pytest.mark.parametrize("manifest", MANIFESTS)
def test_a_column_of_another_register_is_refused_and_its_absence_is_not(manifest: str, heading: str) -> None:
    assert _heading_faults(manifest, []) == []
    assert _heading_faults(manifest, [heading])


def _heading_faults(manifest: str, more: list[str]) -> list[str]:
    try:
        MANIFESTS[manifest](more)
    except Invalid as refused:
        return [str(fault) for fault in refused.faults if fault.row == 1 and "法定节假日" not in fault.text]
    return []


def test_every_import_of_a_table_has_its_manifest() -> None:
    reads = {path for path in sources() if re.search(r"tables\.(rows|lines)\(", path.read_text())}
    places_of = {str(path.relative_to(HOUSE).with_suffix("")) for path in reads if path.parts[-2] != "foundation"}
    assert {name for name in places_of if not name.startswith(tuple(MANIFESTS))} == set()


# 5: care is an island.


def test_no_room_but_web_knows_of_care() -> None:
    knowing = [path for room in rooms() if room != "web" for path, other, _ in foreign(room) if other == "care"]
    assert knowing == []
    outside = {name: others for name, others in shapes.references().items() if not name.startswith("care.")}
    assert [name for name, others in outside.items() if any(other.startswith("care.") for other in others)] == []


# 7: closed grounds.


def test_an_objection_has_one_of_six_grounds_about_the_list() -> None:
    assert set(Ground.values) == {
        "not_resident", "deceased", "listed_twice", "amount_wrong", "left_out", "procedure",
    }  # fmt: skip


# 9: the lexicon stops what it forbids, in text, table, document, roll and catalogue.


@pytest.mark.parametrize("kind", ["text", "table", "attachment", "roll", "catalogue"])
def test_every_phrase_of_the_lexicon_stops(kind: gate.Kind) -> None:
    assert {phrase.point for phrase in lexicon.PHRASES} == set(range(1, 13)) - {7}
    passed = [p.words for p in lexicon.PHRASES if not _stops(gate.look(f"现公布{p.words}一份。", kind=kind))]
    assert passed == []


def test_every_phrase_of_the_lexicon_stops_in_a_document() -> None:
    def look(words: str) -> gate.Report:
        return gate.look(gate.Document([Passage("第 1 页", f"现公布{words}一份。")]), kind="attachment")

    assert [p.words for p in lexicon.PHRASES if not _stops(look(p.words))] == []
    assert not _stops(look("办事指南"))


@pytest.mark.django_db
@pytest.mark.parametrize("column", ["公开事项（一级）", "公开事项（二级）", "公开内容（要素）"])
def test_a_phrase_of_the_lexicon_refuses_the_whole_catalogue(column: str) -> None:
    assert catalogue.read(table({column: "预防接种"}))
    for words in ("未参检名单", "社会抚养费", "超生罚款", "集中曝光"):
        with pytest.raises(Invalid):
            catalogue.read(table({}, {column: words}))


def _stops(report: gate.Report) -> bool:
    return any(finding.action == "stop" for finding in report.findings)


# 10: no relation from a person to a dwelling or any place.


def test_no_path_of_references_leads_from_a_person_to_a_place() -> None:
    graph = shapes.references()
    assert "places.Place" in shapes.reachable(graph, "offices.Position")  # a path would be found
    people = [
        name for name in graph if name == "accounts.User" or name.startswith("care.") or _of_a_resident(graph, name)
    ]
    assert {"accounts.User", "residents.Resident", "residents.Detail", "residents.Look"} <= set(people)
    assert [name for name in people if "places.Place" in shapes.reachable(graph, name)] == []


def _of_a_resident(graph: Mapping[str, set[str]], name: str) -> bool:
    """Whether a row of the residents' own room is about one of them; `Subscription` and `Dispatch` refer to none."""
    own = name.startswith("residents.")
    return own and "residents.Resident" in {name, *shapes.reachable(graph, name)}


def test_nothing_lists_who_receives_something() -> None:
    graph = shapes.references()
    for person in ("accounts.User", "residents.Resident"):
        assert [name for name, others in graph.items() if {person, "places.Place"} <= others] == []
