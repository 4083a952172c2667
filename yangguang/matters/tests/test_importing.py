"""The catalogue is taken in whole or not at all, and comes out as it went in."""

import random
from pathlib import Path

import pytest
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.errors import Fault, Invalid, Refused
from yangguang.foundation.models import Event
from yangguang.foundation.now import moved
from yangguang.law import actions as law
from yangguang.matters import actions, queries
from yangguang.matters.catalogue import reading, writing
from yangguang.matters.catalogue.columns import FLAT
from yangguang.matters.choices import CHANNELS, LEVELS
from yangguang.matters.models import Matter, Occasion
from yangguang.matters.tests.conftest import MONDAY, People
from yangguang.matters.tests.tables import table
from yangguang.offices import actions as offices
from yangguang.offices.models import OfficeKind
from yangguang.places import queries as places

DEMO = Path(__file__).resolve().parents[3] / "demo" / "matters" / "catalogue.csv"


def _import(*changes: dict[str, str]) -> list[Matter]:
    return actions.import_catalogue(data=table(*changes), by=SYSTEM)


def test_a_matter_is_imported_with_bases_office_and_rule(people: People) -> None:
    matter = _import({})[0]
    assert (matter.duty, matter.office, str(matter)) == ("publish.20", people.office, "事项1")
    assert {str(basis) for basis in matter.bases.all()} == {
        "《中华人民共和国疫苗管理法》",
        "《中华人民共和国政府信息公开条例》第26条",
    }


@pytest.mark.parametrize(
    ("change", "column", "words"),
    [
        ({"公开依据": "《某某管理办法》"}, "公开依据", "依据库中没有"),
        ({"公开依据": "《社会救助暂行办法》第九百条"}, "公开依据", "依据库中没有"),
        ({"公开依据": "按有关规定"}, "公开依据", "没有写出依据"),
        ({"公开主体": "县气象局"}, "公开主体", "没有名为“县气象局”的机构"),
        ({"公开主体": "县卫健委、县气象局"}, "公开主体", "没有名为“县气象局”的机构"),
        ({"公开时限": "13个工作日内"}, "公开时限", "没有与“13个工作日内”对应的时限规则"),
        ({"公开时限": "20日内"}, "公开时限", "没有与“20日内”对应的时限规则"),
    ],
)
def test_what_means_nothing_here_is_named_with_its_row_and_nothing_is_imported(
    people: People, change: dict[str, str], column: str, words: str
) -> None:
    with pytest.raises(Invalid, match=words) as caught:
        _import({}, change, {})
    assert [(fault.row, fault.column) for fault in caught.value.faults] == [(3, column)]
    assert not Matter.objects.exists()
    assert not Occasion.objects.exists()


@pytest.mark.parametrize("name", ["计划生育技术服务管理条例", "中华人民共和国计划生育技术服务管理条例"])
def test_a_repealed_basis_is_refused_for_good(people: People, name: str) -> None:
    with pytest.raises(Invalid, match="永远不得引用"):
        _import({"公开依据": f"《{name}》第五条"})


def test_an_expired_basis_is_refused_and_a_basis_that_expires_later_is_flagged(people: People) -> None:
    matter = _import({})[0]
    ends = "文件,条,条旨,生效日期,失效前最后一日\n中华人民共和国疫苗管理法,,疫苗,2019-12-01,2026-06-30\n"
    law.import_bases(data=ends.encode(), by=SYSTEM)
    assert queries.findings(on=MONDAY) == []
    with moved(MONDAY.replace(month=7, day=1)):
        assert [basis.document_key for basis in queries.expired(matter)] == ["疫苗管理法"]
        assert [found.pk for found, _finding in queries.findings()] == [matter.pk]
        with pytest.raises(Invalid, match="失效"):
            _import({"公开内容（要素）": "新"})


def test_an_import_twice_changes_nothing_and_a_change_is_one(people: People) -> None:
    data = table({}, {})
    assert len(actions.import_catalogue(data=data, by=SYSTEM)) == 2
    assert actions.import_catalogue(data=data, by=SYSTEM) == []
    plan = queries.preview_import(table({"公开方式": "依申请"}, {"公开事项（二级）": "新事项"}))
    assert (plan.new, plan.changed, plan.same, plan.unnamed) == (("新事项",), ("事项1",), 0, ("事项2",))
    changed = _import({"公开方式": "依申请"}, {"公开事项（二级）": "事项2"})
    assert [str(matter) for matter in changed] == ["事项1"]
    assert Event.objects.filter(name="CatalogueChanged").count() == 2


def test_a_matters_page_tells_the_columns_of_the_catalogue_line_by_line(matter: Matter) -> None:
    told = queries.columns(matter)
    assert list(told) == list(FLAT[3:])
    assert told["公开内容（要素）"].splitlines()[:2] == ["法规政策", "服务对象"]
    assert told["公开层级"] == "县级、乡级"


def test_two_matters_may_change_places_and_keep_their_addresses(people: People) -> None:
    before = {matter.second: matter.pk for matter in _import({}, {})}
    _import({"公开事项（二级）": "事项2"}, {"公开事项（二级）": "事项1"})
    after = {matter.second: (matter.pk, matter.number) for matter in queries.catalogue()}
    assert after == {"事项1": (before["事项1"], 2), "事项2": (before["事项2"], 1)}


def test_only_a_publisher_imports_the_catalogue(people: People) -> None:
    with pytest.raises(Refused):
        actions.import_catalogue(data=table({}), by=people.clerk)
    assert len(actions.import_catalogue(data=table({}), by=people.publisher)) == 1


@pytest.mark.parametrize("field", ["channels", "levels", "audience", "manner"])
def test_the_database_itself_refuses_what_is_not_on_the_closed_lists(matter: Matter, field: str) -> None:
    for wrong in (["loudspeaker"], []):
        setattr(matter, field, wrong if field in ("channels", "levels") else "x")
        with pytest.raises(IntegrityError, match=f"matters_{field}"), transaction.atomic():
            matter.save()


def _demo_offices() -> None:
    place = places.county()
    for name in ("睢宁县卫生健康委员会", "睢宁县卫生健康委员会人口家庭科", "睢宁县民政局"):
        offices.establish(kind=OfficeKind.DEPARTMENT, name=name, place=place, on=MONDAY, by=SYSTEM)
    law.import_bases(data=(DEMO.parent.parent / "law" / "bases.csv").read_bytes(), by=SYSTEM)


def test_the_demo_catalogue_comes_out_as_csv_as_it_went_in(people: People) -> None:
    _demo_offices()
    assert len(actions.import_catalogue(data=DEMO.read_bytes(), by=SYSTEM)) >= 12
    assert queries.as_csv().decode("utf-8-sig").replace("\r\n", "\n") == DEMO.read_text()
    assert queries.preview_import(queries.as_csv()).same == Matter.objects.count()


def test_the_demo_catalogue_comes_back_from_xlsx_as_it_was(people: People) -> None:
    _demo_offices()
    actions.import_catalogue(data=DEMO.read_bytes(), by=SYSTEM)
    sheet = queries.as_xlsx()
    assert queries.preview_import(sheet) == queries.ImportPlan((), (), Matter.objects.count(), ())
    assert queries.as_xlsx() == sheet


def test_the_rows_of_the_standard_are_in_the_demo_catalogue_with_their_limits(people: People) -> None:
    _demo_offices()
    actions.import_catalogue(data=DEMO.read_bytes(), by=SYSTEM)
    limits = {(matter.first, matter.second): matter.duty for matter in queries.catalogue()}
    assert limits["公共卫生服务", "预防接种"] == "publish.20"
    assert limits["奖励扶助", "独生子女父母奖励"] == "publish.20"
    assert limits["最低生活保障", "低保办事指南"] == "publish.10"
    assert limits["最低生活保障", "低保审核信息"] == "publish.10"
    assert limits["行政许可", "母婴保健机构许可办事指南"] == "publish.20"
    assert limits["行政许可", "母婴保健机构许可结果"] == "publish.7"


TEXT = st.text(st.characters(codec="gb18030", categories=["Lo", "Nd"]), min_size=1, max_size=12)
WRITTEN = st.builds(
    writing.Written,
    number=st.integers(1, 9999),
    first=TEXT,
    second=TEXT,
    elements=TEXT,
    basis=TEXT,
    limit=st.integers(1, 99).map(lambda days: f"{days}个工作日内"),
    office=TEXT,
    channels=st.sets(st.sampled_from(list(CHANNELS)), min_size=1).map(
        lambda found: [c for c in CHANNELS if c in found]
    ),
    audience=st.sampled_from(["everyone", "group"]),
    audience_group=st.just(""),
    manner=st.sampled_from(["proactive", "on_request"]),
    levels=st.sets(st.sampled_from(list(LEVELS)), min_size=1).map(lambda found: [c for c in LEVELS if c in found]),
)


@given(matter=WRITTEN, group=TEXT, form=st.sampled_from(["csv", "xlsx"]))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_matter_comes_back_as_it_was_written(matter: writing.Written, group: str, form: str) -> None:
    named = {f: getattr(matter, f) for f in writing.Written.__slots__}
    if matter.audience == "group":
        named["audience_group"] = group
    given_matter = writing.Written(**named)
    data = writing.as_csv([given_matter]) if form == "csv" else writing.as_xlsx([given_matter], title="目录")
    row = reading.read(data)[0]
    assert {f: getattr(row, f) for f in named} == named | {
        "channels": tuple(matter.channels),
        "levels": tuple(matter.levels),
    }


@pytest.mark.parametrize("seed", range(5))
def test_a_table_bent_anywhere_imports_nothing_or_says_where(people: People, seed: int) -> None:
    data = bytearray(table({}, {}, {}))
    chance = random.Random(seed)
    for _ in range(3):
        data[chance.randrange(len(data))] = chance.randrange(256)
    try:
        actions.import_catalogue(data=bytes(data), by=SYSTEM)
    except Invalid as refusal:
        assert all(isinstance(fault, Fault) and fault.row >= 1 for fault in refusal.faults)
        assert not Matter.objects.exists()
    else:
        assert Matter.objects.count() == 3
