"""The pages of ratings and of offices held to account: for everyone and for machines; nothing of few or of anyone."""

import csv
import io
import json
from datetime import timedelta
from pathlib import Path

from django.conf import settings as house
from pytest_django import Settings

from yangguang.cases import actions as cases
from yangguang.cases import queries
from yangguang.cases.choices import Kind
from yangguang.cases.models import Accountability, AccountabilityDecision, Case
from yangguang.disclosure.tests.world import MONDAY, World
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import moved
from yangguang.offices import queries as offices
from yangguang.offices.actions import establish
from yangguang.offices.models import OfficeKind
from yangguang.press import actions as press
from yangguang.ratings import actions as ratings
from yangguang.ratings.actions import Said
from yangguang.ratings.models import Counter


def test_ratings_stand_on_a_page_and_in_two_files_once_there_are_enough(world: World, settings: Settings) -> None:
    settings.RATINGS_LEAST = 3
    counter = Counter.objects.create(office=world.office, name="一号窗口", at=f"{MONDAY}T00:00Z", by="x")
    for level in ("very_good", "good", "bad"):
        code = ratings.open_visit(counter=counter, by=world.editor).code
        ratings.rate(code=code, said=Said(level, words="窗口没有人。"), channel="qr")
    press.publish(changed=None)
    site = Path(house.SITE_DIR)
    assert "满 3 条评价后列在这里" in (site / "ratings.html").read_text()
    with moved(MONDAY + timedelta(days=1)):
        press.publish(changed=frozenset({"today"}))
    page = (site / "ratings.html").read_text()
    assert "66.7%" in page
    assert "窗口没有人" not in page
    assert "没有登记可信的代理" in page
    assert "这一条现在不起作用" in page
    assert "Very content" in (site / "en/ratings.html").read_text()
    said = json.loads((site / "ratings.json").read_text())
    [row] = said["rows"]
    assert (said["rule"]["burst_most"], row["very_good"], row["bad"], row["bad_open"]) == (5, 1, 1, 1)
    [line] = csv.DictReader(io.StringIO((site / "ratings.csv").read_text("utf-8-sig")))
    assert (line["good"], line["through"], line["channel"]) == ("1", str(MONDAY), "qr")
    settings.TRUSTED_PROXIES, settings.COUNTER_NETWORKS = ("127.0.0.1",), ("10.1.0.0/16",)
    with moved(MONDAY + timedelta(days=1)):
        press.publish(changed=frozenset({"today"}))
    page = (site / "ratings.html").read_text()
    assert "没有登记可信的代理" not in page
    assert "从机构自己的网络评价的不计入" in page


def test_an_office_held_to_account_is_on_a_page_of_its_own_without_whoever_complained(world: World) -> None:
    case = cases.submit(
        asked=cases.Asked(kind=Kind.COMPLAINT),
        office=world.office,
        said=cases.Said("多收费", "收了二十元。", name="王秀英"),
    )
    officer = offices.officer_of(world.editor)
    assert officer
    assert case.case
    other = establish(
        kind=OfficeKind.SECTION, name="家庭科", place=world.office.place, parent=world.office, on=MONDAY, by=SYSTEM
    )
    made = Case.objects.get(number=case.number)
    row = Accountability.objects.create(case=made, accused=other, office=world.office, on=MONDAY)
    AccountabilityDecision.objects.create(
        accountability=row, conduct="rudeness", consequence="criticised", remedy="apology", officer=officer,
        office=world.office, on=MONDAY,
    )  # fmt: skip
    page = Path(house.SITE_DIR) / "accountability.html"
    press.publish(changed=None)
    assert "态度粗暴" not in page.read_text()
    with moved(MONDAY + timedelta(days=1)):
        press.publish(changed=frozenset({"today"}))
    shown = page.read_text()
    assert "态度粗暴" in shown
    assert "王秀英" not in shown
    assert case.number not in shown


def test_how_offices_keep_up_stands_on_a_page_and_in_a_table(world: World) -> None:
    for _ in range(queries.FEWEST):
        cases.submit(
            asked=cases.Asked(kind=Kind.CONSULTATION), office=world.office, said=cases.Said("补办", "怎样补办？")
        )
    press.publish(changed=None)
    site = Path(house.SITE_DIR)
    page = (site / "figures.html").read_text()
    assert world.office.name in page
    [row] = csv.DictReader(io.StringIO((site / "figures.csv").read_text(encoding="utf-8-sig")))
    assert (row["office"], row["open"], row["answered"], row["median_days"]) == (world.office.name, "10", "0", "")
    assert "怎样补办" not in page


def test_rewards_for_reports_stand_as_a_rule_and_without_a_year_of_few(world: World) -> None:
    press.publish(changed=None)
    page = Path(house.SITE_DIR) / "rewards.html"
    assert "本县还没有公布奖励标准" in page.read_text()
    head = "行为,金额（元）,几天内领,在哪个机构领,施行,依据,核对\n"
    row = f"虚假公示,300,60,{world.office.name},2025-01-01,《睢宁县举报奖励办法》第3条,l\n"
    cases.import_rewards(data=(head + row).encode(), by=SYSTEM)
    press.publish(changed=frozenset({"today"}))
    shown = page.read_text()
    for told in ("虚假公示", "300", "60", "待核实", world.office.name, "2025"):
        assert told in shown
    assert "Rewards for reports" in (Path(house.SITE_DIR) / "en/rewards.html").read_text()
