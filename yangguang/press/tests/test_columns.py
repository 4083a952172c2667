"""Columns keep what they promised or say so; feeds and the data of places tell the same in counts, for machines."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.conf import settings

from yangguang.disclosure.tests.world import MONDAY, ROWS, World
from yangguang.foundation.now import moved
from yangguang.press import actions as press
from yangguang.press.cadences import cadences


def _read(path: str) -> str:
    return (Path(settings.SITE_DIR) / path).read_text()


def test_a_column_that_was_not_renewed_in_time_says_by_how_much(world: World) -> None:
    world.posted(world.text())
    press.publish(changed=None)
    assert "已过" not in _read("columns.html")
    assert "还没有内容" in _read("columns.html")  # no roll and no spending was ever posted
    with moved(MONDAY + timedelta(days=17)):
        press.publish(changed=frozenset({"today"}))
        assert "已过 3 天" in _read("columns.html")
        assert "3 days late" in _read("en/columns.html")


def test_a_column_may_be_renewed_on_its_last_day_and_each_names_its_source() -> None:
    assert all(each.basis and each.days > 0 for each in cadences())
    assert cadences()[0].due(date(2026, 3, 9)) == date(2026, 3, 23)


def test_a_county_writes_its_own_columns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = '[[column]]\nname = "会议"\nkinds = ["minutes"]\ndays = 30\noffice = "县卫健委"\nbasis = "县里的规定"\n'
    (tmp_path / "columns.toml").write_text(rows)
    monkeypatch.setenv("YANGGUANG_COLUMNS", str(tmp_path / "columns.toml"))
    cadences.cache_clear()
    assert [(each.name, each.days) for each in cadences()] == [("会议", 30)]
    monkeypatch.undo()
    cadences.cache_clear()


def test_json_feeds_tell_what_the_atom_feeds_tell(world: World) -> None:
    notice = world.posted().notice
    press.publish(changed=None)
    feed = json.loads(_read("feed/county.json"))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"].endswith("feed/county.json")
    [item] = feed["items"]
    assert item["id"].split("#")[0] == item["url"]
    assert (item["title"], item["content_text"]) == (notice.title, "3 人，3,840.00 元")
    for item in (*feed["items"], *json.loads(_read(f"feed/place-{world.village.pk}.json"))["items"]):
        assert f"<id>{item['id']}</id>" in _read("feed/county.atom") + _read(f"feed/place-{world.village.pk}.atom")


def test_the_data_of_a_village_bear_its_own_counts_and_no_name(world: World) -> None:
    notice = world.posted().notice
    press.publish(changed=None)
    told = json.loads(_read(f"place/{world.village.pk}.json"))
    [row] = told["notices"]
    assert (row["index"], row["people"], row["yuan"]) == (notice.index_no, 2, "1920.00")
    assert (row["posted"], row["until"]) == ("2026-03-09", "2026-03-18")
    every = "".join(path.read_text() for path in Path(settings.SITE_DIR).glob("[pf]*/*.json"))
    assert [name for name, *_rest in ROWS if name in every] == []
