"""The canonical record of what a board shows."""

from datetime import date

from yangguang.disclosure import records
from yangguang.disclosure.index_numbers import index_number
from yangguang.disclosure.records import Head, Spot, Window
from yangguang.foundation import canonical

HEAD = Head("睢宁县", "320324-WJW-2026-00012", "roll", "奖励扶助", "县卫健委", "奖励扶助", "名单公示", 1, ("某法",))
SPOT = Spot(place=7, place_name="八里社区居委会", level="village", board=9, board_name="公示栏")
DAY = date(2026, 3, 9)


def test_a_record_of_a_named_slice_says_what_whose_where_and_until_when() -> None:
    frame = records.frame(HEAD, spot=SPOT, posted=DAY, window=Window(DAY, date(2026, 3, 18), 7))
    record = records.whole(frame, {"columns": ["姓名"], "rows": [["张三"]], "totals": {"people": 1, "fen": 96000}})
    assert set(record) == {
        "basis", "board", "columns", "county", "index", "kind", "matter", "office", "place", "posted", "programme",
        "rows", "title", "totals", "version", "window",
    }  # fmt: skip
    assert record["board"] == {"id": 9, "name": "公示栏", "level": "village"}
    assert record["window"] == {"from": "2026-03-09", "to": "2026-03-18", "days": 7}
    assert canonical.dumps(record)


def test_a_window_whose_end_the_calendar_cannot_tell_yet_has_none() -> None:
    frame = records.frame(HEAD, spot=SPOT, posted=DAY, window=Window(DAY, None, 7))
    assert frame["window"] == {"from": "2026-03-09", "to": None, "days": 7}


def test_the_shared_counts_record_stands_on_no_one_board() -> None:
    assert records.frame(HEAD, spot=Spot(1, "睢宁县", "county"), posted=DAY, window=None)["board"] is None


def test_what_is_signed_changes_with_the_title_and_with_every_part() -> None:
    one, two = b"1" * 32, b"2" * 32
    parts = ([one], [one, two], [two, one])
    digests = {records.digest(title=title, commitments=of) for title in ("甲", "乙") for of in parts}
    assert len(digests) == 6


def test_an_index_number_has_county_office_year_and_serial() -> None:
    assert index_number(county="320324", office="wjw", year=2026, serial=12) == "320324-WJW-2026-00012"
