"""Roll: 100,000 distinct rows over 402 villages, from sign-off to pages, posters, feeds and signed checkpoints."""

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.county import County, county

SECONDS, GIB = 100.0, 1.0


def run(*, smoke: bool) -> int:
    """Print seconds and memory over all processes, then look for every row on paper; returns 1 beyond a bar."""
    with county() as here:
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
    with _memory() as peak:
        began = time.monotonic()
        disclosure.post(version=loop.signed(version, here.people), by=here.people["fabu"])
        press.publish(changed=None)
        took = time.monotonic() - began
    lost = _lost([grant.name for grant in grants])
    print(f"{rows:,} 行：从签字到网页、海报、订阅、签名校验点 {took:.1f} 秒，全部进程峰值 {peak[0]:.2f} GiB。")
    print(f"海报与码后页逐行核对：{lost or '每一行恰在一张海报和它的码后页上，别处没有姓名'}。")
    print(f"{took:.1f} 秒（上限 {SECONDS:.0f}），{peak[0]:.2f} GiB（上限 {GIB:.0f}）")
    return int(bool(lost) or (not smoke and (took > SECONDS or peak[0] > GIB)))


def _lost(names: list[str]) -> str:
    """What is wrong with where the names are; empty when all is right. Reads A3 posters and public files back."""
    import pypdfium2
    from django.conf import settings

    site, printed = Path(settings.SITE_DIR), Path(settings.PRINT_DIR)
    wanted, posters, pages = set(names), [], []
    for path in sorted(printed.rglob("*.a3.pdf")):
        document = pypdfium2.PdfDocument(path)
        words = {word for page in document for word in page.get_textpage().get_text_range().split()}
        posters.append(wanted & words)
    for path in sorted(site.rglob("index.html")):
        if path.parent.parent.name == "w":
            cells = path.read_text().split('<th scope="row">')[1:]
            pages.append({cell.split("</th>")[0] for cell in cells} & wanted)
    if sum(map(len, posters)) != len(wanted) or set().union(*posters) != wanted:
        return f"海报上有 {sum(map(len, posters))} 处姓名，应为 {len(wanted)}"
    if sum(map(len, pages)) != len(wanted):
        return f"码后页上有 {sum(map(len, pages))} 处姓名，应为 {len(wanted)}"
    return _elsewhere(site, wanted)


def _elsewhere(site: Path, wanted: set[str]) -> str:
    import re

    run = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff·]{2,}")
    texts = (".html", ".xml", ".atom", ".json", ".csv", ".txt")
    for path in site.rglob("*"):
        if path.suffix not in texts or "w" in path.relative_to(site).parts:
            continue
        if leaked := wanted & set(run.findall(path.read_text())):
            return f"{path} 里有 {len(leaked)} 个姓名"
    return ""


@contextmanager
def _memory() -> Iterator[list[float]]:
    """The peak of the proportional memory of this process group in GiB, looked at four times a second."""
    peak, stop = [0.0], threading.Event()

    def watch() -> None:
        while not stop.wait(0.25):
            peak[0] = max(peak[0], _now())

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    yield peak
    stop.set()
    watcher.join()


def _now() -> float:
    import psutil

    me = psutil.Process(os.getpid())
    total = 0
    for process in [me, *me.children(recursive=True)]:
        try:
            total += process.memory_full_info().pss
        except (psutil.NoSuchProcess, psutil.AccessDenied):
            continue
    return total / (1 << 30)
