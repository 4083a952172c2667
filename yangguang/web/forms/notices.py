"""What an editor hands in: words, a table, a file, a roll; and what goes with a new version."""

from django import forms
from django.utils.translation import gettext_lazy as _

from yangguang.disclosure.models import RollKind
from yangguang.offices.models import Office

NAMED, COUNTED = _("公布姓名"), _("只公布数字")
_FILE = {"required": _("请选择文件。"), "empty": _("文件是空的。")}


def title_field() -> forms.CharField:
    """What every notice begins with."""
    return forms.CharField(label=_("标题"), max_length=120, error_messages={"required": _("请写明公开的是什么。")})


class Begin(forms.Form):
    """Under which office, for someone who serves in several."""

    office = forms.ChoiceField(label=_("由哪个机构发布？"), widget=forms.RadioSelect)

    def __init__(self, *args: object, offices: list[Office], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # Django's own options
        field = self.fields["office"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(str(office.pk), office.name) for office in offices]
        if len(offices) == 1:
            field.widget, field.initial = forms.HiddenInput(), str(offices[0].pk)


class WithWhy(forms.Form):
    """Why there is a new version."""

    why = forms.CharField(
        label=_("为什么改？"),
        max_length=500,
        widget=forms.Textarea,
        help_text=_("与新版本一起公开。"),
        error_messages={"required": _("请写明为什么改。")},
    )


class Words(forms.Form):
    """A notice in words."""

    title = title_field()
    words = forms.CharField(
        label=_("正文"),
        max_length=50_000,
        widget=forms.Textarea,
        error_messages={"required": _("请写下要公开的内容。")},
    )


class Table(forms.Form):
    """A table, as lines of cells."""

    title = title_field()
    cells = forms.CharField(
        label=_("表格"),
        max_length=500_000,
        widget=forms.Textarea,
        help_text=_("第一行是表头，一行一条，格子之间用逗号或制表符隔开；可从电子表格复制粘贴。"),
        error_messages={"required": _("请至少给出表头和一行。")},
    )


class File(forms.Form):
    """A notice that is a file."""

    title = title_field()
    file = forms.FileField(
        label=_("附件"),
        help_text=_("PDF、DOCX、XLSX、PPTX、CSV、TXT、JPG、PNG。宏、批注、隐藏内容会被检查。"),
        widget=forms.FileInput({"accept": ".pdf,.docx,.xlsx,.pptx,.csv,.txt,.jpg,.jpeg,.png"}),
        error_messages=_FILE,
    )


class Written(forms.Form):
    """A file of notices in set forms."""

    file = forms.FileField(
        label=_("文件（YAML）"),
        help_text=_("一份或几份有固定格式的公开，如办事指南。UTF-8 或 GB18030 都可以；有错就一份也不收。"),
        widget=forms.FileInput({"accept": ".yaml,.yml,text/plain"}),
        error_messages=_FILE,
    )
    why = forms.CharField(
        label=_("其中改动了已有公开的，为什么改？"),
        max_length=500,
        widget=forms.Textarea,
        help_text=_("与新版本一起公开。"),
        error_messages={"required": _("请写明为什么改。")},
    )


class Roll(forms.Form):
    """A roll of decided grants, as a file."""

    title = title_field()
    roll_kind = forms.ChoiceField(
        label=_("项目"), widget=forms.RadioSelect, error_messages={"required": _("请选一项。")}
    )
    csv = forms.FileField(
        label=_("名单文件（CSV）"),
        help_text=_("只许四列：姓名、村、项目、金额（元）。UTF-8 或 GB18030 都可以。"),
        widget=forms.FileInput({"accept": ".csv,text/csv"}),
        error_messages=_FILE,
    )

    def __init__(self, *args: object, kinds: list[RollKind], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # Django's own options
        field = self.fields["roll_kind"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(str(kind.pk), f"{kind.name} · {NAMED if kind.named else COUNTED}") for kind in kinds]


class Photo(forms.Form):
    """A photo of a sheet on its board."""

    photo = forms.FileField(
        label=_("拍一张公示栏的照片"),
        help_text=_("看得清是哪一张、贴在哪里就行。照片不公开，只留它的数字指纹，到期删除。"),
        widget=forms.FileInput({"accept": "image/*", "capture": "environment"}),
        error_messages=_FILE,
    )
