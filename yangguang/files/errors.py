"""Why a file was not taken in, and what the person who brought it can do."""

from django.utils.translation import gettext as _

from yangguang.foundation.errors import Invalid, YangguangError


class NotTaken(Invalid):
    """A file that this house does not take in; nothing of it was kept."""

    def __init__(self, what: str, *, do: str) -> None:
        super().__init__(what, do=do, kept=_("没有保存这个文件的任何内容。"))


class TooLarge(NotTaken):
    """More bytes, pixels, pages or parts than this kind of file may have."""


class Unknown(NotTaken):
    """None of the kinds that are taken in, judged by content; the name says nothing."""


class Executable(NotTaken):
    """A program or a script."""


class Polyglot(NotTaken):
    """Two files in one: it would be read as one thing here and as another elsewhere."""


class Bomb(NotTaken):
    """A small file that unpacks to an enormous one."""


class MacroInside(NotTaken):
    """An office file with macros, controls, embedded objects or commands to other programs."""


class ScriptInside(NotTaken):
    """A drawing or page with a script."""


class Encrypted(NotTaken):
    """A file that opens only with a password."""


class Broken(NotTaken):
    """A file that is damaged, cut off or not what its own parts say."""


class RemoteContent(NotTaken):
    """A file that fetches something from elsewhere when it is opened."""


class Infected(NotTaken):
    """A file that carries a known signature of malware."""


class Gone(YangguangError):
    """The content was erased; the record that it once was here stays."""


class SetApart(YangguangError):
    """The file lies apart as suspicious evidence and is never handed out as an ordinary file."""


class Damaged(YangguangError):
    """What lies in the store is not what was put there."""


class NotThere(YangguangError):
    """Nothing on its way in has this key: never begun, over, or another's; all get this one answer."""


class Elsewhere(YangguangError):
    """A piece that does not follow what is here; `arrived` says where to go on."""

    def __init__(self, what: str, *, arrived: int, do: str) -> None:
        super().__init__(what, do=do)
        self.arrived = arrived


class Crowded(YangguangError):
    """More is on its way in than there may be, of one thing or of all; what is here already stays."""


class Altered(Invalid):
    """What came is not the file that was announced; nothing of it was kept."""
