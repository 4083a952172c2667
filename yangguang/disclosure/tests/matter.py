"""One row of the catalogue, for notices to stand under."""

from datetime import date

from yangguang.law.models import Basis
from yangguang.matters.choices import Audience, CatalogueLevel, Channel, Manner
from yangguang.matters.models import Matter
from yangguang.offices.models import Office


def a_matter(office: Office) -> Matter:
    """A matter of an office that cites a basis in force."""
    matter = Matter.objects.create(
        number=1,
        first="计划生育服务",
        second="奖励扶助",
        elements="名单、金额",
        basis_text="《中华人民共和国人口与计划生育法》",
        limit_text="20个工作日",
        duty="publish.20",
        office=office,
        office_text=office.name,
        channels=[Channel.values[0]],
        audience=Audience.values[0],
        manner=Manner.values[0],
        levels=[CatalogueLevel.values[0]],
    )
    matter.bases.add(Basis.objects.in_force(date(2026, 3, 9)).order_by("pk")[0])
    return matter
