"""A small county in which everything occurs: notices of every kind, windows open and over, a merged village."""

import io
from datetime import date

from openpyxl import Workbook

from design.frame import TREES
from tests.journeys.county import County, prints_everything
from yangguang.disclosure import actions
from yangguang.disclosure.actions import Attachment, Table
from yangguang.files import actions as files
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import SHANGHAI, start_of, today
from yangguang.matters import actions as matters
from yangguang.places import actions as places
from yangguang.press.compose.leaves import leaves_of
from yangguang.press.compose.loading import load

NAMES = ("欧阳明月", "司徒建国", "诸葛秀兰", "申屠远山")
HOME, NEXT, MERGED = "东升社区居委会", "八里社区居委会", "和平社区居委会"
OWED = date(2025, 12, 1)


def given_a_county_in_which_everything_occurs(county: County) -> None:
    """What every kind of page needs to be printed, printed by the worker as it happens."""
    world = county.world
    prints_everything()
    first, second, third, fourth = NAMES
    kind = "奖励扶助"
    rows = [(first, HOME, kind, 96_000), (second, HOME, kind, 96_000), (third, NEXT, kind, 192_000)]
    standing = world.posted(world.drafted(rows))
    withdrawn = world.posted(world.drafted([(fourth, HOME, kind, 96_000)]))
    for body, title in ((_table(), "窗口一览"), (_workbook(world.editor), "预算公开")):
        made = actions.draft(matter=world.matter, office=world.office, title=title, body=body, by=world.editor)
        world.posted(made)
    world.posted(world.text())
    actions.object_(notice=standing.notice, ground="amount_wrong", said=actions.Said(text="金额不对。"))
    matters.owe(matter=world.matter, at=start_of(OWED).astimezone(SHANGHAI), by=SYSTEM)
    county.works()
    actions.withdraw(notice=withdrawn.notice, reason="名单有误，重新核对。", by=world.publisher)
    places.merge(place=world.villages[MERGED], into=world.villages[NEXT], on=today(), by=SYSTEM)
    county.works()


def kinds(county: County) -> dict[str, list[str]]:
    """The addresses of all public pages, in both languages, by the kind of page."""
    found: dict[str, list[str]] = {}
    for leaf in leaves_of(load()):
        found.setdefault(_name(leaf.template), []).extend(TREES[language] + leaf.path for language in leaf.languages)
    for folder in sorted((county.site / "w").iterdir()):
        kind = "code" if (folder / "index.html").exists() else "tombstone"
        found.setdefault(kind, []).append(f"w/{folder.name}/")
    return found


def moved(county: County) -> tuple[str, str]:
    """Where the merged village stood, and where its successor stands."""
    old, heir = county.world.villages[MERGED], county.world.villages[NEXT]
    return f"place/{old.pk}.html", f"place/{heir.pk}.html"


def answering(county: County) -> list[str]:
    """The public addresses that the application answers itself, in English; `web` looks at the Chinese ones."""
    index = next(path for path in kinds(county)["notice"] if "en/" not in path)
    number = index.removeprefix("notice/").removesuffix(".html")
    own = [
        "search/",
        "search/?q=奖励扶助",
        "fix/",
        "fix/follow/",
        "mine/enter/",
        "objections/follow/",
        f"objections/new?notice={number}",
    ]
    return [f"en/{path}" for path in (*own, "account/log-in/", "nothing.html")]


def _name(template: str) -> str:
    return template.removeprefix("press/").removesuffix(".html")


def _table() -> Table:
    return Table(["窗口", "上班", "下班"], [["一号", "8:30", "11:30"], ["二号", "14:00", "17:30"]])


def _workbook(by: object) -> Attachment:
    book, out = Workbook(), io.BytesIO()
    sheet = book.active
    assert sheet is not None
    for row in (["项目", "金额"], ["宣传", 1200]):
        sheet.append(row)
    book.save(out)
    return Attachment(files.keep(data=out.getvalue(), name="预算.xlsx", by=by))  # type: ignore[arg-type]  # a user
