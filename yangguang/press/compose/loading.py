"""Reading the record into one snapshot, in a fixed number of statements."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from django.conf import settings

import design.build
from design.frame import Site
from design.parts import Answerable, Clock, Link, Proof
from yangguang.clocks import queries as clocks
from yangguang.disclosure.queries import WINDOW
from yangguang.disclosure.queries.editions import Standing
from yangguang.disclosure.queries.printed import standings
from yangguang.foundation.identity import identity
from yangguang.foundation.now import today
from yangguang.ledger import queries as log
from yangguang.offices import queries as offices
from yangguang.offices.models import Office
from yangguang.places import queries as places
from yangguang.places.queries import Named
from yangguang.press import addresses
from yangguang.press.compose import hanging
from yangguang.press.compose.hanging import Changed
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.models import Impression, Stoppage

POLICE = "https://beian.mps.gov.cn/"  # where a 公安备案号 is looked up


def load(changed: Changed = None) -> Snapshot:
    """What the public pages that depend on a changed key (None: all) show, as it stands now."""
    county = places.county()
    below = {place.id: place for place in places.descendants(county)}
    split = places.splits()
    gone = _gone(split, below)
    standing_now = tuple(standings(places=hanging.near(below, below[county.pk], changed)))
    seated = list(offices.standing())
    snapshot = Snapshot(
        today=today(),
        site=site(),
        county=below[county.pk],
        places=below,
        standing=standing_now,
        answerable=_answerable(seated),
        offices={office.place_id: office.pk for office in reversed(seated)},
        windows=_windows(standing_now),
        proofs=_proofs(standing_now),
        stopped=frozenset(Stoppage.objects.values_list("slice_id", flat=True)),
        led={old: new for old, new in places.redirects().items() if new in below or new in gone},
        split={old: heirs for old, heirs in split.items() if old in gone},
        gone=gone,
    )
    return hanging.hung_up(snapshot, changed)


def _gone(split: Mapping[int, Sequence[int]], below: Mapping[int, Named]) -> dict[int, Named]:
    """The split places of the county as they were, each below the place that its own led to."""
    led, known = places.redirects(), places.named(split)
    lying = {
        old: replace(place, parent_id=led.get(place.parent_id or 0, place.parent_id)) for old, place in known.items()
    }
    return {old: place for old, place in lying.items() if any(heir in below or heir in lying for heir in split[old])}


def site() -> Site:
    """The frame of every page, from this instance's identity."""
    own = identity()
    return Site(
        name=own.name, county=own.county, address=settings.PUBLIC_URL, domain=settings.PUBLIC_URL.split("/")[2],
        id_code=own.id_code, host=own.host, assets=design.build.assets(), phone=own.phone, mail=own.mail,
        postal=own.postal, icp=own.icp, police=Link(text=own.police, path=POLICE) if own.police else None,
        demo=settings.DEMO, feed=addresses.feed(),
    )  # fmt: skip


def _answerable(seated: list[Office]) -> dict[int, Answerable]:
    found = offices.answerables(seated)
    return {
        office.pk: Answerable(
            office=Link(text=office.name, path=addresses.office(office.pk)),
            officer=who.officer.name if who else "",
            post=who.title if who else "",
            phone=who.phone if who else office.phone,
            hours=who.hours if who else office.hours,
            address=office.address,
        )
        for office in seated
        for who in [found.get(office.pk)]
    }


def _proofs(notices: tuple[Standing, ...]) -> dict[int, Proof]:
    """The checkpoint at the posting of each notice's shared sheet, the one that all boards without names bear."""
    shared = {part.slice: notice.version for notice in notices if (part := notice.counts)}
    made = Impression.objects.filter(slice_id__in=shared).values_list("slice_id", "checkpoint_size")
    sizes = {shared[slice_id]: size for slice_id, size in made}
    roots = log.roots(set(sizes.values()))
    return {version: Proof(size=log.entries_at(size), root=roots[size].hex()) for version, size in sizes.items()}


def _windows(notices: tuple[Standing, ...]) -> dict[int, Clock]:
    """The window of each notice; where a correction left its end as it was, the clock that first said it is shown."""
    versions = [str(edition.version) for notice in notices for edition in notice.editions]
    begun = clocks.about(kind=WINDOW, subjects=versions)
    every = clocks.drawn_all([clock.pk for each in begun.values() for clock in each])
    found: dict[int, Clock] = {}
    for notice in notices:
        drawn = [every[clock.pk] for edition in notice.editions for clock in begun.get(str(edition.version), ())]
        same = [clock for clock in drawn if (clock.due, clock.earliest) == (drawn[-1].due, drawn[-1].earliest)]
        if same:
            found[notice.version] = same[0]
    return found
