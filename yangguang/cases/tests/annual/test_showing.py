"""The report's page shows each figure under its headings, and says what a dash means."""

from django.template import Context
from django.utils import translation

from gallery import drawing
from yangguang.cases.annual import figures
from yangguang.cases.annual.forms import REQUESTS
from yangguang.cases.annual.showing import grids
from yangguang.cases.tests.annual import made

REPORT = made.report()


def test_every_figure_of_the_report_stands_in_its_row() -> None:
    shown = {grid.id: [row for body in grid.bodies for row in body.rows] for grid in grids(REPORT)}
    for key, table in REPORT.tables.items():
        for row, seen in zip(table.form.rows, shown[f"annual-{key}"], strict=True):
            assert seen.label == row.words
            money = [column.money for column in table.form.columns]
            assert seen.cells == [figures.said(f, money=m) for f, m in zip(table.row(row.key), money, strict=True)]


def test_a_group_is_named_once_above_its_rows() -> None:
    [requests] = [grid for grid in grids(REPORT) if grid.id == f"annual-{REQUESTS.key}"]
    assert [body.label for body in requests.bodies if body.label] == [
        "三、本年度办理结果", "（三）不予公开", "（四）无法提供", "（五）不予处理", "（六）其他处理",
    ]  # fmt: skip
    assert [sum(head.wide for head in line) for line in requests.head] == [7, 7, 5]


def test_a_dash_is_explained_where_one_stands_and_only_there() -> None:
    notes = {grid.id: grid.note for grid in grids(REPORT)}
    assert {key for key, note in notes.items() if note} == {"annual-rules", "annual-challenges"}
    assert "“0”表示没有发生" in figures.NOTE


def test_the_table_is_drawn_with_headings_that_say_what_they_stand_over() -> None:
    with translation.override("zh-hans"):
        drawn = drawing.engine().get_template("design/grid.html").render(Context({"grid": grids(REPORT)[4]}))
    assert drawn.count("<tr") == 3 + 25 + 5
    assert '<th scope="colgroup" colspan="5">法人或其他组织</th>' in drawn
    assert drawn.count('scope="row"') == 25
    assert drawn.count("<td") == 175
