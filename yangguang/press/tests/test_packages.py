"""The media package of a posted notice: light pieces come with the page, heavy ones when somebody orders them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from procrastinate.contrib.django.models import ProcrastinateJob

from yangguang.disclosure import actions
from yangguang.disclosure.tests.world import ROWS, World
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.models import AuditRow
from yangguang.ledger import queries as log
from yangguang.ledger.verify import command as verify
from yangguang.press import actions as press
from yangguang.press.errors import Forbidden
from yangguang.press.media import audio, heavy, script, speech
from yangguang.press.tests.test_media import ROLL

LIGHT = ("script.txt", "led.txt", "message.txt", "card.svg", "wechat.html")


def _site() -> Path:
    return Path(settings.SITE_DIR)


def _files() -> list[str]:
    return sorted(path.name for path in (_site() / "file").glob("*") if path.suffix not in (".gz", ".br"))


def test_the_package_of_a_roll_is_listed_linked_and_tells_counts_alone(world: World) -> None:
    notice = world.posted().notice
    press.publish(changed=None)
    page = (_site() / f"media/{notice.index_no}.html").read_text()
    assert f'href="../media/{notice.index_no}.html"' in (_site() / f"notice/{notice.index_no}.html").read_text()
    for name in LIGHT:
        assert f'href="../media/{notice.index_no}/{name}" download=' in page
    told = "".join((_site() / f"media/{notice.index_no}" / name).read_text() for name in LIGHT)
    assert "一共三人，合计三千八百四十元" in told
    everything = told + page + (_site() / f"en/media/{notice.index_no}.html").read_text()
    assert [name for name, *_rest in ROWS if name in everything] == []
    assert "made when somebody wants it" in (_site() / f"en/media/{notice.index_no}.html").read_text()


def test_heavy_pieces_are_made_on_order_put_out_and_give_way_when_the_notice_changes(world: World) -> None:
    notice = world.posted(world.text()).notice
    press.publish(changed=None)
    assert _files() == []
    names = [piece.name for piece in press.make_media(notice=notice)]
    assert names == ["voice.mp3", "card.png", "newspaper.pdf"]
    press.publish_stale()
    before = _files()
    assert [name.rpartition(".")[2] for name in sorted(before, key=lambda name: name[-3:])] == ["mp3", "pdf", "png"]
    page = (_site() / f"media/{notice.index_no}.html").read_text()
    assert all(f'href="../file/{name}"' in page for name in before)
    world.posted(actions.revise(notice=notice, by=world.editor, reason="改时间", body=actions.Text("周六也办事。")))
    press.publish(changed=frozenset({f"notice:{notice.pk}"}))
    assert _files() == sorted(f"{name}.410.html" for name in before)
    assert verify.main([str(_site()), "--key", log.vkey()]) == 0


def test_a_piece_that_is_made_is_not_made_again_and_a_take_down_destroys_all(world: World) -> None:
    version = world.posted(world.text())
    press.publish(changed=None)
    first = press.make_media(notice=version.notice)
    stamps = {piece.path: piece.path.stat().st_mtime_ns for piece in first}
    assert {piece.path: piece.path.stat().st_mtime_ns for piece in press.make_media(notice=version.notice)} == stamps
    press.forget(index_no=version.notice.index_no)
    assert not heavy.ordered(version.notice.index_no)


def test_an_officer_orders_a_package_a_stranger_does_not(world: World) -> None:
    notice = world.posted(world.text()).notice
    press.order_media(notice=notice, by=world.editor)
    assert AuditRow.objects.filter(verb="press.order_media").count() == 1
    assert ProcrastinateJob.objects.filter(task_name="press.media").count() == 1
    with pytest.raises(Forbidden, match="在岗"):
        press.order_media(notice=notice, by=world.stranger)


def test_where_no_voice_is_installed_the_package_says_so_and_makes_the_rest(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speech, "find_spec", lambda name: None)
    notice = world.posted(world.text()).notice
    assert [piece.name for piece in press.make_media(notice=notice)] == ["card.png", "newspaper.pdf"]
    press.publish(changed=None)
    assert "没有装语音引擎" in (_site() / f"media/{notice.index_no}.html").read_text()
    with pytest.raises(speech.NoVoice):
        audio.mp3("您好。")


def _seconds(mp3: bytes) -> float:
    """How long a recording lasts, by counting its frames: MPEG-2 layer III, 576 samples each."""
    at, frames, rate = 0, 0, 0
    while at + 4 <= len(mp3):
        head = int.from_bytes(mp3[at : at + 4], "big")
        assert head >> 20 == 0xFFF
        rate = {0: 22_050, 1: 24_000, 2: 16_000}[head >> 10 & 3]
        bits = [0, 8, 16, 24, 32, 40, 48, 56, 64][head >> 12 & 15] * 1000
        at += 72 * bits // rate + (head >> 9 & 1)
        frames += 1
    return frames * 576 / rate


def test_the_voice_says_the_script_in_about_the_published_time_and_a_village_phone_can_take_it() -> None:
    read = script.of(ROLL)
    recording = audio.mp3(read.text)
    shortest, longest = read.seconds
    assert shortest * 0.8 <= _seconds(recording) <= longest * 1.2
    assert len(recording) <= 4_000 * _seconds(recording)  # 240 KB a minute


def test_the_recording_is_not_silent_and_the_voice_knows_every_sign_of_it() -> None:
    samples, rate = speech.spoken("公示到三月十八日。")
    wave = memoryview(samples).cast("h")
    assert rate >= 16_000
    assert sum(abs(each) for each in wave) / len(wave) > 200
    said = speech.phonemes("公示到三月十八日。电话零五幺六。")
    for sound in ("kˈonɡ", "tˈɑu", "sˈa", "jˈyɛ", "wˈu", "jˈɑu"):  # gōng, dào, sān, yuè, wǔ, yāo
        assert sound in said
    assert speech.phonemes("〇") == speech.phonemes("零")


def test_an_engine_that_breaks_breaks_nobody_else() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "yangguang.press.media.speech", "nonsense"], input=b"", capture_output=True, check=False,
        env={**os.environ, "PYTHONPATH": str(settings.BASE_DIR)},
    )  # fmt: skip
    assert done.returncode == 0
    assert done.stdout == b""
    with pytest.raises(speech.NoVoice, match="没有出声"):
        audio.mp3("")


def test_the_machines_administrator_may_order_too(world: World) -> None:
    notice = world.posted(world.text()).notice
    press.order_media(notice=notice, by=SYSTEM)
    assert ProcrastinateJob.objects.filter(task_name="press.media").count() == 1
