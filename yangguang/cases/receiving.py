"""The day on which a request is received, by the way it came (政府信息公开条例 31); pure."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from yangguang.cases.choices import Channel, Kind
from yangguang.cases.errors import Invalid

SPOKEN = (Channel.COUNTER, Channel.PHONE, Channel.HOTLINE, Channel.AIR)


@dataclass(frozen=True, slots=True)
class Dates:
    """When something was handed in, signed for at the post, and confirmed with the person."""

    handed_in: date
    signed: date | None = None
    confirmed: date | None = None


def received_on(kind: str, channel: str, dates: Dates) -> date:
    """The day after which limits count; for all but information requests the day on which it was handed in.

    Spoken, or passed on by a hotline or a programme: that day. Registered or express mail: the day it was signed for.
    Ordinary mail: the day on which the office confirmed it. Fax: the day both confirmed; online the site confirms at
    once. Raises Invalid without the day that counts, or for one before the thing was handed in.
    """
    if kind != Kind.INFORMATION or channel in SPOKEN:
        return dates.handed_in
    if channel == Channel.WEB:
        return dates.confirmed or dates.handed_in
    day = dates.signed if channel == Channel.REGISTERED else dates.confirmed
    if day is None:
        raise Invalid(_("没有填写收到日期。"), do=_REASONS[Channel(channel)](), kept=_("您填写的内容仍在表中。"))
    return day


_REASONS: dict[str, Callable[[], str]] = {
    Channel.REGISTERED: lambda: _("挂号信和特快专递以签收之日为收到申请之日，请填写签收日期。"),
    Channel.MAIL: lambda: _("平常信函须在收到当日与申请人确认，以确认之日为收到申请之日，请填写确认日期。"),
    Channel.FAX: lambda: _("传真以双方确认之日为收到申请之日，请填写确认日期。"),
}
