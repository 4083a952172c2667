"""The pages of the desk as officers ask for them, and the site that answers."""

import os
import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from bench.caseload_terms import Caseload
from bench.visits import Asked, Pages, Visitor

USERS = 16
_JOBS = """
SELECT count(*) FROM procrastinate_jobs WHERE status = 'doing'
    OR (status = 'todo' AND coalesce(scheduled_at, now()) <= now())
"""
_TOKEN = "a" * 32  # any cookie and form that bear the same are let in


@contextmanager
def served() -> Iterator[int]:
    """The site as `bin/demo` runs it, with its worker; yields its port."""
    from config import running
    from demo.run import free_port

    port = free_port(8200)
    with Path(os.devnull).open("wb") as quiet, running.site(port, says=quiet):
        running.wait_for(port)
        _settled()
        yield port


def _settled() -> None:
    """Wait until the worker has done what it finds when it starts: a site is not put into service while it prints."""
    from django.db import connection

    deadline, quiet = time.monotonic() + 300, 0
    while quiet < 4 and time.monotonic() < deadline:
        with connection.cursor() as cursor:
            cursor.execute(_JOBS)
            quiet = quiet + 1 if cursor.fetchone()[0] == 0 else 0
        time.sleep(0.5)


def officers(load: Caseload, port: int) -> list[Visitor]:
    """Sixteen officers of different offices, each with a session; every page was asked for once before."""
    from django.conf import settings
    from django.test import Client

    from bench.visits import visit

    found = []
    for number in range(USERS):
        client = Client()
        client.force_login(load.staff[load.offices[number].pk][0])
        session = client.cookies[settings.SESSION_COOKIE_NAME].value
        cookies = f"session={session}; csrf={_TOKEN}"
        found.append(Visitor(cookies, _TOKEN, number))
    visit(found, pages(load), port=port, think=0.0, seconds=1.0)
    return found


def pages(load: Caseload) -> Pages:
    """What is asked for: the queue, a later page of it, a search, a case, the dashboard."""
    return {
        "queue": lambda visitor, dice: Asked(f"/desk/cases/?office={_office(load, visitor)}"),
        "keyset": lambda visitor, dice: _later(load, visitor, dice),
        "search": lambda visitor, dice: Asked("/desk/cases/found/", {"q": word(dice)}),
        "case": lambda visitor, dice: Asked(f"/desk/cases/{dice.choice(_cases(_office(load, visitor)))}/"),
        "dashboard": lambda visitor, dice: Asked(f"/desk/cases/figures/?office={_office(load, visitor)}"),
    }


def _office(load: Caseload, visitor: Visitor) -> int:
    return int(load.offices[visitor.number % len(load.offices)].pk)


def _later(load: Caseload, visitor: Visitor, dice: random.Random) -> Asked:
    """A page somewhere in the queue, from a place that stands on an earlier page."""
    office = _office(load, visitor)
    day, case = dice.choice(_places(office))
    return Asked(f"/desk/cases/?office={office}&view=clock&after={day},{case}")


@cache
def _places(office: int) -> list[tuple[str, int]]:
    from yangguang.cases.models import Standing

    rows = Standing.objects.filter(office=office, closed_on=None, until__isnull=False).order_by("until", "case_id")
    return [(str(day), case) for day, case in rows.values_list("until", "case_id")]


@cache
def _cases(office: int) -> list[int]:
    """Cases of an office that none of its officers is barred from, old and new."""
    from yangguang.cases.models import Standing

    rows = Standing.objects.filter(office=office, case__barred=None).order_by("-case_id")
    return list(rows.values_list("case_id", flat=True)[:2000])


def word(dice: random.Random) -> str:
    """A word of the vocabulary, from the commonest to the rarest alike."""
    known = words()
    return known[int(len(known) ** dice.random()) - 1]


@cache
def words() -> list[str]:
    """The vocabulary, the commonest first."""
    from bench.caseload_rows import vocabulary
    from bench.caseload_terms import SEED

    return vocabulary(SEED)[0]
