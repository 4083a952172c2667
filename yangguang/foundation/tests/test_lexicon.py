"""The charter's lexicon stops what it forbids and lets the office's honest words pass."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yangguang.foundation.lexicon import PHRASES, Phrase, found

HONEST = [
    "参加体检须空腹，否则影响结果",
    "体检报告逾期未取的，由本人负责",
    "孕妇应定期参加产检",
    "健康检查自愿参加，未参加的居民仍可预约",
    "考生逾期不参加体检的，取消聘用资格",
    "承诺书未签字的材料不予受理",
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
    "未参加体检的居民仍可预约，免费",
    "孕产妇健康管理服务机构名单",
    "病残儿医学鉴定专家名单",
    "婚前医学检查机构名录",
    "流动人口服务站名录",
    "两癌筛查定点医院一览表",
    "不参加体检不影响领取任何待遇",
    "举报机构违规收费的奖励办法",
    "节育手术收费标准",
    "未按时办结事项名单",
]
SAID_OTHERWISE = [
    "请育龄妇女按时参加孕检，否则停发补贴",
    "育龄妇女须于5日前到站参加孕检，逾期不到的取消当年奖扶资格",
    "育龄妇女必须参加妇检",
    "不来体检的后果自负",
    "请在外育龄妇女按季寄送孕检单",
    "各户须签订计划生育承诺书，拒签的不予办理低保",
    "未按时参加孕检人员名单",
    "没来体检的妇女名单：",
    "未按期接受妇检对象",
    "第三季度未参加两癌筛查妇女台账",
    "逾期不参加孕检的，停发奖励扶助金",
    "2026年育龄妇女情况花名册",
    "怀孕妇女摸底表",
    "流动妇女孕情登记册",
    "举报他人违法生育奖励办法",
    "未落实节育措施人员名单",
    "超生户曝光台",
    "离婚人员名单",
]
AGAINST = [
    "不得征收社会抚养费",
    "国务院2021年废止了《社会抚养费征收管理办法》",
    "根据人口与计划生育法（2021年修正），社会抚养费已取消",
    "本县不再开展流动人口婚育证明查验",
    "严禁强制引产",
    "本平台不公布未参检名单",
    "不再统计参检率",
    "超生罚款已取消",
    "全县不再下达四术任务",
    "生育指标均已取消",
    "不再设置家庭积分",
    "不公布未参检人员名单",
    "本平台不公开孕妇名单",
    "严禁株连亲属",
    "任何单位不得以任何形式，向群众收取超生费",
    "各村停止编制育龄妇女花名册",
    "不得查验流动人口婚育证明",
    "取消计生举报奖励",
]
ORDERS = [
    "全村严禁超生",
    "严禁计划外生育，一经发现取消补助资格",
    "不得无证生育，否则取消补助",
    "村民不得拒不参检",
    "严禁抢生二胎，违者后果自负",
    "严禁任何形式的违法生育",
    "严禁群众无证怀孕",
    "杜绝超生、偷生",
    "不准计划外怀孕",
    "反对超生",
    "不得逾期未检",
    "严禁应检未检",
    "取消拒检人员的补助",
    "取消失信户待遇",
    "停止失信家庭的一切补助",
    "取消未参检人员补助资格",
    "严禁违反计划生育",
    "超生的一律取消补助",
    "严 禁·超\u200b生",
    "取消上环对象的补助",
    "不得未参加孕检对象",
]
THREATS = [
    "不得编制育龄妇女花名册，否则罚款",
    "不得查验婚育证明，违者后果自负",
    "严禁集中曝光，一经发现取消补助资格",
    "村民取消家庭积分兑换资格",
    "严禁超生 罚款 5000 元",
    "严禁超生罚款一万元",
    "严禁参检率低于九成",
    "严禁环孕检替检、逃检",
    "一经查实，取消生育指标",
]
NOT_AGAINST = [
    "旧办法已废止。社会抚养费征收情况如下",
    "旧办法已废止\n社会抚养费征收情况",
    "不得不公布未参检名单",
    "虽已废止仍征收社会抚养费",
    "不公布未参检名单：张三",
    "取消拖欠者资格，社会抚养费照收",
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


@pytest.mark.parametrize("text", SAID_OTHERWISE)
def test_a_list_or_a_threat_that_is_said_in_other_words_is_found(text: str) -> None:
    assert any(not hit.mention for hit in found(text))


@pytest.mark.parametrize("text", AGAINST)
def test_a_sentence_against_it_is_only_a_mention(text: str) -> None:
    assert [hit.mention for hit in found(text)] == [True]


@pytest.mark.parametrize("text", ORDERS)
def test_an_order_to_residents_is_never_a_mention(text: str) -> None:
    assert any(not hit.mention for hit in found(text))


@pytest.mark.parametrize("text", THREATS)
def test_a_threat_in_the_same_sentence_leaves_no_mention(text: str) -> None:
    assert any(not hit.mention for hit in found(text))


@pytest.mark.parametrize("text", ["违者追究责任。不得再征收社会抚养费", "不得再征收社会抚养费\n否则群众可以投诉"])
def test_a_threat_in_another_sentence_changes_nothing(text: str) -> None:
    assert [hit.mention for hit in found(text)] == [True]


@pytest.mark.parametrize(
    "phrase", [phrase for phrase in PHRASES if phrase.of_residents], ids=lambda phrase: phrase.words
)
def test_whatever_residents_do_or_are_no_prohibition_of_it_is_a_mention(phrase: Phrase) -> None:
    for said in (f"严禁{phrase.words}", f"取消{phrase.words}的补助", f"不得{phrase.words}", f"{phrase.words}已取消"):
        assert any(not hit.mention for hit in found(said)), said


@pytest.mark.parametrize("text", NOT_AGAINST)
def test_a_denial_elsewhere_in_the_text_excuses_nothing(text: str) -> None:
    assert any(not hit.mention for hit in found(text))


def test_a_phrase_in_traditional_characters_is_found() -> None:
    (hit,) = found("關於徵收社會撫養費的通告")
    assert (hit.phrase.words, hit.start, hit.end) == ("社会抚养费", 4, 9)
