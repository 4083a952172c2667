"""The charter's lexicon stops what it forbids and lets the office's honest words pass."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yangguang.foundation.lexicon import PHRASES, Phrase, found

HONEST = [
    "独生子女父母光荣证办理指南",
    "农村部分计划生育家庭奖励扶助资金发放人数与总额",
    "免费孕前优生健康检查项目和服务机构",
    "预防接种单位名称、地点、时间",
    "育儿补贴申领流程",
    "查处非法鉴定胎儿性别的医疗机构",
    "采取补救措施，消除影响",
    "超生理剂量用药不良反应监测",
    "上环节由镇级初审，下环节由县级确认",
    "三查三看作风建设",
    "输卵管结扎术收费公示",
    "人口与计划生育法第十八条",
    "低保审核信息公示",
    "通报批评县卫生健康局",
    "好差评结果集中公开",
    "母婴保健技术服务机构校验结果",
    "生育登记办理材料",
    "计划生育特别扶助金发放人数与总额",
    "病人隐私保护制度",
    "举报投诉电话：0516-80000000",
]


def test_the_lexicon_has_phrases_for_every_point_that_it_guards_and_a_reason_for_each() -> None:
    assert len(PHRASES) >= 100
    assert {phrase.point for phrase in PHRASES} >= {1, 2, 3, 4, 10}
    assert all(phrase.why and len(phrase.words) >= 2 for phrase in PHRASES)
    assert len({phrase.words for phrase in PHRASES}) == len(PHRASES)


@pytest.mark.parametrize("words", ["未参检名单", "社会抚养费", "集中曝光"])
def test_the_words_of_the_charter_are_found(words: str) -> None:
    assert [hit.phrase.words for hit in found(f"关于公布{words}的通知")] == [words]


@given(st.sampled_from(PHRASES), st.sampled_from(["", " ", "\u3000", "\u200b", "·", "\n", "-", "*", "\u00ad"]))
def test_a_phrase_is_found_whatever_is_put_between_its_signs(phrase: Phrase, filler: str) -> None:
    text = "公告：" + filler.join(phrase.words) + "，特此通知"
    hits = found(text)
    assert len(hits) == 1
    assert text[hits[0].start : hits[0].end].replace(filler, "") == hits[0].phrase.words
    assert phrase.words in hits[0].phrase.words or hits[0].phrase.words in phrase.words


@pytest.mark.parametrize("text", HONEST)
def test_honest_words_pass(text: str) -> None:
    assert found(text) == []


@given(st.text(st.sampled_from("县镇村公示政策办理时限依据0123456789，。"), max_size=200))
def test_ordinary_text_is_never_stopped(text: str) -> None:
    assert found(text) == []
