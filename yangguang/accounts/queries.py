"""What is known of accounts: who holds which role, who may log in, what waits for an administrator."""

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from yangguang.accounts.errors import NoRole
from yangguang.accounts.models import (
    Attempt,
    Disabling,
    Grant,
    Link,
    PasswordSet,
    RecoveryRequest,
    Role,
    SecondFactor,
    User,
)
from yangguang.accounts.names import digest_of, normalise
from yangguang.accounts.passwords import profile
from yangguang.foundation import keys
from yangguang.foundation.now import wall


def roles_of(viewer: object) -> frozenset[str]:
    """The roles a viewer holds now; none for anyone who is not a user that may log in."""
    if not isinstance(viewer, User) or not viewer.is_active:
        return frozenset()
    return frozenset(standing_grants().filter(user=viewer).values_list("role", flat=True))


def require(viewer: object, *roles: Role) -> User:
    """The viewer as a user who holds at least one of the roles (any user when none is named). Raises NoRole."""
    if isinstance(viewer, User) and viewer.is_active and (not roles or roles_of(viewer) & set(roles)):
        return viewer
    named = "、".join(str(role.label) for role in roles) or _("工作人员")
    raise NoRole(
        _("此页面需要「%(roles)s」的身份。") % {"roles": named},
        do=_("如应由您办理,请联系安全管理员授予角色。"),
        kept=_("没有作任何改动。"),
    )


def standing_grants() -> QuerySet[Grant]:
    """Grants that were not revoked."""
    return Grant.objects.filter(revocation=None)


def holders(role: str) -> QuerySet[User]:
    """The users who hold a role and may log in."""
    holding = standing_grants().filter(role=role).values("user_id")
    return active().filter(pk__in=holding).order_by("pk")


def active() -> QuerySet[User]:
    """The users who may log in."""
    return User.objects.exclude(pk__in=Disabling.objects.filter(enabling=None).values("user_id"))


def people() -> QuerySet[User]:
    """All users, in the order in which their accounts were opened."""
    return User.objects.order_by("pk").prefetch_related("grants__revocation", "disablings__enabling")


def person(login_name: str) -> User | None:
    """The user of a login name, however it was typed."""
    return User.objects.filter(login_name=normalise(login_name)).first()


def second_factor(user: User) -> SecondFactor | None:
    """The second factor in force."""
    return SecondFactor.objects.filter(user=user).order_by("-id").first()


def must_renew(user: User) -> bool:
    """Whether the password is older than the profile of this instance allows."""
    renewal = profile().renewal
    last = PasswordSet.objects.filter(user=user).order_by("-id").first()
    return renewal is not None and last is not None and wall() - last.at >= renewal


def last_log_in(user: User) -> Attempt | None:
    """The last time someone came in by this account."""
    return Attempt.objects.filter(name_digest=digest_of(user.login_name), succeeded=True).order_by("-id").first()


def open_link(token: str) -> Link | None:
    """The one-time link of a token while it can be used: known, unused, in time.

    It must be the newest for its person, and not for a power that somebody holds by now.
    """
    link = Link.objects.filter(digest=keys.blind(token, purpose="link"), use=None, until__gt=wall()).first()
    if link is None:
        return None
    newer = Link.objects.filter(user=link.user_id, power=link.power, pk__gt=link.pk)
    taken = link.user_id is None and holders(link.power).exists()
    return None if taken or newer.exists() else link


def waiting_recoveries() -> QuerySet[RecoveryRequest]:
    """Requests to let someone return to which no second person has agreed."""
    return RecoveryRequest.objects.filter(approval=None).select_related("user", "by").order_by("pk")
