"""Establish an office in its place, and close it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from stdnum.cn import uscc

from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.offices import events, policies
from yangguang.offices.actions.publishing import must_be_dialled
from yangguang.offices.errors import Invalid, NotInForce, WrongPlace
from yangguang.offices.models import SEATS, DeclaredDuty, Office, OfficeKind, Position, PostRole
from yangguang.places.models import Place


@dataclass(frozen=True)
class NewPost:
    """A post to be filled: who (a new officer), which title, since when, in which roles, with which duties."""

    officer: str
    title: str
    since: date
    roles: Collection[PostRole] = ()
    duties: Sequence[str] = ()


@dataclass(frozen=True)
class NewOffice:
    """An office to be established, as in `establish`; `above` is on record, or stands earlier in the same list."""

    kind: OfficeKind
    name: str
    place: Place
    above: "Office | NewOffice | None" = None
    credit_code: str = ""
    address: str = ""
    phone: str = ""
    hours: str = ""
    posts: Sequence[NewPost] = ()


@action("offices.establish")
def establish(
    *,
    kind: OfficeKind,
    name: str,
    place: Place,
    on: date,
    by: Actor,
    parent: Office | None = None,
    credit_code: str = "",
    address: str = "",
    phone: str = "",
    hours: str = "",
) -> Office:
    """Establish an office as of a day, below another or on its own, with what it publishes of itself.

    `phone` as in `publish_contact`; `credit_code` is a 统一社会信用代码 (GB 32100; spaces and hyphens are dropped) or
    empty. Raises WrongPlace, NotInForce or Invalid.
    """
    policies.must_keep_offices(by)
    new = NewOffice(kind, name, place, credit_code=credit_code, address=address, phone=phone, hours=hours)
    office = built(new, parent, on=on)
    office.save()
    events.changed(offices=[office.pk])
    return office


@action("offices.close")
def close(*, office: Office, on: date, by: Actor) -> Office:
    """End an office on a day, with its positions and their duties.

    Raises NotInForce, or Invalid while offices hang below it or something in it begins later.
    """
    policies.must_keep_offices(by)
    if Office.objects.filter(parent=office, valid_to=None).exists():
        raise Invalid(_("还有下级机构未终止。"), do=_("请先终止下级机构。"), kept=_("机构未变。"))
    if not Office.objects.filter(pk=office.pk, valid_to=None, valid_from__lt=on).update(valid_to=on):
        raise NotInForce(_("机构在 %(on)s 之前没有设立，或已终止。") % {"on": on}, kept=_("机构未变。"))
    for rows in (
        DeclaredDuty.objects.filter(position__office=office),
        Position.objects.filter(office=office),
    ):
        if rows.filter(valid_to=None, valid_from__gte=on).exists():
            raise Invalid(_("还有任职或职责在该日或以后开始。"), kept=_("机构未变。"))
        rows.filter(valid_to=None).update(valid_to=on)
    events.changed(offices=[office.pk])
    return Office.objects.get(pk=office.pk)


def built(new: NewOffice, parent: Office | None, *, on: date) -> Office:
    """An office ready to be saved; `parent` need not be saved itself. Raises WrongPlace, NotInForce or Invalid."""
    none = _("没有设立机构。")
    if not new.name.strip():
        raise Invalid(_("机构名称为空。"), kept=none)
    if new.place.level not in SEATS[new.kind]:
        raise WrongPlace(_("%(kind)s不设在这一级地点。") % {"kind": new.kind.label}, kept=none)
    for above in (new.place, parent):
        if above and (above.valid_from > on or (above.valid_to is not None and above.valid_to <= on)):
            raise NotInForce(_("地点或上级机构在 %(on)s 不在册。") % {"on": on}, kept=none)
    must_be_dialled(new.phone)
    return Office(
        kind=new.kind,
        name=new.name.strip(),
        place=new.place,
        parent=parent,
        credit_code=_valid(new.credit_code),
        address=new.address.strip(),
        phone=new.phone,
        hours=new.hours.strip(),
        valid_from=on,
    )


def _valid(credit_code: str) -> str:
    code: str = uscc.compact(credit_code)
    if code and not uscc.is_valid(code):
        raise Invalid(
            _("统一社会信用代码“%(code)s”的格式或校验位不对。") % {"code": credit_code},
            do=_("请对照登记证书逐位核对。"),
            kept=_("没有设立机构。"),
        )
    if code and Office.objects.filter(credit_code=code).exists():
        raise Invalid(_("统一社会信用代码 %(code)s 已属于另一机构。") % {"code": code}, kept=_("没有设立机构。"))
    return code
