"""A complaint and a report that were right: what followed for the office, what was made good, what is paid for it."""

from datetime import timedelta
from pathlib import Path

from demo import setting
from yangguang.accounts.models import User
from yangguang.cases import actions as cases
from yangguang.cases import queries
from yangguang.cases.actions import Asked, Said
from yangguang.cases.choices import Kind
from yangguang.cases.models import Accountability, Case, Reward
from yangguang.foundation import events
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import moved, today
from yangguang.offices.models import Office, OfficeKind

RULE = Path(__file__).parent / "rewards.csv"
COMPLAINED = Said("办证收了二十元", "在镇里的窗口办证，被收了二十元，没有开收据。")
REPORTED = Said("公示照片是旧的", "镇里三月的公示照片是二月拍的，栏里没有这份公示。")
FOUND, FALSE = "已核对收费记录，情况属实，当天退还。", "已到公示栏核对，情况属实，已补贴并重拍。"


def walk(section: setting.Section, *, clerk: User, head: User, second: User) -> str:
    """Both of them about one town's office; says what came of them."""
    cases.import_rewards(data=RULE.read_bytes(), by=SYSTEM)
    accused = Office.objects.filter(kind=OfficeKind.TOWN).order_by("pk")[0]
    with moved(today() - timedelta(days=6)):
        case = _right(section, accused, clerk, Kind.COMPLAINT, COMPLAINED, FOUND)
    with moved(today() - timedelta(days=3)):
        cases.decide_account(
            accountability=Accountability.objects.get(case=case), conduct="unlawful_charge", consequence="ordered",
            remedy="refunded", fen=2000, by=head,
        )  # fmt: skip
    case = _right(section, accused, clerk, Kind.REPORT, REPORTED, FALSE)
    reward = Reward.objects.get(case=case)
    rule = next(each for each in queries.rules(on=case.received_on) if each.act == "false_posting")
    cases.decide_reward(reward=reward, rule=rule, by=head)
    cases.approve_reward(reward=reward, approved=True, by=second)
    return "投诉属实追责 1 件，退还 20 元；匿名举报属实，奖励 1 笔待领"


def _right(section: setting.Section, accused: Office, clerk: User, kind: Kind, said: Said, answer: str) -> Case:
    """Sent in by somebody without a name, looked into by the office above, and found to be right."""
    asked = Asked(kind=kind, accused=accused, anonymous=kind == Kind.REPORT)
    receipt = cases.submit(asked=asked, office=section.office, said=said, key=f"demo-upheld-{kind}")
    case = Case.objects.get(number=receipt.number)
    cases.accept(case=case, by=clerk)
    cases.answer(case=case, outcome="settled", words=answer, by=clerk)
    events.deliver_pending()
    return case
