"""What stands in a picture is read where a machine can, and a person looks in any case."""

from collections.abc import Callable

import pytest
from pytest_django import Settings

from yangguang.files import ocr
from yangguang.files.extraction import read
from yangguang.files.kinds import DOCX, PDF, PNG, Kind
from yangguang.files.tests import makers
from yangguang.files.tests.makers import ID


def _in_a_document() -> bytes:
    return makers.repacked(makers.document(), {"word/media/image1.png": makers.written(f"ID {ID}")})


@pytest.mark.needs("tesseract-ocr", "tesseract-ocr-chi-sim")
@pytest.mark.parametrize(
    ("make", "kind", "place"),
    [
        (lambda: makers.written(f"公民身份号码 {ID}"), PNG, "图片里的字"),
        (lambda: makers.written(f"公民身份号码 {ID}", form="PDF"), PDF, "第 1 页的图片里的字"),
        (_in_a_document, DOCX, "图片 word/media/image1.png里的字"),
    ],
    ids=["a photo", "a scanned page", "a picture in a document"],
)
def test_an_id_number_in_a_picture_is_read(
    settings: Settings, make: Callable[[], bytes], kind: Kind, place: str
) -> None:
    settings.OCR = "tesseract"
    reading = read(make(), kind)
    assert [p.where for p in reading.passages if ID in p.text.replace(" ", "").upper()] == [place]
    assert place.removesuffix("里的字") + "（机器读过）" in reading.unread


def test_without_an_engine_a_picture_waits_for_a_person() -> None:
    reading = read(makers.written(ID), PNG)
    assert not reading.passages
    assert reading.unread == ("图片",)


def test_an_engine_that_is_not_there_is_none(settings: Settings) -> None:
    settings.OCR = "no-such-program"
    assert not ocr.installed()
