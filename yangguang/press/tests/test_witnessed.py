"""What a witness signed reaches the pages that stand, once; paper stays as it was printed; the rest is not touched."""

import re
from datetime import timedelta
from pathlib import Path
from time import time

import pytest
from django.conf import settings

from yangguang.disclosure.tests.world import World
from yangguang.foundation import events, keys
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import moved, now
from yangguang.ledger import actions as ledger
from yangguang.ledger import jobs, signing
from yangguang.ledger import queries as log
from yangguang.ledger.models import Refusal, Wanted
from yangguang.ledger.reasons import Reason
from yangguang.ledger.tests.witnesses import KEY, line, saying, text_of
from yangguang.ledger.verify import command as verify
from yangguang.press import actions as press
from yangguang.press.compose import fixed
from yangguang.press.compose.loading import load
from yangguang.press.compose.page import printed
from yangguang.press.models import Impression
from yangguang.press.render import one


def _site(path: str) -> str:
    return (Path(settings.SITE_DIR) / path).read_text()


def _signed_by_a_witness(folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Have a witness on the list asked once; its vkey."""
    with saying(lambda body: (200, {}, line(text_of(body), time=int(time())).encode())) as witness:
        path = folder / "witnesses.toml"
        path.write_text(f'[[witness]]\nname = "{witness.name}"\nvkey = "{witness.vkey}"\nurl = "{witness.url}"\n')
        monkeypatch.setattr(settings, "WITNESSES", str(path))
        jobs.ask_witness(vkey=witness.vkey)
    return witness.vkey


def test_the_proof_behind_a_code_is_upgraded_when_a_witness_answers_and_then_all_stands_still(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    world.posted()
    events.deliver_pending()
    press.publish(changed=None)
    size = Impression.objects.values_list("checkpoint_size", flat=True).distinct().get()
    assert Wanted.objects.values_list("pk", flat=True).get() == size
    assert "还没有见证方" in _site("witnesses.html")
    posters = {path: path.read_bytes() for path in Path(settings.PRINT_DIR).rglob("*.pdf")}
    vkey = _signed_by_a_witness(tmp_path, monkeypatch)
    events.deliver_pending()
    assert press.publish_stale()
    [proof, *_rest] = sorted(Path(settings.SITE_DIR).glob("w/*/proof.tlog-proof"))
    assert "— witness.example/w1 " in proof.read_text()
    assert "1 个见证方中 1 个已见证" in proof.with_name("index.html").read_text()
    assert verify.main([str(proof), "--key", log.vkey(), "--witness", vkey]) == 0
    assert "signed; witnessed by 1 of 1" in capsys.readouterr().out
    assert posters == {path: path.read_bytes() for path in posters} != {}
    assert "没有落下" in _site("witnesses.html")
    assert "up to date" in _site("en/witnesses.html")
    _signed_by_a_witness(tmp_path, monkeypatch)  # the manifest's own entry: on no paper, so no page tells of it
    events.deliver_pending()
    assert press.publish_stale() is None


def test_the_page_of_the_log_says_how_far_a_witness_is_behind(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.posted()
    ledger.sequence(log_dir=settings.LOG_DIR)
    _signed_by_a_witness(tmp_path, monkeypatch)
    world.posted(world.text())
    ledger.sequence(log_dir=settings.LOG_DIR)
    Refusal.objects.create(witness=str(KEY), why="silent", at=now() + timedelta(hours=1))
    with moved(now() + timedelta(hours=5)):
        text = _page("witnesses.html")
    assert re.search(r"差 \d 条，5 小时", text)
    assert "没有按时答完，自" in text


def test_a_wrong_list_of_witnesses_stops_no_page(world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "witnesses.toml").write_text("[[witness]\n")
    monkeypatch.setattr(settings, "WITNESSES", str(tmp_path / "witnesses.toml"))
    world.posted()
    ledger.sequence(log_dir=settings.LOG_DIR)
    assert "还没有见证方" in _page("witnesses.html")


def test_how_to_check_is_exactly_five_sentences_and_a_picture(world: World) -> None:
    text, english = (_page("check.html", language).partition("<article")[2] for language in (0, 1))
    main = text.partition("</article>")[0]
    sentences = re.findall(r"<li>(.*?)</li>", main, re.DOTALL)
    assert [sentence.count("。") for sentence in sentences] == [1] * 5
    assert "。" not in re.sub(r"<li>.*?</li>", "", main, flags=re.DOTALL)
    assert main.count("<svg") == 1
    items = re.findall(r"<li>(.*?)</li>", english.partition("</article>")[0], re.DOTALL)
    assert [len(re.findall(r"[.?!](?: |$)", each)) for each in items] == [1] * 5


def _page(path: str, language: int = 0) -> str:
    snapshot = load()
    [leaf] = [leaf for leaf in fixed.leaves(snapshot) if leaf.path == path]
    return one([*printed(leaf, snapshot.site)][language]).decode()


def test_when_the_logs_key_changes_posters_and_site_verify_before_during_and_after_and_the_page_says_what_to_do(
    world: World,
) -> None:
    def verified(*keys: str) -> set[int]:
        posters = [*Path(settings.PRINT_DIR).rglob("*.pdf")][:1]
        pages = [*Path(settings.SITE_DIR).glob("w/*/index.html")][:1]
        return {verify.main([str(what), "--key", key]) for what in (*posters, *pages) for key in keys}

    def site(*keys: str | Path) -> list[int]:
        return [verify.main([str(settings.SITE_DIR), "--key", str(key)]) for key in keys]

    world.posted()
    events.deliver_pending()
    press.publish(changed=None)
    old, pinned = log.vkey(), Path(settings.LOG_DIR) / "key.txt"
    assert (verified(old), site(old)) == ({0}, [0])
    assert "公钥换了" not in _site("witnesses.html")
    new = ledger.rotate(log_dir=Path(settings.LOG_DIR), reason=Reason.ROUTINE, by=SYSTEM).key
    events.deliver_pending()
    press.publish_stale()
    assert (verified(old), site(old, new, pinned)) == ({0}, [0, 0, 0])
    assert new in _site("witnesses.html") and "新旧两把公钥现在同时签名" in _site("witnesses.html")
    assert "The key changes" in _site("en/witnesses.html")
    assert new in _site("verify.html") and old in _site("verify.html")
    ledger.retire(log_dir=Path(settings.LOG_DIR), reason=Reason.COMPROMISED, by=SYSTEM)
    events.deliver_pending()
    press.publish_stale()
    assert (verified(str(pinned)), site(new, pinned)) == ({0}, [0, 0])
    assert verify.main([str(next(Path(settings.PRINT_DIR).rglob("*.pdf"))), "--key", old]) == 0
    assert "已停用，只签到" in _site("witnesses.html") and "私钥可能泄露" in _site("witnesses.html")
    assert "# until" in _site("verify.html")


def test_after_a_log_was_closed_site_and_posters_verify_and_the_page_names_both_logs(world: World) -> None:
    world.posted()
    events.deliver_pending()
    press.publish(changed=None)
    old, folder = log.vkey(), Path(settings.LOG_DIR)
    with keys._store() as store:
        store.execute("DELETE FROM key WHERE subject LIKE 'ledger:%'")
    signing.forget()
    tree = ledger.open_new_origin(log_dir=folder, by=SYSTEM)
    events.deliver_pending()
    assert press.publish_stale()
    page = _site("witnesses.html")
    assert tree.origin in page and "已关闭的账" in page and "签名私钥丢失" in page
    assert "Closed logs" in _site("en/witnesses.html")
    poster = next(Path(settings.PRINT_DIR).rglob("*.pdf"))
    assert verify.main([str(poster), "--key", str(folder / "1/key.txt")]) == 0
    assert verify.main([str(poster), "--key", old]) == 0
    assert verify.main([str(settings.SITE_DIR), "--key", log.vkey()]) == 0
    world.posted()
    events.deliver_pending()
    assert press.publish_stale()
    assert verify.main([str(settings.SITE_DIR), "--key", log.vkey()]) == 0


def test_after_a_second_closing_the_first_posters_and_the_whole_site_verify_and_the_page_names_all_three(
    world: World,
) -> None:
    world.posted()
    events.deliver_pending()
    press.publish(changed=None)
    old, name, folder = log.vkey(), log.origin(), Path(settings.LOG_DIR)
    poster = next(Path(settings.PRINT_DIR).rglob("*.pdf"))
    for _opening in range(2):
        with keys._store() as store:
            store.execute("DELETE FROM key WHERE subject LIKE 'ledger:%'")
        signing.forget()
        ledger.open_new_origin(log_dir=folder, by=SYSTEM)
    assert verify.main([str(settings.SITE_DIR), "--key", log.vkey()]) == 0  # its manifest is still of the first log
    events.deliver_pending()
    assert press.publish_stale()
    page = _site("witnesses.html")
    assert [f"<code>{name}{number}</code>" in page for number in ("", "/2", "/3")] == [True] * 3
    assert [f"log/{number}/key.txt" in page for number in (1, 2)] == [True] * 2
    assert [verify.main([str(poster), "--key", str(key)]) for key in (old, folder / "1/key.txt")] == [0, 0]
    assert verify.main([str(settings.SITE_DIR), "--key", log.vkey()]) == 0
