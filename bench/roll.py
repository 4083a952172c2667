"""Roll: 100,000 distinct rows over 402 villages, from sign-off to pages, posters, feeds and signed checkpoints."""

import os
import re
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from bench import memory
from bench.county import SMOKE, County, county

if TYPE_CHECKING:
    from demo.seed import Grant

SECONDS, GIB = 100.0, 1.0
type Rows = frozenset[tuple[str, int]]


def run(*, smoke: bool) -> int:
    """Print seconds and memory over all processes, then look for every row on paper; returns 1 beyond a bar."""
    with county(towns=SMOKE if smoke else 0) as here:
        return _measure(here, rows=1000 if smoke else 100_000, smoke=smoke)


def _measure(here: County, *, rows: int, smoke: bool) -> int:
    from demo import loop, seed
    from yangguang.disclosure import actions as disclosure
    from yangguang.press import actions as press

    grants = seed.roll(rows=rows, seed=loop.SEED)
    version = disclosure.draft_roll(
        matter=here.section.matter, office=here.section.office, title="2026 年度奖励扶助对象公示",
        roll_kind=here.section.roll_kind, csv=seed.written(grants), by=here.people["bianji"],
    )  # fmt: skip
    with memory.peak(_postmaster()) as peak:
        began = time.monotonic()
        disclosure.post(version=loop.signed(version, here.people), by=here.people["fabu"])
        press.publish(changed=None)
        took = time.monotonic() - began
    lost = _lost(grants)
    print(f"{rows:,} 行：从签字到网页、海报、订阅、签名校验点 {took:.1f} 秒，全部进程峰值 {peak():.2f} GiB。")
    print(f"海报与码后页逐行核对：{lost or '每一行恰在一张海报和它的码后页上，别处没有姓名'}。")
    print(f"{took:.1f} 秒（上限 {SECONDS:.0f}），{peak():.2f} GiB（上限 {GIB:.0f}）")
    return int(bool(lost) or (not smoke and (took > SECONDS or peak() > GIB)))


def _lost(grants: list["Grant"]) -> str:
    """What is wrong with where the names are; empty when all is right. Reads posters, tiles and public files back."""
    from django.conf import settings

    site, printed = Path(settings.SITE_DIR), Path(settings.PRINT_DIR)
    wanted = {grant.name for grant in grants}
    of_village: dict[str, list[str]] = {}
    for grant in grants:
        of_village.setdefault(grant.village, []).append(grant.name)
    villages = Counter(map(_rows, of_village.values()))
    for what, found in (
        ("A3 海报", _on_paper(printed, "*.a3.pdf", wanted)),
        ("A4 拼页", _on_paper(printed, "*.a4.pdf", wanted)),
        ("码后页", _behind_codes(site, wanted)),
    ):
        if found != villages:
            return f"{what}与各村名单不符：{sum((villages - found).values())} 个村不对"
    return _elsewhere(site, wanted)


def _rows(names: Iterable[str]) -> Rows:
    """Which names stand there, and how often each."""
    return frozenset(Counter(names).items())


def _on_paper(printed: Path, pattern: str, wanted: set[str]) -> Counter[Rows]:
    """The names that each named poster shows, and how often, as its text is read back from the PDF."""
    import pypdfium2

    found: Counter[Rows] = Counter()
    for path in sorted(printed.rglob(pattern)):
        if "bundles" in path.parts:
            continue
        document = pypdfium2.PdfDocument(path)
        words = [word for page in document for word in page.get_textpage().get_text_range().split()]
        if names := _rows(word for word in words if word in wanted):
            found[names] += 1
    return found


def _behind_codes(site: Path, wanted: set[str]) -> Counter[Rows]:
    """The names on each page behind a code, and how often each."""
    pages = (path.read_text() for path in site.glob("w/*/index.html"))
    cells = ([cell.split("</th>")[0] for cell in page.split('<th scope="row">')[1:]] for page in pages)
    return Counter(names for found in cells if (names := _rows(name for name in found if name in wanted)))


def _elsewhere(site: Path, wanted: set[str]) -> str:
    """The first public file outside `w/` that has a name in it, also inside a longer word; empty when there is none."""
    run = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff·]{2,}")
    lengths = sorted({len(name) for name in wanted})
    texts = (".html", ".xml", ".atom", ".json", ".csv", ".txt")
    for path in site.rglob("*"):
        if path.suffix not in texts or "w" in path.relative_to(site).parts:
            continue
        words = set(run.findall(path.read_text()))
        parts = {word[at : at + n] for word in words for n in lengths for at in range(len(word) - n + 1)}
        if leaked := wanted & parts:
            return f"{path} 里有 {len(leaked)} 个姓名，例如 {min(leaked)}"
    return ""


def _postmaster() -> int:
    """The embedded server's process, which is nobody's child."""
    found = next(Path(os.environ["YANGGUANG_VAR"]).rglob("postmaster.pid"))
    return int(found.read_text().split()[0])
