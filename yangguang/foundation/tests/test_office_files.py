"""Files for word processors hold whatever somebody typed: what XML cannot hold is shown as one sign."""

import io
import zipfile
from xml.etree import ElementTree

from yangguang.foundation.office_files import Cell, Grid, Paragraph, docx


def test_a_document_with_control_signs_opens_and_shows_where_they_were() -> None:
    words = "张\x00某\x1b\ud800\ufffe<某>"
    made = docx([Paragraph(words), Grid([100], [[Cell(words)]])])
    document = zipfile.ZipFile(io.BytesIO(made)).read("word/document.xml")
    told = ["".join(each.itertext()) for each in ElementTree.fromstring(document).iter() if each.tag.endswith("}t")]
    assert told == ["张\ufffd某\ufffd\ufffd\ufffd<某>"] * 2
