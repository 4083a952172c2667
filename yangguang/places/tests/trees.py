"""Made-up place lists for property tests: one county with towns and villages, as rows and as a file."""

from hypothesis import strategies as st

from yangguang.places.listing.reading import COLUMNS, Row

names = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1, max_size=8)


@st.composite
def lists(draw: st.DrawFn) -> list[Row]:
    """A sound list: province, city, county, one to four towns, up to five villages each, in official order."""
    cells = [
        ("32", draw(names), "", "province"),
        ("3203", draw(names), "32", "city"),
        ("320324", draw(names), "3203", "county"),
    ]
    towns = [f"320324{number:03}" for number in range(1, draw(st.integers(2, 5)))]
    cells += [(town, draw(names), "320324", "town") for town in towns]
    for town in towns:
        cells += [(f"{town}{number:03}", draw(names), town, "village") for number in range(draw(st.integers(0, 5)))]
    return [Row(number, *row) for number, row in enumerate(cells, start=2)]


def written(rows: list[Row], encoding: str = "utf-8") -> bytes:
    """The list as a CSV file."""
    return "\r\n".join([",".join(COLUMNS), *(",".join(row[1:]) for row in rows), ""]).encode(encoding)
