"""What may be cited on a day, and what never."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from yangguang.foundation.actors import SYSTEM
from yangguang.law import actions, queries
from yangguang.law.barred import BARRED
from yangguang.law.citation import Citation
from yangguang.law.errors import NotInForce
from yangguang.law.models import Basis
from yangguang.law.tests.tables import table

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 9)


def test_every_basis_that_the_rules_name_is_in_force() -> None:
    text = (
        "《政府信息公开条例》第26条、第30条、第33条《民法典》第201条、第202条、第203条《信访工作条例》第三十四条"
        "《行政复议法》第88条《行政处罚法》第85条《个人信息保护法》第25条、第55条《社会救助暂行办法》第11条、第48条"
        "《统计法》第28条《母婴保健法》第34条《人口与计划生育法》第4条、第18条、第20条、第43条"
    )
    found, findings = queries.resolve(text, on=TODAY)
    assert findings == []
    assert len(found) == 19


def test_the_repealed_rules_of_old_are_kept_and_can_never_be_cited() -> None:
    kept = Basis.objects.filter(document_key__in=BARRED)
    assert {basis.document_key for basis in kept} == BARRED
    for basis in kept:
        assert not basis.is_in_force(basis.in_force_from)
        assert queries.find(Citation(basis.document), on=date(2015, 1, 1)) is None
    assert len(queries.check(kept, on=date(2015, 1, 1))) == len(BARRED)


@pytest.mark.parametrize("name", sorted(BARRED))
def test_a_citation_of_a_repealed_rule_is_told_that_it_may_never_stand(name: str) -> None:
    _, findings = queries.resolve(f"《中华人民共和国{name}》第三条", on=TODAY)
    assert "永远不得引用" in findings[0].why


def test_the_database_itself_refuses_a_barred_basis_without_an_end() -> None:
    with pytest.raises(IntegrityError, match="law_barred_is_repealed"), transaction.atomic():
        Basis.objects.create(document="x", document_key="x", title="x", in_force_from=TODAY, barred="不得引用")


def test_a_basis_is_in_force_from_its_first_to_its_last_day() -> None:
    actions.import_bases(data=table({"失效前最后一日": "2026-06-30"}), by=SYSTEM)
    cited = Citation("某县公示办法", "5")
    days = [date(2025, 12, 31), date(2026, 1, 1), date(2026, 6, 30), date(2026, 7, 1)]
    assert [queries.find(cited, on=day) is not None for day in days] == [False, True, True, False]


def test_an_unknown_basis_is_a_finding() -> None:
    _, findings = queries.resolve("《没有这部法》第1条", on=TODAY)
    assert findings[0].why == "依据库中没有《没有这部法》第1条"


def test_an_expired_basis_is_a_finding_that_names_its_successor() -> None:
    old = {"文件": "旧办法", "失效前最后一日": "2026-02-01", "替代文件": "某县公示办法"}
    actions.import_bases(data=table({}, old), by=SYSTEM)
    _, findings = queries.resolve("《旧办法》第五条", on=TODAY)
    assert "现行的是《某县公示办法》第5条" in findings[0].why


def test_a_basis_not_yet_in_force_is_a_finding() -> None:
    actions.import_bases(data=table({"生效日期": "2026-06-01"}), by=SYSTEM)
    _, findings = queries.resolve("《某县公示办法》第5条", on=TODAY)
    assert "起才生效" in findings[0].why


def test_nothing_stands_on_no_basis() -> None:
    with pytest.raises(NotInForce, match="没有引用任何依据"):
        queries.demand([], on=TODAY)


def test_a_demand_names_every_basis_that_fails() -> None:
    repealed = Basis.objects.filter(document_key__in=BARRED)
    with pytest.raises(NotInForce) as caught:
        queries.demand(repealed, on=TODAY)
    assert all(name in str(caught.value) for name in BARRED)


def test_local_law_of_another_place_is_not_found() -> None:
    actions.import_bases(data=table({"适用地区": "3205"}), by=SYSTEM)
    cited = Citation("某县公示办法", "5")
    assert queries.find(cited, on=TODAY, county="320324") is None
    assert queries.find(cited, on=TODAY, county="320505") is not None
