"""The command: one thing in, one plain answer out, and an exit code that scripts can trust."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from yangguang.ledger.errors import Bent, Unauthenticated, Unreadable
from yangguang.ledger.verify import pinned, things
from yangguang.ledger.verify.trust import Trust
from yangguang.ledger.words import _, language_of

MATCHES, BENT, UNAUTHENTICATED, UNREADABLE = 0, 1, 2, 3


def main(arguments: Sequence[str]) -> int:
    """Verify one thing and print the answer; returns 0 matches, 1 bent, 2 unauthenticated, 3 could not be read."""
    options = _parser().parse_args(arguments)
    try:
        trust = Trust(
            keys=[*pinned.given(options.key), *pinned.pinned("keys")],
            witnesses=[pin.key for pin in (*pinned.given(options.witness), *pinned.pinned("witnesses"))],
        )
        said = things.check(options.thing, trust, record=options.record)
        return _answer(MATCHES, _("相符"), [*said, trust.settle(), *trust.facts()])
    except Bent as fault:
        return _answer(BENT, _("不符：{what}").format(what=fault))
    except Unauthenticated as fault:
        return _answer(UNAUTHENTICATED, _("未认证：{what}").format(what=fault), [_("内容与所附证明前后一致。")])
    except Unreadable as fault:
        return _answer(UNREADABLE, _("无法核对：{what}").format(what=fault))


def alone(arguments: Sequence[str]) -> int:
    """`main` as a process of its own, in the language of whoever started it."""
    os.environ.setdefault("YANGGUANG_LANGUAGE", language_of(os.environ))
    return main(arguments)


def _answer(code: int, verdict: str, said: Sequence[str] = ()) -> int:
    sys.stdout.write("\n".join([verdict, *(f"  {line}" for line in said), ""]))
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="yangguang verify",
        description=_("核对公示单、页面、证明、站点或存证是否被改过。退出码：0 相符，1 不符，2 未认证，3 无法核对。"),
    )
    parser.add_argument("thing", metavar="THING", help=_("PDF 公示单、.tlog-proof、网页文件、网址、站点或存证目录"))
    parser.add_argument("--key", action="append", default=[], help=_("信任的公钥（vkey）或存放公钥的文件，可多次"))
    parser.add_argument("--witness", action="append", default=[], help=_("信任的见证方公钥或文件，可多次"))
    parser.add_argument("--record", type=Path, help=_("证明所证的记录（record.json），默认在证明旁边找"))
    return parser
