"""Take in a whole staff plan: many offices with the people in their posts, all or none."""

from collections.abc import Iterable, Sequence
from datetime import date

from django.utils.translation import gettext as _

from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.offices import events, policies
from yangguang.offices.actions.establishing import NewOffice, NewPost, built
from yangguang.offices.errors import Invalid
from yangguang.offices.models import DeclaredDuty, Office, Officer, Position, PositionRole
from yangguang.offices.wording import said


@action("offices.take_in")
def take_in(*, offices: Sequence[NewOffice], on: date, by: Actor) -> list[Office]:
    """Establish many offices as of a day, each below one before it or on record, and fill their posts.

    Every post is held by a new officer without an account. Raises WrongPlace, NotInForce or Invalid; then none stands.
    """
    policies.must_keep_offices(by)
    made: dict[int, Office] = {}
    for new in offices:
        made[id(new)] = built(new, _above(new, made), on=on)
    for wave in _waves(list(made.values())):
        Office.objects.bulk_create(wave)
    _fill([(made[id(new)], post) for new in offices for post in new.posts])
    events.changed(offices=[office.pk for office in made.values()])
    return list(made.values())


def _above(new: NewOffice, made: dict[int, Office]) -> Office | None:
    if not isinstance(new.above, NewOffice):
        return new.above
    if id(new.above) not in made:
        raise Invalid(_("上级机构应排在下级机构之前。"), kept=_("没有设立机构。"))
    return made[id(new.above)]


def _waves(offices: Sequence[Office]) -> Iterable[list[Office]]:
    """The offices in turns: whose office above is saved, then those right below them, and so on."""
    while offices:
        ready = [office for office in offices if office.parent is None or office.parent.pk]
        for office in ready:
            office.parent = office.parent  # a parent saved since has its id only now
        yield ready
        offices = [office for office in offices if not office.pk]


def _fill(posts: Sequence[tuple[Office, NewPost]]) -> None:
    for office, post in posts:
        if not post.officer.strip() or not post.title.strip() or not all(text.strip() for text in post.duties):
            raise Invalid(_("“%(office)s”有姓名、职务或职责为空。") % {"office": office.name}, kept=_("没有设立机构。"))
        if post.since < office.valid_from:
            raise Invalid(_("“%(office)s”有任职早于机构设立。") % {"office": office.name}, kept=_("没有设立机构。"))
    officers = Officer.objects.bulk_create(Officer(name=post.officer.strip()) for _office, post in posts)
    held = Position.objects.bulk_create(
        Position(office=office, officer=officer, title=post.title.strip(), valid_from=post.since)
        for (office, post), officer in zip(posts, officers, strict=True)
    )
    pairs = [(position, post) for position, (_office, post) in zip(held, posts, strict=True)]
    PositionRole.objects.bulk_create(
        PositionRole(position=position, role=role) for position, post in pairs for role in sorted(set(post.roles))
    )
    DeclaredDuty.objects.bulk_create(
        DeclaredDuty(position=position, text=said(text, kept=_("没有设立机构。")), valid_from=post.since)
        for position, post in pairs
        for text in post.duties
    )
