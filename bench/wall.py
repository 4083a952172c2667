"""Wall: a village wall and its code page of 249 rows: compressed weight and requests."""

import gzip
import re
from pathlib import Path

from bench.county import county

KIB, REQUESTS = 60, 10


def run(*, smoke: bool) -> int:
    """Print weight and requests of both pages together; returns 1 beyond a bar."""
    with county() as here:
        from django.conf import settings

        from demo import loop, seed
        from yangguang.disclosure import actions as disclosure
        from yangguang.foundation import events
        from yangguang.press import actions as press

        grants = [g for g in seed.roll(rows=100_000, seed=loop.SEED) if g.village == next(iter(seed.listed("village")))]
        version = loop.signed_roll(here.section, here.people, seed.written(grants))
        disclosure.post(version=version, by=here.people["fabu"])
        events.deliver_pending()
        press.publish_stale()
        return _weigh(Path(settings.SITE_DIR), rows=len(grants))


def _weigh(site: Path, *, rows: int) -> int:
    [code] = sorted((site / "w").iterdir())
    page = (code / "index.html").read_text()
    wall = re.search(r'href="(?:\.\./)*(place/\d+\.html)"', page)
    assert wall is not None
    files = {site / wall[1], code / "index.html"}
    for path in list(files):
        found = re.findall(r'(?:src|href)="((?:\.\./|\./)*assets/[^"]+)"', path.read_text())
        files |= {(path.parent / name).resolve() for name in found}
    weight = sum(len(gzip.compress(path.read_bytes())) for path in files)
    print(f"{rows} 行：墙与码后页共 {len(files)} 个请求，压缩后 {weight / 1024:.1f} KiB。")
    print(f"{weight / 1024:.1f} KiB（上限 {KIB}），{len(files)} 个请求（上限 {REQUESTS}）")
    return int(weight > KIB * 1024 or len(files) > REQUESTS)
