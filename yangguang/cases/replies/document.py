"""A reply as a document for a word processor, laid out as official letters are."""

from yangguang.cases.replies import wording
from yangguang.cases.replies.letter import Letter, chinese
from yangguang.foundation import office_files
from yangguang.foundation.office_files import TITLE, Paragraph


def as_docx(letter: Letter) -> bytes:
    """The letter as DOCX on A4; the same letter gives the same bytes."""
    said = [*letter.paragraphs, *letter.parts, letter.remedies]
    phone = [Paragraph(f"联系电话：{letter.phone}", indent=True)] if letter.phone else []
    verify = [Paragraph(wording.TO_VERIFY)] if letter.to_verify else []
    return office_files.docx(
        [
            Paragraph(letter.office, TITLE, bold=True, place="center"),
            Paragraph(letter.title, TITLE, bold=True, place="center"),
            Paragraph(letter.number, place="center"),
            Paragraph(f"{letter.to}："),
            *(Paragraph(words, indent=True) for words in said),
            *phone,
            Paragraph(letter.office, place="right"),
            Paragraph(chinese(letter.day), place="right"),
            *verify,
        ]
    )
