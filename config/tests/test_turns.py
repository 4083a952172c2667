"""Requests of one process come in one after another, in order; one that takes long keeps nobody waiting for long."""

import threading
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any  # as WSGI has it

import pytest

from config.turns import Turns


class House:
    """An application that notes who is in, and how many at once."""

    def __init__(self) -> None:
        self.came: list[str] = []
        self.most = self._in = 0
        self._lock = threading.Lock()
        self.gates: dict[str, threading.Event] = {}

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        name = str(environ["PATH_INFO"])
        with self._lock:
            self.came.append(name)
            self._in += 1
            self.most = max(self.most, self._in)
        if name == "fails":
            self._in -= 1
            raise ValueError
        if gate := self.gates.get(name):
            gate.wait(30)
        else:
            time.sleep(0.005)
        with self._lock:
            self._in -= 1
        return [name.encode()]


def _ask(turns: Turns[Iterable[bytes]], name: str) -> list[bytes]:
    return list(turns({"PATH_INFO": name}, lambda *_: None))


def test_they_come_in_one_after_another_and_everybody_is_answered() -> None:
    house = House()
    turns = Turns(house, lease=30)
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda number: _ask(turns, str(number)), range(60)))
    assert answers == [[str(number).encode()] for number in range(60)]
    assert house.most == 1


def test_they_come_in_in_the_order_in_which_they_came() -> None:
    house, first = House(), threading.Event()
    house.gates["first"] = first
    turns = Turns(house, lease=30)
    with ThreadPoolExecutor(8) as pool:
        for name in ("first", "a", "b", "c", "d"):
            pool.submit(_ask, turns, name)
            time.sleep(0.05)
        assert house.came == ["first"]
        first.set()
    assert house.came == ["first", "a", "b", "c", "d"]


def test_one_that_takes_long_is_waited_for_once_and_its_end_disturbs_nobody() -> None:
    house, slow = House(), threading.Event()
    house.gates["slow"] = slow
    turns = Turns(house, lease=0.2)
    with ThreadPoolExecutor(8) as pool:
        pool.submit(_ask, turns, "slow")
        time.sleep(0.05)
        began = time.monotonic()
        for name in ("a", "b", "c"):
            _ask(turns, name)
        assert time.monotonic() - began < 5
        slow.set()
    assert house.came == ["slow", "a", "b", "c"]
    assert _ask(turns, "after") == [b"after"]


def test_many_that_wait_behind_a_slow_one_all_go_on() -> None:
    house, slow = House(), threading.Event()
    house.gates["slow"] = slow
    turns = Turns(house, lease=0.1)
    with ThreadPoolExecutor(8) as pool:
        pool.submit(_ask, turns, "slow")
        time.sleep(0.03)
        others = [pool.submit(_ask, turns, str(number)) for number in range(6)]
        assert [each.result(timeout=20) for each in others] == [[str(number).encode()] for number in range(6)]
        slow.set()


def test_one_that_fails_lets_the_next_one_in() -> None:
    turns = Turns(House(), lease=30)
    for _twice in range(2):
        with pytest.raises(ValueError):
            _ask(turns, "fails")
    assert _ask(turns, "after") == [b"after"]
