"""What offices publish about those in post, for many offices at once: a query a sort of thing, none per office."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.conf import settings
from django.db.models import Q

from yangguang.foundation.now import today
from yangguang.offices.models import (
    Allowance,
    Certificate,
    Contract,
    Interest,
    InterestField,
    Office,
    Position,
    Reception,
    Spokespersons,
    Talk,
    Training,
)

WARNED = timedelta(days=60)  # so long before a certificate ends the desk says so
NEWEST = 12


@dataclass(frozen=True, slots=True)
class Speakers:
    """Who speaks for an office: whoever of the two named holds their post; `deputy` while the first is away."""

    speaks: Position
    deputy: Position | None = None


@dataclass(frozen=True, slots=True)
class Worker:
    """A village worker's contract, and each month whose pay fell due with what was paid, the newest first."""

    contract: Contract
    months: Sequence[tuple[date, Allowance | None]] = ()


@dataclass(slots=True)
class Published:
    """All that one office publishes about those in post, the newest first."""

    receptions: dict[int, Reception] = field(default_factory=dict)  # by position
    interests: dict[int, list[Interest]] = field(default_factory=lambda: defaultdict(list))  # by position
    speakers: Speakers | None = None
    trainings: list[Training] = field(default_factory=list)
    talks: list[Talk] = field(default_factory=list)
    certificates: list[Certificate] = field(default_factory=list)
    workers: list[Worker] = field(default_factory=list)


def published(offices: Iterable[Office], *, on: date | None = None) -> Mapping[int, Published]:
    """What each of many offices publishes on a day (today), by office id."""
    day, ids = on or today(), [office.pk for office in offices]
    found = {pk: Published() for pk in ids}
    held = Q(position__office__in=ids) & _held("position__", day)
    for reception in Reception.objects.filter(held).select_related("position").order_by("pk"):
        found[reception.position.office_id].receptions[reception.position_id] = reception
    _interests(found, held)
    _speakers(found, ids, day)
    since = date(day.year - 1, 1, 1)
    for training in Training.objects.filter(office__in=ids, day__gte=since).order_by("-day", "-pk"):
        found[training.office_id].trainings.append(training)
    for talk in Talk.objects.filter(office__in=ids, day__gte=since).order_by("-day", "-pk"):
        found[talk.office_id].talks.append(talk)
    for certificate in _valid(held, day):
        found[certificate.position.office_id].certificates.append(certificate)
    _workers(found, held, day)
    return found


def spokespersons(office: Office, *, on: date | None = None) -> Speakers | None:
    """Who speaks for an office on a day (today); None where nobody was named or nobody named is in post."""
    found = {office.pk: Published()}
    _speakers(found, [office.pk], on or today())
    return found[office.pk].speakers


def ending(office: Office, *, on: date | None = None) -> list[Certificate]:
    """The certificates of an office's people that end within 60 days or ended, and were not renewed; soonest first."""
    day = on or today()
    held = Q(position__office=office) & _held("position__", day)
    return [row for row in _newest(held) if row.last_day <= day + WARNED]


def dated() -> frozenset[int]:
    """The offices (ids) that tell of what ends or falls due without anybody doing anything: certificates, contracts."""
    models: tuple[type[Certificate | Contract], ...] = (Certificate, Contract)
    return frozenset(pk for model in models for pk in model.objects.values_list("position__office", flat=True))


def unpaid(office: Office, *, on: date | None = None) -> list[tuple[Contract, date]]:
    """The months of village workers whose pay fell due by a day (today) and is not written down as paid, each with
    its contract."""
    day, owed = on or today(), list[tuple[Contract, date]]()
    for contract in Contract.objects.filter(position__office=office).prefetch_related("allowances"):
        paid = {row.month for row in contract.allowances.all()}
        owed += [(contract, month) for month in months(contract, until=day) if month not in paid]
    return owed


def months(contract: Contract, *, until: date) -> list[date]:
    """The months of a contract whose pay fell due before a day, as their first days."""
    found, month = list[date](), contract.first_day.replace(day=1)
    while month <= contract.last_day:
        following = (month + timedelta(days=31)).replace(day=1)
        if following.replace(day=contract.pay_day) >= until:
            break
        found.append(month)
        month = following
    return found


def _interests(found: Mapping[int, Published], held: Q) -> None:
    newest: dict[tuple[int, str], Interest] = {}
    chosen = [name for name in InterestField.values if name in settings.INTERESTS]
    for row in Interest.objects.filter(held, field__in=chosen).select_related("position").order_by("pk"):
        newest[row.position_id, row.field] = row
    for row in sorted(newest.values(), key=lambda row: chosen.index(row.field)):
        found[row.position.office_id].interests[row.position_id].append(row)


def _speakers(found: Mapping[int, Published], ids: Sequence[int], day: date) -> None:
    standing = set(Position.objects.on(day).filter(office__in=ids).values_list("pk", flat=True))
    rows = Spokespersons.objects.filter(office__in=ids, since__lte=day).order_by("since", "pk")
    for row in rows.select_related("speaks__officer", "deputy__officer"):
        named = [post for post in (row.speaks, row.deputy) if post and post.pk in standing]
        found[row.office_id].speakers = Speakers(named[0], *named[1:]) if named else None


def _valid(held: Q, day: date) -> list[Certificate]:
    return [row for row in _newest(held) if row.last_day >= day]


def _newest(held: Q) -> list[Certificate]:
    """Of each kind the certificate of a post that lasts longest, the soonest to end first."""
    rows = Certificate.objects.filter(held).select_related("position__officer", "position__office")
    last = {(row.position_id, row.kind): row for row in rows.order_by("last_day", "pk")}
    return sorted(last.values(), key=lambda row: (row.last_day, row.pk))


def _workers(found: Mapping[int, Published], held: Q, day: date) -> None:
    rows = Contract.objects.filter(held, first_day__lte=day).select_related("position__officer", "exit")
    for row in rows.prefetch_related("allowances").order_by("pk"):
        paid = {each.month: each for each in row.allowances.all()}
        known = sorted({*paid, *months(row, until=day)}, reverse=True)[:NEWEST]
        worker = Worker(row, [(month, paid.get(month)) for month in known])
        found[row.position.office_id].workers.append(worker)


def _held(prefix: str, day: date) -> Q:
    ends = Q(**{f"{prefix}valid_to": None}) | Q(**{f"{prefix}valid_to__gt": day})
    return ends & Q(**{f"{prefix}valid_from__lte": day})
