"""A poster whose print, record or proof was bent is told from a good one, and what was bent is named."""

import pytest

from yangguang.foundation import canonical
from yangguang.ledger.errors import Bent
from yangguang.ledger.strictjson import Json
from yangguang.ledger.tests.posters import poster
from yangguang.ledger.tests.sites import RECORD, ROWS, SALT, SIGNER, Log, record_json
from yangguang.ledger.verify import poster as posters
from yangguang.ledger.verify.trust import Trust

ADDED: Json = ["张三", "外村", "别的", 50_000]


def check(data: bytes) -> list[str]:
    """Check a poster under the test log's key."""
    trust = Trust(keys=[SIGNER.key])
    said = posters.check(data, trust)
    trust.settle()
    return said


def row(number: int, *cells: Json) -> list[Json]:
    """The rows with one of them replaced."""
    replaced: Json = [*cells]
    return [*ROWS[: number - 1], replaced, *ROWS[number:]]


def test_a_good_poster_matches_row_by_row() -> None:
    assert "8 行" in check(poster())[-1]


@pytest.mark.parametrize(
    ("rows", "number"),
    [
        (row(3, "王贵", "双沟村", "奖励扶助", 96_002), 3),
        (row(3, "王桂", "双河村", "奖励扶助", 96_002), 3),
        (row(3, "王桂", "双沟村", "特别扶助", 96_002), 3),
        (row(3, "王桂", "双沟村", "奖励扶助", 96_003), 3),
        (row(3, "王桂", "双沟村", "奖励扶助", 196_002), 3),
        (row(1, "大王建", "双沟村", "奖励扶助", 96_000), 1),
        (row(8, "小王强", "双沟村", "奖励扶助", 96_007), 8),
        (ROWS[:7], 8),
        (ROWS[1:], 1),
        ([*ROWS[:2], *ROWS[3:], ROWS[2]], 3),
        ([*ROWS[:2], ADDED, *ROWS[2:]], 3),
    ],
)
def test_a_bent_row_is_named(rows: list[Json], number: int) -> None:
    with pytest.raises(Bent, match=f"第 {number} 行"):
        check(poster(rows))


def test_a_row_added_at_the_end_is_found() -> None:
    with pytest.raises(Bent, match="第 8 行之后多出"):
        check(poster([*ROWS, ADDED]))


@pytest.mark.parametrize(
    ("changed", "word"),
    [
        ({"title": "2025年度奖励扶助名单公示"}, "标题"),
        ({"office": "某某卫健委"}, "发布机构"),
        ({"posted": "2026年3月19日"}, "发布日期"),
        ({"until": "2026年3月8日"}, "截止日期"),
        ({"people": "18 人"}, "人数"),
        ({"people": "9 人"}, "人数"),
        ({"total": "17,680.28 元"}, "合计"),
        ({"total": "7,680.20 元"}, "合计"),
        ({"size": 3210}, "校验点"),
        ({"size": 320}, "校验点"),
        ({"root": "0" * 64}, "存证的根"),
    ],
)
def test_a_bent_fact_is_named(changed: dict[str, object], word: str) -> None:
    with pytest.raises(Bent, match=f"看得见的{word}"):
        check(poster(changed=changed))


def test_a_record_exchanged_together_with_the_print_does_not_match_its_proof() -> None:
    rows = row(3, "王贵", "双沟村", "奖励扶助", 96_002)
    forged = canonical.dumps({"record": RECORD | {"rows": rows}, "salt": SALT.hex()})
    with pytest.raises(Bent, match="记录"):
        check(poster(rows, record=forged))


@pytest.mark.parametrize(
    ("record", "word"),
    [
        (b"{}", "record.json"),
        (b"not json", "record.json"),
        (record_json().replace(b'"version":1', b'"version":1,"version":1'), "record.json"),
        (record_json().replace(SALT.hex().encode(), b"00"), "record.json"),
        (record_json().replace(SALT.hex().encode(), b"0" * 64), "record.json"),
    ],
)
def test_a_bent_attachment_is_named(record: bytes, word: str) -> None:
    with pytest.raises(Bent, match=word):
        check(poster(record=record))


def test_the_proof_of_another_entry_is_refused() -> None:
    log = Log()
    with pytest.raises(Bent, match="与存证证明不符"):
        check(poster(proof=log.proof(log.entries[0])))


@pytest.mark.parametrize("data", [b"%PDF-1.7 broken", b"%PDF-"])
def test_a_broken_pdf_is_bent(data: bytes) -> None:
    with pytest.raises(Bent, match="PDF"):
        check(data)


def test_a_pdf_without_record_is_bent() -> None:
    with pytest.raises(Bent, match=r"record\.json"):
        check(poster(changed={"attached": {}}))
