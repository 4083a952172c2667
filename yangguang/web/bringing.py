"""Papers of a form that asks for several: which file is which, in what words it is told, which one is at fault."""

from collections.abc import Mapping

from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.http import HttpRequest
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from yangguang.cases import actions as cases
from yangguang.cases.actions import Upload
from yangguang.cases.errors import Unusable
from yangguang.files import actions as files
from yangguang.web import handing

ARRIVED = "arrived_"  # before the name of the field of a file that came in pieces


def keys(request: HttpRequest) -> dict[str, str]:
    """The files that came in pieces before their form: the secret of each by the name of its field."""
    named = [name for name in request.POST if name.startswith(ARRIVED)]
    sent = {name.removeprefix(ARRIVED): str(request.POST[name])[:64] for name in named}
    return {name: key for name, key in sent.items() if key and not request.FILES.get(name)}


def files_of(request: HttpRequest, known: Mapping[str, str], *, case: int) -> MultiValueDict[str, object]:
    """All files of a form, those that came in pieces among them: from here on nothing tells them apart.

    Raises NotThere, Invalid.
    """
    found = MultiValueDict[str, object]()
    found.update(request.FILES)
    for name, key in known.items():
        whole = cases.arrived(case=case, key=key)
        found[name] = SimpleUploadedFile(whole.name or name, whole.data)
    return found


def without(known: Mapping[str, str], name: str) -> dict[str, str]:
    """The files that came in pieces but for one that is not taken, which is destroyed."""
    settle({each: key for each, key in known.items() if each == name}, kept=False)
    return {each: key for each, key in known.items() if each != name}


def settle(known: Mapping[str, str], *, kept: bool) -> None:
    """Say that files in pieces were handed in; or destroy them, since what they hold is not kept."""
    for key in known.values():
        (files.use if kept else files.drop)(key=key)


def brought(form: forms.Form) -> dict[str, Upload]:
    """The files that came, by the name of their field."""
    came = {name: file for name, file in form.cleaned_data.items() if isinstance(file, UploadedFile)}
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
