"""What this room itself holds about a resident, as it registers it: told, agreed, asked for, looked at."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from yangguang.foundation.actors import Actor
from yangguang.foundation.erase import erase as erase_row
from yangguang.foundation.now import SHANGHAI, now
from yangguang.outbox import actions as outbox
from yangguang.outbox import queries as sent
from yangguang.outbox.models import Message
from yangguang.residents import queries
from yangguang.residents.actions.subscribe import end_all
from yangguang.residents.models import Consent, Detail, How, Kind, Leaving, Look, Purpose, Resident
from yangguang.residents.own import Eraser, Fate, Table, register
from yangguang.residents.queries.details import told


def declare() -> None:
    """Register this room's part."""
    register("residents", exporter=tables, eraser=Eraser(foresee, erase), corrector=lambda _resident: ())


def tables(resident: Resident) -> Sequence[Table]:
    """Everything of the person that this room keeps, in words."""
    opened = [(str(Kind(kind).label), value) for kind, value in told(resident).items()]
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
    seen = [(_at(look.at), look.office, look.post, look.why) for look in queries.looks(resident)]
    opened_at = _at(resident.opened_at)
    return (
        Table("account", _("我的账户"), (_("填了什么"), _("内容")), [(_("开户时间"), opened_at), *opened]),
        Table(
            "consents", _("同意事项"),
            (_("同意了什么"), _("文本版本"), _("文本摘要"), _("方式"), _("同意时间"), _("收回时间")), agreed,
        ),
        Table("subscriptions", _("我的订阅"), (_("订阅了什么"), _("用什么收"), _("从哪天起")), asked),
        Table("looks", _("谁看过我的资料"), (_("什么时候"), _("哪个机构"), _("什么岗位"), _("为什么")), seen),
    )  # fmt: skip


def foresee(resident: Resident) -> Sequence[Fate]:
    """What goes and what stays of this room's."""
    looks = Look.objects.filter(resident=resident).count()
    fates = [
        Fate(_("手机号、邮箱、姓名、公民身份号码"), Detail.objects.filter(resident=resident).count()),
        Fate(_("我的订阅"), len(queries.subscriptions(resident))),
        Fate(_("发给您的消息内容"), len(sent.of_subject(resident.subject))),
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
    end_all(resident, by=by)
    for message in Message.objects.filter(subject=resident.subject):
        outbox.erase_message(message=message, by=by)
    for row in Detail.objects.filter(resident=resident).select_related("resident"):
        erase_row(row, by=by, subject=row.subject, reason="account erased")
    Leaving.objects.create(resident=resident, at=now())


def _at(instant: datetime) -> str:
    return f"{instant.astimezone(SHANGHAI):%Y-%m-%d %H:%M}"
