"""Wall: a village wall and its code page of 249 rows: compressed weight, requests, Lighthouse."""

import gzip
import re
from pathlib import Path

from bench.county import SMOKE, county

KIB, REQUESTS, SCORE = 60, 10, 0.98


def run(*, smoke: bool) -> int:
    """Print weight and requests of both pages together; returns 1 beyond a bar."""
    with county(towns=SMOKE if smoke else 0) as here:
        from django.conf import settings

        from demo import loop, seed
        from yangguang.disclosure import actions as disclosure
        from yangguang.foundation import events
        from yangguang.press import actions as press

        villages = list(seed.listed("village"))
        grants = [g for g in seed.roll(rows=249 * len(villages), seed=loop.SEED) if g.village == villages[0]]
        version = loop.signed_roll(here.section, here.people, seed.written(grants))
        disclosure.post(version=version, by=here.people["fabu"])
        events.deliver_pending()
        press.publish_stale()
        site = Path(settings.SITE_DIR)
        pages = _pages(site)
        judged = {} if smoke else _judged(pages)
        return _weigh(site, pages, rows=len(grants), judged=judged)


def _pages(site: Path) -> tuple[str, str]:
    """Where the wall and its page behind the code lie."""
    [code] = sorted((site / "w").iterdir())
    wall = re.search(r'href="(?:\.\./)*(place/\d+\.html)"', (code / "index.html").read_text())
    assert wall is not None
    return wall[1], f"w/{code.name}/index.html"


def _judged(pages: tuple[str, str]) -> dict[str, dict[str, float]]:
    """What Lighthouse says of both pages, served as the demo serves them; no search engine may list the second."""
    from bench import lighthouse
    from config import running
    from demo import run as serving

    port = serving.free_port(8100)
    with serving.site(port):
        running.wait_for(port)
        wall, code = (f"http://127.0.0.1:{port}/{page}" for page in pages)
        return {"墙": lighthouse.scores(wall, seo=True), "码后页": lighthouse.scores(code, seo=False)}


def _weigh(site: Path, pages: tuple[str, str], *, rows: int, judged: dict[str, dict[str, float]]) -> int:
    files = {site / page for page in pages}
    for path in list(files):
        found = re.findall(r'(?:src|href)="((?:\.\./|\./)*assets/[^"]+)"', path.read_text())
        files |= {(path.parent / name).resolve() for name in found}
    weight = sum(len(gzip.compress(path.read_bytes())) for path in files)
    print(f"{rows} 行：墙与码后页共 {len(files)} 个请求，压缩后 {weight / 1024:.1f} KiB。")
    for page, scores in judged.items():
        print(f"Lighthouse {page}：" + "，".join(f"{name} {score:.2f}" for name, score in scores.items()))
    lowest = min((score for scores in judged.values() for score in scores.values()), default=1.0)
    said = f"，Lighthouse 最低 {lowest:.2f}（下限 {SCORE}）" if judged else ""
    print(f"{weight / 1024:.1f} KiB（上限 {KIB}），{len(files)} 个请求（上限 {REQUESTS}）{said}")
    return int(weight > KIB * 1024 or len(files) > REQUESTS or lowest < SCORE)
