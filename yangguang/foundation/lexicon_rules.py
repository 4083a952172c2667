"""The charter's lexicon, second part: what no list of phrases can hold, because it is said in a hundred ways.

Each rule is a pattern over a text without blanks and signs, or over many such texts with a line for each. It names
a list, a report or a threat, never a bare word: an offer to those who have not come yet ("未参加体检的居民仍可预约")
is an office's honest sentence.

Strangers may write what these patterns read: words that repeat are never the beginning of one another, and what a
repetition took it keeps (`*+`), so that a text is read once, however it was made.
"""

from django.utils.translation import gettext_noop as _

_CHECK = (
    "(?:孕前|婚前|产前|健康|妇科|优生|两癌|环孕|孕环|孕情|生殖健康)*+"
    "(?:孕检|环检|妇检|产检|婚检|体检|参检|检查|筛查|随访|受检|到检|复检)"
)
_DONE = (
    "(?:按时|按期|及时|如期|主动|自觉|自愿|参加|参与|接受|进行|来|到(?!检)|做|完成|过|了|免费|"
    "本年度|本季度|第[一二三四]季度)*+"
)
_WHO = (
    "(?:的|育龄|已婚|未婚|农村|流动|在册|适龄|怀孕|重点|该|"
    "妇女|夫妇|夫妻|女性|人员|对象|群众|村民|居民|家庭|孕妇|户|者)*+"
)
_LIST = "(?:名单|名册|花名册|名录|台账|黑榜|红黑榜|曝光|通报|排名|摸底表|排查表|一览表|统计表|情况表|登记册|如下|见附)"
_SHOWN = f"(?:{_LIST}|公示(?![期栏后])|公布(?!的))"
_BIRTH = "(?:超生|多生|偷生|违[法规章]生育|计划外|政策外|非婚|未婚先孕|未婚生育|早婚|早育|无证生育)"
_LIVES = (
    "(?:育龄妇女|已婚妇女|怀孕妇女|怀孕人员|孕情|孕妇|孕产妇|产妇|流产|引产|节育|上环|结扎|避孕|不孕|离婚|再婚|单身女|"
    "流入妇女|外出妇女|流动妇女|外出务工妇女|两女户|二女户|病残儿|失独)"
)
# A list of institutions or of staff is about offices.
_OURS = "[^,。;;:\n站院构心点室科校所证医局协]"
_NOT_THERE = f"[未没](?:有)?{_DONE}{_CHECK}{_WHO}"
_HERS = "(?:孕检|环检|妇检|婚检|参检|健康检查|两癌筛查|孕情检查)"  # what an office once ordered; 体检 is anybody's
_LOST = (
    "(?:不予|停发|扣发|缓发|暂停|取消[^,。;\n]{0,8}(?:资格|享受|补[贴助]|低保|奖励)|罚款|处罚|追究|列入|后果自负|通报)"
)
_NEAR = "[^。;\n]{0,14}?"
_VOLUNTARY = _("健康检查是自愿的服务，不列未到者名单。")

RULES: tuple[tuple[int, str, str, str, bool], ...] = (
    (1, "未到者名单", _VOLUNTARY, f"{_NOT_THERE}{_SHOWN}", False),
    (1, "未到者", _VOLUNTARY, f"{_NOT_THERE}(?<=[员象女户者])(?![^\n])", True),
    (
        2,
        "未落实避孕措施者",
        _("不监视避孕与怀孕。"),
        "[未没](?:有)?(?:按时|及时|落实|采取|实行|做|行)*+(?:长效)?(?:节育|避孕|绝育|结扎|上环)(?:措施|手术)?(?:的)?"
        f"{_WHO}{_LIST}",
        False,
    ),
    (2, "家庭生活名单", _("不按生育、婚姻和怀孕列人。"), f"(?:{_BIRTH}|{_LIVES}){_OURS}{{0,6}}{_LIST}", False),
    (
        2,
        "征收抚养费",
        _("征收生育费用与处罚生育已被废止。"),
        "征收[^,。;\n]{0,4}抚养费|抚养费[^,。;\n]{0,2}征收",
        False,
    ),
    (
        3,
        "举报生育",
        _("举报只针对机构和工作人员的职务行为，不针对私人家庭生活。"),
        f"(?:举报|检举|揭发|告发){_OURS}{{0,6}}{_BIRTH}",
        False,
    ),
    (
        10,
        "不检查就不给",
        _("不向居民下命令、发威胁。"),
        f"(?:不|未|拒绝|逾期)[^,。;不\n]{{0,6}}{_CHECK}[^。;\n]{{0,12}}"
        "(?:不予|停发|扣发|缓发|暂停|取消资格|罚款|处罚|追究|列入|后果自负|(?<!不)(?<!不会)[停扣](?:低保|补|钱|发)|不发[钱补奖]|(?<!不)罚[一二三四五六七八九十百千0-9])|"
        f"{_HERS}[^。;不未\n]{{0,4}}(?:不|未|没)(?:到|来|做|参加)[的者]?[^。;不\n]{{0,4}}(?:罚|停发|扣发|停[低补]|取消)",
        True,
    ),
    (
        10,
        "检查的命令",
        _("不向居民下命令、发威胁。"),
        f"{_HERS}[^。;\n]{{0,12}}(?:否则|不然|逾期|违者|拒不|拒绝|(?:不|未)(?:到|来|参加)){_NEAR}{_LOST}|"
        f"(?:必须|一律|务必|限期)[^。;,\n]{{0,10}}(?:到站|参加|接受|进行|做)(?:孕检|环检|妇检|参检|孕环检)|"
        f"(?:寄|邮|交回|上交|交验|报送)[^。;,\n]{{0,6}}(?:孕检|环检|妇检|查环|孕环检)(?:单|证明|报告|情况|记录)",
        True,
    ),
    (
        11,
        "不签约就不给",
        _("承诺约束机构，不列未签约的人。"),
        f"(?:承诺书|责任书|公约|保证书)[^。;\n]{{0,12}}(?:拒签|[不未]签(?![字名章])|拒绝签){_NEAR}{_LOST}",
        True,
    ),
)
"""Each: the charter's point, what it is called, why, its pattern, and whether it says what residents do or are."""
