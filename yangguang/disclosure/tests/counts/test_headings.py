"""Headings of county tables: each either counts people or does not."""

import pytest

from yangguang.disclosure.counts.headings import kind
from yangguang.disclosure.counts.sayings import subject

PEOPLE = """
人数 户数 总人数 总户数 符合条件人数 截至6月30日人数 享受人数（截至2026年6月30日） 应享受户数 实发人数
本年新增人数 累计享受人数 当月享受 享受人员 其中：女 其中女性 其中:女 男 女 女性 女童 男方 60周岁以上
60岁及以上老年人 0-3岁婴幼儿 六十周岁以上 独生子女 独生子女父母 双女户 失独家庭 计划生育家庭（户） 奖励扶助对象
特别扶助对象 残疾人 残疾人数量 低保户 特困人员 孤儿 留守儿童 孕产妇 孕产妇人数 出生人口 出生 三孩 死亡退出 迁出
高血压 糖尿病患者（例） 手术例数 签约人数 家庭医生签约人数 参保 受益群众 公益性岗位在岗人数 养老机构老人数
结婚登记（对） 对象（女） 人数（人） 数量（人） （一）享受人数 1.享受人数 老干部人数
"""
NOT = """
件数 办件 办结件 受理件数 申请件数 残疾人证办理件数 投诉件数 超过15日未办结件数 办理天数 承诺天数 住院天数
平均住院日 工作日 发放人次 人次 户次 咨询人次 培训场次 宣传活动 讲座 满意率 按时办结率 签约率 高血压规范管理率
人数占比 人数比例 占比（%） 人均补助 户均金额 平均年龄 金额 金额（元） 金额（万元） 享受金额（元） 发放资金
补助总额 补助标准（元/人·年） 补助标准 扶助金额 工作经费 床位数 床位（张） 托育机构 机构数（个） 养老机构数
服务窗口 工作人员 工作人员（人） 在编人数 医师人数 护士 村干部 执法人员人数 联系电话 备注 序号 年度 截至日期
办理时限 满意度 面积（平方米） 条件
"""


@pytest.mark.parametrize("heading", PEOPLE.split())
def test_a_heading_that_counts_people(heading: str) -> None:
    assert kind(heading) == "people"


@pytest.mark.parametrize("heading", NOT.split())
def test_a_heading_that_counts_acts_money_things_or_the_offices_own_staff(heading: str) -> None:
    assert kind(heading) != "people"


@pytest.mark.parametrize(
    ("title", "says"),
    [
        ("各镇残疾人数量", "counts"),
        ("2026年度奖励扶助人数公示", "counts"),
        ("2026年计划生育家庭特别扶助对象情况表", "counts"),
        ("老年人健康服务情况", "mentions"),
        ("领取情况", "mentions"),
        ("奖励扶助资金发放情况", "money"),
        ("窗口办件情况", ""),
    ],
)
def test_a_title_counts_people_mentions_them_or_is_about_money(title: str, says: str) -> None:
    assert subject(title) == says
