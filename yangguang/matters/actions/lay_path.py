"""Laying the path of questions that leads to matters."""

from django.utils.translation import gettext as _

from yangguang.accounts.queries import roles_of
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.errors import Refused
from yangguang.foundation.now import now
from yangguang.matters import guiding, policies
from yangguang.matters.models import GuidedPath


@action("matters.lay_path")
def lay_path(*, data: bytes, by: Actor) -> GuidedPath | None:
    """Import the questions of the guided path, CSV or XLSX, in place of those before; None where nothing changed.

    Raises Refused; Invalid with every fault, each with its row, and then the path stays as it is.
    """
    if not policies.may_import(by=by, held=roles_of(by)):
        raise Refused(_("只有发布人员可以导入办事引导。"), do=_("请联系有发布权限的人。"), kept=_("没有导入任何一行。"))
    questions = guiding.stored(guiding.read(data))
    before = GuidedPath.objects.order_by("-pk").first()
    if before is not None and before.questions == questions:
        return None
    return GuidedPath.objects.create(questions=questions, by=by.actor_key, at=now())
