"""For pages of rewards: a rule that an office pays by, and an upheld report about an office below it."""

from yangguang.accounts.models import User
from yangguang.accounts.tests.people import person
from yangguang.cases import actions as cases
from yangguang.cases.actions import Asked, Said
from yangguang.cases.choices import Kind
from yangguang.cases.models import Case
from yangguang.cases.tests.rewarded import TABLE
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.events import deliver_pending
from yangguang.foundation.now import today
from yangguang.offices import actions as offices
from yangguang.offices.models import Office, OfficeKind, PostRole


def rule(office: Office) -> None:
    """What the county pays, at the counter of an office."""
    cases.import_rewards(data=TABLE.replace("公共服务科", office.name).encode(), by=SYSTEM)


def upheld(office: Office, *, answers: User) -> tuple[Case, str]:
    """An anonymous report about a section below an office, answered there as right; and its code."""
    accused = offices.establish(
        kind=OfficeKind.SECTION, name="窗口科", place=office.place, parent=office, on=today(), by=SYSTEM
    )
    asked = Asked(kind=Kind.REPORT, accused=accused, anonymous=True)
    receipt = cases.submit(asked=asked, office=office, said=Said("多收费", "窗口科收了二十元，没有收据。"))
    case = Case.objects.get(number=receipt.number)
    cases.accept(case=case, by=answers)
    cases.answer(case=case, outcome="settled", words="已查实。", by=answers)
    deliver_pending()
    return case, receipt.code


def a_head(office: Office, name: str) -> User:
    """A head of an office who had no part in anything."""
    made = person()
    officer = offices.enter(name=name, user=made, by=SYSTEM)
    offices.appoint(office=office, officer=officer, title="主任", on=today(), roles=[PostRole.HEAD], by=SYSTEM)
    return made
