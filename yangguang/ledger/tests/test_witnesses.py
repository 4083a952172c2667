"""The list of witnesses: whole or refused with every wrong line named."""

from pathlib import Path

import pytest
from django.conf import settings

from yangguang.foundation.errors import Invalid
from yangguang.ledger import witnesses
from yangguang.ledger.tests.witnesses import KEY, SIGNER

GOOD = f'[[witness]]\nname = "邻县"\nvkey = "{KEY}"\nurl = "https://witness.example/w1"\n'


def test_without_a_list_there_is_no_witness() -> None:
    assert witnesses.configured() == ()


def test_a_list_is_read_again_when_it_was_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "witnesses.toml"
    monkeypatch.setattr(settings, "WITNESSES", str(path))
    path.write_text(GOOD)
    assert [(one.name, one.url) for one in witnesses.configured()] == [("邻县", "https://witness.example/w1/")]
    assert witnesses.known(str(KEY)) == witnesses.configured()[0]
    path.write_text("")
    assert witnesses.configured() == ()


def test_every_wrong_line_of_a_list_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bad = {
        GOOD + GOOD: "同一把公钥写了两次",
        GOOD.replace(str(KEY), str(SIGNER.key)): "不是见证方的",
        GOOD.replace(str(KEY), str(KEY).replace("+", "+0", 1)): "这不是公钥",
        GOOD.replace("https:", "ftp:"): "https://",
        GOOD.replace("//witness", "//me:secret@witness"): "密码",
        GOOD + "since = 2026\n": "有且只有",
        GOOD.replace("name", "called"): "有且只有",
        "[[witness]\n": "line 1",
    }
    path = tmp_path / "witnesses.toml"
    monkeypatch.setattr(settings, "WITNESSES", str(path))
    for text, said in bad.items():
        path.write_text(text)
        with pytest.raises(Invalid, match="读不懂") as caught:
            witnesses._read.__wrapped__(path, 0)
        assert said in str(caught.value)


def test_a_list_that_is_not_there_stops_the_questions_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "WITNESSES", "nowhere/witnesses.toml")
    with pytest.raises(Invalid, match="没有这个文件"):
        witnesses.configured()
    assert witnesses.readable() == ()
