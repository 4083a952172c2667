"""What an administrator at the machine can do."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from yangguang.clocks.models import DaysOffNotice, Rule
from yangguang.clocks.tests.test_rules import table
from yangguang.clocks.tests.years import notice

pytestmark = pytest.mark.django_db
ASKED = ["--year", "2027", "--document", "通知"]


def _file(folder: Path, data: bytes) -> str:
    path = folder / "table.csv"
    path.write_bytes(data)
    return str(path)


def test_days_off_are_tried_first_and_imported_after(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = _file(tmp_path, notice())
    call_command("import_days_off", path, *ASKED, "--dry-run")
    assert "放假 33 天" in capsys.readouterr().out
    assert not DaysOffNotice.objects.exists()
    call_command("import_days_off", path, *ASKED)
    assert DaysOffNotice.objects.get().by == "system"


def test_a_faulty_table_of_days_off_is_refused_by_row(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="第 37 行"):
        call_command("import_days_off", _file(tmp_path, notice("明天,休,x")), *ASKED)


def test_rules_are_tried_first_and_imported_after(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, before = _file(tmp_path, table({})), Rule.objects.count()
    call_command("import_rules", path, "--dry-run")
    assert "notice.window\t公示期\t320324" in capsys.readouterr().out
    assert Rule.objects.count() == before
    call_command("import_rules", path)
    assert Rule.objects.count() == before + 1


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(CommandError):
        call_command("import_rules", str(tmp_path / "none.csv"))
