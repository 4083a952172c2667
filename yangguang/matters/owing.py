"""An occasion and its clock: from when the publication of what came to be is owed."""

from datetime import datetime

from django.db import connection
from django.db.models import Max

from yangguang.clocks import actions as clocks
from yangguang.clocks.models import Clock
from yangguang.foundation.actors import Actor
from yangguang.matters import events
from yangguang.matters.models import Matter, Occasion

KIND = "matter"


def owe(matter: Matter, *, at: datetime, by: Actor) -> Clock:
    """Write the next occasion of a matter and start its clock."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 11))", [f"matter:{matter.pk}"])
    before = matter.occasions.aggregate(last=Max("number"))["last"] or 0
    occasion = Occasion.objects.create(matter=matter, number=before + 1, at=at, by=by.actor_key)
    clock = clocks.start(duty=matter.duty, kind=KIND, subject=occasion.subject, office=matter.office, by=by, at=at)
    events.owed(matter=matter.pk, clock=clock.pk)
    return clock
