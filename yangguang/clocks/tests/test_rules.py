"""Time limits are dated rows with a basis; a county's own come before the nation's."""

from collections.abc import Callable
from datetime import date

import pytest
from django.utils import translation

from yangguang.clocks import actions, national, queries
from yangguang.clocks.errors import NoSuchRule
from yangguang.clocks.models import Clock, Rule
from yangguang.clocks.reading_rules import HEADINGS
from yangguang.clocks.tests.conftest import MONDAY, People
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.errors import Invalid, Refused
from yangguang.foundation.models import AuditRow
from yangguang.foundation.now import moved
from yangguang.law.models import Basis

GOOD = {
    "代码": "notice.window",
    "事由": "公示期",
    "数值": "5",
    "单位": "工作日",
    "末日遇休": "顺延",
    "约束": "居民",
    "公开": "公开",
    "适用地区": "320324",
    "施行": "2026-03-01",
    "依据": "《社会救助暂行办法》第十一条",
    "核对": "h",
}


def table(*changes: dict[str, str]) -> bytes:
    """A table of limits, one row per set of changes to a good row."""
    rows = [",".join((GOOD | change).get(heading, "") for heading in HEADINGS) for change in changes]
    return "\n".join([",".join(HEADINGS), *rows]).encode()


def _import(*changes: dict[str, str]) -> list[Rule]:
    with moved(MONDAY):
        return actions.import_rules(data=table(*changes), by=SYSTEM)


STANDARDS = [
    ("publish.20", 20, "working_days", 0, "26"),
    ("request.correction", 7, "working_days", 0, "30"),
    ("request.reply", 20, "working_days", 20, "33"),
    ("request.third_party", 15, "working_days", 0, "32"),
    ("request.co_author", 15, "working_days", 0, "34"),
    ("publish.yearly_department", 131, "yearly", 0, "49"),
    ("publish.yearly_government", 331, "yearly", 0, "49"),
    ("petition.register", 15, "calendar_days", 0, "22"),
    ("petition.inform", 15, "calendar_days", 0, "23"),
    ("petition.wrong_office", 5, "working_days", 0, "23"),
    ("petition.finish", 60, "calendar_days", 30, "34"),
    ("petition.ask_review", 30, "calendar_days", 0, "35"),
    ("petition.review", 30, "calendar_days", 0, "35"),
    ("petition.ask_rereview", 30, "calendar_days", 0, "36"),
    ("petition.rereview", 30, "calendar_days", 0, "36"),
]


@pytest.mark.django_db
@pytest.mark.parametrize(("code", "value", "unit", "extension", "article"), STANDARDS)
def test_the_national_limits_are_those_of_the_law(
    code: str, value: int, unit: str, extension: int, article: str
) -> None:
    rule = queries.rule(code, on=MONDAY)
    assert (rule.value, rule.unit, rule.extension) == (value, unit, extension)
    assert rule.basis
    assert (rule.basis.article, rule.basis.is_in_force(MONDAY)) == (article, True)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("code", "roll"),
    [
        ("petition.ask_review", "next_working_day"),
        ("petition.ask_rereview", "next_working_day"),
        ("petition.review", "none"),
        ("petition.finish", "none"),
    ],
)
def test_a_residents_petition_limit_rolls_over_and_the_offices_does_not(code: str, roll: str) -> None:
    rule = queries.rule(code, on=MONDAY)
    assert rule.roll == roll
    assert (rule.binds == "resident") is (roll == "next_working_day")


@pytest.mark.django_db
@pytest.mark.parametrize("code", ["notice.window", "objection.verdict"])
def test_a_figure_without_a_national_source_is_seven_days_and_still_to_be_verified(code: str) -> None:
    rule = queries.rule(code, on=MONDAY)
    assert (rule.value, rule.unit, rule.basis, rule.certain) == (7, "working_days", None, False)


@pytest.mark.django_db
def test_a_countys_own_rule_comes_before_the_nations_from_its_first_day() -> None:
    _import({})
    assert queries.rule("notice.window", on=date(2026, 2, 28)).value == 7
    assert queries.rule("notice.window", on=date(2026, 3, 1)).value == 5
    assert [rule.value for rule in queries.rules(on=MONDAY) if rule.code == "notice.window"] == [5]


@pytest.mark.django_db
def test_another_countys_rule_is_not_ours_and_the_nearest_place_prevails() -> None:
    _import({"适用地区": "320623"}, {"适用地区": "32", "数值": "6"}, {"适用地区": "3203", "数值": "8"})
    assert queries.rule("notice.window", on=MONDAY).value == 8


@pytest.mark.django_db
def test_a_rule_ends_on_its_last_day() -> None:
    _import({"代码": "x", "失效前最后一日": "2026-03-31"})
    assert queries.rule("x", on=date(2026, 3, 31)).value == 5
    with pytest.raises(NoSuchRule):
        queries.rule("x", on=date(2026, 4, 1))


@pytest.mark.django_db
def test_a_corrected_rule_is_a_new_revision_and_the_old_row_stays() -> None:
    _import({})
    assert _import({}) == []
    assert [rule.revision for rule in _import({"数值": "6"})] == [2]
    assert queries.rule("notice.window", on=MONDAY).value == 6
    assert Rule.objects.filter(code="notice.window", jurisdiction="320324").count() == 2


def test_a_running_clock_keeps_the_rule_under_which_it_began(started: Callable[..., Clock]) -> None:
    clock = started("notice.window")
    _import({"适用地区": "320324"})
    assert queries.due(clock).day == date(2026, 3, 18)
    assert queries.due(started("notice.window", subject="2")).day == date(2026, 3, 16)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("change", "column"),
    [
        ({"代码": ""}, "代码"),
        ({"事由": ""}, "事由"),
        ({"数值": "0"}, "数值"),
        ({"数值": "七"}, "数值"),
        ({"数值": "99999"}, "数值"),
        ({"数值": "1331", "单位": "每年"}, "数值"),
        ({"单位": "周"}, "单位"),
        ({"末日遇休": "也许"}, "末日遇休"),
        ({"约束": "大家"}, "约束"),
        ({"公开": "半公开"}, "公开"),
        ({"最多延长": "两天"}, "最多延长"),
        ({"适用地区": "睢宁"}, "适用地区"),
        ({"施行": ""}, "施行"),
        ({"失效前最后一日": "2026-01-01"}, "失效前最后一日"),
        ({"依据": "《社会抚养费征收管理办法》第三条"}, "依据"),
        ({"依据": "《没有这部法》第1条"}, "依据"),
        ({"依据": "按惯例"}, "依据"),
        ({"核对": "高"}, "核对"),
        ({"依据": "《行政复议法》第88条", "数值": "7", "单位": "日"}, "单位"),
        ({"依据": "《行政处罚法》第85条", "数值": "5", "单位": "日"}, "单位"),
    ],
)
def test_a_fault_in_a_rule_is_named_with_its_row_and_nothing_is_imported(change: dict[str, str], column: str) -> None:
    before = Rule.objects.count()
    with pytest.raises(Invalid) as caught:
        _import({"代码": "a"}, change, {"代码": "b"})
    assert [(fault.row, fault.column) for fault in caught.value.faults] == [(3, column)]
    assert Rule.objects.count() == before


@pytest.mark.django_db
def test_the_same_rule_twice_is_named_with_both_rows() -> None:
    with pytest.raises(Invalid, match="第 3 行「代码」:与第 2 行是同一规则"):
        _import({}, {"数值": "9"})


@pytest.mark.django_db
def test_the_national_limits_are_there_and_loading_them_again_changes_nothing() -> None:
    before = Rule.objects.count(), AuditRow.objects.count()
    national.load()
    assert (Rule.objects.count(), AuditRow.objects.count()) == before


def test_only_a_system_administrator_imports_rules(people: People) -> None:
    with pytest.raises(Refused):
        actions.import_rules(data=table({}), by=people.head)
    assert len(actions.import_rules(data=table({}), by=people.admin)) == 1


def test_a_rule_says_in_words_where_it_holds(people: People) -> None:
    ours, unknown = _import({}, {"适用地区": "99"})
    assert queries.where(queries.rule("publish.20", on=MONDAY)) == "全国"
    assert (queries.where(ours), queries.where(unknown)) == ("睢宁县", "99")


def test_a_new_release_undoes_no_correction_and_is_not_stopped_by_a_law_that_has_ended(people: People) -> None:
    ours = {"代码": "petition.finish", "事由": "办结信访事项", "数值": "55", "单位": "日", "末日遇休": "不顺延"}
    ours |= {"约束": "机构", "公开": "内部", "适用地区": "CN", "施行": "2022-05-01", "依据": "《信访工作条例》第34条"}
    with moved(MONDAY):
        actions.import_rules(data=table(ours), by=people.admin)
    Basis.objects.filter(document_key="信访工作条例").update(in_force_to="2026-12-31")
    with moved(date(2027, 6, 1)):
        national.load()
        assert queries.rule("petition.finish", on=date(2027, 6, 1)).value == 55
        with pytest.raises(Invalid, match="失效"):
            actions.import_rules(data=table(ours | {"数值": "50"}), by=people.admin)


@pytest.mark.django_db
@pytest.mark.parametrize("year", [2026, 2027, 2028])
def test_the_release_loads_in_any_year(year: int) -> None:
    with moved(date(year, 2, 29) if year == 2028 else date(year, 1, 1)):
        national.load()


@pytest.mark.django_db
def test_a_chinese_table_is_read_for_a_reader_of_english() -> None:
    with translation.override("en"):
        assert _import({})[0].unit == "working_days"
        assert _import({"单位": "calendar_days", "数值": "9"})[0].unit == "calendar_days"
