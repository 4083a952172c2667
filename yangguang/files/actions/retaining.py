"""Say until which day a file is kept."""

from datetime import date

from yangguang.files.models import Retention, StoredFile
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import now


@action("files.retain")
def retain(*, file: StoredFile, until: date | None, by: Actor, reason: str = "") -> Retention:
    """Keep a file's content to the end of a day; None takes the end away. The latest word holds."""
    return Retention.objects.create(file=file, until=until, by=by.actor_key, at=now())
