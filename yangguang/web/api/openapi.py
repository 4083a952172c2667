"""The description of the interface, OpenAPI 3.1, made from the operations and the shapes alone."""

from collections.abc import Iterator
from functools import cache

import msgspec
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from yangguang.web.api import letting_in, reading, refusing
from yangguang.web.api.operations import By, File, Operation
from yangguang.web.api.table import OPERATIONS, PUBLIC, RESIDENTS, STAFF
from yangguang.web.api.wire.shapes import Nothing, Problem

type Json = dict[str, object]
VERSION = "1.0.0"
TAGS = {
    "everyone": ("What everyone may read", PUBLIC),
    "residents": ("What whoever wants something of an office does, by a code and without an account", RESIDENTS),
    "desk": ("What an officer's program does, by a token", STAFF),
}
SECURITY: Json = {
    "code": {
        "type": "apiKey", "in": "header", "name": letting_in.CODE,
        "description": "查询码: the code of a case, or of a slip to rate; never part of an address.",
    },
    "token": {
        "type": "http", "scheme": "bearer",
        "description": "Issued under 我的账户 by a person who works here; good for some scopes, 90 days at most.",
    },
}  # fmt: skip
_REF = "#/components/schemas/{name}"
_INTRODUCTION = (
    "What the pages do, as JSON: the same rules, refusals and limits. Errors are `application/problem+json` with one "
    "sentence that says what to do, in the language of `Accept-Language` (`zh-hans`, `en`). Days are ISO 8601; "
    "instants bear their zone. What the public site holds as files is not doubled: their addresses are given. Nothing "
    "about a resident can be listed or searched."
)


@login_not_required
@require_safe
def served(request: HttpRequest) -> HttpResponse:
    """The description, for programs."""
    response = HttpResponse(_written(), content_type="application/json")
    response["Cache-Control"] = "public, max-age=3600"
    return response


@cache
def document() -> Json:
    """The whole description."""
    paths: dict[str, Json] = {}
    for tag, (_told, operations) in TAGS.items():
        for each in operations:
            paths.setdefault(each.template, {})[each.method] = _operation(each, tag)
    return {
        "openapi": "3.1.0",
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "info": {
            "title": "Yangguang 阳光",
            "version": VERSION,
            "description": _INTRODUCTION,
            "license": {"name": "AGPL-3.0-or-later", "identifier": "AGPL-3.0-or-later"},
        },
        "servers": [{"url": "."}],
        "tags": [{"name": tag, "description": told} for tag, (told, _operations) in TAGS.items()],
        "paths": paths,
        "components": {"schemas": _schemas(), "securitySchemes": SECURITY},
    }


@cache
def _written() -> bytes:
    return msgspec.json.encode(document())


def _schemas() -> Json:
    shapes = [
        Problem,
        *(shape for each in OPERATIONS for shape in (each.gives, each.body) if shape not in (None, File)),
    ]
    _refs, found = msgspec.json.schema_components(dict.fromkeys(shapes), ref_template=_REF)
    return dict(sorted(found.items()))


def _operation(each: Operation, tag: str) -> Json:
    scope = f" Needs the scope `{each.scope.value}`." if each.scope else ""
    found: Json = {
        "operationId": each.name,
        "tags": [tag],
        "summary": each.summary,
        "description": f"{each.tells}{scope}".strip(),
        "security": _security(each),
        "parameters": [*_arguments(each), *_query(each), *_header(each)],
        "responses": {str(each.status): _success(each), **_refusals(each)},
    }
    if each.body is not None:
        found["requestBody"] = {"required": True, "content": _content(each)}
    return {name: value for name, value in found.items() if value not in ("", [])} | {"security": found["security"]}


def _security(each: Operation) -> list[Json]:
    if each.by == By.NOTHING:
        return []
    return [{"token" if each.by == By.TOKEN else "code": [each.scope.value] if each.scope else []}]


def _arguments(each: Operation) -> Iterator[Json]:
    for name in each.arguments:
        schema = {"type": "integer", "minimum": 1, "maximum": 2**53 - 1}
        yield {"name": name, "in": "path", "required": True, "schema": schema}


def _query(each: Operation) -> Iterator[Json]:
    if each.query is Nothing:
        return
    _refs, found = msgspec.json.schema_components([each.query], ref_template=_REF)
    shape = found[each.query.__name__]
    for name, schema in shape["properties"].items():
        told = schema.pop("description", "")
        yield {
            "name": name,
            "in": "query",
            "required": name in shape["required"],
            "schema": schema,
            **({"description": told} if told else {}),
        }


def _header(each: Operation) -> Iterator[Json]:
    if each.once:
        yield {
            "name": reading.KEY,
            "in": "header",
            "required": False,
            "schema": {"type": "string", "pattern": reading.KEY_PATTERN},
            "description": "A random UUID of the caller's own: the same one twice is one deed.",
        }


def _content(each: Operation) -> Json:
    if each.body is File:
        return {reading.OCTETS: {}}
    assert each.body is not None
    content: Json = {"schema": {"$ref": _REF.format(name=each.body.__name__)}}
    return {reading.JSON: content | ({"example": each.example} if each.example else {})}


def _success(each: Operation) -> Json:
    if each.gives is File:
        return {"description": "The file.", "content": {"*/*": {"schema": {"type": "string", "format": "binary"}}}}
    headers: Json = {"headers": _limits()} if each.by == By.TOKEN else {}
    schema = {"$ref": _REF.format(name=each.gives.__name__)}
    told = (each.gives.__doc__ or "").strip().splitlines()[0]
    return {"description": told, "content": {reading.JSON: {"schema": schema}}} | headers


def _limits() -> Json:
    text = {"schema": {"type": "string"}}
    return {
        "RateLimit-Policy": {"description": "How many calls a token has, and in how many seconds."} | text,
        "RateLimit": {"description": "How many are left, and for how many seconds."} | text,
    }


def _refusals(each: Operation) -> Json:
    found: Json = {}
    for status in each.answers():
        if status == 200:
            found["200"] = _success(each)
            continue
        schema = {"$ref": _REF.format(name="Problem")}
        found[str(status)] = {
            "description": f"`{refusing.NAMES[status]}`",
            "content": {refusing.MEDIA_TYPE: {"schema": schema}},
        }
    return found
