"""A screen in a hall shows what hangs there in counts, sixty cost next to nothing, and each board has a label."""

import re
import subprocess
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from pypdf import PdfReader

from yangguang.accounts.tests.people import Browser
from yangguang.disclosure import actions
from yangguang.disclosure.tests.world import ROWS, World
from yangguang.places import queries as places
from yangguang.places.models import Board
from yangguang.press import actions as press
from yangguang.press import labels
from yangguang.press.posters import plain
from yangguang.press.tests.poster_samples import text_of


def _screen(world: World) -> str:
    return (Path(settings.SITE_DIR) / f"screen/{world.village.pk}.html").read_text()


def test_a_screen_shows_what_hangs_there_with_its_own_counts_a_code_and_no_name(world: World) -> None:
    world.posted(world.text())
    notice = world.posted().notice
    press.publish(changed=None)
    page = _screen(world)
    assert page.count('class="slide"') == 2
    assert page.index(notice.title) < page.index("办事时间")  # an open window before what lasts
    assert "<dd>2</dd>" in page
    assert f"notice/{notice.index_no}.html" in page
    assert page.count("<svg") == 2
    assert [name for name, *_rest in ROWS if name in page] == []


def test_an_empty_screen_says_so_and_a_withdrawn_notice_leaves_it(world: World) -> None:
    notice = world.posted(world.text()).notice
    press.publish(changed=None)
    assert "办事时间" in _screen(world)
    actions.withdraw(notice=notice, reason="有误", by=world.publisher)
    press.publish(changed=None)
    assert "现在没有正在公示的内容" in _screen(world)


def test_sixty_screens_that_ask_again_are_told_in_a_line_that_nothing_is_new(world: World) -> None:
    world.posted()
    press.publish(changed=None)
    address = f"/screen/{world.village.pk}.html"
    first = Browser().get(address)
    again = [Browser(headers={"If-None-Match": first["ETag"]}).get(address) for _ in range(60)]
    assert {answer.status_code for answer in again} == {304}
    assert sum(len(answer.content) for answer in again) == 0


def test_a_town_gets_a_label_for_each_board_and_none_opens_names(world: World) -> None:
    world.posted()
    press.publish(changed=None)
    town = places.by_code("320324001")
    assert town is not None
    path = labels.sheet(town)
    below = {step.id for step in places.descendants(town)}
    boards = Board.objects.filter(place__in=below).count()
    text = text_of(path.read_bytes())
    assert text.count(plain("扫码看这面公示栏")) == boards
    assert "/w/" not in text
    assert len(PdfReader(path).pages) == -(-boards // 10)


@pytest.mark.needs("poppler-utils", "zbar-tools")
def test_the_codes_on_labels_lead_to_the_walls(world: World, tmp_path: Path) -> None:
    path = labels.sheet(world.village)
    subprocess.run(["pdftoppm", "-r", "110", "-png", str(path), str(tmp_path / "sheet")], check=True)
    seen = ""
    for picture in sorted(tmp_path.glob("sheet*.png")):
        done = subprocess.run(["zbarimg", "-q", "--raw", str(picture)], capture_output=True, text=True, check=True)
        seen += done.stdout
    wanted = {f"{settings.PUBLIC_URL}place/{step.id}.html" for step in places.descendants(world.village)}
    assert set(re.findall(r"\S+", seen)) == wanted


def test_a_code_that_no_place_has_is_refused_in_words(world: World) -> None:
    with pytest.raises(CommandError, match="核对"):
        call_command("labels", "999")
