"""Finds accessibility faults of a page with axe-core (vendored, MPL-2.0; for tests alone, never shipped)."""

from pathlib import Path

from playwright.sync_api import Page

SCRIPT = (Path(__file__).parent / "vendor" / "axe-core-4.14.1.min.js").read_text("utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LOOK = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable", "label", "link-name"]
"""What may differ between two looks of the same page."""
WORDS = [
    *LOOK,
    "button-name",
    "image-alt",
    "document-title",
    "html-has-lang",
    "html-lang-valid",
    "valid-lang",
    "select-name",
]
"""What may differ between two languages of the same page."""
RUN = "rules => axe.run({runOnly: rules, resultTypes: ['violations']})"


def violations(page: Page, *, rules: list[str] | None = None) -> list[str]:
    """Each violation on the page: its rule, what it says, the first element at fault."""
    page.wait_for_load_state()
    if not page.evaluate("typeof axe === 'object'"):  # a page is asked again in another mode
        page.evaluate(SCRIPT)
    found = page.evaluate(RUN, rules or RULES)
    return [f"{v['id']}: {v['help']}: {v['nodes'][0]['html'][:160]}" for v in found["violations"]]
