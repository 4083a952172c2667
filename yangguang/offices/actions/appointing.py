"""Enter officers on record, let them hold positions, end positions, link an officer to an account."""

from collections.abc import Collection, Sequence
from datetime import date

from django.utils.translation import gettext as _

from yangguang.accounts.models import User
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.offices import events, policies
from yangguang.offices.errors import Invalid, NotInForce
from yangguang.offices.models import DeclaredDuty, Office, Officer, Position, PositionRole, PostRole
from yangguang.offices.wording import said


@action("offices.enter")
def enter(*, name: str, by: Actor, user: User | None = None) -> Officer:
    """Enter an officer on record, with or without an account. Raises Invalid."""
    policies.must_keep_offices(by)
    if not name.strip():
        raise Invalid(_("姓名为空。"), kept=_("没有登记人员。"))
    _must_be_free(user)
    return Officer.objects.create(name=name.strip(), user=user)


@action("offices.link")
def link(*, officer: Officer, user: User, by: Actor) -> Officer:
    """Say which account is an officer's; for good. Raises Invalid when either is linked already."""
    policies.must_keep_offices(by)
    _must_be_free(user)
    if not Officer.objects.filter(pk=officer.pk, user=None).update(user=user):
        raise Invalid(_("此人员已关联另一账号。"), kept=_("关联未变。"))
    return Officer.objects.get(pk=officer.pk)


@action("offices.appoint")
def appoint(
    *,
    office: Office,
    officer: Officer,
    title: str,
    on: date,
    by: Actor,
    roles: Collection[PostRole] = (),
    duties: Sequence[str] = (),
) -> Position:
    """Let an officer hold a post in an office from a day on, with roles and declared duties.

    Raises NotInForce or Invalid.
    """
    policies.must_keep_offices(by)
    if office.valid_from > on or (office.valid_to is not None and office.valid_to <= on):
        raise NotInForce(_("机构在 %(on)s 不在册，不能任职。") % {"on": on}, kept=_("任职未变。"))
    if not title.strip() or not all(text.strip() for text in duties):
        raise Invalid(_("职务或职责为空。"), kept=_("任职未变。"))
    if Position.objects.filter(office=office, officer=officer, title=title.strip(), valid_to=None).exists():
        raise Invalid(_("此人员已任此职。"), kept=_("任职未变。"))
    said_of = [said(text, kept=_("任职未变。")) for text in duties]
    position = Position.objects.create(office=office, officer=officer, title=title.strip(), valid_from=on)
    PositionRole.objects.bulk_create(PositionRole(position=position, role=role) for role in sorted(set(roles)))
    DeclaredDuty.objects.bulk_create(DeclaredDuty(position=position, text=text, valid_from=on) for text in said_of)
    events.changed(offices=[office.pk])
    return position


@action("offices.end_position")
def end_position(*, position: Position, on: date, by: Actor) -> Position:
    """End a position on a day, with the duties declared in it. Raises NotInForce or Invalid."""
    policies.must_keep_offices(by)
    if not Position.objects.filter(pk=position.pk, valid_to=None, valid_from__lt=on).update(valid_to=on):
        raise NotInForce(_("此任职在 %(on)s 之前没有开始，或已结束。") % {"on": on}, kept=_("任职未变。"))
    declared = DeclaredDuty.objects.filter(position=position, valid_to=None)
    if declared.filter(valid_from__gte=on).exists():
        raise Invalid(_("还有职责在该日或以后开始。"), kept=_("任职未变。"))
    declared.update(valid_to=on)
    events.changed(offices=[position.office_id])
    return Position.objects.get(pk=position.pk)


def _must_be_free(user: User | None) -> None:
    if user and Officer.objects.filter(user=user).exists():
        raise Invalid(_("此账号已属于另一人员。"), kept=_("关联未变。"))
