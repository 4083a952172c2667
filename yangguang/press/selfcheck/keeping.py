"""What one look brought home, as rows in one transaction: figures, what is new, what is cured, with their clocks."""

from collections.abc import Iterator

from yangguang.clocks import actions as clock_actions
from yangguang.clocks import queries as clocks
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.boundaries import reached
from yangguang.foundation.now import now, today
from yangguang.offices.models import Office
from yangguang.press.models import Address, Cure, Figure, Finding, Night, Stale
from yangguang.press.responsible import office_of
from yangguang.press.selfcheck.indicators import Indicator, bars
from yangguang.press.selfcheck.seen import Looked, Seen

DUTY, KIND, KEY = "website.cure", "press.finding", "selfcheck"
MOST = 50  # findings of one indicator that stand open at once; the figure counts them all
type Key = tuple[str, str, str]


@action("press.check_site")
def keep(*, looked: Looked, by: Actor) -> Night:
    """Keep tonight's look: all of it or nothing."""
    night = Night.objects.create(day=today(), at=now(), pages=looked.pages, links=looked.links)
    bar = bars()
    Figure.objects.bulk_create(
        Figure(night=night, indicator=code, figure=answer.figure, most=bar[code].most)
        for code, answer in looked.answers.items()
    )
    standing = {(row.indicator, row.why, row.subject): row for row in Finding.objects.filter(cure=None)}
    changed = [*_cured(night, looked, standing, by), *_found(night, looked, standing, by)]
    known = Address.objects.values_list("path", flat=True)
    fresh = sorted(set(looked.addresses).difference(known))
    Address.objects.bulk_create([Address(path=path, night=night) for path in fresh], batch_size=2000)
    Stale.objects.bulk_create([Stale(key=key, at=now()) for key in (KEY, *changed)])
    reached("press.checked")
    return night


def _cured(night: Night, looked: Looked, standing: dict[Key, Finding], by: Actor) -> Iterator[str]:
    """What stood open and is not seen any more; what was not measured tonight stays open."""
    seen = {each.key for answer in looked.answers.values() for each in answer.seen}
    measured = {code for code, answer in looked.answers.items() if answer.figure is not None}
    for key, finding in standing.items():
        if finding.indicator in measured and key not in seen:
            Cure.objects.create(finding=finding, night=night)
            for clock in clocks.of(kind=KIND, subject=str(finding.pk)):
                clock_actions.fulfil(clock=clock, by=by, on=night.day)
                yield f"clock:{clock.pk}"


def _found(night: Night, looked: Looked, standing: dict[Key, Finding], by: Actor) -> Iterator[str]:
    """What is seen for the first time; its office has the clock of `website.cure`."""
    for code, answer in looked.answers.items():
        still = [each for each in answer.seen if each.key in standing]
        new = {each.key: each for each in answer.seen if each.key not in standing}
        for seen in list(new.values())[: max(MOST - len(still), 0)]:
            yield from _kept(night, Indicator(code), seen, by)


def _kept(night: Night, indicator: Indicator, seen: Seen, by: Actor) -> Iterator[str]:
    office = _office(seen)
    row = Finding.objects.create(
        night=night, indicator=indicator, why=seen.why, subject=seen.subject[:200], page=seen.page[:200],
        size=seen.size, office=office,
    )  # fmt: skip
    if office:
        clock = clock_actions.start(duty=DUTY, kind=KIND, subject=str(row.pk), office=office, by=by, at=night.at)
        yield f"clock:{clock.pk}"


def _office(seen: Seen) -> Office | None:
    own = Office.objects.filter(pk=seen.office).first() if seen.office else None
    return own or office_of(seen.page)
