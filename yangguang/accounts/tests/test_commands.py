"""A fresh instance opens by links that the machine prints; the demo tells its codes, and nobody else's."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from yangguang.accounts.actions import demo_logins
from yangguang.accounts.models import Role, User
from yangguang.accounts.queries import open_link
from yangguang.accounts.tests.people import Browser, person

pytestmark = pytest.mark.django_db


def _said(*command: str) -> str:
    said = StringIO()
    call_command(*command, stdout=said)
    return said.getvalue()


def test_a_fresh_instance_prints_three_links_that_open_and_has_no_account() -> None:
    assert not User.objects.exists()
    addresses = [line.split("\t")[1] for line in _said("firstlinks").splitlines() if "\t" in line]
    assert len(addresses) == len(set(addresses)) == 3
    for address in addresses:
        path = "/" + address.split("/", 3)[3]
        assert Browser().get(path).status_code == 200
        assert open_link(path.strip("/").split("/")[-1])


def test_a_link_is_printed_only_for_a_power_that_nobody_holds() -> None:
    for power in (Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN):
        person(power)
    assert [line.split("\t")[0] for line in _said("firstlinks").splitlines() if "\t" in line] == ["审计管理员"]
    person(Role.AUDIT_ADMIN)
    assert "都已有人担任" in _said("firstlinks")


def test_the_demo_tells_the_code_of_its_log_ins_and_a_real_instance_does_not(settings: object) -> None:
    settings.DEMO = True  # type: ignore[attr-defined]  # pytest-django's fixture
    demo_logins(people={"bianji": ("小编", [Role.EDITOR])})
    assert len(_said("democode", "bianji").strip()) == 6
    with pytest.raises(CommandError):
        _said("democode", "nobody")
    settings.DEMO = False  # type: ignore[attr-defined]  # the stubs do not know it
    with pytest.raises(CommandError):
        _said("democode", "bianji")
