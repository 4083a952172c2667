"""Notices: what an office has, and posting what was signed."""

from typing import cast

from django.utils.translation import gettext as _

from yangguang.accounts.models import Role
from yangguang.accounts.queries import require
from yangguang.disclosure import actions
from yangguang.disclosure import queries as disclosure
from yangguang.press import addresses
from yangguang.web import queries, states
from yangguang.web.api.answers.desk import served
from yangguang.web.api.answers.public import site
from yangguang.web.api.operations import Call
from yangguang.web.api.refusing import Stopped
from yangguang.web.api.wire import desk as wire
from yangguang.web.api.wire.shapes import UNSET


def notices(call: Call) -> wire.Notices:
    """The notices of an office, newest first."""
    asked = cast(wire.NoticesAsked, call.query)
    office = served(asked.office, call.by)
    found = queries.recent(office, before=None if asked.before is UNSET else asked.before)
    rows = [(each, states.of(each)) for each in found]
    return wire.Notices(
        notices=[
            wire.Notice(
                id=each.pk,
                index=each.index_no,
                title=each.title,
                kind=each.kind,
                version=state.newest.pk,
                state=state.word,
            )
            for each, state in rows
        ],
        next=found[-1].pk if len(found) == queries.PAGE else None,
    )


def post(call: Call) -> wire.Posted:
    """Post the newest version to every board it belongs to, if it is the one that was seen."""
    viewer = require(call.by, Role.PUBLISHER)
    notice = queries.notice(call.path["notice"], viewer=viewer)
    newest = disclosure.newest(notice)
    if newest.pk != cast(wire.Post, call.body).version:
        raise Stopped(409, _("这不是最新的一版。"), _("请看过最新的一版再发布。没有发布。"))
    actions.post(version=newest, by=viewer)
    return wire.Posted(index=notice.index_no, version=newest.pk, page=site(addresses.notice(notice.index_no)))
