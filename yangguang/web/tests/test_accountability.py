"""Holding an office to account on pages: a head decides, and who complained reads it by the code."""

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import reverse

from yangguang.accounts.tests.people import Browser
from yangguang.cases import actions as cases
from yangguang.cases.actions import Asked, Said
from yangguang.cases.choices import Kind
from yangguang.cases.models import Accountability
from yangguang.cases.tests.world import MONDAY, World, build, of
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.events import deliver_pending
from yangguang.foundation.now import moved
from yangguang.offices import actions as offices
from yangguang.offices import queries as known
from yangguang.offices.models import PostRole

SENT = {"conduct": "unlawful_charge", "consequence": "ordered", "remedy": "refunded", "yuan": "20"}


@pytest.fixture
def told(db: None) -> Iterator[tuple[World, str]]:
    """The offices with a head above, and the code of a complaint that was upheld."""
    with moved(MONDAY):
        world = build()
        officer = known.officer_of(world.top_clerk)
        assert officer
        offices.appoint(office=world.above, officer=officer, title="主任", on=MONDAY, roles=[PostRole.HEAD], by=SYSTEM)
        asked = Asked(kind=Kind.COMPLAINT, accused=world.office)
        receipt = cases.submit(asked=asked, office=world.office, said=Said("多收费", "收了二十元。", name="王秀英"))
        cases.accept(case=of(receipt), by=world.top_clerk)
        cases.answer(case=of(receipt), outcome="settled", words="已查实。", by=world.top_clerk)
        deliver_pending()
        yield world, receipt.code


def test_a_head_decides_and_who_complained_reads_it_beside_the_answer(told: tuple[World, str]) -> None:
    world, code = told
    path = reverse("web:accountability", args=[Accountability.objects.get().pk])
    browser = Browser()
    browser.force_login(world.top_clerk)
    assert path in browser.get(reverse("web:desk")).content.decode()
    for wrong in ({}, SENT | {"yuan": ""}, SENT | {"yuan": "二十"}, SENT | {"remedy": "apology"}):
        assert browser.post(path, wrong).status_code == 400
    assert browser.post(path, SENT).status_code == 302
    assert "违规收费" in browser.get(path).content.decode()
    page = Client().post("/follow/", {"code": code}, secure=True).content.decode()
    assert "违规收费" in page
    assert "20 元" in page


def test_whoever_may_not_decide_finds_nothing(told: tuple[World, str]) -> None:
    world, _code = told
    path = reverse("web:accountability", args=[Accountability.objects.get().pk])
    for stranger in (world.clerk, world.head, world.other_clerk):
        browser = Browser()
        browser.force_login(stranger)
        assert browser.get(path).status_code == 404
        assert browser.post(path, SENT).status_code == 404
