"""Addresses, birth dates and names made for the tests, and the everyday texts in which something like them stands."""

import random
from datetime import date

from yangguang.disclosure.tests.gate import numbers
from yangguang.disclosure.tests.gate.seeds import words

TOWNS = words(
    """
    睢城街道 金城街道 睢河街道 王集镇 双沟镇 岚山镇 李集镇 桃园镇 官山镇 高作镇 沙集镇 凌城镇 邱集镇 古邳镇 姚集镇
    魏集镇 梁集镇 庆安镇
    """
)
VILLAGES = words(
    """
    高党村 鲁庙村 朱楼村 王林村 刘圩村 官路村 胡滩村 杨山村 戴李村 马浅村 大余村 新龙村 陈集村 张圩村 红光村
    八里村 高集村 万庄村 方圆村 夏圩村 周庙村 石庙村 郭楼村 武宅村 西关村
    """
)
ROADS = words(
    """
    元府路 人民东路 中山南路 八一西路 天虹大道 文学北路 永安巷 青年路 红叶路 小沿河路 健康路 府前街 西大街
    东方红街 建设胡同
    """
)
ESTATES = words(
    """
    元府花园 阳光小区 碧桂家园 水韵新村 中央公馆 金域华府 睢宁嘉苑 滨河公寓 和平庄园
    """
)
OFFICES = words(
    """
    睢宁县卫生健康委员会 睢宁县人民医院 县妇幼保健院 睢宁县政务服务中心 桃园镇卫生院 睢城街道办事处
    睢宁县疾病预防控制中心 李集镇便民服务中心 县计划生育协会 睢宁县第二小学
    """
)
_CN = "〇一二三四五六七八九"


def called(dice: random.Random) -> str:
    """What an estate may be called: no suffix that a list could know."""
    return "".join(
        dice.choice("凤凰翡翠锦绣恒盛江南水岸云山御景天成学府壹品瑞祥龙湖金鼎紫荆东方")
        for _ in range(dice.randrange(2, 5))
    )


def chinese(number: int) -> str:
    if number < 10:
        return _CN[number]
    tens, ones = divmod(number, 10)
    return ("" if tens == 1 else _CN[tens]) + "十" + (_CN[ones] if ones else "")


def home(dice: random.Random) -> str:
    town, village, road, estate = (dice.choice(part) for part in (TOWNS, VILLAGES, ROADS, ESTATES))
    house, block, floor = dice.randrange(1, 300), dice.randrange(1, 40), dice.randrange(1, 19)
    room = f"{floor}{dice.randrange(1, 5):02}"
    region = dice.choice(("江苏省徐州市睢宁县", "徐州市睢宁县", "睢宁县", "", "江苏省 徐州市 睢宁县 "))
    return dice.choice((
        f"{region}{town}{road}{house}号",
        f"{region}{road}{house}号{block}栋{dice.randrange(1, 5)}单元{room}室",
        f"{region}{town}{village}{dice.randrange(1, 12)}组{house}号",
        f"{region}{town}{village}{chinese(dice.randrange(1, 12))}组{chinese(dice.randrange(1, 99))}号",
        f"{region}{town}{village}{house}号",
        f"{region}{estate}{block}号楼{dice.randrange(1, 5)}单元{room}室",
        f"{estate}{block}栋{room}室",
        f"{region}{estate}{block}-{dice.randrange(1, 5)}-{room}",
        f"{region}{road}{house}号之{dice.randrange(1, 9)}",
        f"{town}{road}{house}-{dice.randrange(1, 9)}号",
        f"{region}{road}{house}弄{dice.randrange(1, 60)}号{room}室",
        f"{region}{town}{village}{dice.randrange(1, 12)}组{dice.randrange(1, 60)}户",
        f"{region}{called(dice)}{block}号楼{room}室",
        f"{region}{called(dice)}{block}幢{dice.randrange(1, 5)}单元{room}",
        f"{called(dice)}{block}-{dice.randrange(1, 5)}-{room}",
        f"{region}{road}{dice.choice('东西南北中')}段{house}号",
    ))  # fmt: skip


def at_home(dice: random.Random) -> tuple[str, str]:
    """A text, and the part of it that must not remain."""
    place = home(dice)
    before, after = dice.choice(
        (
            ("家住", "，电话见附件"),
            ("现住址：", "。"),
            ("住址为", ""),
            ("户籍地址：", "\n"),
            ("该户位于", "的老宅"),
            ("", ""),
            ("经走访", "，情况属实"),
            ("家庭住址：", "；"),
            ("地址 ", " 邮编"),
        )
    )
    tail = place[-6:]
    return before + place + after, tail


def office_place(dice: random.Random) -> str:
    office, road, house = dice.choice(OFFICES), dice.choice(ROADS), dice.randrange(1, 300)
    return dice.choice((
        f"办公地址：睢宁县{road}{house}号",
        f"{office}（{road}{house}号）",
        f"{office}，地址：睢宁县{road}{house}号，电话0516-8338{numbers.digits(dice, 4)}",
        f"{office}位于{road}{house}号，周一至周五上班",
        f"受理地点：{dice.choice(TOWNS)}便民服务中心{dice.randrange(1, 20)}号窗口",
        f"接种地点：{road}{house}号{dice.randrange(1, 4)}楼",
        f"请到{office}{dice.randrange(1, 5)}楼{dice.randrange(100, 600)}室办理",
        f"本公告张贴于{dice.choice(TOWNS)}{dice.choice(VILLAGES)}公示栏",
        f"{dice.choice(TOWNS)}{dice.choice(VILLAGES)}{dice.randrange(1, 12)}组公示栏",
        f"{dice.choice(VILLAGES)}共{dice.randrange(3, 15)}组{dice.randrange(100, 600)}户",
        f"{road}改造工程第{dice.randrange(1, 20)}号公告",
        f"{dice.choice(TOWNS)}{dice.randrange(1, 12)}月{dice.randrange(1, 28)}号开展义诊",
        f"乘{dice.randrange(1, 60)}路公交车到{road}站下车",
        f"{dice.choice(TOWNS)}辖{dice.randrange(9, 30)}个村、{dice.randrange(2, 9)}个社区",
        f"根据{numbers.document_number(dice)}文件，{dice.choice(VILLAGES)}{dice.randrange(2, 90)}户享受奖励扶助",
        f"政务服务中心{dice.randrange(1, 5)}楼{dice.randrange(1, 40)}号窗口",
        f"投诉地址：睢宁县{road}{house}号信访接待室",
        f"{dice.choice(ESTATES)}社区服务站",
        f"{office}{dice.randrange(1, 9)}号楼{dice.randrange(100, 600)}室",
        f"见附表{dice.randrange(1, 9)}-{dice.randrange(1, 9)}-{dice.randrange(100, 600)}",
    ))  # fmt: skip


def born(dice: random.Random) -> tuple[str, str]:
    at = numbers.day(dice)
    spoken = "".join(_CN[int(sign)] for sign in str(at.year)) + f"年{chinese(at.month)}月{chinese(at.day)}日"
    written = dice.choice(
        (
            f"{at.year}年{at.month}月{at.day}日",
            f"{at:%Y-%m-%d}",
            f"{at:%Y.%m.%d}",
            f"{at:%Y/%m/%d}",
            f"{at:%Y%m%d}",
            spoken,
            f"{at.year} 年 {at.month} 月 {at.day} 日",
            f"{at.year}年{at.month}月",
            f"{at:%Y.%m}",
            f"{at:%Y}年{at.month:02}月{at.day:02}日",
        )
    )
    return dice.choice((
        (f"出生日期：{written}", written),
        (f"生于{written}，汉族", written),
        (f"出生年月：{written}", written),
        (f"该同志出生于{written}。", written),
        (f"本人生日是{written}", written),
        (f"，{spoken}出生，农业户口", spoken),
        (f"女，{at.year}年{at.month}月生", f"{at.year}年{at.month}月"),
        (f"{at.year}年{at.month}月{at.day}日出生", f"{at.year}年{at.month}月{at.day}日"),
        (f"年龄：{written}", written),
        (f"出生时间 {written}", written),
    ))  # fmt: skip


def other_day(dice: random.Random) -> str:
    at, later = sorted((numbers.day(dice, date(1933, 1, 1)), numbers.day(dice, date(1990, 1, 1))))
    written = numbers.written_date(dice)
    return dice.choice((
        f"{at.year}年{at.month}月{at.day}日以后出生的农村居民",
        f"{at.year}年{at.month}月{at.day}日（含）以后出生",
        f"出生于{at.year}年{at.month}月{at.day}日以后",
        f"{at.year}年{at.month}月{at.day}日至{later.year}年{later.month}月{later.day}日期间出生",
        f"出生日期在{at.year}年{at.month}月1日至{later.year}年12月31日之间",
        f"自{at.year}年1月1日起，出生医学证明网上办理",
        f"发布日期：{written}",
        f"{written}印发",
        f"公示时间：{written}至{numbers.written_date(dice)}",
        f"自{written}起施行",
        f"{at.year}年出生人口统计",
        f"{at.year}年1月1日起出生的婴幼儿每人每年3600元",
        f"办理时间：周一至周五 9:00-12:00，14:00-17:30（{written}更新）",
        f"{at.year}年{at.month}月生效的规定",
        f"截至{written}，共发放{dice.randrange(10, 999)}人",
        f"年龄满60周岁，{written}前提出申请",
        f"出生登记于{written}起改为网上办理",
        f"1933年1月1日以后、{at.year}年{at.month}月{at.day}日之前出生的夫妻",
    ))  # fmt: skip
