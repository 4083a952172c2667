"""The annual report as it begins: last year's, with the figures of part 3 that the record of cases gives."""

from collections.abc import Sequence

from yangguang.cases import annual
from yangguang.cases.annual import filing
from yangguang.foundation.now import today
from yangguang.matters.models import Matter
from yangguang.offices.models import Office
from yangguang.web import handing


def beginning(matter: Matter, served: Sequence[Office]) -> dict[str, str]:
    """What stands in the form before anybody types: the office, the year, its requests; all else is left empty."""
    office = next((one for one in served if one == matter.office), served[0] if served else None)
    if office is None:
        return {}
    year = today().year - 1
    tables = {key: annual.empty(form) for key, form in annual.FORMS.items()}
    tables["requests"] = annual.part_three(office, year=year)
    rows = filing.lists(annual.Report(year=year, office=office.name, tables=tables))
    return {"year": str(year), "body": office.name} | {key: handing.as_lines(cells) for key, cells in rows.items()}
