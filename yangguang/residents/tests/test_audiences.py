"""Audiences: places of enough subscriptions and people's own; senders see a rough number and never who."""

import pytest
from django.db import IntegrityError, transaction

from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import now, today
from yangguang.outbox import hooks
from yangguang.outbox.models import Message
from yangguang.places import actions as places
from yangguang.places.levels import Level
from yangguang.residents import actions, queries, sealing
from yangguang.residents.errors import Forbidden, Invalid, TooSmall
from yangguang.residents.models import Dispatch, Domain, Kind, Purpose, Resident, Subscription
from yangguang.residents.queries.audiences import Audience
from yangguang.residents.tests.county import County
from yangguang.residents.tests.people import entered, phone, sent_to


def _asking(county: County, contact: str = "", **what: object) -> Resident:
    resident = entered(contact)
    actions.agree(resident=resident, purpose=Purpose.NOTICES, by=resident)
    actions.subscribe(by=resident, channel=Kind.PHONE, **what)  # type: ignore[arg-type]  # a test's own
    return resident


@pytest.fixture
def few(settings: object) -> None:
    """An audience is three."""
    settings.AUDIENCE_LEAST = 3  # type: ignore[attr-defined]  # pytest-django's fixture


def test_nothing_is_sent_to_a_place_where_too_few_asked(county: County, few: None) -> None:
    for _ in range(2):
        _asking(county, place=county.village)
    assert queries.audience(place=county.town) == Audience(0, enough=False)
    with pytest.raises(TooSmall):
        actions.dispatch(office=county.office, place=county.town, count=1, key="a", by=county.officer)
    assert not Dispatch.objects.exists()


def test_a_place_of_enough_is_told_once_each_however_often_it_is_run(county: County, few: None) -> None:
    phones = [phone() for _ in range(3)]
    for number, own in enumerate(phones):
        _asking(county, own, place=[county.town, county.village, county.other_village][number])
    other = phone()
    entered(other)
    made = actions.dispatch(office=county.office, place=county.town, count=2, key="a", by=county.officer)
    assert actions.dispatch(office=county.office, place=county.town, count=2, key="a", by=county.officer) == made
    assert actions.carry_out(made.pk) == 3
    assert actions.carry_out(made.pk) == 3
    assert [len(sent_to(own, "notice.posted")) for own in [*phones, other]] == [1, 1, 1, 0]


def test_nobody_subscribes_to_a_dwelling(county: County) -> None:
    [house] = places.add(parent=county.village, level=Level.RESIDENCE, names=["阳光苑"], on=today(), by=SYSTEM)
    with pytest.raises(Invalid):
        _asking(county, place=house)


def test_a_field_is_told_to_those_who_asked_for_it_themselves(county: County) -> None:
    own = phone()
    _asking(county, own, domain=Domain.HOURS)
    made = actions.dispatch(office=county.office, domain=Domain.HOURS, count=1, key="a", by=county.officer)
    assert actions.carry_out(made.pk) == 1
    assert queries.audience(domain=Domain.HOURS) == Audience(0, enough=True)


def test_whoever_ended_it_or_took_the_consent_back_is_told_nothing(county: County) -> None:
    one, two = (_asking(county, domain=Domain.HOURS) for _ in range(2))
    [(row, _name)] = queries.subscriptions(one)
    actions.unsubscribe(by=one, subscription=row.pk)
    actions.withdraw(resident=two, purpose=Purpose.NOTICES, by=two)
    assert queries.subscriptions(one) == queries.subscriptions(two) == []
    made = actions.dispatch(office=county.office, domain=Domain.HOURS, count=1, key="a", by=county.officer)
    assert actions.carry_out(made.pk) == 0


def test_nobody_ends_the_subscription_of_another(county: County) -> None:
    one, two = (_asking(county, domain=Domain.HOURS) for _ in range(2))
    [(row, _name)] = queries.subscriptions(one)
    assert actions.unsubscribe(by=two, subscription=row.pk) is False
    assert queries.subscriptions(one)


def test_without_consent_or_outside_the_closed_list_nothing_is_asked_for(county: County) -> None:
    resident = entered()
    with pytest.raises(Invalid, match="还没有同意"):
        actions.subscribe(by=resident, channel=Kind.PHONE, domain=Domain.HOURS)
    actions.agree(resident=resident, purpose=Purpose.NOTICES, by=resident)
    for domain in ("care", "benefits", ""):
        with pytest.raises(Invalid):
            actions.subscribe(by=resident, channel=Kind.PHONE, domain=domain)


@pytest.mark.parametrize("domain", ["care", "benefits"])
def test_care_and_benefits_are_no_audiences_in_the_database_either(domain: str, county: County) -> None:
    row = sealing.own(Subscription(domain=domain, channel=Kind.PHONE, since=today()), entered())
    with pytest.raises(IntegrityError, match="subscription_of_a_place_or_a_field"), transaction.atomic():
        row.save(force_insert=True)
    sent = Dispatch(office=county.office, domain=domain, template="notice.posted", count=1, key="k", at=now())
    with pytest.raises(IntegrityError, match="dispatch_to_a_place_or_a_field"), transaction.atomic():
        sent.save(force_insert=True)


def test_a_sender_sees_tens_and_no_names(county: County, few: None) -> None:
    for _ in range(13):
        _asking(county, place=county.village)
    assert queries.audience(place=county.village) == Audience(10, enough=True)
    assert set(Audience.__dataclass_fields__) == {"about", "enough"}


def test_only_a_publisher_of_the_office_sends(county: County) -> None:
    for by in (county.postless,):
        with pytest.raises(Forbidden):
            actions.dispatch(office=county.office, domain=Domain.HOURS, count=1, key="a", by=by)


def test_no_row_of_a_subscription_says_whose_it_is(county: County) -> None:
    resident = _asking(county, place=county.village)
    [row] = Subscription.objects.values_list()
    told = b"".join(bytes(value) if isinstance(value, memoryview | bytes) else str(value).encode() for value in row)
    assert resident.key.bytes not in told and str(resident.key).encode() not in told
    assert str(resident.key.hex).encode() not in told
    [(kept, _name)] = queries.subscriptions(resident)
    assert sealing.owner(kept) == resident


def test_the_database_refuses_the_same_subscription_twice(county: County) -> None:
    resident = _asking(county, domain=Domain.HOURS)
    row = sealing.own(Subscription(domain=Domain.HOURS, channel=Kind.PHONE, since=today()), resident)
    with pytest.raises(IntegrityError, match="subscribed_once"), transaction.atomic():
        row.save(force_insert=True)


def test_a_consent_taken_back_after_queueing_stops_the_message_at_the_moment_of_sending(county: County) -> None:
    resident = _asking(county, domain=Domain.HOURS)
    made = actions.dispatch(office=county.office, domain=Domain.HOURS, count=1, key="a", by=county.officer)
    actions.carry_out(made.pk)
    asked = hooks.Asked(kind="sms", purpose="notice", subject=Message.objects.get(purpose="notice").subject)
    assert hooks.consented(asked)
    actions.withdraw(resident=resident, purpose=Purpose.NOTICES, by=resident)
    assert not hooks.consented(asked)
