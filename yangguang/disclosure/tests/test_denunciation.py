"""A text about anyone's private family life is recognised; what belongs to an objection is not."""

import random
import secrets
from pathlib import Path

import pytest

from yangguang.disclosure.denunciation import recognised

LISTS = Path(__file__).parent / "lists"
HONEST = (LISTS / "honest.txt").read_text(encoding="utf-8").splitlines()
GOSSIP = (LISTS / "gossip.txt").read_text(encoding="utf-8").splitlines()
SPOKEN_HONEST = (LISTS / "spoken_honest.txt").read_text(encoding="utf-8").splitlines()
SPOKEN_GOSSIP = (LISTS / "spoken_gossip.txt").read_text(encoding="utf-8").splitlines()
SEED = secrets.randbits(32)
WHO = ["他", "她", "张三", "王小红", "隔壁那家", "名单上第三个", "李四的儿媳", "村主任家", "这户人家", "某某", "陈会计"]
WHAT = """
家超生了
生了三个孩子
在外面又生了一个
是未婚先孕
和别人同居
已经离婚了
有婚外情
怀孕好几个月了
抱养了一个女孩
没有上环
做过人流
生的是二胎
是假离婚
有两个儿子一个女儿
躲在外地生孩子
跟会计有男女关系
没去参加孕检
有私生子
刚结婚就生了
的女儿没结婚就有了身孕
作风不好
改嫁到外村
重婚
生了第三个
""".strip().splitlines()
FRAMES = [
    "{0}{1}。",
    "我举报：{0}{1}",
    "听说{0}{1}，请查一查！",
    "金额不对。{0}{1}。",
    "大家都知道{0}{1}",
    "{0} {1},不该领",
]

FAIR = """
公示金额为 690 元，应为 960 元。
王五已于去年去世。
李四的户口三年前迁到外县。
赵六在名单里出现了两次。
我符合条件，名单里没有我。
我家只有一个女儿，去年交了材料。
我有两个女儿，应当列入奖励扶助名单。
村里没有开会就贴出来了。
没有经过村民代表评议。
名单贴出来不到七天就揭了。
我母亲今年六十二岁，是独生子女父母。
本人离婚后一直住在本村，户口也在。
计划生育家庭奖励扶助的金额写错了。
第 12 行与第 30 行是同一个人。
村名写错，应为和平社区。
我们两口人的金额只写了一个人的。
镇政府没有公布咨询电话。
该人长期住在外省，不是本村居民。
我的结婚证交了两次，还是没有列入。
审核说我缺独生子女证，我已补交。
公示栏在村部里面，平时锁着门。
特别扶助应当只公布人数。
育儿补贴怎么申请？
名字写错了，应是“丽”不是“莉”。
卫健办没有在期限内答复。
名单上有人不在本村住。
张三今年只有五十八岁，不到年龄。
金额应为每年 960 元。
""".strip().splitlines()
AMOUNTS = ["960 元", "1,920 元", "80 元", "六百九十元"]
VILLAGES, NAMES = ["和平村", "陈楼村"], ["王芳", "刘大山"]
MORE = """
{v}的{n}，金额应为 {a}。
{n}已经去世，请核实。
{n}不是{v}人。
{n}与上一行重复。
{v}没有贴满七天。
请把{n}的项目名称改正。
""".strip().splitlines()


def _accusations() -> list[str]:
    chance = random.Random(SEED)
    pairs = [(who, what) for who in WHO for what in WHAT]
    return [chance.choice(FRAMES).format(*pair) for pair in chance.sample(pairs, 120)]


def _fair() -> list[str]:
    chance = random.Random(SEED)
    made = [
        chance.choice(MORE).format(v=chance.choice(VILLAGES), n=chance.choice(NAMES), a=chance.choice(AMOUNTS))
        for _ in range(60)
    ]
    return FAIR + made


def test_every_denunciation_of_family_life_is_recognised() -> None:
    print("seed", SEED)
    assert [text for text in _accusations() if not recognised(text)] == []


def test_hardly_any_fair_objection_is_taken_for_one() -> None:
    print("seed", SEED)
    texts = _fair()
    alarms = [text for text in texts if recognised(text)]
    assert len(alarms) / len(texts) <= 0.02, alarms


@pytest.mark.parametrize("text", ["他 超·生", "她\u200b怀\u200b孕了", "张三生了３个孩子", "他家 出-轨"])
def test_blanks_and_signs_between_do_not_hide_it(text: str) -> None:
    assert recognised(text)


@pytest.mark.parametrize("text", ["我只有一个女儿。", "我家的独生子女证丢了。", "本人未婚，户口在本村。"])
def test_a_person_may_speak_of_her_own_family(text: str) -> None:
    assert not recognised(text)


def test_an_officers_family_life_is_private_too() -> None:
    assert recognised("村支书离婚了还同居")
    assert not recognised("村支书没有召开评议会")


@pytest.mark.parametrize(
    "text",
    [
        "村干部说我超生，要罚款。",
        "镇里收了我家的社会抚养费，没有收据。",
        "镇里强制孕检，还要收费。",
        "工作人员说我离婚了就不能领。",
    ],
)
def test_what_an_office_did_to_the_writer_is_not_taken_for_denunciation(text: str) -> None:
    assert not recognised(text)


@pytest.mark.parametrize(
    "text", ["我家没有列入，张三生了三个孩子却列入了。", "我家邻居又生了一个。", "他说我不够条件，他自己超生。"]
)
def test_the_person_named_nearest_decides(text: str) -> None:
    assert recognised(text)


@pytest.mark.parametrize(
    "text",
    """
她在外面有人
他家老二是抱来的
她跟人跑了
隔壁那家生不出孩子
王小红怀了二胎没上报
张三和李四的老婆有一腿
他们没领证就住一起
这户人家偷偷生了个儿子
村主任的儿媳妇离过两次婚
她孩子不是她丈夫的
那女的是小老婆
他在外头养女人
老王家闺女没结婚就大了肚子
刘某是同性恋
李家媳妇打过胎
她嫁过三次
他家有三个娃只报了两个
孙女是捡来的
儿子不是亲的
她男人在外头包了一个
他戴绿帽子
这家婆媳天天吵架打架
他打老婆
他家多生了一个丫头藏在娘家
王某与他人姘居
他搞大了别人的肚子
她家老大是跟前夫生的
""".strip().splitlines(),
)
def test_gossip_in_the_words_of_a_village_is_recognised(text: str) -> None:
    assert recognised(text)


@pytest.mark.parametrize(
    "text",
    """
我的名字写错了
金额与存折不符，应为960元
张三已经去世，不应列入
李四户口已迁出本村
王五重复列入两次
审核程序没有经过村民代表会议
我家符合条件但没有列入，我只有一个女儿
我本人是独生子女父母，应当享受
公示时间不足七天
村干部张三利用职权把自己亲戚列入名单
镇卫健办收了我200元办证费
名单中的赵六是现任村干部的亲属，不符合条件
此人有城镇户口，不是农村居民
他名下有公司，不符合条件
这个人不是本村的
他已经领了特别扶助，不能再领
我已离婚，补贴应当发给我
本人收养的女儿已满3岁
工作人员态度恶劣
办事处要求我先做孕检才给办
李四死了三年了还在领钱
王五的年龄不满60岁
""".strip().splitlines(),
)
def test_what_an_objection_may_say_is_taken(text: str) -> None:
    assert not recognised(text)


def test_no_honest_objection_is_lost_because_a_word_in_it_sounds_like_family_life() -> None:
    assert len(HONEST) >= 60
    assert [text for text in HONEST if recognised(text)] == []


def test_gossip_said_in_other_words_is_recognised_too() -> None:
    assert [text for text in GOSSIP if not recognised(text)] == []


def test_gossip_as_a_village_speaks_and_an_office_writes_it_is_recognised() -> None:
    missed = [text for text in SPOKEN_GOSSIP if not recognised(text)]
    assert len(SPOKEN_GOSSIP) >= 400
    assert len(missed) / len(SPOKEN_GOSSIP) <= 0.05, missed


def test_no_objection_is_lost_though_it_tells_the_writers_own_family_or_an_officers_conduct() -> None:
    assert len(SPOKEN_HONEST) >= 700
    assert [text for text in SPOKEN_HONEST if recognised(text)] == []


@pytest.mark.parametrize(
    ("gossip", "fact"),
    [
        ("他媳妇跟收废品的跑了", "他跟司机跑到镇里办的手续"),
        ("她跟老板过了", "她跟大女儿过，户口在女儿家"),
        ("他在外面找了一个", "他在外面找了个工作，年收入十万"),
        ("他有两个老婆", "他有两个媳妇在厂里上班，收入不低"),
        ("那个女的不正经", "她不正经上班，窗口没人"),
        ("她名声不好", "他们名声不好是因为收费乱"),
        ("陈会计跟妇女主任不清不白", "主任跟企业不清不白，请查账"),
        ("他家多生了一个没报", "系统多生了几个编号"),
        ("他家娃是买来的", "他家的残疾证是买来的"),
        ("那家孩子来路不明", "这钱来路不明，请说明是什么钱"),
        ("她公公跟她有事", "会计和他姐夫的事不公开，工程都给了姐夫"),
    ],
)
def test_the_same_word_of_a_person_is_gossip_and_of_a_matter_is_not(gossip: str, fact: str) -> None:
    assert recognised(gossip)
    assert not recognised(fact)


@pytest.mark.parametrize("text", ["他家老婆半夜有人敲窗", "这家的闺女早就变了心"])
def test_a_family_spoken_of_with_nothing_an_objection_is_about_is_gossip(text: str) -> None:
    assert recognised(text)
    assert not recognised("这家的闺女年龄写错了")


@pytest.mark.parametrize("text", ["她離婚了", "他 懷/孕 了", "張三家超生兩個", "她【出】轨了", "他包2奶"])
def test_other_letters_and_signs_between_do_not_hide_it(text: str) -> None:
    assert recognised(text)


def test_she_who_is_the_writers_own_child_is_the_writers_to_speak_of() -> None:
    assert not recognised("我孙女由我带，她父母离婚了，钱给谁")
    assert recognised("我孙女没有列入，王小红离婚了，她却有")


def test_a_marriage_may_be_why_someone_lives_here_no_more_and_a_pregnancy_may_not() -> None:
    assert not recognised("李四结婚后不是本村人了")
    assert recognised("李四怀孕了，不是本村人")


@pytest.mark.parametrize("text", ["产检补助没有发", "离婚的要什么材料", "村里说超生的不给办，没有依据"])
def test_a_question_to_an_office_that_names_nobody_is_kept(text: str) -> None:
    assert not recognised(text)
    assert recognised(f"隔壁那家离婚了，{text}")


@pytest.mark.parametrize("text", ["两个孩子只发了一份补贴", "他家两个孩子，少发了一个的钱"])
def test_how_many_children_were_paid_for_is_an_objections_own_matter(text: str) -> None:
    assert not recognised(text)
    assert recognised("他家有两个孩子，不是一个")
