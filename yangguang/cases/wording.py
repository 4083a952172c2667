"""By which signs a case is found again: keyed digests of the bigrams of its masked words, so that no word lies open.

A sign says nothing without the key, which lies outside the database; equal words have equal signs, in their order, so
that a phrase is found exactly. Names and ways to reach somebody are never among them, nor the words of a report.
"""

import base64
import hashlib
import hmac
from collections.abc import Mapping
from functools import lru_cache

from django.db import connection

from yangguang.cases import speech
from yangguang.cases.choices import Kind
from yangguang.cases.models import Case, CaseWords
from yangguang.foundation import keys
from yangguang.foundation.search import bigrams

PURPOSE = "blind:cases.words"
_MOST = 4000  # places in a text that a tsvector can tell apart
_KEEP = "INSERT INTO cases_casewords (case_id, signs, readers) VALUES (%s, %s::tsvector, '{}')"


def keep(case: Case, said: Mapping[str, str]) -> None:
    """Let a case be found by what was said; a report is not."""
    if case.kind == Kind.REPORT:
        return
    with connection.cursor() as cursor:
        cursor.execute(_KEEP, [case.pk, vector(speech.masked(f"{said['about']}\n{said['text']}"))])


def forget(case: Case) -> None:
    """Let nobody find a case by its words any more."""
    CaseWords.objects.filter(case=case).delete()


def vector(text: str) -> str:
    """A masked text as PostgreSQL reads a `tsvector`: each sign with its places."""
    places: dict[str, list[int]] = {}
    for place, sign in enumerate(signs(text)[:_MOST], 1):
        places.setdefault(sign, []).append(place)
    return " ".join(f"{sign}:{','.join(map(str, at[:255]))}" for sign, at in places.items())


def signs(text: str) -> list[str]:
    """The signs of a text, in its order."""
    key = keys.secret(PURPOSE)
    return [_sign(key, token) for token in bigrams(text).split()]


@lru_cache(maxsize=1 << 16)
def _sign(key: bytes, token: str) -> str:
    """Forty bits of a keyed digest: enough to tell a county's words apart."""
    return base64.b32encode(hmac.digest(key, token.encode(), hashlib.sha256)[:5]).decode().lower()
