"""What the check of the audit says to its administrator."""

from collections.abc import Callable

import pytest
from django.urls import reverse

from yangguang.accounts import findings
from yangguang.accounts.actions import first_links
from yangguang.accounts.models import Role
from yangguang.accounts.tests.people import Browser, person
from yangguang.foundation import audit
from yangguang.foundation.audit import Finding, Kind
from yangguang.foundation.models import AuditRow


def test_a_changed_audit_row_is_named_to_its_administrator(committed: str, owner_sql: Callable[[str], object]) -> None:
    browser = Browser()
    browser.force_login(person(Role.AUDIT_ADMIN))
    first_links()
    row = AuditRow.objects.latest("pk").pk
    audit.seal()
    owner_sql("ALTER TABLE foundation_auditrow DISABLE TRIGGER append_only")
    owner_sql(f"UPDATE foundation_auditrow SET verb = 'x' WHERE id = {row}")
    answer = browser.post(reverse("accounts:verify-audit"))
    assert f"第 {row} 行在封存后被改动过" in answer.content.decode()
    assert AuditRow.objects.get(verb="accounts.verify_audit").result == "bent"


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_of_finding_has_its_sentence(kind: Kind) -> None:
    assert findings.words(Finding(kind)).endswith("。")
    assert findings.words(Finding(kind, 7, 8)) != findings.words(Finding(kind, 17, 18)) or kind in ("anchor", "log")
