"""Coming in by a one-time code: good for five minutes and five tries, and the same to known and unknown alike."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from yangguang.foundation.models import AuditRow
from yangguang.foundation.now import moved
from yangguang.residents import actions, codes, queries, sealing
from yangguang.residents.actions.ask_code import ENTER
from yangguang.residents.errors import Invalid, TooManyTries, WrongCode
from yangguang.residents.models import Code, Consent, Detail, Kind, Purpose, Resident
from yangguang.residents.tests.people import code_to, entered, phone

pytestmark = pytest.mark.django_db
START = datetime(2026, 3, 9, 2, 0, 30, tzinfo=UTC)


def _wrong(code: str) -> str:
    return f"{(int(code) + 1) % 1_000_000:06d}"


def test_the_first_code_opens_an_account_and_the_next_comes_back_to_it() -> None:
    own = phone()
    first = entered(own)
    assert entered(own) == first
    assert Resident.objects.count() == 1
    assert queries.consented(first, Purpose.ACCOUNT)
    assert [row.kind for row in Detail.objects.all()] == [Kind.PHONE]


def test_an_e_mail_does_as_well_as_a_phone() -> None:
    first = entered("Someone@Example.cn")
    assert entered("someone@example.cn") == first


def test_a_row_of_a_resident_holds_a_key_and_a_day_and_nothing_else() -> None:
    assert {field.name for field in Resident._meta.concrete_fields} == {"id", "key", "opened_at"}


def test_a_code_is_kept_as_a_keyed_digest_alone() -> None:
    own = phone()
    actions.ask_code(phone=own)
    row = Code.objects.get()
    code = code_to(own)
    assert len(bytes(row.digest)) == 32
    assert code.encode() not in bytes(row.digest) + bytes(row.to)
    assert bytes(row.to) == sealing.blind(Kind.PHONE, own)


def test_a_code_is_good_for_five_minutes_once() -> None:
    own = phone()
    with moved(START):
        actions.ask_code(phone=own)
        code = code_to(own)
    with moved(START + timedelta(minutes=5)), pytest.raises(WrongCode):
        actions.enter(phone=own, code=code)
    with moved(START + timedelta(minutes=4, seconds=59)):
        assert actions.enter(phone=own, code=code)
        with pytest.raises(WrongCode):
            actions.enter(phone=own, code=code)


def test_a_code_that_was_used_is_not_right_any_more() -> None:
    own = phone()
    entered(own)
    to = sealing.blind(Kind.PHONE, own)
    assert codes.right(to, code_to(own), what=ENTER) is None
    Code.objects.update(used=False)
    assert codes.right(to, code_to(own), what=ENTER)


def test_a_new_code_replaces_the_older() -> None:
    own = phone()
    actions.ask_code(phone=own)
    old = code_to(own)
    actions.ask_code(phone=own)
    with pytest.raises(WrongCode):
        actions.enter(phone=own, code=old if old != code_to(own) else _wrong(old))
    assert actions.enter(phone=own, code=code_to(own))


def test_after_five_wrong_tries_the_right_code_opens_nothing() -> None:
    own = phone()
    actions.ask_code(phone=own)
    code = code_to(own)
    for _ in range(5):
        with pytest.raises(WrongCode):
            actions.enter(phone=own, code=_wrong(code))
    with pytest.raises(WrongCode):
        actions.enter(phone=own, code=code)
    assert not Resident.objects.exists()


def test_a_code_of_one_phone_opens_no_other() -> None:
    own, other = phone(), phone()
    actions.ask_code(phone=own)
    actions.ask_code(phone=other)
    with pytest.raises(WrongCode):
        actions.enter(phone=other, code=code_to(own) if code_to(own) != code_to(other) else _wrong(code_to(own)))


def test_known_and_unknown_phones_get_one_answer_for_the_same_work() -> None:
    known, unknown = phone(), phone()
    entered(known)
    asked = [_steps(lambda one=one: actions.ask_code(phone=one)) for one in (known, unknown)]
    assert asked[0] == asked[1]
    tried = [_steps(lambda one=one: _refused(one)) for one in (known, unknown, phone())]
    assert tried[0] == tried[1]
    assert len(tried[0]) == len(tried[2])


def _steps(run: object) -> list[str]:
    """The statements that ran, without their values."""
    with CaptureQueriesContext(
        connection,
    ) as asked:
        run()  # type: ignore[operator]  # a test's own
    return [
        " ".join(each["sql"].split("(")[0].split()[:3]) for each in asked.captured_queries if "SAVE" not in each["sql"]
    ]


def _refused(contact: str) -> None:
    with pytest.raises(WrongCode, match="验证码不对，或者已经过期"):
        actions.enter(phone=contact, code="00000x")


def test_one_phone_gets_five_codes_an_hour(settings: object) -> None:
    own = phone()
    with moved(START):
        for _ in range(5):
            actions.ask_code(phone=own)
        with pytest.raises(TooManyTries):
            actions.ask_code(phone=own)
        actions.ask_code(phone=phone())
    with moved(START + timedelta(hours=1, seconds=1)):
        actions.ask_code(phone=own)


def test_all_phones_together_get_no_more_than_the_setting_says(settings: object) -> None:
    settings.RESIDENT_CODES_AN_HOUR_OF_ALL = 2  # type: ignore[attr-defined]  # pytest-django's fixture
    actions.ask_code(phone=phone())
    actions.ask_code(phone=phone())
    with pytest.raises(TooManyTries):
        actions.ask_code(phone=phone())


def test_what_strangers_ask_for_and_try_keeps_no_device_out_that_came_in_before(settings: object) -> None:
    settings.RESIDENT_FAILURES_OF_ALL = 3  # type: ignore[attr-defined]  # pytest-django's fixture
    settings.RESIDENT_CODES_AN_HOUR_OF_ALL = 6  # type: ignore[attr-defined]  # pytest-django's fixture
    own = phone()
    resident = entered(own)
    actions.ask_code(phone=own, known_device=True)
    code = code_to(own)
    for _ in range(4):
        actions.ask_code(phone=own)
    with pytest.raises(TooManyTries):  # this phone's share of strangers is used up
        actions.ask_code(phone=own)
    for _ in range(3):
        with pytest.raises(WrongCode):
            actions.enter(phone=own, code=_wrong(code_to(own)))
    with pytest.raises(TooManyTries):
        actions.enter(phone=own, code=code)
    assert actions.enter(phone=own, code=code, known_device=True) == resident
    actions.ask_code(phone=phone())
    with pytest.raises(TooManyTries):
        actions.ask_code(phone=phone())
    actions.ask_code(phone=own, known_device=True)


def test_a_code_of_a_known_device_is_of_no_use_to_another() -> None:
    own = phone()
    actions.ask_code(phone=own, known_device=True)
    with pytest.raises(WrongCode):
        actions.enter(phone=own, code=code_to(own))


def test_a_known_device_gets_five_codes_an_hour_and_five_tries_too() -> None:
    own = phone()
    for _ in range(5):
        actions.ask_code(phone=own, known_device=True)
    with pytest.raises(TooManyTries):
        actions.ask_code(phone=own, known_device=True)
    code = code_to(own)
    for _ in range(5):
        with pytest.raises(WrongCode):
            actions.enter(phone=own, code=_wrong(code), known_device=True)
    with pytest.raises(WrongCode):
        actions.enter(phone=own, code=code, known_device=True)


def test_too_many_wrong_codes_over_all_phones_make_strangers_wait(settings: object) -> None:
    settings.RESIDENT_FAILURES_OF_ALL = 3  # type: ignore[attr-defined]  # pytest-django's fixture
    own, other = phone(), phone()
    for each in (own, other):
        actions.ask_code(phone=each)
    for _ in range(3):
        with pytest.raises(WrongCode):
            actions.enter(phone=other, code=_wrong(code_to(other)))
    with pytest.raises(TooManyTries):
        actions.enter(phone=own, code=code_to(own))


def test_what_was_asked_for_is_gone_after_a_day() -> None:
    with moved(START):
        actions.ask_code(phone=phone())
    with moved(START + timedelta(days=1, minutes=1)):
        actions.ask_code(phone=phone())
        assert Code.objects.count() == 1


@pytest.mark.parametrize("typed", ["12345", "0516-88880011", "１３８", "a@b", "12800138000"])
def test_what_is_no_phone_is_refused_in_plain_words(typed: str) -> None:
    with pytest.raises(Invalid, match=r"手机号不对|邮箱地址不对"):
        actions.ask_code(phone=typed)


def test_the_database_refuses_two_residents_with_one_phone() -> None:
    own = phone()
    entered(own)
    with pytest.raises(IntegrityError), transaction.atomic():
        sealing.write(entered("x@example.cn"), Kind.PHONE, own)


def test_the_audit_says_who_came_in_by_an_opaque_key_alone() -> None:
    own = phone()
    resident = entered(own)
    entered(own)
    verbs = list(AuditRow.objects.filter(actor_key=resident.actor_key).values_list("verb", flat=True))
    assert verbs == ["residents.enter"]
    told = "".join(f"{row.actor_key}{row.verb}{row.subject}{row.reason}" for row in AuditRow.objects.all())
    assert own not in told
    assert Consent.objects.get().purpose == Purpose.ACCOUNT
