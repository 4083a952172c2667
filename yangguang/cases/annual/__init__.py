"""The yearly report on information disclosure: counted from the record, checked, laid out as the official form."""

from yangguang.cases.annual.checks import Check, Rule, Standing, check, failed
from yangguang.cases.annual.counting import Request, count
from yangguang.cases.annual.files import as_csv, as_docx, as_json, as_xlsx, title
from yangguang.cases.annual.forms import FORMS, HEADINGS, WORDS, Form, Line
from yangguang.cases.annual.reading import from_json
from yangguang.cases.annual.recorded import part_three
from yangguang.cases.annual.report import Figure, Filled, Report, empty
from yangguang.cases.choices import Applicant

__all__ = [
    "FORMS", "HEADINGS", "WORDS", "Applicant", "Check", "Figure", "Filled", "Form", "Line", "Report", "Request",
    "Rule", "Standing", "as_csv", "as_docx", "as_json", "as_xlsx", "check", "count", "empty", "failed", "from_json",
    "part_three", "title",
]  # fmt: skip
