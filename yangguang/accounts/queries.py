"""What is known of accounts: who holds which role, who may log in, what waits for an administrator."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from yangguang.accounts.errors import NoRole
from yangguang.accounts.models import (
    Attempt,
    Disabling,
    Grant,
    Link,
    Passkey,
    PasswordSet,
    RecoveryRequest,
    Role,
    SecondFactor,
    Seen,
    Tie,
    Token,
    User,
)
from yangguang.accounts.names import digest_of, normalise
from yangguang.accounts.passwords import profile
from yangguang.foundation import keys
from yangguang.foundation.models import AuditRow
from yangguang.foundation.now import wall

# Asked for every page, where putting it together from parts would cost more than its answer.
_SEEN = """
SELECT person.*,
       EXISTS (SELECT FROM accounts_disabling shut LEFT JOIN accounts_enabling ON disabling_id = shut.id
                WHERE shut.user_id = person.id AND disabling_id IS NULL) AS is_disabled,
       ARRAY(SELECT held.role FROM accounts_grant held LEFT JOIN accounts_revocation ON grant_id = held.id
              WHERE held.user_id = person.id AND grant_id IS NULL) AS held,
       (SELECT max(id) FROM accounts_disabling WHERE user_id = person.id) AS disabled_last,
       (SELECT max(id) FROM accounts_sessionsended WHERE user_id = person.id) AS ended_last
  FROM accounts_user person WHERE person.id = %s
"""


def roles_of(viewer: object) -> frozenset[str]:
    """The roles a viewer holds now; none for anyone who is not a user that may log in."""
    if not isinstance(viewer, User):
        return frozenset()
    found = viewer if viewer.seen else seen(viewer.pk)
    return found.seen.roles if found and found.seen and found.seen.active else frozenset()


def require(viewer: object, *roles: Role) -> User:
    """The viewer as a user who holds at least one of the roles (any user when none is named). Raises NoRole."""
    if isinstance(viewer, User) and viewer.is_active and (not roles or roles_of(viewer) & set(roles)):
        return viewer
    named = "、".join(str(role.label) for role in roles) or _("工作人员")
    raise NoRole(
        _("此页面需要「%(roles)s」的身份。") % {"roles": named},
        do=_("如应由您办理，请联系安全管理员授予角色。"),
        kept=_("没有作任何改动。"),
    )


def seen(user_id: int) -> User | None:
    """A user as their page begins: whether they may enter, their roles and what ends sessions, in one statement."""
    user: User | None = next(iter(User.objects.raw(_SEEN, [user_id])), None)
    if user is not None:
        more = vars(user)
        user.seen = Seen(active=not more["is_disabled"], roles=frozenset(more["held"]))
        user.marks = (more["disabled_last"], more["ended_last"])
    return user


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


@dataclass(frozen=True)
class Card:
    """A person as the administrators see them."""

    user: User
    roles: tuple[Role, ...]
    active: bool
    opened: bool  # came in by a link at least once


def cards() -> list[Card]:
    """All users, in the order in which their accounts were opened."""
    held: dict[int, set[str]] = {}
    for user_id, role in standing_grants().values_list("user_id", "role"):
        held.setdefault(user_id, set()).add(role)
    may = set(active().values_list("pk", flat=True))
    came = set(SecondFactor.objects.values_list("user_id", flat=True))
    return [
        Card(user, tuple(r for r in Role if r in held.get(user.pk, ())), user.pk in may, user.pk in came)
        for user in User.objects.order_by("pk")
    ]


def card(user: User) -> Card:
    """One of them."""
    held = set(standing_grants().filter(user=user).values_list("role", flat=True))
    return Card(user, tuple(r for r in Role if r in held), user.is_active, second_factor(user) is not None)


def by_id(user_id: int) -> User | None:
    """A user."""
    return User.objects.filter(pk=user_id).first()


def person(login_name: str) -> User | None:
    """The user of a login name, however it was typed."""
    return User.objects.filter(login_name=normalise(login_name)).first()


def second_factor(user: User) -> SecondFactor | None:
    """The second factor in force."""
    return SecondFactor.objects.filter(user=user).order_by("-id").first()


def passkeys(user: User) -> QuerySet[Passkey]:
    """The passkeys of a user that open their account, in the order in which they were given."""
    return Passkey.objects.filter(user=user, revocation=None).order_by("pk")


def passkey(credential: bytes) -> Passkey | None:
    """The passkey of a credential, if it was not taken back."""
    return Passkey.objects.filter(credential=credential, revocation=None).select_related("user").first()


def tokens(user: User) -> QuerySet[Token]:
    """The tokens of a user that open something now, in the order in which they were issued."""
    standing = Token.objects.filter(user=user, revocation=None, until__gt=wall())
    return standing.prefetch_related("scopes").order_by("pk")


def token(secret: str) -> Token | None:
    """The token of a secret while it is good: known, not taken back, in time, of an open account with a password that
    need not be renewed first."""
    digest = keys.blind(secret, purpose="token")
    found = Token.objects.filter(digest=digest, revocation=None, until__gt=wall()).select_related("user").first()
    return found if found and found.user.is_active and not must_renew(found.user) else None


def last_use(token: Token) -> datetime | None:
    """When a program last came with a token, as the audit has it."""
    uses = AuditRow.objects.filter(subject=f"accounts.token:{token.pk}", verb="accounts.use_token")
    return uses.order_by("-id").values_list("at", flat=True).first()


def tied(*, issuer: str, subject: str) -> User | None:
    """The person to whom an account of the provider was tied, by two people."""
    digest = provider_digest(issuer=issuer, subject=subject)
    found = Tie.objects.filter(digest=digest, approval__isnull=False, end=None).select_related("user").first()
    return found.user if found else None


def tie(user: User) -> Tie | None:
    """The newest tie of a person that was not ended, agreed to or waiting."""
    return Tie.objects.filter(user=user, end=None).select_related("approval").order_by("-pk").first()


def provider_digest(*, issuer: str, subject: str) -> bytes:
    """The keyed digest under which a subject of a provider is kept."""
    return keys.blind(f"{issuer}\n{subject}", purpose="provider subject")


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


def recovery(recovery_id: int) -> RecoveryRequest | None:
    """One request to let someone return."""
    return RecoveryRequest.objects.filter(pk=recovery_id).select_related("user").first()


def audit_rows(*, before: int | None = None, actor_key: str = "", subject: str = "") -> list[AuditRow]:
    """A page of the audit, newest first: the fifty rows before an id."""
    rows = AuditRow.objects.order_by("-id")
    if before is not None:
        rows = rows.filter(id__lt=before)
    if actor_key:
        rows = rows.filter(actor_key=actor_key)
    if subject:
        rows = rows.filter(subject=subject)
    return list(rows[:50])


def waiting_recoveries() -> QuerySet[RecoveryRequest]:
    """Requests to let someone return to which no second person has agreed."""
    return RecoveryRequest.objects.filter(approval=None).select_related("user", "by").order_by("pk")
