"""Facts enough for a letter of every kind, and the answer by it."""

from datetime import date

from yangguang.accounts.models import User
from yangguang.cases import actions
from yangguang.cases.actions import Given
from yangguang.cases.choices import Verb
from yangguang.cases.models import Case, Step
from yangguang.cases.replies import ROWS, Reply, Withheld

SAID: dict[str, str | date] = {
    "way": "附件已发出，凭查询码取回",
    "given": "目录的前三页",
    "reason": "公开会损害他人的商业秘密",
    "rests_on": "《中华人民共和国保守国家秘密法》第二条",
    "third_party": "三月三日书面征求意见，对方不同意公开",
    "asked_on": date(2026, 1, 5),
    "unclear": "要哪一年的",
    "earlier": "〔2025〕3号",
    "earlier_on": date(2025, 6, 2),
    "until": date(2026, 2, 2),
    "fee_notice": "〔2026〕1号",
    "amount": "10.00",
}


def given(kind: str, **more: str | date) -> Given:
    """What an officer says in a letter of a kind; `more` says otherwise."""
    reply = Reply(kind)
    facts = {one.key: SAID[one.key] for one in ROWS[reply].states if one.key in SAID}
    part = Withheld("第四页", Reply.THIRD_PARTY, "有他人的商业秘密")
    return Given(
        kind=kind, facts=facts | more, number="〔2026〕7号", information="2024 年的公示目录",
        review_by="睢宁县人民政府", court="睢宁县人民法院",
        withheld=[part] if reply == Reply.PARTLY_OPENED else [],
    )  # fmt: skip


def replied(case: Case, kind: str, *, by: User, verb: str = Verb.ANSWER) -> Step:
    """A request for information answered by its letter."""
    return actions.reply(case=case, given=given(kind), verb=verb, by=by)
