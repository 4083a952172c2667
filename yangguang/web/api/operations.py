"""One operation of the interface: where it lies, who may call it, what is sent, what is answered."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from django.http import HttpRequest

from yangguang.accounts.models import Scope, Token, User
from yangguang.web.api.wire.shapes import Nothing, Sent, Told


class By(StrEnum):
    """By what somebody is let in."""

    NOTHING = "nothing"
    CODE = "code"  # of a case
    TICKET = "ticket"  # of a case or a slip, to rate
    TOKEN = "token"  # noqa: S105 the word for it, no secret


@dataclass(frozen=True)
class File:
    """An answer that is a file to keep."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True)
class Call:
    """One call, let in and checked."""

    request: HttpRequest
    path: dict[str, int]
    query: Sent
    body: Sent
    token: Token | None = None
    code: str = ""
    key: str = ""  # of the caller: the same one twice is one deed

    @property
    def by(self) -> User:
        """Whose token it is."""
        assert self.token is not None
        return self.token.user


@dataclass(frozen=True, kw_only=True)
class Operation:
    """`does` gives what `gives` says, a `File`, or one of `also` with its status; it raises the rooms' own errors."""

    name: str
    method: str
    path: str  # as Django writes it, below the root of the interface
    summary: str
    does: Callable[[Call], object]
    gives: type[Told] | type[File]
    tells: str = ""  # what a caller must know besides
    by: By = By.NOTHING
    scope: Scope | None = None
    query: type[Sent] = Nothing
    body: type[Sent] | type[File] | None = None
    status: int = 200
    once: bool = False  # takes a key of the caller
    refusals: Sequence[int] = ()  # besides those that follow from the rest
    example: Mapping[str, object] = field(default_factory=dict, hash=False)

    @property
    def arguments(self) -> list[str]:
        """The names of the ids in the path."""
        return [part[5:-1] for part in self.path.split("/") if part.startswith("<int:")]

    @property
    def template(self) -> str:
        """The path as OpenAPI writes it."""
        return "/" + self.path.replace("<int:", "{").replace(">", "}")

    @property
    def reads(self) -> bool:
        """Whether it changes nothing."""
        return self.method == "get"

    def answers(self) -> list[int]:
        """Every status that is not a success."""
        found = {429, 500, 503, *self.refusals}
        found |= {400} if self.query is not Nothing or self.body is not None or self.once else set()
        found |= {413, 415} if self.body is not None else set()
        found |= {401} if self.by != By.NOTHING else set()
        found |= {403} if self.scope else set()
        found |= {404} if self.arguments else set()
        return sorted(found)
