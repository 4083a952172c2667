"""Canonical JSON: one value, one sequence of bytes, so that a digest means the same everywhere."""

import hashlib
import json

_PLAIN = frozenset({str, int, bool, type(None)})


def _check(value: object) -> None:
    if type(value) in _PLAIN:  # nearly everything is; a roll has hundreds of thousands of cells
        return
    if isinstance(value, float):
        raise TypeError("小数不能进入规范 JSON:金额用整数分,其余用字符串。")
    if isinstance(value, dict):
        if not all(isinstance(key, str) for key in value):
            raise TypeError("规范 JSON 的键必须是字符串。")
        for item in value.values():
            _check(item)
    elif isinstance(value, list | tuple):
        for item in value:
            if type(item) not in _PLAIN:
                _check(item)
    elif not (value is None or isinstance(value, str | int)):
        raise TypeError(f"规范 JSON 不接受 {type(value).__name__}。")


def dumps(value: object) -> bytes:
    """A value as canonical JSON.

    Takes str, int, bool, None, lists, tuples and dicts with string keys; keys are sorted, no blanks, UTF-8.
    Raises TypeError for anything else, floats above all.
    """
    _check(value)
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def digest(value: object) -> str:
    """The SHA-256 of a value's canonical JSON, as 64 hex digits."""
    return hashlib.sha256(dumps(value)).hexdigest()
