"""Errors in plain words; a forced 500 keeps what was typed and shows no trace."""

from collections.abc import Iterator

import pytest
from django.contrib.auth.decorators import login_not_required
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError, connection, transaction
from django.http import HttpRequest, HttpResponse
from django.test import override_settings
from django.urls import path

from config import urls as real
from yangguang.accounts.tests.people import Browser
from yangguang.foundation.errors import Fault, Invalid, Refused, Unavailable

pytestmark = pytest.mark.django_db
PROBLEMS = {
    "refused": Refused("不可以。", do="找管理员。", kept="没有改动。"),
    "invalid": Invalid("名单有错。", faults=[Fault(3, "金额", "不是数字")]),
    "full": Unavailable("磁盘已满。", do="稍后再试。", kept="原有内容未动。"),
    "bug": ZeroDivisionError("secret-detail SELECT * FROM accounts_user"),
    "database": OperationalError("connection to server at 10.0.0.1 failed"),
}


@login_not_required
def fail(request: HttpRequest, kind: str) -> HttpResponse:
    """Fail as asked."""
    raise PROBLEMS[kind]


@login_not_required
def fail_in_sql(request: HttpRequest) -> HttpResponse:
    """Fail in the database."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT nothing FROM nowhere")
    return HttpResponse()


urlpatterns = [path("fail/<str:kind>/", fail), path("sql/", fail_in_sql), *real.urlpatterns]
handler400, handler403, handler404, handler500 = real.handler400, real.handler403, real.handler404, real.handler500


@pytest.fixture(autouse=True)
def with_failures() -> Iterator[None]:
    """Add addresses that fail."""
    with override_settings(ROOT_URLCONF=__name__):
        yield


@pytest.fixture
def browser() -> Browser:
    """A browser that gets the page of an error, as people do."""
    return Browser(raise_request_exception=False)


def test_a_forced_500_says_it_is_our_fault_and_shows_neither_trace_nor_sql(browser: Browser) -> None:
    answer = browser.get("/fail/bug/")
    text = answer.content.decode()
    assert answer.status_code == 500
    assert "系统出错了，不是您的问题" in text
    for leak in ("Traceback", "ZeroDivision", "secret-detail", "SELECT", ".py"):
        assert leak not in text


def test_a_forced_500_keeps_what_was_typed_ready_to_be_sent_again(browser: Browser) -> None:
    typed = {"words": "第三行写了两次，\n请查一查。", "ground": "listed_twice"}
    text = browser.post("/fail/bug/", typed).content.decode()
    assert "您填的内容都在下面，没有丢" in text
    assert "第三行写了两次，\n请查一查。</textarea>" in text
    assert 'name="ground"' in text
    assert "再提交一次" in text
    assert "csrfmiddlewaretoken" in text


def test_what_was_typed_is_escaped_when_it_comes_back(browser: Browser) -> None:
    text = browser.post("/fail/bug/", {"words": "</textarea><script>alert(1)</script>"}).content.decode()
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert(1)" in text


def test_a_password_or_code_never_comes_back(browser: Browser) -> None:
    text = browser.post("/fail/bug/", {"login_name": "chen", "password": "geheim", "code": "271828"}).content.decode()
    assert "chen" in text
    assert "geheim" not in text
    assert "271828" not in text
    assert "再提交一次" not in text


def test_a_file_cannot_be_kept_and_the_page_says_so(browser: Browser) -> None:
    file = SimpleUploadedFile("roll.csv", b"name\n")
    text = browser.post("/fail/bug/", {"title": "名单", "roll": file}).content.decode()
    assert "附件不能由网页保留，请重新选择" in text
    assert "名单</textarea>" in text


def test_the_page_for_an_error_needs_no_database(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*args: object, **kwargs: object) -> object:
        raise OperationalError("away")

    monkeypatch.setattr("django.contrib.sessions.backends.db.SessionStore.load", away)
    answer = browser.post("/fail/bug/", {"words": "别丢了"})
    assert answer.status_code == 500
    assert "别丢了" in answer.content.decode()


def test_a_database_that_is_away_is_503_says_to_come_back_and_keeps_what_was_typed(browser: Browser) -> None:
    answer = browser.post("/fail/database/", {"words": "别丢了"})
    text = answer.content.decode()
    assert answer.status_code == 503
    assert answer["Retry-After"] == "120"
    assert "别丢了" in text
    assert "稍后再来" in text
    assert "10.0.0.1" not in text


def test_an_error_in_the_database_shows_no_sql(browser: Browser) -> None:
    answer = browser.get("/sql/")
    assert answer.status_code == 500
    assert "nowhere" not in answer.content.decode()


@pytest.mark.parametrize(("kind", "status"), [("refused", 403), ("invalid", 400), ("full", 503)])
def test_a_named_error_says_what_happened_what_was_kept_and_what_to_do(
    browser: Browser, kind: str, status: int
) -> None:
    answer = browser.post(f"/fail/{kind}/", {"words": "我写的"})
    text = answer.content.decode()
    assert answer.status_code == status
    error = PROBLEMS[kind]
    assert isinstance(error, Refused | Invalid | Unavailable)
    for words in (error.what, error.do, error.kept, "我写的"):
        assert words in text


def test_each_fault_of_an_upload_is_listed_with_its_row(browser: Browser) -> None:
    assert "第 3 行「金额」" in browser.post("/fail/invalid/").content.decode()


def test_an_unknown_address_says_so_in_plain_words(browser: Browser) -> None:
    answer = browser.get("/nothing/here/")
    assert answer.status_code == 404
    assert "没有这一页" in answer.content.decode()
    english = browser.get("/en/nothing/here/")
    assert english.status_code == 404


def test_a_bad_host_is_answered_in_plain_words(browser: Browser) -> None:
    answer = browser.get("/desk/", headers={"host": "evil.example"})
    assert answer.status_code == 400
    assert "这个请求看不懂" in answer.content.decode()


def test_a_form_without_its_token_is_refused_and_its_words_are_shown_but_not_sent_on() -> None:
    answer = Browser(enforce_csrf_checks=True).post("/fail/bug/", {"words": "抄下来"})
    text = answer.content.decode()
    assert answer.status_code == 403
    assert "抄下来" in text
    assert "再提交一次" not in text
    assert "<form" not in text.split("您填的内容")[1]
