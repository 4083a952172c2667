"""What an administrator may set stands in one table, and the table names nothing else."""

import re

from tests.architecture.house import ROOT

NAME = re.compile(r"YANGGUANG_[A-Z_]*[A-Z]")
LOOKED_AT = ("yangguang", "config", "demo", "tests", "bench")


def test_every_setting_stands_in_the_reference_and_nothing_else_does() -> None:
    told = set(NAME.findall((ROOT / "docs/reference/settings.md").read_text()))
    read = {
        name
        for folder in LOOKED_AT
        for path in (ROOT / folder).rglob("*.py")
        for line in path.read_text().splitlines()
        if "environ" in line
        for name in NAME.findall(line)
    }
    assert told == read
