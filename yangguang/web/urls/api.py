"""Addresses of the interface for programs: one language-less tree, below `api/v1/`."""

from itertools import groupby

from django.urls import URLPattern, path, register_converter
from django.urls.converters import StringConverter

from yangguang.web.api.answering import nowhere, view
from yangguang.web.api.openapi import served
from yangguang.web.api.table import OPERATIONS

app_name = "api"


class Anything(StringConverter):
    """Whatever somebody writes after the tree, line breaks too."""

    regex = "(?s:.+)"


register_converter(Anything, "anything")
_SORTED = sorted(OPERATIONS, key=lambda each: each.path)
urlpatterns: list[URLPattern] = [
    path("openapi.json", served, name="description"),
    *(
        path(way, view({each.method: each for each in operations}), name=operations[0].name)
        for way, operations in ((way, list(found)) for way, found in groupby(_SORTED, key=lambda each: each.path))
    ),
    path("<anything:path>", nowhere, name="nowhere"),
]
