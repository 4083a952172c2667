"""The question that asks for a table: a file, kept in the form itself between checking and importing."""

from base64 import b64decode, b64encode

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

LARGEST = 1_800_000  # bytes: with its base64 coding still below DATA_UPLOAD_MAX_MEMORY_SIZE


class TableForm(forms.Form):
    """A table as a file; once it was checked, the same table comes back in `handed` and need not be chosen again."""

    table = forms.FileField(label=_("表格文件"), required=False, widget=forms.FileInput({"accept": ".csv,.xlsx"}))
    handed = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean(self) -> dict[str, object]:
        """The bytes of the table, as `data` of the cleaned values."""
        cleaned = super().clean() or {}
        upload, handed = cleaned.get("table"), str(cleaned.get("handed") or "")
        if isinstance(upload, UploadedFile) and (upload.size or 0) > LARGEST:
            self.add_error("table", _now("文件超过 1.8 MB，请拆分后再导入。"))
            return cleaned
        cleaned["data"] = b"".join(upload.chunks()) if isinstance(upload, UploadedFile) else _decoded(handed)
        if not cleaned["data"]:
            self.add_error("table", _now("请选择一个 CSV 或 XLSX 文件。"))
        return cleaned

    def again(self) -> dict[str, str]:
        """What a checked form must send once more to be carried out: its plain fields and the table itself."""
        plain = {name: str(value) for name, value in self.cleaned_data.items() if name in self.fields and value}
        return {**plain, "table": "", "handed": b64encode(self.cleaned_data["data"]).decode()}


def _decoded(handed: str) -> bytes:
    try:
        return b64decode(handed, validate=True)
    except ValueError:
        return b""
