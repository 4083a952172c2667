"""What an administrator at the machine can do."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from yangguang.law.models import Basis
from yangguang.law.tests.tables import table

pytestmark = pytest.mark.django_db


def test_bases_are_tried_first_and_imported_after(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, before = tmp_path / "bases.csv", Basis.objects.count()
    path.write_bytes(table({}))
    call_command("import_bases", str(path), "--dry-run")
    assert "新增 1" in capsys.readouterr().out
    assert Basis.objects.count() == before
    call_command("import_bases", str(path))
    assert Basis.objects.count() == before + 1


def test_a_faulty_table_is_refused_by_row(tmp_path: Path) -> None:
    path = tmp_path / "bases.csv"
    path.write_bytes(table({}, {"生效日期": "?"}))
    with pytest.raises(CommandError, match="第 3 行"):
        call_command("import_bases", str(path))
