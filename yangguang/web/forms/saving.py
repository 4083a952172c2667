"""The name under which an officer keeps a queue."""

from django import forms
from django.utils.translation import gettext_lazy as _

from yangguang.web.forms.plain import Plain


class Name(forms.Form):
    """A short name of one's own."""

    name = Plain(
        label=_("视图叫什么"),
        max_length=20,
        help_text=_("只有您自己看得到。不要写居民的姓名。"),
        widget=forms.TextInput({"width": "middle"}),
        error_messages={"required": _("请写一个短名字。"), "max_length": _("太长了，请写在 20 个字以内。")},
    )
