"""English is complete: what any room, design, demo or config says is in a catalogue; a catalogue holds nothing else."""

import re
from collections import Counter
from pathlib import Path

import pytest

from tests.architecture.house import ROOT
from tests.architecture.spoken import Saying, catalogues, english, places, said, saying, translations, unsaid

DATE = "%(year)s年%(month)s%(day)s日 (%(weekday)s)"  # as design writes it, narrow


def _name(folder: Path) -> str:
    return "house" if folder == ROOT else folder.name


each_catalogue = pytest.mark.parametrize("folder", catalogues(), ids=_name)


@each_catalogue
def test_every_string_has_its_english(folder: Path) -> None:
    known = {saying(entry) for entry in english(folder) if all(map(str.strip, translations(entry)))}
    assert [f"{path}: {one.one}" for one, path in said(folder).items() if one not in known] == []


@each_catalogue
def test_no_entry_is_left_that_nothing_says(folder: Path) -> None:
    assert [entry["msgid"] for entry in english(folder) if saying(entry) not in said(folder)] == []
    assert "\n#~" not in catalogues()[folder].read_text("utf-8")


@each_catalogue
def test_no_entry_is_guessed_or_stands_twice(folder: Path) -> None:
    assert [entry["msgid"] for entry in english(folder) if "fuzzy" in entry] == []
    times = Counter(saying(entry)[:2] for entry in english(folder))
    assert [one for one, count in times.items() if count > 1] == []


@each_catalogue
def test_english_has_the_places_of_the_chinese_and_both_its_numbers(folder: Path) -> None:
    for entry in english(folder):
        wanted = places(entry["msgid"])
        assert [places(text) for text in translations(entry)] == [wanted] * (1 + ("msgid_plural" in entry)), entry


@each_catalogue
def test_no_string_is_put_together_on_its_way_to_gettext(folder: Path) -> None:
    assert list(unsaid(folder)) == []


def test_what_is_said_is_heard_in_python_and_in_templates() -> None:
    heard = {
        Saying("", "附件", ""),
        Saying("", "周一", ""),
        Saying("", "身份证号不得公开", ""),
        Saying("", "全部公示栏", ""),
        Saying("level", "单位", ""),
        Saying("", "%(shown)s 人", "%(shown)s 人"),
    }
    assert heard <= said(ROOT).keys()


@each_catalogue
def test_chinese_is_written_with_chinese_signs(folder: Path) -> None:
    halves = re.compile(r"(?<=[\u4e00-\u9fff”》）}])\s?[,:;!?()]")
    assert [text for entry in english(folder) if halves.search(text := entry["msgid"]) and text != DATE] == []
