"""May X do Y to Z: pure rules over roles, service and authorship; `must_…` asks them of a real person and refuses."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from yangguang.accounts.models import Role, User
from yangguang.accounts.queries import roles_of
from yangguang.disclosure.errors import Forbidden, SamePerson
from yangguang.disclosure.models import Version
from yangguang.disclosure.models.notices import UNNAMABLE
from yangguang.disclosure.models.series import LETTERS
from yangguang.foundation.actors import SYSTEM, Actor
from yangguang.offices.models import Office
from yangguang.offices.queries import serves


@dataclass(frozen=True)
class Person:
    """Whoever acts, as far as a rule needs it: roles held, and whether they serve in the office or one above it."""

    roles: frozenset[str] = frozenset()
    serves: bool = False
    is_author: bool = False


def may_draft(person: Person) -> bool:
    """An editor of the office writes its notices and corrections."""
    return person.serves and Role.EDITOR in person.roles


def may_review(person: Person) -> bool:
    """A reviewer of the office, never the author, signs or returns."""
    return person.serves and Role.REVIEWER in person.roles and not person.is_author


def may_post(person: Person) -> bool:
    """A publisher of the office posts, removes, withdraws, closes and takes down."""
    return person.serves and Role.PUBLISHER in person.roles


def may_take_in(person: Person) -> bool:
    """Whoever serves in the office proves postings, and types in objections for those who speak or write on paper."""
    return person.serves


def may_decide(person: Person) -> bool:
    """A reviewer or publisher of the office, never an author of what was objected to, decides objections and holds."""
    return person.serves and bool({Role.REVIEWER, Role.PUBLISHER} & person.roles) and not person.is_author


def may_read_rows(person: Person) -> bool:
    """Names are read on the desk by those of the office who write, sign or post."""
    return person.serves and bool({Role.EDITOR, Role.REVIEWER, Role.PUBLISHER} & person.roles)


def may_set_up(roles: frozenset[str]) -> bool:
    """The system administrator declares programmes and gives offices their letters."""
    return Role.SYSTEM_ADMIN in roles


def is_unnamable(programme: str) -> bool:
    """Whether a programme tells of a death, a disability or an infant, and so never shows names (charter 8)."""
    return re.search(UNNAMABLE, programme) is not None


def is_author(by: Actor, version: Version) -> bool:
    """Whether somebody wrote this version or one before it: parts of those still stand in it."""
    wrote = version.notice.versions.filter(number__lte=version.number)
    return isinstance(by, User) and wrote.filter(by=by).exists()


def are_letters(written: str) -> bool:
    """Whether these may be the letters of an office in its index numbers."""
    return re.fullmatch(LETTERS, written) is not None


def must_draft(by: Actor, office: Office) -> User:
    """The editor. Raises Forbidden."""
    return _must(may_draft, by, office, None, _("只有本机构的编辑可以起草和更正。"))


def must_review(by: Actor, version: Version) -> User:
    """The reviewer. Raises SamePerson for the author, Forbidden for others who may not."""
    if by == version.by:
        raise SamePerson(_("起草人不能审核自己的稿件。"), do=_("请由本机构的另一位审核人签字。"), kept=_("稿件未变。"))
    return _must(may_review, by, version.notice.office, version, _("只有本机构的审核人可以签字或退回。"))


def must_post(by: Actor, office: Office) -> User:
    """The publisher. Raises Forbidden."""
    return _must(may_post, by, office, None, _("只有本机构的发布人可以张贴、揭下、撤回和下架。"))


def must_take_in(by: Actor, office: Office) -> User:
    """The officer at the counter or before the board. Raises Forbidden."""
    return _must(may_take_in, by, office, None, _("只有本机构或上级机构的工作人员可以代为录入或报送张贴凭证。"))


def must_deliver(by: Actor, office: Office) -> User:
    """Whoever brings policy sheets to a village. Raises Forbidden."""
    return _must(may_take_in, by, office, None, _("只有服务这个村的机构或上级机构的工作人员可以登记。"))


def must_decide(by: Actor, version: Version) -> User:
    """Whoever decides. Raises SamePerson for an author, Forbidden for others who may not."""
    if is_author(by, version):
        raise SamePerson(_("起草人不能处理对自己稿件的异议。"), do=_("请由本机构的另一位工作人员处理。"))
    return _must(may_decide, by, version.notice.office, version, _("只有本机构的审核人或发布人可以处理异议和暂缓。"))


def must_read_rows(by: Actor, office: Office) -> User:
    """Whoever reads names on the desk. Raises Forbidden."""
    return _must(may_read_rows, by, office, None, _("您无权查看这份名单中的姓名。"))


def must_end(by: Actor, office: Office) -> User | None:
    """The publisher who closes or takes down, or none when the machine does it at the end of its time."""
    return None if by is SYSTEM else must_post(by, office)


def must_set_up(by: Actor) -> None:
    """Raise Forbidden unless this actor may set up programmes and letters; the machine itself may."""
    if by is not SYSTEM and not may_set_up(roles_of(by)):
        raise Forbidden(_("只有系统管理员可以登记项目和机构代号。"), kept=_("没有作任何改动。"))


def person(by: User, office: Office, *, author: int | None = None) -> Person:
    """What the rules need to know of a user towards an office."""
    return Person(roles=roles_of(by), serves=serves(by, office), is_author=author == by.pk)


def _must(may: Callable[[Person], bool], by: Actor, office: Office, version: Version | None, otherwise: str) -> User:
    author = version.by_id if version else None
    if isinstance(by, User) and may(person(by, office, author=author)):
        return by
    raise Forbidden(otherwise, do=_("如应由您办理，请联系安全管理员授予角色。"), kept=_("没有作任何改动。"))
