"""A file of a notice stands on the site under its digest, is in the manifest, and answers 410 when its notice ends."""

import hashlib
import json
from pathlib import Path

import pytest
from django.conf import settings

from yangguang.disclosure import actions, queries
from yangguang.disclosure.models import Notice, Version
from yangguang.disclosure.tests.world import World
from yangguang.files import actions as files
from yangguang.files.tests.makers import png_with_note
from yangguang.ledger import queries as log
from yangguang.ledger.verify import command as verify
from yangguang.press import actions as press

CSV = "项目,金额\n宣传,1200\n".encode("utf-8-sig")
WHERE = "北纬三十四度"


def _attached(world: World, data: bytes = CSV, name: str = "预算.csv", title: str = "预算公开") -> Version:
    body = actions.Attachment(files.keep(data=data, name=name, by=world.editor))
    return world.posted(
        actions.draft(matter=world.matter, office=world.office, title=title, body=body, by=world.editor)
    )


def _path(notice: Notice) -> Path:
    """Where the file of a notice stands, by the digest to which its posted record commits."""
    [part] = queries.slices_to_print(queries.posted(notice) or notice.versions.get())
    described = part.record["file"]
    assert isinstance(described, dict)
    return Path(settings.SITE_DIR) / f"file/{described['sha256'][:32]}.{described['name'].rpartition('.')[2]}"


def _grave(path: Path) -> Path:
    return path.with_name(path.name + ".410.html")


def _site_is_true() -> bool:
    return verify.main([str(settings.SITE_DIR), "--key", log.vkey()]) == 0


def test_the_file_that_a_page_links_stands_there_as_the_record_and_the_manifest_say(world: World) -> None:
    notice = _attached(world).notice
    press.publish(changed=None)
    path, site = _path(notice), Path(settings.SITE_DIR)
    name = str(path.relative_to(site))
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    assert path.read_bytes() == CSV
    assert name[5:37] == digest[:32]
    assert json.loads((site / "manifest.json").read_text())["files"][name] == digest
    assert f'href="../{name}" download="预算.csv"' in (site / f"notice/{notice.index_no}.html").read_text()
    assert _site_is_true()


def test_what_is_put_out_is_the_file_written_anew(world: World) -> None:
    notice = _attached(world, png_with_note("Comment", WHERE), "图.png").notice
    press.publish(changed=None)
    data = _path(notice).read_bytes()
    assert data.startswith(b"\x89PNG")
    assert WHERE.encode() not in data


def test_a_withdrawn_notice_takes_its_file_along_and_leaves_a_tombstone(world: World) -> None:
    notice = _attached(world).notice
    press.publish(changed=None)
    path = _path(notice)
    actions.withdraw(notice=notice, reason="表格有误", by=world.publisher)
    press.publish(changed=frozenset({f"notice:{notice.pk}"}))
    assert not path.exists()
    assert "这个文件已经撤下" in _grave(path).read_text()
    assert "file/" not in (Path(settings.SITE_DIR) / f"notice/{notice.index_no}.html").read_text()
    assert _site_is_true()


def test_a_new_version_puts_its_file_in_place_of_the_old_one(world: World) -> None:
    notice = _attached(world).notice
    press.publish(changed=None)
    old = _path(notice)
    body = actions.Attachment(files.keep(data=CSV + "印刷,300\n".encode(), name="预算.csv", by=world.editor))
    world.posted(actions.revise(notice=notice, by=world.editor, reason="补充", body=body))
    press.publish(changed=frozenset({f"notice:{notice.pk}"}))
    assert _path(notice).read_bytes() != CSV
    assert (old.exists(), _grave(old).exists()) == (False, True)
    assert _site_is_true()


def test_a_file_that_another_notice_shows_too_stays_and_one_that_comes_back_rises(world: World) -> None:
    one, two = _attached(world).notice, _attached(world, title="预算再公开").notice
    press.publish(changed=None)
    path = _path(one)
    actions.withdraw(notice=one, reason="重复", by=world.publisher)
    press.publish(changed=None)
    assert path.read_bytes() == CSV
    actions.withdraw(notice=two, reason="重复", by=world.publisher)
    press.publish(changed=None)
    assert (path.exists(), _grave(path).exists()) == (False, True)
    _attached(world, title="又一次")
    press.publish(changed=None)
    assert (path.exists(), _grave(path).exists()) == (True, False)
    assert _site_is_true()


def test_a_tombstone_outlives_the_take_down_that_forgets_the_file(world: World) -> None:
    version = _attached(world)
    press.publish(changed=None)
    path = _path(version.notice)
    actions.withdraw(notice=version.notice, reason="到期", by=world.publisher)
    actions.take_down(version=version, by=world.publisher)
    press.publish(changed=None)
    press.publish(changed=None)
    assert (path.exists(), _grave(path).exists()) == (False, True)
    assert _site_is_true()


def test_a_file_that_stands_is_not_opened_again(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    _attached(world)
    press.publish(changed=None)
    monkeypatch.setattr("yangguang.disclosure.queries.attached.content", lambda file: pytest.fail("opened again"))
    press.publish(changed=None)
