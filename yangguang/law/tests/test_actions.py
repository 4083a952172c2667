"""Importing bases."""

import pytest

from yangguang.foundation.actors import SYSTEM, VISITOR
from yangguang.foundation.errors import Invalid, Refused
from yangguang.foundation.models import AuditRow
from yangguang.law import actions, national, queries
from yangguang.law.models import Basis
from yangguang.law.tests.tables import table

pytestmark = pytest.mark.django_db


def test_an_import_twice_changes_nothing() -> None:
    data = table({}, {"条": "6", "替代文件": "民法典", "失效前最后一日": "2026-02-01"})
    assert queries.preview_import(data, by=SYSTEM) == queries.ImportPlan(2, 0, 0)
    assert len(actions.import_bases(data=data, by=SYSTEM)) == 2
    assert queries.preview_import(data, by=SYSTEM) == queries.ImportPlan(0, 0, 2)
    assert actions.import_bases(data=data, by=SYSTEM) == []


def test_a_repeal_is_imported_as_a_last_day() -> None:
    actions.import_bases(data=table({}), by=SYSTEM)
    assert queries.preview_import(table({"失效前最后一日": "2026-05-31"}), by=SYSTEM) == queries.ImportPlan(0, 1, 0)
    actions.import_bases(data=table({"失效前最后一日": "2026-05-31"}), by=SYSTEM)
    assert str(Basis.objects.get(document="某县公示办法").in_force_to) == "2026-05-31"


def test_a_table_with_one_fault_imports_nothing() -> None:
    before = Basis.objects.count()
    with pytest.raises(Invalid):
        actions.import_bases(data=table({}, {"生效日期": "?"}), by=SYSTEM)
    with pytest.raises(Invalid, match="依据库中没有这个文件"):
        actions.import_bases(data=table({}, {"条": "6", "替代文件": "没有的文件"}), by=SYSTEM)
    assert Basis.objects.count() == before


def test_a_visitor_cannot_import() -> None:
    with pytest.raises(Refused):
        actions.import_bases(data=table({}), by=VISITOR)
    assert AuditRow.objects.filter(verb="law.import", actor_key="visitor", result="refused").count() == 1


def test_the_national_law_is_there_after_the_migrations_and_loading_it_again_changes_nothing() -> None:
    count, audited = Basis.objects.count(), AuditRow.objects.count()
    assert count >= 60
    national.load()
    assert (Basis.objects.count(), AuditRow.objects.count()) == (count, audited)


def test_a_new_release_undoes_neither_a_repeal_nor_a_verification_made_here() -> None:
    ours = Basis.objects.get(document_key="民法典", article="203")
    Basis.objects.filter(pk=ours.pk).update(in_force_to="2026-05-31")
    Basis.objects.filter(confidence="m").update(confidence="h")
    national.load()
    ours.refresh_from_db()
    assert str(ours.in_force_to) == "2026-05-31"
    assert not Basis.objects.filter(confidence="m").exists()
