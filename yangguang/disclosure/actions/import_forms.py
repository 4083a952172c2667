"""Taking in a file of notices in set forms: each becomes a draft or the next version of one; all or nothing."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from django.utils.translation import gettext as _

from yangguang.disclosure import bodies, policies, sealing, versions
from yangguang.disclosure.actions.draft import draft, revise
from yangguang.disclosure.bodies import Form
from yangguang.disclosure.errors import Fault, Invalid
from yangguang.disclosure.kinds import KIND_NAMES, SHAPES, of, written
from yangguang.disclosure.kinds.written import FIRST, SECOND, TITLE, Written
from yangguang.disclosure.models import Notice, Version
from yangguang.foundation import keys, tables
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.matters import queries as matters
from yangguang.matters.models import Matter
from yangguang.offices.models import Office

type Matters = Mapping[tuple[str, str], Matter]
_SHAPES = MappingProxyType({name: SHAPES[kind] for kind, name in KIND_NAMES.items()})


def import_forms(*, data: bytes, office: Office, by: Actor, reason: str) -> list[Version]:
    """Take in a YAML file (UTF-8 or GB18030) of notices in set forms, as `written.as_yaml` writes them.

    A notice of the same kind and title under the same matter gets a next version, for a public `reason`, unless the
    file says what it says already; all others are begun. All of them wait for the gate and a second person like any
    draft. Raises Forbidden; Invalid with every fault, each with its line, and then nothing is taken in.
    """
    return _import(data=data, office=office, by=by, words=reason)


@action("disclosure.import_forms")
def _import(*, data: bytes, office: Office, by: Actor, words: str) -> list[Version]:
    policies.must_draft(by, office)
    found = written.read(data, shapes=_SHAPES)
    known = {(matter.first, matter.second): matter for matter in matters.catalogue()}
    if faults := [fault for one in found for fault in _faults(one, known)] or list(_twice(found)):
        raise tables.refused(faults)
    put = [_put(one, known[one.head[FIRST], one.head[SECOND]], office, by, words) for one in found]
    return [version for version in put if version]


def _faults(one: Written, known: Matters) -> Iterator[Fault]:
    names = one.head[FIRST], one.head[SECOND]
    if names not in known:
        yield Fault(one.line, SECOND, _("目录里没有事项“%(name)s”") % {"name": " / ".join(names)})
    try:
        bodies.filled(_form(one))
    except Invalid as refused:
        yield from map(one.placed, refused.faults)


def _twice(found: Iterable[Written]) -> Iterator[Fault]:
    seen: dict[tuple[str, ...], int] = {}
    for one in found:
        before = seen.setdefault(tuple(one.head.values()), one.line)
        if before != one.line:
            yield Fault(one.line, TITLE, _("与第 %(row)d 行的是同一份") % {"row": before})


def _form(one: Written) -> Form:
    return Form(one.shape.kind, one.facts, one.lists)


def _put(one: Written, matter: Matter, office: Office, by: Actor, words: str) -> Version | None:
    title = one.head[TITLE]
    same = Notice.objects.filter(matter=matter, office=office, kind=one.shape.kind, title=title, withdrawal=None)
    for notice in same.order_by("-pk"):
        try:
            before = of(sealing.body(versions.newest(notice).slices.get()))
        except keys.Forgotten:
            continue  # a draft of long ago, destroyed
        if before == bodies.filled(_form(one)):
            return None
        return revise(notice=notice, by=by, reason=words, body=_form(one))
    return draft(matter=matter, office=office, title=title, body=_form(one), by=by)
