"""The tables of a year's report on information disclosure, with figures of an office that does not exist."""

from design.grids import Grid
from yangguang.cases.annual.showing import grids as drawn
from yangguang.cases.tests.annual import made


def grids() -> list[Grid]:
    return drawn(made.report())
