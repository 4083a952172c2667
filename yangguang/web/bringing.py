"""Papers of a form that asks for several: which file is which, in what words it is told, which one is at fault."""

from django import forms
from django.utils.translation import gettext as _

from yangguang.cases.actions import Upload
from yangguang.cases.errors import Unusable
from yangguang.web import handing


def brought(form: forms.Form) -> dict[str, Upload]:
    """The files that came, by the name of their field."""
    came = {name: file for name, file in form.cleaned_data.items() if name != "words" and file}
    return {
        name: Upload(handing.bytes_of(file), str(form.fields[name].label)[:60], file.name or "")
        for name, file in came.items()
    }


def told(form: forms.Form, papers: dict[str, Upload]) -> str:
    """What came, in words, and what was written beside it."""
    names = _("、").join(upload.what for upload in papers.values())
    listed = _("交来：%(papers)s") % {"papers": names} if papers else ""
    return "\n".join(filter(None, [listed, form.cleaned_data["words"]]))


def add_fault(form: forms.Form, papers: dict[str, Upload], fault: Unusable) -> None:
    """Say at its field what is wrong with a file."""
    form.add_error(list(papers)[fault.number], str(fault))
