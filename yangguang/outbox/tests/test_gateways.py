"""The gateways: a private file, and e-mail through a real SMTP server on the loopback."""

import json
import smtplib
from collections.abc import Iterator
from datetime import timedelta
from email import message_from_bytes
from email.header import decode_header, make_header
from pathlib import Path

import pytest
from pytest_django import Settings

from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import moved
from yangguang.outbox import actions, gateways, queries
from yangguang.outbox.choices import Ended, State
from yangguang.outbox.gateways import console, email
from yangguang.outbox.models import Message
from yangguang.outbox.tests.conftest import MORNING, PHONE, Queue
from yangguang.outbox.tests.smtp import Server, serving

WORDS = {"address": "li@example.com", "text": "已办结\n\nBJ-2026-1 已办结", "id": "a" * 32}


@pytest.fixture
def folder(tmp_path: Path, settings: Settings) -> Path:
    """Where the console writes."""
    settings.VAR_DIR = tmp_path
    return tmp_path / "outbox"


@pytest.fixture
def server(settings: Settings) -> Iterator[Server]:
    """An SMTP server to which the mailer is pointed."""
    with serving() as made:
        options = {"host": "127.0.0.1", "port": made.server_address[1], "timeout": 5}
        backend = "django.core.mail.backends.smtp.EmailBackend"
        settings.MAILERS = {"default": {"BACKEND": backend, "OPTIONS": options}}
        yield made


def test_the_console_keeps_codes_where_their_owner_alone_reads_them(
    folder: Path, queue: Queue, morning: object, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(0)
    message = queue("code:1", purpose="code")
    actions.deliver()
    [path] = folder.iterdir()
    assert oct(path.stat().st_mode)[-3:] == "600"
    assert oct(folder.stat().st_mode)[-3:] == "700"
    line = json.loads(path.read_text())
    assert (line["to"], "验证码 493027" in line["text"]) == (PHONE, True)
    assert queries.state(message) == State.ACCEPTED
    assert "493027" not in caplog.text
    assert PHONE not in caplog.text


def test_what_the_console_keeps_goes_with_the_contents(folder: Path, queue: Queue, morning: object) -> None:
    queue()
    actions.deliver()
    with moved(MORNING + timedelta(days=7)):
        actions.erase_due()
        assert len(list(folder.iterdir())) == 1
    with moved(MORNING + timedelta(days=9)):
        actions.erase_due()
    assert list(folder.iterdir()) == []


def test_an_e_mail_arrives_with_its_title_words_and_reference(server: Server) -> None:
    result = email.submit(**WORDS)
    [mail] = map(message_from_bytes, server.taken)
    assert result.ended == Ended.ACCEPTED
    assert mail["Message-ID"] == result.gateway_id == f"<{'a' * 32}@localhost>"
    assert str(make_header(decode_header(mail["Subject"]))) == "已办结"
    assert mail["To"] == "li@example.com"
    payload = mail.get_payload(decode=True)
    assert isinstance(payload, bytes)
    assert payload.decode().strip() == "BJ-2026-1 已办结"


@pytest.mark.parametrize(
    ("answers", "ended"),
    [
        ({"rcpt": "550 no such user"}, Ended.REFUSED),
        ({"rcpt": "451 come back later"}, Ended.FAILED),
        ({"data": "554 we do not like it"}, Ended.REFUSED),
        ({"data": "452 too much"}, Ended.FAILED),
    ],
)
def test_a_servers_no_is_final_or_for_now_as_it_says(server: Server, answers: dict[str, str], ended: Ended) -> None:
    for name, answer in answers.items():
        setattr(server, name, answer)
    assert email.submit(**WORDS).ended == ended


def test_where_nobody_answers_surely_nothing_left(server: Server, settings: Settings) -> None:
    settings.MAILERS["default"]["OPTIONS"]["port"] = 9
    assert email.submit(**WORDS).ended == Ended.FAILED


def test_a_server_that_hangs_up_after_the_words_leaves_an_unknown(
    server: Server, settings: Settings, morning: object
) -> None:
    settings.EMAIL_GATEWAY = "email"
    server.data = ""
    message = actions.send(
        to=actions.Address("email", "li@example.com"), template="case.closed", values={"number": "BJ-2026-1"},
        purpose="case", subject="case:1", key="m", by=SYSTEM,
    )  # fmt: skip
    with pytest.raises(smtplib.SMTPServerDisconnected):
        email.submit(**WORDS)
    actions.deliver()
    assert queries.state(message) == State.UNKNOWN
    actions.deliver()
    assert len(server.taken) == 2
    assert (message.parts, message.cost) == (0, 0)


def test_a_gateway_that_is_not_there_is_in_the_log_and_its_messages_wait(
    queue: Queue, settings: Settings, morning: object, caplog: pytest.LogCaptureFixture
) -> None:
    settings.SMS_GATEWAY = "deleted"
    message = queue()
    assert actions.deliver() == 0
    assert queries.state(message) == State.WAITING
    assert caplog.messages == [f"message {message.pk}: ModuleNotFoundError"]
    assert Message.objects.count() == 1


def test_gateways_are_folders_and_none_knows_another() -> None:
    names = {path.parent.name for path in Path(gateways.__file__).parent.glob("*/__init__.py")}
    assert names == {"console", "email"}
    assert gateways.through("console") is console.submit
    assert gateways.through("yangguang.outbox.gateways.email") is email.submit
