"""A request for information in a real Chromium, without scripts: a fee told, a letter looked at and sent."""

import pytest
from playwright.sync_api import Browser, Page

from yangguang.cases import actions
from yangguang.cases.choices import Kind
from yangguang.cases.models import Letter
from yangguang.web.tests.running import PHONE, Running, look
from yangguang.web.tests.test_cases import a_case

pytestmark = pytest.mark.browser
FACTS = {
    "reason": "依法确定为国家秘密", "rests_on": "《中华人民共和国保守国家秘密法》第二条", "number": "〔2026〕7号",
    "information": "2024 年的公示目录", "review_by": "睢宁县人民政府",
}  # fmt: skip


def test_every_page_of_a_fee_and_a_letter_is_accessible_fits_a_phone_and_needs_no_script(
    site: Running, chromium: Browser
) -> None:
    code, case = a_case(site.world, Kind.INFORMATION)
    actions.accept(case=case, by=site.world.editor)
    faults: list[str] = []
    for scripts in (True, False):
        desk = _desk(site, chromium, scripts=scripts)
        charge, answer = (f"{site.address}/desk/cases/{case.pk}/{verb}/" for verb in ("charge", "answer"))
        if scripts:
            desk.goto(charge)
            faults += look(desk, "charge")
            desk.check("main input[value=page]")
            desk.fill("#id_number", "201")
            desk.fill("#id_how", "到三号窗口缴费。")
            desk.click("main form button[type=submit] >> nth=0")
            faults += look(desk, "fee looked at")
        desk.goto(answer)
        faults += look(desk, "kinds") if scripts else []
        desk.check("main input[value=secret]")
        desk.click("main form button[type=submit] >> nth=0")
        faults += look(desk, "facts") if scripts else []
        for name, words in FACTS.items():
            desk.fill(f"#id_{name}", words)
        desk.click("main form button[type=submit] >> nth=0")
        faults += look(desk, "letter looked at") if scripts else []
        assert "还没有发出" in desk.inner_text("main")
    desk.click("main form button[type=submit] >> nth=0")
    assert Letter.objects.count() == 1
    person = chromium.new_context(viewport=PHONE).new_page()
    person.goto(f"{site.address}/follow/")
    person.fill("#id_code", code)
    person.click("main button[type=submit]")
    faults += look(person, "answered with a letter")
    assert not faults, "\n".join(faults)


def _desk(site: Running, chromium: Browser, *, scripts: bool) -> Page:
    context = chromium.new_context(java_script_enabled=scripts, viewport=PHONE)
    context.add_cookies([site.cookie(site.world.editor)])  # type: ignore[list-item]  # a plain dictionary
    return context.new_page()
