"""Tables of bases for tests."""

from yangguang.law.reading import HEADINGS

GOOD = {"文件": "某县公示办法", "文号": "某政发〔2026〕1号", "条": "5", "条旨": "公示期", "生效日期": "2026-01-01"}


def table(*changes: dict[str, str]) -> bytes:
    """A CSV table of bases, one row per set of changes to a good row."""
    lines = [",".join(HEADINGS)]
    lines += [",".join((GOOD | change).get(heading, "") for heading in HEADINGS) for change in changes]
    return "\n".join(lines).encode()
