"""The people in the posts of a folder's offices, and which account is whose, through the actions of `offices`."""

from collections.abc import Mapping
from datetime import date

from django.utils.translation import gettext as _

from yangguang.accounts import queries as accounts
from yangguang.accounts.models import User
from yangguang.foundation import tables
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.errors import Fault, YangguangError
from yangguang.foundation.tables import Row
from yangguang.offices import actions, queries
from yangguang.offices.actions import NewPost
from yangguang.offices.models import Office, Officer, Position, PostRole
from yangguang.web.opening import checking
from yangguang.web.opening.folder import Folder
from yangguang.web.opening.sheets import POSTS, heading


def posts_of(folder: Folder, *, on: date) -> dict[str, list[NewPost]]:
    """The posts without an account, by the key of their office: they may come with it, all at once."""
    found: dict[str, list[NewPost]] = {}
    for row in folder.whole(POSTS):
        if not row["login"]:
            found.setdefault(row["office"], []).append(_post(row, on=on))
    return found


def fill(folder: Folder, offices: Mapping[str, Office], *, on: date) -> int:
    """Fill the posts that did not come with their offices, and link accounts; returns how many posts were filled."""
    held = {
        (each.office_id, each.officer.name, each.title): each.officer
        for each in Position.objects.select_related("officer")
    }
    added = 0
    for row in folder.whole(POSTS):
        office = offices.get(row["office"])
        if office is None:
            continue
        officer = held.get((office.pk, row["officer"], row["title"]))
        user = accounts.person(row["login"]) if row["login"] else None
        if row["login"] and user is None:
            what = _("没有登录名为“%(name)s”的账号；请先开户，或留空、以后再填") % {"name": row["login"]}
            folder.blame(POSTS, [Fault(row.number, heading(POSTS, "login"), what)])
            continue
        try:
            if officer is None:
                _appoint(office, row, user, on=on)
                added += 1
            elif user and officer.user_id != user.pk:
                actions.link(officer=officer, user=user, by=SYSTEM)
        except YangguangError as error:
            folder.blame(POSTS, [Fault(row.number, "", error.what)])
    return added


def _appoint(office: Office, row: Row, user: User | None, *, on: date) -> None:
    officer = _officer(row, user)
    post = _post(row, on=on)
    actions.appoint(
        office=office, officer=officer, title=post.title, on=post.since, roles=post.roles, duties=post.duties, by=SYSTEM
    )


def _officer(row: Row, user: User | None) -> Officer:
    known = queries.officer_of(user) if user else None
    return known or actions.enter(name=row["officer"], user=user, by=SYSTEM)


def _post(row: Row, *, on: date) -> NewPost:
    roles: list[PostRole] = [role for role in checking.roles(row["roles"]) if role]
    since = tables.day(row["since"]) or on
    return NewPost(row["officer"], row["title"], since, roles, checking.duties(row["duties"]))
