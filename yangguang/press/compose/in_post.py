"""What an office publishes about those in post, as the parts of its page: heads, spokespersons, order, contracts."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from design.parts import Column, Link, Table, Text
from design.wording import day_text
from yangguang.clocks import queries as clocks
from yangguang.disclosure.choices import Unanswered
from yangguang.disclosure.models import Question
from yangguang.disclosure.queries.questions import CLOCK as QUESTION
from yangguang.foundation.now import local_day
from yangguang.offices.models import Certificate, CertificateKind, InterestField, Office, Position, PostRole, TalkLevel
from yangguang.offices.queries.in_post import Published, Worker
from yangguang.press import addresses
from yangguang.press.context import Fact, Officer

_NOTHING = _("无")


def officer(office: Office, post: Position, published: Published) -> Officer:
    """One who holds a post; a head with the hours of reception and what was declared."""
    head = any(held.role == PostRole.HEAD for held in post.roles.all())
    reception = published.receptions.get(post.pk) if head else None
    return Officer(
        name=post.officer.name, post=post.title, head=head,
        duties="、".join(duty.text for duty in post.duties.all()),
        phone=(reception.phone if reception else "") or office.phone,
        hours=reception.hours if reception else "",
        declared=[
            Fact(label=str(InterestField(row.field).label), lines=[row.text or _NOTHING])
            for row in (published.interests.get(post.pk, ()) if head else ())
        ],
    )  # fmt: skip


def named(post: Position | None) -> str:
    """Name and post in a few words; empty for nobody."""
    return f"{post.officer.name}（{post.title}）" if post else ""


def tables(published: Published, asked: Sequence[Question] = ()) -> list[Table]:
    """The tables of an office's page, each only where it has rows."""
    return [table for table in [_asked(asked), *_tables(published)] if table.rows]


def _asked(asked: Sequence[Question]) -> Table:
    """Questions of the press: when asked, by when to be answered, and the answer or why there is none."""
    dues = clocks.dues(kind=QUESTION, subjects=[str(row.pk) for row in asked]) if asked else {}
    rows = [
        [Link(text=day_said(local_day(row.at))), Link(text=_due(dues.get(str(row.pk)))), _ended(row)] for row in asked
    ]
    columns = [Column(label=head) for head in (_("提问日期"), _("答复期限"), _("结果"))]
    return Table(id="questions", caption=_("媒体提问"), columns=columns, rows=rows)


def _due(day: date | None) -> Text:
    return day_said(day) if day else _("放假安排公布后算出")


def _ended(question: Question) -> Link:
    answer = getattr(question, "answer", None)
    if answer is None:
        return Link(text=_("还没有答复"))
    if answer.notice is None:
        return Link(text=Unanswered(answer.why).label)
    return Link(text=answer.notice.title, path=addresses.notice(answer.notice.index_no))


def _tables(published: Published) -> Iterator[Table]:
    yield _table(
        "trainings", _("培训记录"), [_("日期"), _("主题"), _("时长"), _("人数")],
        [[day_said(row.day), row.topic, _hours(row.minutes), str(row.officers)] for row in published.trainings],
    )  # fmt: skip
    yield _table(
        "talks", _("廉政谈话"), [_("日期"), _("层级"), _("主题")],
        [[day_said(row.day), TalkLevel(row.level).label, row.topic] for row in published.talks],
    )  # fmt: skip
    yield _table(
        "certificates", _("持证"), [_("岗位"), _("证件"), _("有效至")],
        [_certificate(row) for row in published.certificates],
    )  # fmt: skip
    yield _table(
        "contracts", _("村专干岗位"), [_("岗位"), _("合同起止"), _("值班时间")],
        [[each.contract.position.title, _span(each), each.contract.hours] for each in published.workers],
    )  # fmt: skip
    yield _table(
        "allowances", _("补贴发放"), [_("月份"), _("应发日期"), _("实发日期")],
        [row for worker in published.workers for row in _months(worker)],
    )  # fmt: skip


def _certificate(row: Certificate) -> list[Text]:
    return [row.position.title, CertificateKind(row.kind).label, day_said(row.last_day)]


def _months(worker: Worker) -> Iterator[list[Text]]:
    for month, paid in worker.months:
        due = paid.due if paid else (_following(month)).replace(day=worker.contract.pay_day)
        late = paid is not None and paid.paid > paid.due
        said: Text = format_lazy(_("{day}（晚发）"), day=day_said(paid.paid)) if paid and late else _("还没有发")
        yield [
            format_lazy(_("{year} 年 {month} 月"), year=str(month.year), month=month.month), day_said(due),
            day_said(paid.paid) if paid and not late else said,
        ]  # fmt: skip


def _following(month: date) -> date:
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)


def _span(worker: Worker) -> Text:
    contract = worker.contract
    return format_lazy(_("{begin} 至 {end}"), begin=day_said(contract.first_day), end=day_said(contract.last_day))


def _hours(minutes: int) -> Text:
    whole, rest = divmod(minutes, 60)
    if not whole:
        return format_lazy(_("{minutes} 分钟"), minutes=rest)
    return format_lazy(_("{hours} 小时"), hours=f"{minutes / 60:.1f}".removesuffix(".0"))


def day_said(day: date) -> Text:
    """A whole day in the language in which the page is printed."""
    return format_lazy("{}", _Day(day))


class _Day:
    """A day that is worded when the page is printed, in the page's language."""

    def __init__(self, day: date) -> None:
        self.day = day

    def __str__(self) -> str:
        return day_text(self.day)


def _table(id_: str, caption: Text, heads: Sequence[Text], rows: Sequence[Sequence[Text]]) -> Table:
    columns = [Column(label=head) for head in heads]
    return Table(id=id_, caption=caption, columns=columns, rows=[[Link(text=cell) for cell in row] for row in rows])
