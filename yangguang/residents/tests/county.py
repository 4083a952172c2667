"""A small county for tests of residents: a town with two villages, an office, an officer in post, and one in none."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from yangguang.accounts.models import Role, User
from yangguang.accounts.tests.people import person
from yangguang.foundation.actors import SYSTEM
from yangguang.offices import actions as offices
from yangguang.offices.models import Office, OfficeKind, PostRole
from yangguang.places import actions as places
from yangguang.places import queries as known
from yangguang.places.models import Place

FIRST, MONDAY = date(2024, 1, 1), date(2026, 3, 9)
LIST = """code,name,parent_code,level
32,江苏省,,province
3203,徐州市,32,city
320324,睢宁县,3203,county
320324001,睢城街道,320324,town
320324001001,东升社区居委会,320324001,village
320324001002,八里社区居委会,320324001,village
"""


@dataclass(frozen=True)
class County:
    """The office, its publisher in post, somebody who works in no post, and the places."""

    office: Office
    officer: User
    postless: User
    town: Place
    village: Place
    other_village: Place


def build() -> County:
    """Everything from nothing, as the application would."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "places.csv"
        path.write_text(LIST)
        places.import_(path=path, on=FIRST, by=SYSTEM)
    town, village, other = (known.by_code(code) for code in ("320324001", "320324001001", "320324001002"))
    assert town and village and other
    office = offices.establish(
        kind=OfficeKind.DEPARTMENT, name="县卫健委", place=known.county(), on=FIRST, phone="0516-88880000", by=SYSTEM
    )
    user = person(Role.PUBLISHER)
    officer = offices.enter(name="王甲子", user=user, by=SYSTEM)
    offices.appoint(office=office, officer=officer, title="科员", on=FIRST, roles=[PostRole.HANDLES], by=SYSTEM)
    return County(office, user, person(*{Role.EDITOR, Role.REVIEWER, Role.PUBLISHER}), town, village, other)
