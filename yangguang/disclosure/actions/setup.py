"""Setting up: which programmes make rolls and whether they are named, and the letters of an office."""

from django.utils.translation import gettext as _

from yangguang.disclosure import policies
from yangguang.disclosure.errors import Already, Invalid, MustNotBeNamed, NoBasis
from yangguang.disclosure.models import RollKind, Series
from yangguang.disclosure.policies import is_unnamable
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import today
from yangguang.law.models import Basis
from yangguang.offices.models import Office


@action("disclosure.declare_roll_kind")
def declare_roll_kind(*, name: str, basis: Basis | None, by: Actor) -> RollKind:
    """Declare a programme of which rolls are made: named when a basis in force demands names, counts alone otherwise.

    Raises Forbidden; Invalid; Already; NoBasis; MustNotBeNamed for programmes that tell of a death, a disability or
    an infant, whatever the basis (charter 8).
    """
    policies.must_set_up(by)
    plain = "".join(name.split())
    if not plain:
        raise Invalid(_("没有项目名称。"), do=_("请写明项目名称。"))
    if RollKind.objects.filter(name=plain).exists():
        raise Already(_("这个项目已经登记。"))
    if basis and is_unnamable(plain):
        raise MustNotBeNamed(
            _("“%(name)s”只公布数字，不公布姓名。") % {"name": plain}, do=_("请不填依据，按数字公布。")
        )
    if basis and not basis.is_in_force(today()):
        raise NoBasis(_("要求公布姓名的依据不是现行有效的。"), do=_("请更正依据。"))
    return RollKind.objects.create(name=plain, named=basis is not None, basis=basis)


@action("disclosure.give_letters")
def give_letters(*, office: Office, letters: str, by: Actor) -> Series:
    """Give an office the letters of its index numbers, for good, such as WJW. Raises Forbidden; Already; Invalid."""
    policies.must_set_up(by)
    if Series.objects.filter(office=office).exists() or Series.objects.filter(letters=letters).exists():
        raise Already(_("这个机构或这组字母已经登记。"))
    if not policies.are_letters(letters):
        raise Invalid(_("机构代号应为 2 至 12 个大写字母或数字。"), do=_("例如 WJW。"))
    return Series.objects.create(office=office, letters=letters)
