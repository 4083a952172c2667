"""A small county with a department, its section, a town office and a village service point."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from yangguang.foundation.actors import SYSTEM
from yangguang.offices import actions
from yangguang.offices.models import Office, OfficeKind, Officer
from yangguang.places import actions as places
from yangguang.places import queries
from yangguang.places.models import Place

FIRST = date(2024, 1, 1)
LIST = """code,name,parent_code,level
32,江苏省,,province
3203,徐州市,32,city
320324,睢宁县,3203,county
320324001,睢城街道,320324,town
320324002,金城街道,320324,town
320324001001,东升社区居委会,320324001,village
320324002001,和平社区居委会,320324002,village
"""


@dataclass(frozen=True)
class County:
    """The offices of the small county, and its places by code."""

    department: Office
    section: Office
    town: Office
    village: Office

    def place(self, code: str) -> Place:
        """The place of a code."""
        found = queries.by_code(code, on=FIRST)
        assert found is not None
        return found


@pytest.fixture
def county(db: None, tmp_path: Path) -> County:
    """Offices at three levels, each below the other, nobody in post."""
    path = tmp_path / "places.csv"
    path.write_text(LIST)
    places.import_(path=path, on=FIRST, by=SYSTEM)
    seats = queries.by_codes(["320324", "320324001", "320324001001"], on=FIRST)
    above: Office | None = None
    made = []
    for kind, name, code in [
        (OfficeKind.DEPARTMENT, "县卫生健康委员会", "320324"),
        (OfficeKind.SECTION, "人口家庭科", "320324"),
        (OfficeKind.TOWN, "睢城街道卫健办", "320324001"),
        (OfficeKind.VILLAGE, "东升社区服务点", "320324001001"),
    ]:
        place = Place.objects.get(pk=seats[code])
        above = actions.establish(kind=kind, name=name, place=place, parent=above, on=FIRST, by=SYSTEM)
        made.append(above)
    return County(*made)


def officer(name: str = "王甲子") -> Officer:
    """An officer without an account."""
    return actions.enter(name=name, by=SYSTEM)
