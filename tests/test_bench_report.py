"""The report of figures: one benchmark's new ones leave the others' where they are."""

from pathlib import Path

import pytest

from bench import report


def test_new_figures_of_one_benchmark_leave_those_of_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report, "_COUNT", 1)
    path = tmp_path / "bench.md"
    for name, figure in (("roll", "80 s\n达标"), ("ledger", "4 000/s"), ("roll", "90 s")):
        report.keep(name, figure, report=path)
    parts = report.read(path)
    assert list(parts) == ["roll", "ledger"]
    assert "90 s" in parts["roll"]
    assert "4 000/s" in parts["ledger"]
    assert "80 s" not in path.read_text()


def test_figures_of_before_keep_their_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report, "_COUNT", 1)
    path = tmp_path / "bench.md"
    path.write_text("# Benchmarks\n\n## roll\n2026-11-22, 2 cores\n```\n86.9 s\n```\n")
    report.keep("wall", "16.8 KiB", report=path)
    assert report.read(path)["roll"] == "2026-11-22, 2 cores\n```\n86.9 s\n```\n"
