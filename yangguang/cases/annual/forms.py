"""The tables of the annual report in its own words: which rows and columns each has, and nothing beside them.

国办公开办函〔2021〕30号, parts 2 to 4. The words are the form's, Chinese on every page and in every file.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from yangguang.cases.choices import Applicant
from yangguang.cases.replies.kinds import ROWS, Group, Reply


@dataclass(frozen=True, slots=True)
class Line:
    """A row or column: its key, its words, under which words it stands, whether it is an amount in fen."""

    key: str
    words: str
    under: tuple[str, ...] = ()
    money: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """A table of the report: its key, its heading, its rows and columns."""

    key: str
    heading: str
    rows: tuple[Line, ...]
    columns: tuple[Line, ...]

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """Every cell, row by row."""
        return tuple((row.key, column.key) for row in self.rows for column in self.columns)


NEW, CARRIED, HANDLED, PENDING, TOTAL = "new", "carried", "handled", "pending", "total"
RESULTS = "三、本年度办理结果"
BODIES = "法人或其他组织"
REPLIES = tuple(Reply.values)
APPLICANTS = tuple(Applicant.values)
RESULT_KINDS = ("upheld", "corrected", "otherwise", "undecided")


def _reply(kind: Reply) -> Line:
    row = ROWS[kind]
    if not row.number:
        return Line(kind, str(row.group.label), (RESULTS,))
    return Line(kind, f"{row.number}．{kind.label!s}", (RESULTS, str(row.group.label)))


def _decided(key: str, heading: str, *rows: tuple[str, str]) -> Form:
    return Form(key, heading, tuple(Line(*row) for row in rows), (Line("decided", "本年处理决定数量"),))


RULES = Form(
    "rules",
    "第二十条第（一）项",
    (Line("regulations", "规章"), Line("normative", "行政规范性文件")),
    (Line("made", "本年制发件数"), Line("ended", "本年废止件数"), Line("valid", "现行有效件数")),
)
LICENCES = _decided("licences", "第二十条第（五）项", ("licences", "行政许可"))
PENALTIES = _decided("penalties", "第二十条第（六）项", ("penalties", "行政处罚"), ("coercion", "行政强制"))
CHARGES = Form(
    "charges",
    "第二十条第（八）项",
    (Line("charges", "行政事业性收费"),),
    (Line("amount", "本年收费金额（单位：万元）", money=True),),
)
REQUESTS = Form(
    "requests",
    "收到和处理政府信息公开申请情况",
    (
        Line(NEW, "一、本年新收政府信息公开申请数量"),
        Line(CARRIED, "二、上年结转政府信息公开申请数量"),
        *(_reply(kind) for kind in Reply),
        Line(HANDLED, "（七）总计", (RESULTS,)),
        Line(PENDING, "四、结转下年度继续办理"),
    ),
    (
        Line(Applicant.PERSON, "自然人"),
        Line(Applicant.BUSINESS, "商业企业", (BODIES,)),
        Line(Applicant.RESEARCH, "科研机构", (BODIES,)),
        Line(Applicant.WELFARE, "社会公益组织", (BODIES,)),
        Line(Applicant.LAW, "法律服务机构", (BODIES,)),
        Line(Applicant.OTHER, "其他", (BODIES,)),
        Line(TOTAL, "总计"),
    ),
)
CHALLENGES = Form(
    "challenges",
    "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
    (
        Line("review", "行政复议"),
        Line("suit", "未经复议直接起诉", ("行政诉讼",)),
        Line("suit_after", "复议后起诉", ("行政诉讼",)),
    ),
    tuple(
        Line(key, words)
        for key, words in zip(
            (*RESULT_KINDS, TOTAL), ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计"), strict=True
        )
    ),
)
ACTS = (RULES, LICENCES, PENALTIES, CHARGES)  # part 2
FORMS: Mapping[str, Form] = MappingProxyType({form.key: form for form in (*ACTS, REQUESTS, CHALLENGES)})
HEADINGS: Mapping[int, str] = MappingProxyType(
    {
        1: "一、总体情况",
        2: "二、主动公开政府信息情况",
        3: "三、收到和处理政府信息公开申请情况",
        4: "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
        5: "五、存在的主要问题及改进情况",
        6: "六、其他需要报告的事项",
    }
)
WORDS = (1, 5, 6)  # the parts in words
GROUPS = tuple(Group)
