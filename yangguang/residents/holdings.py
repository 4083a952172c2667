"""What this room itself holds about a resident, as it registers it: told, agreed, asked for, looked at."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from yangguang.foundation.actors import Actor
from yangguang.foundation.erase import erase as erase_row
from yangguang.foundation.erase import forget
from yangguang.foundation.now import SHANGHAI, now
from yangguang.outbox import actions as outbox
from yangguang.outbox.choices import Kind as Way
from yangguang.outbox.choices import Purpose as ToldOf
from yangguang.outbox.models import Message
from yangguang.residents import queries, sealing
from yangguang.residents.actions.keep_code import drop_all
from yangguang.residents.actions.keep_draft import drop_drafts
from yangguang.residents.actions.recover import end, waiting
from yangguang.residents.actions.subscribe import end_all
from yangguang.residents.models import (
    Code,
    Consent,
    Detail,
    Ended,
    How,
    Kind,
    Leaving,
    Look,
    Presence,
    Purpose,
    Resident,
    Told,
)
from yangguang.residents.own import Eraser, Fate, Table, register
from yangguang.residents.queries.details import masked, told
from yangguang.residents.reaching import contacts_of


def declare() -> None:
    """Register this room's part."""
    register("residents", exporter=tables, eraser=Eraser(foresee, erase), corrector=lambda _resident: ())


def tables(resident: Resident) -> Sequence[Table]:
    """Everything of the person that this room keeps, in words."""
    opened = [(str(Kind(kind).label), value) for kind, value in masked(told(resident)).items()]
    given = Consent.objects.filter(resident=resident).select_related("withdrawal").order_by("id")
    agreed = [
        (
            str(Purpose(row.purpose).label), row.version, row.digest.hex(), str(How(row.how).label), _at(row.at),
            _at(row.withdrawal.at) if hasattr(row, "withdrawal") else "",
        )
        for row in given
    ]  # fmt: skip
    asked = [
        (name, str(Kind(row.channel).label), row.since.isoformat()) for row, name in queries.subscriptions(resident)
    ]
    seen = [(_at(look.at), look.office, look.post, look.why) for look in queries.looks(resident, most=None)]
    said = [
        (_at(one.at), one.title, str(Way(one.kind).label), str(one.state.label)) for one in queries.messages(resident)
    ]
    stopped = [
        (str(kind.label), str(ToldOf(purpose).label) if purpose else _("全部，验证码和账户安全除外"))
        for kind, purpose in queries.stops(resident)
    ]
    codes = [(one.code, str(Kind(one.channel).label) if one.channel else "") for one in queries.kept_codes(resident)]
    begun = [
        (one.since.isoformat(), name, value) for one in queries.drafts(resident) for name, value in one.typed.items()
    ]
    opened_at = _at(resident.opened_at)
    came = [(_("最近进来的月份"), f"{row.month:%Y-%m}") for row in Presence.objects.filter(resident=resident)]
    return (
        Table("account", _("我的账户"), (_("填了什么"), _("内容")), [(_("开户时间"), opened_at), *came, *opened]),
        Table(
            "consents", _("同意事项"),
            (_("同意了什么"), _("文本版本"), _("文本摘要"), _("方式"), _("同意时间"), _("收回时间")), agreed,
        ),
        Table("subscriptions", _("我的订阅"), (_("订阅了什么"), _("用什么收"), _("从哪天起")), asked),
        Table("looks", _("谁看过我的资料"), (_("什么时候"), _("哪个机构"), _("什么岗位"), _("为什么")), seen),
        Table("messages", _("发给我的消息"), (_("什么时候"), _("什么消息"), _("用什么收"), _("发到了没有")), said),
        Table("stops", _("我停收的消息"), (_("用什么收"), _("停收什么")), stopped),
        Table("codes", _("我记下的办件"), (_("查询码"), _("用什么收")), codes),
        Table("drafts", _("我写了一半的"), (_("存下的日子"), _("栏目"), _("写了什么")), begun),
    )  # fmt: skip


def foresee(resident: Resident) -> Sequence[Fate]:
    """What goes and what stays of this room's."""
    looks = Look.objects.filter(resident=resident).count()
    fates = [
        Fate(_("手机号、邮箱、姓名、公民身份号码"), Detail.objects.filter(resident=resident).count()),
        Fate(_("我的订阅"), len(queries.subscriptions(resident))),
        Fate(_("记下的办件（办件本身照常办）"), len(queries.kept_codes(resident))),
        Fate(_("写了一半的"), len(queries.drafts(resident))),
        Fate(_("发给您的消息内容"), len(queries.messages(resident)) + len(_codes(resident))),
        Fate(
            _("同意和收回的记录（没有您的姓名和号码）"),
            Consent.objects.filter(resident=resident).count(),
            _("证明处理您的资料有依据。删除后，没有人能看出是谁的。"),
        ),
        Fate(
            _("工作人员查看的记录（没有您的姓名和号码）"), looks, _("为了以后还能追究查看的人。删除后，看不出是谁的。")
        ),
    ]
    return [fate for fate in fates if fate.rows]


def erase(resident: Resident, by: Actor) -> None:
    """Destroy what the person told, end what they asked for, and say that they left."""
    end_all(resident)
    drop_all(resident, by=by)
    drop_drafts(resident, by=by)
    _unsay(resident, by)
    if pending := waiting(resident):
        end(pending, Ended.STOPPED, by=by)
    forget(f"kept:{resident.subject}", by=by, reason="account erased")
    for row in Detail.objects.filter(resident=resident).select_related("resident"):
        erase_row(row, by=by, subject=row.subject, reason="account erased")
    Presence.objects.filter(resident=resident).delete()
    Leaving.objects.create(resident=resident, at=now())


def _unsay(resident: Resident, by: Actor) -> None:
    """The messages to the person, codes too, with the rows that say whose they were."""
    rows = list(Told.objects.filter(whose=sealing.whose(resident, Told)))
    codes = _codes(resident)
    subjects = [*(row.subject for row in rows), *(code.subject for code in codes)]
    for message in Message.objects.filter(subject__in=subjects):
        outbox.erase_message(message=message, by=by)
    for row in rows:
        erase_row(row, by=by, subject=row.subject, reason="account erased")
    Code.objects.filter(pk__in=[code.pk for code in codes]).delete()


def _codes(resident: Resident) -> list[Code]:
    """The codes that were sent to the person's contacts within the last day."""
    return list(Code.objects.filter(to__in=[sealing.of_contact(each) for each in contacts_of(resident)]))


def _at(instant: datetime) -> str:
    return f"{instant.astimezone(SHANGHAI):%Y-%m-%d %H:%M}"
