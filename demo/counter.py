"""The demo's counter over four weeks: what was asked and when it was answered, how it was rated, a bad one mended."""

from datetime import timedelta

from demo import setting
from yangguang.accounts.models import User
from yangguang.cases import actions as cases
from yangguang.cases.actions import Asked, Said
from yangguang.cases.choices import Kind
from yangguang.cases.models import Case
from yangguang.foundation import events
from yangguang.foundation.now import moved, today
from yangguang.ratings import actions as ratings
from yangguang.ratings.models import Rating

ANSWER = "按公示的规定办理，需要的材料和时限见办事指南；还不清楚，请打公示的电话。"
ASKED = (  # how many days ago, answered how many days later, what about
    (27, 3, "出生医学证明丢了怎么补"), (26, 1, "窗口中午有没有人"), (24, 6, "奖励扶助要什么材料"),
    (23, 2, "人在外地能不能寄材料"), (21, 4, "户口迁走了还能不能领"), (19, 1, "一卡通换了号怎么办"),
    (17, 5, "独生子女父母光荣证丢了"), (16, 2, "办事要不要预约"), (14, 7, "公示多少天"),
    (12, 1, "村里的服务室几点开"), (9, 3, "怎么查自己有没有在名单里"), (7, 2, "扶助金发到哪张卡"),
)  # fmt: skip
LEVELS = ("very_good",) * 5 + ("good",) * 6 + ("fair", "bad")
WORDS = "等了一个小时，窗口没有人。"
MENDED = "已安排中午轮班，每天由负责人检查。"


def walk(section: setting.Section, *, keeper: User, clerk: User) -> str:
    """All of it; says what came of it."""
    for number, (ago, after, about) in enumerate(ASKED):
        _answered(section, clerk, number, about, ago=ago, after=after)
    _rated(section, keeper, clerk)
    events.deliver_pending()
    return f"咨询 {len(ASKED)} 件已答复；评价 {len(LEVELS)} 次，1 次差评已整改"


def _answered(section: setting.Section, clerk: User, number: int, about: str, *, ago: int, after: int) -> None:
    with moved(today() - timedelta(days=ago)):
        said = Said(about, f"请问{about}？")
        asked = Asked(kind=Kind.CONSULTATION)
        receipt = cases.submit(asked=asked, office=section.office, said=said, key=f"demo-counter-{number}")
        case = Case.objects.get(number=receipt.number)
        cases.accept(case=case, by=clerk)
    with moved(today() - timedelta(days=ago - after)):
        cases.answer(case=case, outcome="explained", words=ANSWER, by=clerk)


def _rated(section: setting.Section, keeper: User, clerk: User) -> None:
    with moved(today() - timedelta(days=2)):
        counter = ratings.open_counter(office=section.office, name="一号窗口", by=keeper)
        for level in LEVELS:
            slip = ratings.open_visit(counter=counter, by=clerk)
            said = ratings.Said(level, words=WORDS if level == "bad" else "")
            ratings.rate(code=slip.code, said=said, channel="qr")
    ratings.begin_what_is_due()
    bad = Rating.objects.get(level="bad")
    ratings.verify(rating=bad, finding="founded", by=clerk)
    ratings.mend(rating=bad, kind="mended", words=MENDED, public=True, by=clerk)
