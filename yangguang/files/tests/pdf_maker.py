"""PDFs made by hand, object by object, so that a test knows every byte."""

from collections.abc import Mapping


def pdf(
    *lines: str,
    pages: int = 1,
    catalog: str = "",
    page: str = "",
    content: str = "",
    resources: str = "",
    info: str = "",
    objects: Mapping[int, bytes | str] | None = None,
) -> bytes:
    """A PDF whose pages show the lines in Helvetica; extra entries and objects (numbers from 20) as given."""
    words = " ".join(f"1 0 0 1 50 {750 - 20 * n} Tm ({line}) Tj" for n, line in enumerate(lines))
    stream = f"{content}\nBT /F1 12 Tf {words} ET".encode()
    kids = " ".join(f"{100 + n} 0 R" for n in range(pages))
    made: dict[int, bytes | str] = {
        1: f"<< /Type /Catalog /Pages 2 0 R {catalog} >>",
        2: f"<< /Type /Pages /Count {pages} /Kids [{kids}] >>",
        3: b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        4: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        5: f"<< {info} >>",
        **(objects or {}),
    }
    for n in range(pages):
        made[100 + n] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R"
            f" /Resources << /Font << /F1 4 0 R >> {resources} >> {page} >>"
        )
    return _written(made)


def _written(objects: Mapping[int, bytes | str]) -> bytes:
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = {}
    for number in sorted(objects):
        places[number] = len(out)
        body = objects[number]
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body.encode("latin-1") if isinstance(body, str) else body)
    start, size = len(out), max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        out += b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n"
    out += b"trailer\n<< /Size %d /Root 1 0 R /Info 5 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, start)
    return bytes(out)


def stream(data: bytes, entries: str = "") -> bytes:
    """A stream object."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), entries.encode(), data)
