"""A ticket is used once, by whoever holds its code; nothing of the person is kept but what they gave, sealed."""

from datetime import timedelta

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import IntegrityError, transaction
from pytest_django import Settings

from yangguang.accounts.models import User
from yangguang.cases import actions as cases
from yangguang.cases.tests.world import MONDAY, World, state
from yangguang.foundation import keys
from yangguang.foundation.events import deliver_pending
from yangguang.foundation.models import AuditRow
from yangguang.foundation.now import moved
from yangguang.outbox.actions import Address
from yangguang.outbox.models import Message
from yangguang.ratings import actions, sealing, sources
from yangguang.ratings.actions import Said
from yangguang.ratings.errors import Already, Forbidden, Invalid, Over
from yangguang.ratings.models import Contact, Dropped, Mark, Rating, Ticket, Words
from yangguang.ratings.settings import networks
from yangguang.ratings.tests.world import BAD, NAMED, Handled, counter, handle, rated, visit


def test_an_answered_case_gives_one_ticket_by_a_code_of_its_own(world: World, handled: Handled) -> None:
    assert handled.ticket.office == world.office
    assert actions.ticket(code=handled.code.lower()) == handled.ticket
    assert actions.ticket(code="AAAA-AAAA-AAAA-AAAA") is None
    assert actions.ticket(code=handled.case_code) is None
    cases.reopen(code=handled.case_code, words="还没有说星期六开不开门。")
    cases.answer(case=handled.case, outcome="explained", words="星期六不开门。", by=world.clerk)
    deliver_pending()
    assert Ticket.objects.filter(case=handled.case).count() == 1


def test_a_case_that_was_not_answered_gives_none(world: World) -> None:
    case = world.submit()
    cases.accept(case=case, by=world.clerk)
    deliver_pending()
    assert not Ticket.objects.exists()


def test_a_ticket_is_used_once_and_the_same_form_sent_twice_is_one_rating(handled: Handled) -> None:
    assert actions.rate(code=handled.code, said=BAD, key="k") == actions.rate(code=handled.code, said=BAD, key="k")
    with pytest.raises(Already):
        actions.rate(code=handled.code, said=Said("very_good"))
    assert Rating.objects.get().level == "bad"
    with pytest.raises(IntegrityError), transaction.atomic():
        Rating.objects.create(
            ticket=handled.ticket, level="good", channel="online", anonymous=True, key="0" * 32, on=MONDAY
        )


def test_a_level_alone_is_a_rating(handled: Handled) -> None:
    rating = rated(handled, Said("good"))
    assert rating.anonymous
    assert not Words.objects.exists()
    assert not rating.aspects.exists()


def test_words_and_contact_lie_sealed_under_keys_of_their_own(handled: Handled) -> None:
    rating = rated(handled, NAMED)
    assert NAMED.words.encode() not in bytes(Words.objects.get().sealed)
    assert b"13812345678" not in bytes(Contact.objects.get().sealed)
    assert (sealing.words(rating, "rating"), sealing.contact(rating)) == (NAMED.words, "13812345678")
    keys.forget(rating.contact_subject)
    assert (sealing.words(rating, "rating"), sealing.contact(rating)) == (NAMED.words, "")


def test_numbers_of_people_in_words_are_masked_before_they_are_kept(handled: Handled) -> None:
    rating = rated(handled, Said("bad", words="我的号码是 13812345678，没有人回电话。"))
    assert "13812345678" not in sealing.words(rating, "rating")


def test_a_denunciation_is_dropped_the_level_stays_and_the_text_alone_is_counted(handled: Handled) -> None:
    receipt = actions.rate(code=handled.code, said=Said("bad", words="村里李大妈家二胎是超生的。"))
    assert "没有留下" in receipt.reply
    assert not Words.objects.exists()
    assert (Rating.objects.get().level, Dropped.objects.get().texts) == ("bad", 1)


@pytest.mark.parametrize(
    "said",
    [
        Said("excellent"), Said(""), Said("good", reasons=["slow"]), Said("bad", reasons=["ugly"]),
        Said("good", aspects={"attitude": "good"}), Said("good", aspects={"speed": "6"}),
        Said("bad", words="字" * 1001), Said("bad", contact="1" * 101),
    ],
)  # fmt: skip
def test_what_is_not_on_the_closed_lists_is_refused_and_the_ticket_is_still_good(handled: Handled, said: Said) -> None:
    with pytest.raises(Invalid):
        actions.rate(code=handled.code, said=said)
    assert rated(handled, Said("fair")).level == "fair"


def test_a_ticket_is_over_after_its_days(handled: Handled) -> None:
    with moved(handled.ticket.until + timedelta(days=1)), pytest.raises(Over):
        actions.rate(code=handled.code, said=BAD)


def test_a_visit_is_rated_by_its_own_aspects_once_and_never_by_the_office_itself(world: World) -> None:
    code = visit(world)
    with pytest.raises(Forbidden):
        actions.rate(code=code, said=Said("very_good"), by=world.clerk)
    actions.rate(code=code, said=Said("very_good", aspects={"attitude": "good"}), channel="qr")
    with pytest.raises(Already):
        actions.rate(code=code, said=Said("very_good"), channel="qr")


def test_a_right_to_rate_a_visit_is_given_by_the_counters_own_office_alone(world: World) -> None:
    with pytest.raises(Forbidden):
        actions.open_visit(counter=counter(world), by=world.other_clerk)


def test_not_solved_opens_the_case_again_when_the_rater_asks_for_it(handled: Handled) -> None:
    receipt = actions.rate(
        code=handled.code, said=Said("bad", reasons=["unsolved"], words="没有说哪天开门。", again=True)
    )
    assert (receipt.reopened, receipt.not_reopened) == (True, "")
    assert state(handled.case) == "accepted"


def test_a_bad_rating_opens_nothing_unless_it_is_asked_for(handled: Handled) -> None:
    rated(handled, BAD)
    assert state(handled.case) == "answered"


def test_a_rating_stands_when_its_case_cannot_be_opened_again(handled: Handled) -> None:
    cases.settle(code=handled.case_code)
    receipt = actions.rate(code=handled.code, said=Said("bad", words="没有解决。", again=True))
    assert not receipt.reopened
    assert receipt.not_reopened
    assert Rating.objects.get().level == "bad"


def test_votes_after_the_fifth_of_one_source_do_not_count_and_no_address_is_kept(world: World) -> None:
    source = sources.of("203.0.113.7")
    why = [
        actions.rate(code=visit(world), said=Said("very_good"), channel="qr", source=source).excluded for _ in range(6)
    ]
    assert why == [""] * 5 + ["burst"]
    assert b"203.0.113.7" not in b"".join(bytes(mark.source) for mark in Mark.objects.all())
    assert not sources.of("127.0.0.1").mark  # a proxy on this machine: all visitors would be one source
    assert sources.of("203.0.113.8") != source
    with moved(MONDAY + timedelta(days=1)):
        assert sources.of("203.0.113.7") != source
        actions.end_what_is_over()
    assert not Mark.objects.exists()


def test_a_vote_from_the_counters_own_network_does_not_count(world: World, settings: Settings) -> None:
    settings.COUNTER_NETWORKS = ("10.1.0.0/16",)
    receipt = actions.rate(code=visit(world), said=Said("very_good"), channel="qr", source=sources.of("10.1.2.3"))
    assert receipt.excluded == "own_network"
    assert Rating.objects.get().own_network


def test_an_address_is_heard_from_a_trusted_proxy_alone(settings: Settings) -> None:
    settings.COUNTER_NETWORKS = ("10.1.0.0/16",)
    assert sources.of("127.0.0.1", said_by_proxy="10.1.2.3") == sources.Source()
    assert sources.of("203.0.113.7", said_by_proxy="10.1.2.3") == sources.of("203.0.113.7")
    settings.TRUSTED_PROXIES = ("127.0.0.1",)
    assert sources.of("127.0.0.1", said_by_proxy="10.1.2.3").own_network
    assert sources.of("127.0.0.1", said_by_proxy="203.0.113.7") == sources.of("203.0.113.7")
    for said in ("", "unknown", "10.1.2.3, 203.0.113.7", "<script>"):
        assert sources.of("127.0.0.1", said_by_proxy=said) == sources.Source()
    assert not sources.of("203.0.113.7", said_by_proxy="10.1.2.3").own_network


def test_a_network_that_is_none_is_said_when_the_house_starts() -> None:
    assert networks(" 10.1.2.3/16, 2001:db8::/32,") == ("10.1.0.0/16", "2001:db8::/32")
    with pytest.raises(ImproperlyConfigured):
        networks("10.1.0.0/99")


def test_one_message_asks_for_a_rating_and_says_no_more_than_its_code(handled: Handled) -> None:
    for _ in range(2):
        actions.ask(ticket=handled.ticket, code=handled.code, to=Address("sms", "13812345678"))
    message = Message.objects.get()
    assert (message.purpose, message.template) == ("asked", "rating.code")


def test_no_row_but_the_ticket_leads_from_a_rating_to_a_case(handled: Handled) -> None:
    rated(handled, NAMED)
    said = [f"{row.verb} {row.subject} {row.actor_key}" for row in AuditRow.objects.filter(verb__startswith="ratings.")]
    assert said
    assert not [line for line in said if "cases.case" in line]
    assert {row.actor_key for row in AuditRow.objects.filter(verb="ratings.rate")} == {"visitor"}


def test_two_cases_of_one_office_are_two_tickets(world: World) -> None:
    first, second = handle(world), handle(world)
    rated(first)
    rated(second, Said("good"))
    assert Rating.objects.count() == 2
    assert isinstance(world.clerk, User)
