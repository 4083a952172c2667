"""`bin/bench [NAME] [--smoke]`: one benchmark with its bar last, or all of them into docs/reference/bench.md."""

import importlib
import io
import sys
from contextlib import redirect_stdout
from pathlib import Path

NAMES = ["roll", "posters", "pages", "correction", "ledger", "wall"]


class _Both(io.StringIO):
    """Writes to the screen and keeps a copy."""

    def write(self, text: str) -> int:
        sys.__stdout__.write(text)  # type: ignore[union-attr]  # a console is always there
        return super().write(text)


def run(name: str, *, smoke: bool) -> tuple[int, str]:
    """Run one benchmark; returns its exit code and what it printed."""
    with redirect_stdout(_Both()) as kept:
        code = importlib.import_module(f"bench.{name}").run(smoke=smoke)
    return int(code), kept.getvalue()


def main(arguments: list[str]) -> int:
    """Run the named benchmarks, or all and write the report."""
    smoke = "--smoke" in arguments
    names = [name for name in arguments if not name.startswith("-")]
    if unknown := set(names) - set(NAMES):
        print(f"没有这个基准:{'、'.join(unknown)}。可选:{' '.join(NAMES)}")
        return 2
    results = {name: run(name, smoke=smoke) for name in names or NAMES}
    if not names and not smoke:
        text = "# Benchmarks\n\n" + "\n".join(f"## {n}\n```\n{out.strip()}\n```\n" for n, (_, out) in results.items())
        Path("docs/reference/bench.md").write_text(text)
    return max(code for code, _ in results.values())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
