"""An annual report on the public site: its page in the official order, and files that say the same."""

import json
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from docx import Document
from openpyxl import load_workbook

from yangguang.cases import annual
from yangguang.cases.annual import filing
from yangguang.disclosure import actions, kinds
from yangguang.disclosure.kinds import filling
from yangguang.disclosure.models import Version
from yangguang.disclosure.tests.kinds.typed import example
from yangguang.disclosure.tests.world import World
from yangguang.foundation.errors import Invalid
from yangguang.press import actions as press
from yangguang.press import addresses


@pytest.fixture
def posted(world: World) -> Version:
    """The demo county's report."""
    form = example(filing.KIND)
    return world.posted(
        actions.draft(matter=world.matter, office=world.office, title="年度报告", body=form, by=world.editor)
    )


def _site(path: str) -> Path:
    return Path(settings.SITE_DIR) / path


def test_what_a_report_says_was_carried_over_is_compared_with_the_one_on_record(posted: Version, world: World) -> None:
    form = example(filing.KIND)
    next_year = {**form.facts, "year": "2026"}
    with pytest.raises(Invalid) as refused:
        body = replace(form, facts=next_year)
        actions.draft(matter=world.matter, office=world.office, title="下一年", body=body, by=world.editor)
    assert "二、上年结转政府信息公开申请数量 · 总计：写的是 7，上一年度报告结转下年度的是 8。" in str(refused.value)


def test_a_posted_report_is_a_page_a_document_a_workbook_and_a_table_until_it_is_withdrawn(
    posted: Version, world: World
) -> None:
    press.publish(changed=None)
    index = posted.notice.index_no
    form = example(filing.KIND)
    report = filing.report_of(filling.fill(kinds.SHAPES[form.kind], form.facts, form.lists, register=()))

    page = _site(addresses.notice(index)).read_text()
    order = [
        page.index(words)
        for words in ("一、总体情况", "第二十条第（一）项", "（三）不予公开", "复议后起诉", "五、存在的")
    ]
    assert order == sorted(order)
    assert page.count('<td class="number">') >= sum(len(table.figures) for table in report.tables.values())

    docx, xlsx, csv = (_site(addresses.report(index, kind)) for kind in ("docx", "xlsx", "csv"))
    assert docx.read_bytes() == annual.as_docx(report)
    assert csv.read_bytes() == annual.as_csv(report)
    assert Document(BytesIO(docx.read_bytes())).tables[1].cell(3, 9).text == "54"
    assert load_workbook(xlsx)["第三部分"]["J4"].value == 54
    assert all(f"notice/{index}.{kind}" in page for kind in ("docx", "xlsx", "csv"))
    rules = json.loads(_site(addresses.data(index)).read_text())["lists"]["rules"]
    assert [(row["made"], row["ended"]) for row in rules] == [(None, None), (2, 0)]

    actions.withdraw(notice=posted.notice, reason="数字有误", by=world.publisher)
    press.publish(changed=None)
    for path in (docx, xlsx, csv):
        assert not path.exists()
        assert path.with_name(path.name + ".410.html").exists()
