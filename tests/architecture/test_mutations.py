"""Every guard of the house has a mutation that disables it and a named test that notices."""

import ast
import re
from pathlib import Path
from typing import get_args

import psycopg
import pytest

from tests import mutation
from tests.architecture.house import ROOT, tree
from yangguang.disclosure.gate import Detector

OWN = """
SELECT tgname, tgrelid::regclass::text FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid
 WHERE NOT tgisinternal AND proname <> 'foundation_refuse_change' AND proname NOT LIKE 'procrastinate%'
"""  # those that refuse any change are dropped one by one in test_append_only
SHAPES = {  # how files look and how many there are: no guard of what the house does
    "test_every_room_of_the_contract_is_one_of_the_twenty_two",
    "test_a_room_has_a_readme_of_one_screen_that_says_what_it_owns_and_may_import",
    "test_no_file_is_over_300_lines_and_no_function_over_50",
    "test_every_module_opens_with_a_sentence",
    "test_no_name_hides_what_a_module_is_for",
    "test_settings_stay_under_200_lines",
}
RULE = re.compile(r"(may|is|are)_")
ROOMS = ROOT / "tests/architecture/test_rooms.py"
POLICIES = sorted(ROOT.glob("yangguang/*/policies.py"))


def _disabled(guard: str) -> bool:
    return any(row.guard == guard for row in mutation.load())


def test_every_trigger_has_a_mutation(committed: str) -> None:
    said = "\n".join(row.sql for row in mutation.load())
    with psycopg.connect(committed) as connection:
        triggers = connection.execute(OWN).fetchall()
    assert len(triggers) >= 30
    assert [f"{name} ON {table}" for name, table in triggers if f"DROP TRIGGER {name} ON {table}" not in said] == []


@pytest.mark.parametrize("path", POLICIES, ids=lambda path: path.parent.name)
def test_every_policy_has_a_mutation(path: Path) -> None:
    text = path.read_text()
    starts = [text[: text.index(row.old)].count("\n") + 1 for row in _rows_of(path)]
    rules = [node for node in tree(path).body if isinstance(node, ast.FunctionDef) and RULE.match(node.name)]
    assert rules
    bare = [rule.name for rule in rules if not any(rule.lineno < line <= (rule.end_lineno or 0) for line in starts)]
    assert bare == []


@pytest.mark.parametrize("detector", get_args(Detector))
def test_every_detector_of_the_gate_has_a_mutation(detector: str) -> None:
    assert _disabled(f"detector:{detector}")


def test_every_contract_has_a_mutation() -> None:
    names = re.findall(r"^\[importlinter:contract:(\w+)\]", (ROOT / ".importlinter").read_text(), re.MULTILINE)
    assert names
    assert [name for name in names if not _disabled(f"contract:{name}")] == []


def test_every_rule_about_rooms_has_a_mutation() -> None:
    found = [node.name for node in tree(ROOMS).body if isinstance(node, ast.FunctionDef)]
    rules = {name for name in found if name.startswith("test_")}
    assert rules - {row.guard.removeprefix("rule:") for row in mutation.load()} - SHAPES == set()


def test_every_mutation_names_tests_that_stand() -> None:
    missing = []
    for row in mutation.load():
        for test in row.tests:
            path, _, name = test.partition("::")
            named = f"def {name.partition('[')[0]}(" if name else ""
            if row.command == "pytest" and named not in (ROOT / path).read_text():
                missing.append(f"{row.name}: {test}")
    assert missing == []


def _rows_of(path: Path) -> list[mutation.Mutation]:
    return [row for row in mutation.load() if row.file and ROOT / row.file == path]
