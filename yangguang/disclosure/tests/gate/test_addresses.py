"""A home that is announced as one is found whatever its estate is called; what a form or a hall numbers is no home."""

import pytest

from yangguang.disclosure import gate
from yangguang.disclosure.tests.gate.seeds import words

OF_SERVICE = """
住址详见附件3号 住址：详见附件3号 住址：见附件2号 居住地址变更请到2号窗口 现住址变更请到桃园村2号窗口
家庭地址一栏填第2组 现住址证明到便民大厅3号窗口开具 户口所在地派出所1号窗口 户籍地址在派出所1号窗口登记
户籍所在地村委会2号窗口
家庭住址：填第2组 住址：选第3组 常住地址：按第3组格式填写 户籍地址：以第2组数据为准 家庭地址：见第3号附件
现住址：请到3号窗口填写 户口所在地：由2号柜台核验 居住地址为必填项，见附表2号 家住外地的请到5号窗口
居住在外地的到便民中心3号窗口办理 居住在危房的农户12户已全部搬迁 居住地证明在二楼大厅6号窗口打印
住在敬老院的老人由2号窗口上门办理 家庭住址证明材料见附表3号 收件地址：填表第4栏，2号表
"""
HOMES = """
住址：锦绣江南12栋 家住锦绣江南12栋 住址：高党村第3组12号 户籍地睢宁县王集镇鲁庙村12组 居住在高党村3组
家庭住址：高党村三组十二号 住址为云山御景3单元 户口所在地：李集镇朱楼村3组 现住高党村5组8户 住址是东圩子12号
家庭住址：东圩子前12号 住址：王庄西头第3户 收货地址：睢宁县东风里3号 家住王家沟5号 住址：于府12栋 住址：东圩子12号附1号
"""


def _homes(text: str) -> list[gate.Finding]:
    return list(gate.look(text, kind="text").of("address"))


@pytest.mark.parametrize(
    "text", [*words(OF_SERVICE), "住址 见附录1号", "住址：详见附件 3号", "居住地 派出所户籍2号窗口"]
)
def test_a_number_of_a_form_or_of_a_hall_is_no_home(text: str) -> None:
    assert _homes(text) == []


@pytest.mark.parametrize("text", [*words(HOMES), "现住址 凤凰翡翠12栋", "现住址：\n高党村3组12号"])
def test_a_home_that_is_announced_is_found_whatever_its_estate_is_called(text: str) -> None:
    assert _homes(text)
