"""Every named commit boundary of the code is one at which a test kills."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NAMED = re.compile(r'reached\("([a-z.-]+)"\)')


def test_every_named_boundary_is_hit_by_a_test_that_kills_there() -> None:
    sources = [path for path in ROOT.glob("yangguang/**/*.py") if "tests" not in path.parts]
    tests = [path for folder in ("yangguang", "tests") for path in (ROOT / folder).glob("**/test_*.py")]
    named = {name for path in sources for name in NAMED.findall(path.read_text())}
    said = "\n".join(path.read_text() for path in tests if path != Path(__file__))
    assert len(named) >= 15
    assert {name for name in named if name not in said and f'"{name.split(".")[1]}"' not in said} == set()
