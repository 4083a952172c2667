"""Who may look at what a resident told, and who may act for one: pure rules; `must_…` asks them and refuses."""

from datetime import date

from django.utils.translation import gettext as _

from yangguang.accounts.models import User
from yangguang.foundation.actors import Actor
from yangguang.offices.models import Office, Position
from yangguang.residents import contacts
from yangguang.residents.errors import Forbidden, Invalid
from yangguang.residents.models import How, Resident
from yangguang.residents.posts import post_of


def may_look(*, in_post: bool) -> bool:
    """An officer in post looks, as that post; nobody else does, whatever roles they hold in this system."""
    return in_post


def may_act(*, oneself: bool, how: How, in_post: bool) -> bool:
    """A person acts for themselves on the web; at a counter or on the phone an officer in post writes it down."""
    return oneself if how == How.WEB else in_post


def may_keep_number(*, under_fourteen: bool, guardian: bool) -> bool:
    """A number of someone under 14 is kept only where a guardian has declared themselves (个人信息保护法 31)."""
    return guardian or not under_fourteen


def may_send(*, serves: bool, publishes: bool) -> bool:
    """A publisher of the office sends its public notices to those who asked for them."""
    return serves and publishes


def must_look(by: Actor, office: Office | None) -> Position:
    """The post in which this actor looks. Raises Forbidden."""
    post = post_of(by, office)
    if post is None or not may_look(in_post=post is not None):
        raise Forbidden(_("只有在岗的工作人员因办事需要才能查看居民自己填的资料。"), kept=_("没有打开任何资料。"))
    return post


def must_act(by: Actor, resident: Resident, how: How) -> None:
    """Raise Forbidden unless this actor may act for this resident in this way."""
    oneself = isinstance(by, Resident) and by.pk == resident.pk
    in_post = isinstance(by, User) and post_of(by, None) is not None
    if not may_act(oneself=oneself, how=how, in_post=in_post):
        raise Forbidden(_("只有本人可以办这件事；当面或电话办的，由在岗的工作人员记下。"), kept=_("什么也没有改。"))


def must_keep_number(number: str, *, today: date, guardian: bool) -> None:
    """Raise Invalid where the holder needs a guardian who has not declared themselves."""
    if not may_keep_number(under_fourteen=contacts.is_under_fourteen(number, today=today), guardian=guardian):
        raise Invalid(
            _("未满 14 周岁的，不能自己留存公民身份号码。"),
            do=_("请父母或其他监护人用自己的手机号进入，在“同意事项”里作监护人声明后代办。"),
            kept=_("没有保存。"),
        )
