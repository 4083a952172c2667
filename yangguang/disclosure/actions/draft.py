"""Draft and revise: an editor writes a notice in words, as a table or as a file; the gate masks or stops."""

from uuid import UUID

from django.utils.translation import gettext as _

from yangguang.accounts.models import User
from yangguang.disclosure import attaching, earlier, locks, making, numbering, policies, public_words, sealing, versions
from yangguang.disclosure.allowed import allowed
from yangguang.disclosure.bodies import Handed, Looked, Text
from yangguang.disclosure.choices import Kind
from yangguang.disclosure.errors import Invalid
from yangguang.disclosure.making import Part
from yangguang.disclosure.models import Notice, Version
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import now, today
from yangguang.matters.models import Matter
from yangguang.offices.models import Office


@action("disclosure.draft")
def draft(*, matter: Matter, office: Office, title: str, body: Handed, by: Actor) -> Version:
    """Begin a notice under a matter and save its first version; what the gate masks is never stored unmasked.

    `body` is Text, Table or Attachment. What the gate stops is kept sealed, so that nothing typed is lost, but cannot
    be signed. Raises Forbidden, Invalid.
    """
    editor = policies.must_draft(by, office)
    before = earlier.of(matter=matter, office=office)
    looked = attaching.look(body, title=title, allowed=allowed(on=today()), earlier=before, by=editor)
    notice = Notice.objects.create(
        index_no=numbering.next_number(office, on=today()),
        matter=matter,
        office=office,
        kind=looked.kind,
        title=title.strip(),
        by=editor,
        at=now(),
    )
    return _save(notice, looked, editor)


def revise(*, notice: Notice, by: Actor, reason: str, body: Handed | None = None) -> Version:
    """Write the next version of a notice that is no roll; without a body, the last one as the gate masks it today.

    It must be signed and posted like the first. Raises Forbidden, Invalid.
    """
    return _revise(notice=notice, by=by, words=reason, body=body)


@action("disclosure.revise")
def _revise(*, notice: Notice, by: Actor, words: str, body: Handed | None) -> Version:
    editor = policies.must_draft(by, notice.office)
    locks.hold_living(notice)
    before = versions.newest(notice)
    handed = body or Text(str(sealing.body(before.slices.get()).get("text", "")))
    known = earlier.tables(notice)
    looked = attaching.look(handed, title=notice.title, allowed=allowed(on=today()), earlier=known, by=editor)
    if looked.kind != notice.kind:
        raise Invalid(_("新版本与原公开信息的种类不同。"), do=_("请用同一种类，或另起一条公开信息。"))
    return _save(notice, looked, editor, before=before, reason=public_words.keep(words))


def _save(
    notice: Notice, looked: Looked, by: User, *, before: Version | None = None, reason: UUID | None = None
) -> Version:
    assert notice.kind != Kind.ROLL
    return making.make(
        notice=notice,
        parts=[Part(None, looked.body)],
        by=by,
        before=before,
        findings=looked.findings,
        reason=reason,
    )
