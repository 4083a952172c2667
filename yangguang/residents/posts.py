"""In which post somebody acts."""

from yangguang.accounts.models import User
from yangguang.foundation.actors import Actor
from yangguang.foundation.now import today
from yangguang.offices.models import Office, Position


def post_of(by: Actor, office: Office | None) -> Position | None:
    """The post that a user who may log in holds today: in this office where one is named, else the one held longest."""
    if not isinstance(by, User) or not by.is_active:
        return None
    held = Position.objects.on(today()).filter(officer__user=by).select_related("office")
    return (held.filter(office=office) if office else held).order_by("valid_from", "pk").first()
