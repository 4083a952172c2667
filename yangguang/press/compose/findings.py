"""The page of what the linter found in catalogue and guides, office by office: of offices' work, never of people."""

from collections import defaultdict
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from design.parts import Link
from yangguang.disclosure import queries
from yangguang.matters.linting import Finding
from yangguang.press import addresses
from yangguang.press.compose import meta
from yangguang.press.compose.page import Leaf
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.context import FindingRow, FindingsPage, OfficeFindings

_ABOUT = _("{county}各机构的事项目录和办事指南里要改的地方。")


def leaves(snapshot: Snapshot) -> Iterator[Leaf]:
    """The one page."""
    yield Leaf(
        path=addresses.FINDINGS, template="press/findings.html", title=_("目录自查"), page=lambda: _page(snapshot),
        depends=frozenset({"county", "catalogue", "today"}),
        crumbs=[
            Link(text=snapshot.county.name, path=addresses.HOME),
            Link(text=_("事项目录"), path=addresses.CATALOGUE),
        ],
        column=meta.column(snapshot, _("目录自查"), _ABOUT, kind=meta.CATALOGUE),
    )  # fmt: skip


def _page(snapshot: Snapshot) -> FindingsPage:
    found: dict[int, list[Finding]] = defaultdict(list)
    for finding in queries.lint(snapshot.standing, on=snapshot.today):
        found[finding.matter.office_id].append(finding)
    offices = [
        OfficeFindings(
            office=Link(text=here[0].matter.office.name, path=addresses.office(office)), rows=[*map(_row, here)]
        )
        for office, here in found.items()
    ]
    return FindingsPage(offices=offices, total=sum(map(len, found.values())), as_of=snapshot.today)


def _row(finding: Finding) -> FindingRow:
    matter = Link(text=finding.matter.second, path=addresses.matter(finding.matter.pk))
    return FindingRow(matter=matter, what=finding.what, do=finding.do)
