"""Pages: the whole press line (record to compressed, logged, moved files) against bare render + durable write."""

import time
from pathlib import Path

from bench.county import SMOKE, county, posted_roll

BAR = 2.0


def run(*, smoke: bool) -> int:
    """Print pages a second for both, and the ratio; returns 1 beyond the bar."""
    with county(towns=SMOKE if smoke else 0) as here:
        posted_roll(here, rows=500 if smoke else 5000)
        return _measure(Path("pages-of-bare-render"), smoke=smoke)


def _measure(folder: Path, *, smoke: bool) -> int:
    from django.conf import settings

    from yangguang.ledger import actions as ledger
    from yangguang.press import actions as press
    from yangguang.press import impressions
    from yangguang.press.models import Unprinted

    ledger.sequence(log_dir=Path(settings.LOG_DIR))
    impressions.make_new()
    Unprinted.objects.all().delete()  # posters have their own benchmark
    bare, pages = _bare(Path(settings.VAR_DIR) / folder)
    began = time.monotonic()
    press.publish(changed=None)
    ours = time.monotonic() - began
    ratio = ours / bare
    print(f"{pages} 页：裸渲染并可靠写盘 {bare:.1f} 秒（{pages / bare:.0f} 页/秒），整条印刷线 {ours:.1f} 秒。")
    print(f"比值 {ratio:.2f}（上限 {BAR}）")
    return int(ratio > BAR and not smoke)


def _bare(folder: Path) -> tuple[float, int]:
    """The same templates with the same values, already in memory, rendered in one process and written durably."""
    from django.template import Context
    from django.template.loader import get_template
    from django.utils import translation

    from yangguang.foundation import durable
    from yangguang.press.compose.leaves import leaves_of
    from yangguang.press.compose.loading import load
    from yangguang.press.compose.page import printed
    from yangguang.press.render import language_of

    snapshot = load()
    pages = [page for leaf in leaves_of(snapshot) for page in printed(leaf, snapshot.site)]
    values = [(page.path, get_template(page.template).template, dict(page.context())) for page in pages]  # type: ignore[attr-defined]  # the engine's template
    began = time.monotonic()
    for path, template, context in values:
        with translation.override(language_of(path)):
            durable.write(folder / path, template.render(Context(context)).encode())
    return time.monotonic() - began, len(values)
