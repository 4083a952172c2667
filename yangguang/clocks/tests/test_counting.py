"""Counting knows neither Django nor a database."""

import ast
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parent.parent / "counting"


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.py")), ids=lambda path: path.stem)
def test_counting_imports_only_itself_the_standard_library_and_the_published_calendar(path: Path) -> None:
    names = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            names.add((node.module or "").split(".")[0])
    assert names <= set(sys.stdlib_module_names) | {"chinese_calendar"}
