"""The page docs/reference/api.md, with an example of each operation; `bin/dev describe_api` writes it."""

import json
from collections.abc import Iterator
from pathlib import Path

import msgspec

from yangguang.web.api.openapi import TAGS
from yangguang.web.api.operations import By, File, Operation
from yangguang.web.api.reading import JSON, KEY, OCTETS
from yangguang.web.api.wire.shapes import Nothing

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "api.md"
_HOST = "https://HOST"
_HEAD = """# The interface for programs

Made from `yangguang/web/api` by `bin/dev describe_api`; a test compares. The description for machines (OpenAPI 3.1) is
served at `/api/v1/openapi.json`.

- **Nobody needs an account** to want something of an office: whoever hands in a case gets a code, once, and sends it in
  the header `Yangguang-Code`, never in an address.
- **Whoever works here** issues a token under 我的账户 → 程序用的令牌 after password and code. It is good for some
  scopes, 90 days at most, never for more than its person; sent as `Authorization: Bearer …`. Each use is in the audit.
- **Errors** are `application/problem+json`: `title` what happened, `detail` one sentence that says what to do, `errors`
  which part is wrong. `Accept-Language` chooses Chinese or English. What is another's is not there (404).
- **Twice is once** where `Idempotency-Key` is taken: the same key with the same content is one deed.
- **Limits**: 120 calls a minute by one token (`RateLimit`, `RateLimit-Policy`); codes and floods as on the pages.
- **What lies on the public site as files** is not doubled: `/api/v1/` gives the addresses.
"""


def page() -> str:
    """The page, operation by operation."""
    parts = [_HEAD]
    for told, operations in TAGS.values():
        parts += [f"## {told}\n", *("\n".join(_told(each)) for each in operations)]
    return "\n".join(parts)


def _told(each: Operation) -> Iterator[str]:
    yield f"### {each.summary}\n"
    yield f"`{each.method.upper()} /api/v1{each.template}` · `{each.name}`\n"
    if each.scope:
        yield f"Scope `{each.scope.value}`.\n"
    if each.tells:
        yield f"{each.tells}\n"
    yield f"Answers {each.status}, or {', '.join(map(str, each.answers()))}.\n"
    yield "```sh"
    yield " \\\n  ".join(_curl(each))
    yield "```\n"


def _curl(each: Operation) -> Iterator[str]:
    asked = _asked(each) if each.query is not Nothing else ""
    method = "" if each.reads else f" -X {each.method.upper()}"
    way = "/".join(part.strip("{}").upper() if part.startswith("{") else part for part in each.template.split("/"))
    yield f"curl{method} '{_HOST}/api/v1{way}{asked}'"
    if each.by == By.TOKEN:
        yield "-H 'Authorization: Bearer ygt_…'"
    elif each.by != By.NOTHING:
        yield "-H 'Yangguang-Code: 7KQ2-M9XC-R4TD-HW3P'"
    if each.once:
        yield f"-H '{KEY}: 3f0c6a1e-9d1b-4d55-8a52-2b1f3c0f7a11'"
    if each.body is File:
        yield f"-H 'Content-Type: {OCTETS}' --data-binary @paper.jpg"
    elif each.body is not None:
        yield f"-H 'Content-Type: {JSON}' -d '{json.dumps(each.example, ensure_ascii=False)}'"


def _asked(each: Operation) -> str:
    needed = [field.name for field in msgspec.structs.fields(each.query) if field.required]
    return ("?" + "&".join(f"{name}={name.upper()}" for name in needed)) if needed else ""
