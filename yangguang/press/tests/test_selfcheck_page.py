"""The page on which the site says what is wrong with itself tells of offices' work, and of nobody else."""

import json
from datetime import timedelta
from pathlib import Path

from django.conf import settings

from yangguang.disclosure import actions as disclosure
from yangguang.disclosure.models import Erratum
from yangguang.disclosure.tests.world import MONDAY, World
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import moved
from yangguang.press import actions as press
from yangguang.press.jobs import selfcheck
from yangguang.press.models import Finding, Night
from yangguang.press.tests.test_selfcheck import checked


def _read(path: str) -> str:
    return (Path(settings.SITE_DIR) / path).read_text()


def test_before_the_first_night_the_page_says_so_and_every_page_leads_to_it(world: World) -> None:
    press.publish(changed=None)
    assert "还没有查过" in _read("selfcheck.html")
    assert json.loads(_read("selfcheck.json"))["day"] is None
    for path in ("about.html", "columns.html", "index.html"):
        assert 'href="./selfcheck.html"' in _read(path)
    assert "fix/?page=about.html" in _read("about.html")
    assert "en/fix/?page=about.html" in _read("en/about.html")


def test_the_morning_after_the_page_tells_each_figure_and_each_finding_with_its_office(world: World) -> None:
    checked(world)
    press.publish_stale()
    text, data = _read("selfcheck.html"), json.loads(_read("selfcheck.json"))
    finding = Finding.objects.get(subject="公示")
    for said in ("不合格", "没有量", "还没有内容", f'id="f{finding.pk}"', f'href="./office/{world.office.pk}.html"'):
        assert said in text
    assert "2026-03-12" in text
    assert "已过" not in text
    assert "nothing yet" in _read("en/selfcheck.html")
    assert [row["figure"] for row in data["indicators"] if row["code"] == "empty"] == [2]
    assert {row["office"] for row in data["findings"]} == {"县卫健委"}


def test_what_is_not_cured_in_time_stands_there_as_late_and_afterwards_as_cured_late(world: World) -> None:
    checked(world)
    with moved(MONDAY + timedelta(days=7)):
        press.publish(changed=frozenset({"today"}))
        assert "已过 4 天" in _read("selfcheck.html")
        world.posted()
        press.publish(changed=None)
        selfcheck(0)
        text = _read("selfcheck.html")
    assert "迟了 4 天" in text
    assert Night.objects.count() == 2


def test_the_months_count_nights_findings_and_cures(world: World) -> None:
    checked(world)
    with moved(MONDAY + timedelta(days=31)):
        world.posted()
        press.publish(changed=None)
        press.check_site(by=SYSTEM)
        press.publish_stale()
        april, march = json.loads(_read("selfcheck.json"))["months"]
    assert (april["month"], april["nights"], april["found"], april["cured"]) == ("2026-04", 1, 0, 1)
    assert (march["month"], march["nights"], march["well"], march["found"], march["cured"], march["late"]) == (
        "2026-03", 1, 0, 2, 0, 2,
    )  # fmt: skip


def test_errata_stand_there_as_counts_with_the_longest_wait_and_no_word_of_them(world: World) -> None:
    receipt = disclosure.point_out(office=world.office, page="check.html", ground="private", words="请看第三段。")
    with moved(MONDAY + timedelta(days=7)):
        press.publish(changed=None)
        [row] = json.loads(_read("selfcheck.json"))["errata"]
        text = _read("selfcheck.html")
    assert row == {"ground": "private", "received": 1, "answered": 0, "late": 1, "longest_days": 7}
    assert "露出了个人信息" in text
    every = text + _read("selfcheck.json")
    assert [word for word in ("第三段", receipt.code, "check.html#") if word in every] == []
    assert Erratum.objects.count() == 1
