"""Papers that somebody hands in by their code: those that were asked for, and one more at any time."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from yangguang.web.forms.cases import LONGEST
from yangguang.web.forms.plain import Plain


def _no_file() -> dict[str, str]:
    return {"empty": gettext("这个文件是空的，请再选一次。"), "invalid": gettext("没有收到这个文件，请再选一次。")}


def _a_file(label: object, *, required: bool) -> forms.FileField:
    return forms.FileField(
        label=label,  # type: ignore[arg-type]  # a lazy text
        required=required,
        widget=forms.FileInput({"accept": "image/*,.pdf,.doc,.docx,.xls,.xlsx,.ofd"}),
        error_messages={"required": gettext("请选一个文件。"), **_no_file()},
    )


class HandIn(forms.Form):
    """A paper beside the steps."""

    what = Plain(
        label=_("是什么？"),
        max_length=60,
        help_text=_("比如：现场照片、收据。"),
        error_messages={"required": _("请写一句是什么。"), "max_length": _("太长了，请写在 60 个字以内。")},
    )

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)  # type: ignore[arg-type]  # Django's own options
        self.fields["file"] = _a_file(_("照片或者文件"), required=True)


class Supplement(forms.Form):
    """What was asked for, a file for each line of the list, and words."""

    words = Plain(
        label=_("要说明的"),
        max_length=LONGEST,
        required=False,
        widget=forms.Textarea,
        help_text=_("没有的材料，写明为什么没有；已经送到窗口的，也写一句。"),
        error_messages={"max_length": _("太长了，请写在 5000 个字以内。")},
    )

    def __init__(self, *args: object, missing: list[str], **options: object) -> None:
        super().__init__(*args, **options)  # type: ignore[arg-type]  # Django's own options
        own = {f"paper{number}": _a_file(line, required=False) for number, line in enumerate(missing, 1)}
        self.fields = {**own, **self.fields}

    def clean(self) -> dict[str, object]:
        """Something must be handed in."""
        given = super().clean() or {}
        if not self.errors and not any(given.values()):
            raise ValidationError(gettext("什么也没有选、没有写。请至少交一份材料，或者写明为什么没有。"))
        return given
