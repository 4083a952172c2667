"""Who walks from board to board: a village worker with an office of their own below the county's."""

from yangguang.accounts.models import User
from yangguang.accounts.tests.people import person
from yangguang.disclosure.tests.world import FIRST, World
from yangguang.foundation.actors import SYSTEM
from yangguang.offices import actions as offices
from yangguang.offices.models import OfficeKind, PostRole


def village_worker(world: World) -> User:
    """The 村专干 of 东升社区居委会."""
    user = person()
    office = offices.establish(
        kind=OfficeKind.VILLAGE, name="东升家庭服务点", place=world.village, parent=world.office, on=FIRST, by=SYSTEM
    )
    officer = offices.enter(name="村专干", user=user, by=SYSTEM)
    offices.appoint(office=office, officer=officer, title="村专干", on=FIRST, roles=[PostRole.HANDLES], by=SYSTEM)
    return user
