"""The charter's lexicon, second part: what no list of phrases can hold, because it is said in a hundred ways.

Each rule is a pattern over a text without blanks and signs. It names a list, a report or a threat, never a bare word:
an offer to those who have not come yet ("未参加体检的居民仍可预约") is an office's honest sentence.
"""

from django.utils.translation import gettext_noop as _

_CHECK = (
    "(?:孕前优生|孕前|婚前|产前|健康|妇科|优生|两癌|环孕|孕环|孕情|生殖健康)*"
    "(?:孕检|环检|妇检|产检|婚检|体检|参检|检查|筛查|随访|受检|到检|复检)"
)
_DONE = (
    "(?:按时|按期|及时|如期|主动|自觉|自愿|参加|参与|接受|进行|来|到|做|完成|过|了|免费|"
    "本年度|本季度|第[一二三四]季度)*"
)
_WHO = (
    "(?:的|育龄|已婚|未婚|农村|流动|在册|适龄|怀孕|重点|该|"
    "妇女|夫妇|夫妻|女性|人员|对象|群众|村民|居民|家庭|孕妇|户|者)*"
)
_LIST = "(?:名单|名册|花名册|名录|台账|黑榜|红黑榜|曝光|通报|排名|摸底表|排查表|一览表|统计表|情况表|登记册|如下|见附)"
_BIRTH = "(?:超生|多生|偷生|违[法规章]生育|计划外|政策外|非婚|未婚先孕|未婚生育|早婚|早育|无证生育)"
_LIVES = (
    "(?:育龄妇女|已婚妇女|怀孕妇女|怀孕人员|孕情|孕妇|孕产妇|产妇|流产|引产|节育|上环|结扎|避孕|不孕|离婚|再婚|单身女|"
    "流入妇女|外出妇女|流动妇女|外出务工妇女|两女户|二女户|病残儿|失独)"
)
# A list of institutions or of staff is about offices.
_OURS = "[^,。;;:站院构心点室科校所证医局协]"

RULES: tuple[tuple[int, str, str, str], ...] = (
    (
        1,
        "未到者名单",
        _("健康检查是自愿的服务，不列未到者名单。"),
        f"[未没](?:有)?{_DONE}{_CHECK}{_WHO}(?:{_LIST}|(?<=[员象女户者])\\Z)",
    ),
    (
        2,
        "未落实避孕措施者",
        _("不监视避孕与怀孕。"),
        f"[未没](?:有)?(?:按时|及时|落实|采取|实行|做|行)*(?:长效)?(?:节育|避孕|绝育|结扎|上环)(?:措施|手术)?(?:的)?{_WHO}{_LIST}",
    ),
    (2, "家庭生活名单", _("不按生育、婚姻和怀孕列人。"), f"(?:{_BIRTH}|{_LIVES}){_OURS}{{0,6}}{_LIST}"),
    (
        3,
        "举报生育",
        _("举报只针对机构和工作人员的职务行为，不针对私人家庭生活。"),
        f"(?:举报|检举|揭发|告发){_OURS}{{0,6}}{_BIRTH}",
    ),
    (
        10,
        "不检查就不给",
        _("不向居民下命令、发威胁。"),
        f"(?:不|未|拒绝|逾期)[^,。;不]{{0,6}}{_CHECK}[^。;]{{0,12}}(?:不予|停发|扣发|缓发|暂停|取消资格|罚款|处罚|追究|列入)",
    ),
)  # fmt: skip
"""Each: the charter's point, what it is called, why, and its pattern."""

_VERBS = (
    "征收|收取|收缴|查验|公布|公开|公示|发布|张贴|实施|实行|执行|采取|组织|进行|开展|设置|下达|统计|编制|制作|列|要求|交验|"
    '了|使用|提交|出具|办理|以|对|向|将|把|任何|一切|各类|各种|形式|群众|居民|村民|妇女|的|再|收|征|查|设|和|及|、|,|《|<|"|“'
)
MENTION_BEFORE = (
    "(?<!不得)(?:不得|不再|不准|不许|不会|不应|严禁|禁止|杜绝|废止|取消|停止|废除|撤销|免收|停征|绝不|决不|从不|反对|"
    f"不(?=公布|公开|征|收|查|要求|设|下达|列|统计))(?:{_VERBS})*\\Z"
)
"""What must end right before a phrase for the sentence to be against it; 不得不 is not."""
MENTION_AFTER = (
    '\\A(?:(?:征收|缴纳)?管理办法|征收|制度|政策|规定|审批|查验|交验|》|>|"|”|等|一律|全部|均|都|现)*'
    "(?:已|已经|业已|均已|予以|被)+(?:全部|全面|依法|明令|正式|被|经)*(?:取消|废止|停止|停征|废除|撤销)"
)
"""What must begin right after a phrase for the sentence to say that it is no more."""
MENTION_NEVER = "\\A(?:[:：]|如下|见附)"
"""What follows when the thing itself comes next."""
