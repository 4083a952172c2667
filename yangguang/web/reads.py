"""Who read the cases that a person keeps: when, in which office and post; an officer's name is the office's to tell."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from yangguang.cases.models import Case
from yangguang.foundation import codes
from yangguang.foundation.models import AuditRow
from yangguang.foundation.now import local_day
from yangguang.offices.models import Position
from yangguang.residents import queries
from yangguang.residents.models import Resident

MOST = 100
_SUBJECT = "cases.case:"


@dataclass(frozen=True)
class Read:
    """On one day one post read one case, for the first time at this moment."""

    at: datetime
    office: str
    post: str
    number: str
    kept: int


def of(resident: Resident) -> Sequence[Read]:
    """Who read the cases of a person, the newest first, each post once a day and case; as long as the audit is kept."""
    kept = {each.of: each for each in queries.kept_codes(resident)}
    digests = [codes.digest(each.code) for each in kept.values()]
    cases = {case.pk: case for case in Case.objects.filter(code__in=digests, anonymous=False)}
    subjects = [f"{_SUBJECT}{pk}" for pk in cases]
    rows = list(AuditRow.objects.filter(subject__in=subjects, verb="cases.read").order_by("-pk")[:MOST])
    posts = _posts(row.actor_key for row in rows)
    found: dict[tuple[object, ...], Read] = {}
    for row in rows:
        case = cases[int(row.subject.removeprefix(_SUBJECT))]
        day = local_day(row.at)
        post = _on(posts.get(row.actor_key, ()), day)
        if post and case.subject in kept:
            read = Read(row.at, post.office.name, post.title, case.number, kept[case.subject].pk)
            found[(day, post.pk, case.pk)] = read
    return sorted(found.values(), key=lambda read: read.at, reverse=True)


def _posts(actors: Iterable[str]) -> Mapping[str, Sequence[Position]]:
    """The posts of those who read, by how the audit names them."""
    numbers = {key: key.rpartition(":")[2] for key in set(actors)}
    users = [int(number) for number in numbers.values() if number.isdecimal()]
    rows = Position.objects.filter(officer__user_id__in=users).select_related("office", "officer")
    held = list(rows.order_by("valid_from", "pk"))
    return {key: [post for post in held if str(post.officer.user_id) == number] for key, number in numbers.items()}


def _on(posts: Sequence[Position], day: date) -> Position | None:
    """The post that was held longest on a day."""
    return next((post for post in posts if post.valid_from <= day and (not post.valid_to or day < post.valid_to)), None)
