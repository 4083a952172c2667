"""短信 on the desk: what did not end well is decided by a person, who sees neither to whom nor what it said."""

from yangguang.accounts.models import Role
from yangguang.accounts.tests.people import Browser, person
from yangguang.disclosure.tests.world import World
from yangguang.foundation.actors import SYSTEM
from yangguang.outbox import actions as outbox
from yangguang.outbox import queries
from yangguang.outbox.choices import Ended, State
from yangguang.outbox.models import Attempt, Decision
from yangguang.web.tests.visiting import serving, unsent

PHONE = "13800001234"


def _desk(world: World) -> Browser:
    browser = Browser()
    browser.force_login(serving(world, "editor"))
    return browser


def test_what_nobody_knows_of_is_on_the_desk_without_address_or_words_until_somebody_decides(world: World) -> None:
    message, desk = unsent(world.office, "told:x"), _desk(world)
    assert "有短信没有送到" in desk.get("/desk/").content.decode()
    listed = desk.get("/desk/messages/").content.decode()
    one = desk.get(f"/desk/messages/{message.pk}/").content.decode()
    for page in (listed, one):
        assert "可能发出了，也可能没有" in page and str(State.UNKNOWN.label) in page
        assert PHONE not in page and "BJ-1" not in page and "told:x" not in page
    assert desk.post(f"/desk/messages/{message.pk}/", {"what": "leave:received"}).status_code == 302
    assert Decision.objects.get().reason == "received"
    assert "没有要决定的短信" in desk.get("/desk/messages/").content.decode()
    assert desk.post(f"/desk/messages/{message.pk}/", {"what": "resend:not_received"}).status_code == 404
    assert Attempt.objects.count() == 1


def test_it_is_sent_once_more_for_a_reason_of_the_list_alone(world: World) -> None:
    message, desk = unsent(world.office, "told:x"), _desk(world)
    for what in ("", "resend", "resend:received", "leave:not_received", "drop:received"):
        assert desk.post(f"/desk/messages/{message.pk}/", {"what": what}).status_code == 400
    assert not Decision.objects.exists()
    desk.post(f"/desk/messages/{message.pk}/", {"what": "resend:not_received"})
    assert queries.state(message) == State.WAITING


def test_an_erased_message_is_not_sent_again_and_the_page_says_so(world: World) -> None:
    message, desk = unsent(world.office, "told:x"), _desk(world)
    outbox.erase_message(message=message, by=SYSTEM)
    refused = desk.post(f"/desk/messages/{message.pk}/", {"what": "resend:not_received"})
    assert refused.status_code == 400 and "没有需要决定的事" in refused.content.decode()
    assert desk.post(f"/desk/messages/{message.pk}/", {"what": "leave:outdated"}).status_code == 302


def test_codes_belong_to_no_office_and_are_the_system_administrators(world: World) -> None:
    message, desk = unsent(None, "code:x", code="493027", ended=Ended.REFUSED), _desk(world)
    assert desk.get(f"/desk/messages/{message.pk}/").status_code == 403
    assert "验证码" not in desk.get("/desk/messages/?office=none").content.decode()
    admin = Browser()
    admin.force_login(person(Role.SYSTEM_ADMIN))
    assert "有验证码或账户短信没有送到" in admin.get("/desk/").content.decode()
    page = admin.get("/desk/messages/").content.decode()
    assert "网关不收，没有发出" in page and "493027" not in page and PHONE not in page
    assert admin.post(f"/desk/messages/{message.pk}/", {"what": "leave:outdated"})["Location"].endswith("office=none")


def test_the_list_goes_on_page_after_page_and_the_month_is_counted(world: World) -> None:
    desk = _desk(world)
    for number in range(51):
        unsent(world.office, f"told:{number}")
    page = desk.get("/desk/messages/").content.decode()
    assert page.count('class="notice-title"') == 50 and ">51</td>" in page
    more = page.split('rel="next" href="')[1].split('"')[0].replace("&amp;", "&")
    assert desk.get(more).content.decode().count('class="notice-title"') == 1
