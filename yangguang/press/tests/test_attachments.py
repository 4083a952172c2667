"""A notice that is a file: the file lies at the address its page names, and only while the notice stands."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from openpyxl import Workbook

from yangguang.disclosure import actions
from yangguang.disclosure.models import Version
from yangguang.disclosure.tests.world import MONDAY, World, build
from yangguang.files import actions as files
from yangguang.files import queries
from yangguang.files.models import StoredFile
from yangguang.foundation.now import moved
from yangguang.press import actions as press


@pytest.fixture
def world(db: None, tmp_path: Path, settings: object) -> Iterator[World]:
    """An office that can post, on 9 March 2026, with folders of its own."""
    for name in ("VAR_DIR", "SITE_DIR", "PRINT_DIR", "FILES_DIR"):
        setattr(settings, name, tmp_path / name)
    settings.LOG_DIR = tmp_path / "SITE_DIR" / "log"  # type: ignore[attr-defined]  # pytest-django's settings
    with moved(MONDAY):
        yield build()


def _kept(world: World, money: int) -> StoredFile:
    book, out = Workbook(), io.BytesIO()
    sheet = book.active
    assert sheet is not None
    sheet.append(["宣传", money])
    book.save(out)
    return files.keep(data=out.getvalue(), name="预算.xlsx", by=world.editor)


def _drafted(world: World, file: StoredFile) -> Version:
    return actions.draft(
        matter=world.matter, office=world.office, title="预算公开", body=actions.Attachment(file), by=world.editor
    )


def _lying() -> list[bytes]:
    return [path.read_bytes() for path in (Path(settings.SITE_DIR) / "file").glob("*")]


def test_the_file_lies_where_the_page_of_its_notice_leads(world: World) -> None:
    file = _kept(world, 1200)
    notice = world.posted(_drafted(world, file)).notice
    press.publish(changed=None)
    name = f"file/{file.digest_hex[:32]}.xlsx"
    assert (Path(settings.SITE_DIR) / name).read_bytes() == queries.content(file)
    for tree, up in (("", "../"), ("en", "../../")):
        page = (Path(settings.SITE_DIR) / tree / "notice" / f"{notice.index_no}.html").read_text()
        assert f'href="{up}{name}"' in page


def test_a_new_version_replaces_the_file_and_a_withdrawal_takes_it_away(world: World) -> None:
    notice = world.posted(_drafted(world, _kept(world, 1200))).notice
    press.publish(changed=None)
    newer = _kept(world, 1300)
    world.posted(actions.revise(notice=notice, by=world.editor, reason="更新", body=actions.Attachment(newer)))
    press.publish(changed=frozenset({f"notice:{notice.pk}"}))
    assert _lying() == [queries.content(newer)]
    actions.withdraw(notice=notice, reason="数字有误，重新核对。", by=world.publisher)
    press.publish(changed=frozenset({f"notice:{notice.pk}"}))
    assert _lying() == []


def test_a_withdrawn_notice_keeps_its_address_and_the_reason_but_not_its_words(world: World) -> None:
    notice = world.posted(world.text("窗口上午八点半开门。")).notice
    actions.withdraw(notice=notice, reason="时间有误，重新核对。", by=world.publisher)
    press.publish(changed=None)
    page = (Path(settings.SITE_DIR) / "notice" / f"{notice.index_no}.html").read_text()
    assert "时间有误，重新核对。" in page
    assert "窗口上午八点半开门" not in page
