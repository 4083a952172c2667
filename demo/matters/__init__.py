"""The demo's catalogue: rows of the published standard catalogues, and the bureau that answers for two of them."""

from datetime import date
from pathlib import Path

from demo import law
from yangguang.foundation.actors import SYSTEM
from yangguang.matters import actions
from yangguang.offices import actions as offices
from yangguang.offices.models import Office, OfficeKind, PostRole
from yangguang.places import queries as places

CATALOGUE = Path(__file__).parent / "catalogue.csv"
BUREAU, SINCE = "睢宁县民政局", date(2024, 1, 1)


def load() -> int:
    """Import the province's law and the catalogue, once the demo's offices stand; returns how many matters changed."""
    law.load()
    if not Office.objects.filter(name=BUREAU).exists():
        _establish()
    return len(actions.import_catalogue(data=CATALOGUE.read_bytes(), by=SYSTEM))


def _establish() -> None:
    bureau = offices.establish(
        kind=OfficeKind.DEPARTMENT,
        name=BUREAU,
        place=places.county(),
        on=SINCE,
        by=SYSTEM,
        address="睢宁县城演示路 2 号",
    )
    officer = offices.enter(name="沈戊寅", by=SYSTEM)
    roles = [PostRole.HEAD, PostRole.ANSWERS]
    offices.appoint(office=bureau, officer=officer, title="办公室主任", on=SINCE, roles=roles, by=SYSTEM)
