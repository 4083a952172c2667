"""A witness that lies, dawdles or sends us elsewhere is refused, said and outlived; nothing of it is kept."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.db import connection

from yangguang.ledger import actions, asking, cosigned, publishing, queries
from yangguang.ledger.errors import Unwitnessed
from yangguang.ledger.models import Cosignature, Refusal
from yangguang.ledger.tests.logs import append
from yangguang.ledger.tests.witnesses import Said, forget_witnesses, line, saying, text_of
from yangguang.ledger.tlog.keys import Signer
from yangguang.ledger.witnesses import Witness

pytestmark = pytest.mark.usefixtures("committed")
OTHER = Signer("other.example", b"\x05" * 32)
SIZE = {"Content-Type": "text/x.tlog.size"}


def now() -> int:
    """The machine's second."""
    return int(time.time())


def signed(text: str, **more: object) -> Said:
    """A good answer, or one bent as told."""
    return 200, {}, line(text, **{"time": now(), **more}).encode()  # type: ignore[arg-type]  # keywords of `line`


ANSWERS: dict[str, list[Callable[[str], Said | None]]] = {
    "wrong-key": [lambda text: signed(text, signer=OTHER), lambda text: signed(text, name="else.example")],
    "wrong-signature": [
        lambda text: signed(text + "more\n"),
        lambda text: (200, {}, (line(text, time=now()) + line("other\n", time=now())).encode()),
        lambda text: signed(text.replace("\n3\n", "\n4\n")),
    ],
    "wrong-time": [lambda text: signed(text, time=now() - 4000), lambda text: signed(text, time=now() + 4000)],
    "malformed": [
        lambda text: (200, {}, b""),
        lambda text: (200, {}, b"\xff\xfe\n"),
        lambda text: (200, {}, line(text, time=now()).encode()[:-1]),
        lambda text: (409, {}, b"3\n"),
        lambda text: (409, SIZE, b"03\n"),
        lambda text: (409, SIZE, b"3"),
    ],
    "oversized": [lambda text: (200, {}, b"x" * (asking.LIMIT + 1))],
    "redirected": [
        lambda text: (301, {"Location": "http://127.0.0.1:9/"}, b""),
        lambda text: (307, {"Location": "http://127.0.0.1:9/"}, b""),
    ],
    "ahead": [lambda text: (409, SIZE, b"4\n")],
    "inconsistent": [lambda text: (422, {}, b"")],
    "unknown-log": [lambda text: (404, {}, b"")],
    "unknown-key": [lambda text: (403, {}, b"")],
    "silent": [
        lambda text: None,
        lambda text: (503, {}, b""),
        lambda text: (429, {}, b""),
        lambda text: (200, {"Content-Length": "900"}, b"x"),
    ],
}


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """A log of three entries."""
    append(3)
    actions.sequence(log_dir=tmp_path)
    return tmp_path


def refused(witness: Witness, log: Path) -> str:
    """Why the witness's answer was not taken, as raised and as noted; nothing of it was kept."""
    before = (log / "checkpoint").read_bytes()
    with pytest.raises(Unwitnessed) as caught:
        actions.witness(by=witness, log_dir=log)
    assert not Cosignature.objects.exists()
    assert (log / "checkpoint").read_bytes() == before
    assert Refusal.objects.latest("pk").why == caught.value.why
    return caught.value.why


def test_no_answer_that_is_not_exactly_right_is_taken(log: Path) -> None:
    found = []
    for why, answers in ANSWERS.items():
        for answer in answers:
            with saying(lambda body, answer=answer: answer(text_of(body))) as witness:  # type: ignore[misc]  # bound now
                found.append((why, refused(witness, log)))
    assert [pair for pair in found if pair[0] != pair[1]] == []
    with saying(lambda body: signed(text_of(body))) as witness:
        assert actions.witness(by=witness, log_dir=log) == 1
    assert cosigned.trouble_of(witness.vkey) is None


def test_a_trouble_that_goes_on_is_noted_once(log: Path) -> None:
    with saying(lambda body: None) as witness:
        for _time in range(3):
            refused(witness, log)
    assert Refusal.objects.count() == 1


def test_an_answer_that_drips_is_cut_when_its_time_is_over(log: Path) -> None:
    began = time.monotonic()
    with saying(lambda body: signed(text_of(body)), drip=0.1) as witness, pytest.raises(Unwitnessed) as caught:
        asking.ask(witness.url, body=b"old 0\n\nx\n3\ny\n\n", patience=0.2)
    assert caught.value.why == "silent"
    assert time.monotonic() - began < 8  # of the 15 seconds or so that the answer would take


def test_a_witness_that_takes_the_call_and_says_nothing_is_cut(log: Path) -> None:
    with deaf() as port, pytest.raises(Unwitnessed) as caught:
        asking.ask(f"http://127.0.0.1:{port}/", body=b"x", patience=0.2)
    assert caught.value.why == "silent"


def test_a_witness_that_forgot_what_it_signed_is_told_from_one_that_is_late(log: Path) -> None:
    with saying(lambda body: signed(text_of(body))) as witness:
        actions.witness(by=witness, log_dir=log)
    append(2, 50)
    actions.sequence(log_dir=log)
    with saying(lambda body: (409, SIZE, b"0\n")) as witness, pytest.raises(Unwitnessed) as caught:
        actions.witness(by=witness, log_dir=log)
    assert caught.value.why == "back"


def test_a_witness_whose_answer_was_lost_says_its_size_and_is_asked_from_there(log: Path) -> None:
    asked = []

    def answer(body: bytes) -> Said:
        asked.append(body.split(b"\n")[0])
        return (409, SIZE, b"2\n") if body.startswith(b"old 0\n") else signed(text_of(body))

    with saying(answer) as witness:
        assert actions.witness(by=witness, log_dir=log) == 1
    assert asked == [b"old 0", b"old 2"]


def test_what_was_kept_before_a_crash_is_published_by_the_next_round(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publishing, "publish", crash)
    with saying(lambda body: signed(text_of(body))) as witness, pytest.raises(ZeroDivisionError):
        actions.witness(by=witness, log_dir=log)
    monkeypatch.undo()
    assert "witness" not in (log / "checkpoint").read_text()
    actions.sequence(log_dir=log)
    assert (log / "checkpoint").read_text().endswith(Cosignature.objects.get().line)


def test_a_log_taken_back_from_its_tiles_asks_its_witnesses_again(
    log: Path, restored: Callable[[int], None], owner_sql: Callable[[str], object]
) -> None:
    append(2, 50)
    actions.sequence(log_dir=log)
    before = (log / "checkpoint").read_text()
    with saying(lambda body: signed(text_of(body))) as witness:
        actions.witness(by=witness, log_dir=log)
    forget_witnesses(owner_sql)
    restored(3)
    actions.recover(log_dir=log)
    assert queries.checkpoint().note == before
    with saying(lambda body: (409, SIZE, b"5\n") if body[:6] == b"old 0\n" else signed(text_of(body))) as witness:
        assert actions.witness(by=witness, log_dir=log) == 1
    assert (log / "checkpoint").read_text() == before + Cosignature.objects.get().line


def crash(*_given: object, **_named: object) -> None:
    """What a power cut does."""
    raise ZeroDivisionError


def test_an_older_time_than_its_last_one_is_refused(log: Path) -> None:
    with saying(lambda body: signed(text_of(body), time=now() + 60)) as witness:
        actions.witness(by=witness, log_dir=log)
    append(2, 50)
    actions.sequence(log_dir=log)
    with saying(lambda body: signed(text_of(body))) as witness, pytest.raises(Unwitnessed) as caught:
        actions.witness(by=witness, log_dir=log)
    assert caught.value.why == "wrong-time"


def test_the_next_posting_is_logged_while_a_witness_dawdles(log: Path) -> None:
    asked, go = threading.Event(), threading.Event()

    def answer(body: bytes) -> Said:
        asked.set()
        go.wait(10)
        return signed(text_of(body))

    def ask() -> None:
        try:
            actions.witness(by=witness, log_dir=log)
        finally:
            connection.close()

    with saying(answer) as witness:
        thread = threading.Thread(target=ask)
        thread.start()
        assert asked.wait(10)
        append(1, 70)
        assert actions.sequence(log_dir=log).size == 4
        go.set()
        thread.join()
    assert Cosignature.objects.get().checkpoint_id == 3
    assert "witness" not in (log / "checkpoint").read_text()


@contextmanager
def deaf() -> Iterator[int]:
    """A port that takes calls and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]
