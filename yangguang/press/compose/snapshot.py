"""One consistent look at the record, read at once: places, boards, offices, what stands, who answers."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from design.frame import Site
from design.parts import Answerable, Clock, Proof
from yangguang.clocks import queries as clocks
from yangguang.disclosure.queries.boards import Asked, Tally
from yangguang.disclosure.queries.editions import Part, Standing
from yangguang.offices.queries import facilities
from yangguang.offices.queries.facilities import Whole
from yangguang.places import queries as places
from yangguang.places.levels import Level
from yangguang.places.queries import Named


@dataclass(frozen=True)
class Snapshot:
    """Everything that the public pages of places and notices show, on one day."""

    today: date
    site: Site
    county: Named
    places: Mapping[int, Named]
    standing: tuple[Standing, ...]
    answerable: Mapping[int, Answerable]  # by office
    offices: Mapping[int, int]  # by place: the office that answers there
    windows: Mapping[int, Clock]  # by version: its objection window
    led: Mapping[int, int] = field(default_factory=dict)  # merged places: where each leads today
    stopped: frozenset[int] = frozenset()  # slices whose poster could not be printed
    proofs: Mapping[int, Proof] = field(default_factory=dict)  # by version: the checkpoint of its posting
    split: Mapping[int, Sequence[int]] = field(default_factory=dict)  # split places: among which one chooses today
    gone: Mapping[int, Named] = field(default_factory=dict)  # split places as they were, below what lies above today
    hanging: Mapping[int, Sequence[Standing]] = field(default_factory=dict)  # by place, newest first; see `hanging`
    boards: Mapping[int, Mapping[tuple[int, str], Tally]] = field(default_factory=dict)  # by notice: by town and level
    registered: Sequence[Whole] | None = None  # the facilities; None: read when first asked for

    @cached_property
    def children(self) -> Mapping[int, list[Named]]:
        """The places right below each place, in code order."""
        below: dict[int, list[Named]] = defaultdict(list)
        for place in self.places.values():
            if place.parent_id is not None:
                below[place.parent_id].append(place)
        return below

    @cached_property
    def towns(self) -> Mapping[int, int]:
        """The town in which each place lies, 0 for what lies above; a merged place lies where its successor does."""
        found = {place.id: place.id if place.level == Level.TOWN else 0 for place in self.places.values()}
        for place in self.places.values():  # upper levels come first
            if place.level != Level.TOWN and place.parent_id in found:
                found[place.id] = found[place.parent_id]
        found |= {old: found.get(place.parent_id or 0, 0) for old, place in self.gone.items()}
        return found | {old: found[new] for old, new in self.led.items()}

    @cached_property
    def facilities(self) -> Sequence[Whole]:
        """Every facility on the register, in the order in which they were registered."""
        return facilities.whole() if self.registered is None else self.registered

    @cached_property
    def _housed(self) -> Mapping[int, list[Whole]]:
        """The facilities in each place and below it."""
        found: dict[int, list[Whole]] = defaultdict(list)
        for each in self.facilities:
            for step in self.path(self.seat(each)):
                found[step.id].append(each)
        return found

    @cached_property
    def checks(self) -> Mapping[int, Clock]:
        """Of each open facility, by when it is to be looked after."""
        owed = {each.check: each.facility.pk for each in self.facilities if each.end is None}
        begun = clocks.about(kind=facilities.CLOCK, subjects=list(owed))
        drawn = clocks.drawn_all([each[-1].pk for each in begun.values()], on=self.today)
        return {owed[subject]: drawn[each[-1].pk] for subject, each in begun.items()}

    def seat(self, facility: Whole) -> Named:
        """Where a facility stands today; where its place was split, in what lies above."""
        place = self.led.get(facility.facility.place_id, facility.facility.place_id)
        while place in self.gone:
            place = self.gone[place].parent_id or self.county.id
        return self.places[place]

    def within(self, place: Named) -> list[Whole]:
        """The facilities in a place and below it."""
        return self._housed.get(place.id, [])

    def asked(self, notice: Standing) -> Asked:
        """A notice as one asks for its boards."""
        return Asked(notice.notice, [edition.version for edition in notice.editions])

    def place(self, place_id: int) -> Named:
        """A place by its id; for a merged one its successor; a split one as it was."""
        last = self.led.get(place_id, place_id)
        return self.gone[last] if last in self.gone else self.places[last]

    @cached_property
    def former(self) -> Mapping[int, str]:
        """What merged and split places were called last."""
        return {old: place.name for old, place in places.named([*self.led, *self.split]).items()}

    @cached_property
    def before(self) -> Mapping[int, list[int]]:
        """The ended places from which each place took over, at first or second hand."""
        found: dict[int, list[int]] = defaultdict(list)
        for old, new in self.led.items():
            for heir in self.split.get(new, (new,)):
                found[heir].append(old)
        for old, heirs in self.split.items():
            for heir in heirs:
                found[heir].append(old)
        return found

    def path(self, place: Named) -> list[Named]:
        """From the county down to a place."""
        steps = [place]
        while steps[0].id != self.county.id and (above := self.places.get(steps[0].parent_id or 0)):
            steps.insert(0, above)
        return steps

    def until(self, notice: Standing) -> date | None:
        """The last day of its window as the calendar has it today; None without one, and while that cannot be told."""
        clock = self.windows.get(notice.version)
        return clock.due if clock else None

    def keys(self, notice: Standing) -> frozenset[str]:
        """The keys on which what shows a notice depends; what is settled is the same on every day."""
        clock = self.windows.get(notice.version)
        still = notice.settled and (clock is None or clock.closed is not None)
        return frozenset({notice.key} if still else {notice.key, "today"})

    def is_open(self, notice: Standing) -> bool:
        """Whether one may still object to it."""
        if notice.closed or notice.withdrawn or notice.taken_down:
            return False
        until = self.until(notice)
        return until is None or until >= self.today


def part_at(notice: Standing, place: int) -> Part | None:
    """What the boards of a place show of a notice: its own slice, else the shared counts."""
    own = next((part for part in notice.parts if part.place == place), None)
    return own or notice.counts
