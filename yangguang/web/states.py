"""Where a notice is on its way, as its page says it, and what may be done next."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from design.parts import Clock
from yangguang.accounts.models import Role, User
from yangguang.clocks import queries as clocks
from yangguang.disclosure import queries
from yangguang.disclosure.choices import Kind
from yangguang.disclosure.models import Notice, Review, Version
from yangguang.foundation.now import today
from yangguang.web.queries import is_standing, may


@dataclass(frozen=True)
class State:
    """A notice's newest version, the posted one, and what they wait for."""

    notice: Notice
    newest: Version
    posted: Version | None
    review: Review | None
    withdrawn: bool
    taken_down: bool
    closed: bool
    standing: bool
    window: Clock | None

    @property
    def is_posted(self) -> bool:
        """Whether the newest version is the one that was posted."""
        return self.posted is not None and self.posted.pk == self.newest.pk

    @property
    def word(self) -> str:
        """The state in a few words."""
        if self.taken_down:
            return _("已到期下架") if self.posted else _("久未张贴，已作废")
        if self.withdrawn:
            return _("已撤回")
        if self.is_posted:
            return _("公示期已结束") if self.closed else _("已张贴")
        if self.review is None:
            return _("等第二人审核")
        return _("已签字，等张贴") if self.review.opinion == "approve" else _("已退回，等修改")

    def verbs(self, viewer: User) -> frozenset[str]:
        """What this viewer may be offered; the actions decide."""
        over = self.withdrawn or self.taken_down
        author = self.newest.by_id == viewer.pk
        editor, publisher = may(viewer, Role.EDITOR), may(viewer, Role.PUBLISHER)
        waits = not over and not self.is_posted and self.review is None
        signed = not over and not self.is_posted and self.review is not None and self.review.opinion == "approve"
        ended = self.window is not None and self.window.due is not None and self.window.due < today()
        offered = {
            "review": waits and may(viewer, Role.REVIEWER) and not author,
            "post": signed and publisher,
            "revise": editor and not over,
            "questions": editor and not over and self.notice.kind == Kind.INTERVIEW,
            "correct": editor and not over and self.notice.roll_kind is not None and self.notice.roll_kind.named,
            "withdraw": self.posted is not None and publisher and not over,
            "close": self.is_posted and publisher and not over and not self.closed and ended,
            "take_in": self.posted is not None and not over and not self.closed,
            "prove": self.standing,
            "deliver": self.standing and self.notice.kind == Kind.GUIDE,
            "print": self.standing and self.notice.roll_kind is not None and self.notice.roll_kind.named,
        }
        return frozenset(verb for verb, ready in offered.items() if ready)


def of(notice: Notice) -> State:
    """How a notice stands."""
    newest, posted = queries.newest(notice), queries.posted(notice)
    running = clocks.of(kind=queries.WINDOW, subject=str(posted.pk)) if posted else []
    return State(
        notice=notice,
        newest=newest,
        posted=posted,
        review=getattr(newest, "review", None),
        withdrawn=hasattr(notice, "withdrawal"),
        taken_down=queries.is_taken_down(notice),
        closed=posted is not None and hasattr(posted, "closure"),
        standing=is_standing(notice),
        window=clocks.drawn(running[0]) if running else None,
    )
