"""Set a suspicious file apart: evidence that must not be lost and must not be opened."""

from django.utils.translation import gettext as _

from yangguang.files import names
from yangguang.files.actions.keeping import record, store
from yangguang.files.errors import TooLarge
from yangguang.files.kinds import LARGEST, Kind
from yangguang.files.models import Retention, Shelf, StoredFile
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action

_ANYTHING = Kind("application/octet-stream", ".bin", LARGEST)


@action("files.set_apart")
def set_apart(*, data: bytes, by: Actor, reason: str, name: str = "") -> StoredFile:
    """Keep a file that `keep` refused, sealed and apart, as it is. `reason` goes to the audit. Raises TooLarge."""
    if len(data) > LARGEST or not data:
        raise TooLarge(_("文件是空的或太大，不能作为证据隔离保存。"), do=_("请用光盘或 U 盘当面提交。"))
    file = record(data, media_type=_ANYTHING.media_type, shelf=Shelf.APART, by=by)
    store(file, data, name=names.kept(name, _ANYTHING))
    Retention.objects.create(file=file, until=None, by=by.actor_key, at=file.at)
    return file
