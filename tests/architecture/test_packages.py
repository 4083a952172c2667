"""What a machine lacks is left out of the tests and said by name; nothing else is left out."""

from types import SimpleNamespace

import pytest

import conftest
from tests import packages
from tests.architecture.house import ROOT


@pytest.mark.browser
def _in_a_browser() -> None: ...


@pytest.mark.needs("poppler-utils", "nginx-light")
def _with_two_programs() -> None: ...


def _plain() -> None: ...


def _left(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, *lacking: str) -> list[str]:
    parent = request.node.parent
    every = (_in_a_browser, _with_two_programs, _plain)
    items = [pytest.Function.from_parent(parent, name=each.__name__, callobj=each) for each in every]
    said: list[pytest.Item] = []
    config = SimpleNamespace(hook=SimpleNamespace(pytest_deselected=lambda items: said.extend(items)))
    monkeypatch.setattr(packages, "lacking", lambda: list(lacking))
    conftest.pytest_collection_modifyitems(config, items)  # type: ignore[arg-type]  # all that it asks of them
    assert len(items) + len(said) == len(every)
    return [item.name for item in items]


@pytest.mark.parametrize(
    ("lacking", "left"),
    [
        ([], ["_in_a_browser", "_with_two_programs", "_plain"]),
        (["chromium"], ["_with_two_programs", "_plain"]),
        (["nginx-light"], ["_in_a_browser", "_plain"]),
        (["chromium", "poppler-utils", "root"], ["_plain"]),
    ],
)
def test_what_needs_a_program_that_is_not_here_is_left_out_and_no_other(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, lacking: list[str], left: list[str]
) -> None:
    assert _left(request, monkeypatch, *lacking) == left


def test_without_the_rights_of_root_it_is_said_what_does_not_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    monkeypatch.setattr(packages, "missing", lambda: ["nginx-light"])
    assert packages.ensure() == ["nginx-light(反向代理与路径前缀)", "root(小磁盘写满的检查要挂载 tmpfs)"]


def test_the_build_runs_as_a_build_wherever_it_is_called() -> None:
    assert 'CI="${CI:-true}" exec bin/test' in (ROOT / ".ci/run").read_text()
