"""What is told of a bundle of policy sheets: how many, when, to which post, and a photo if there is one."""

from django import forms
from django.utils.translation import gettext_lazy as _

from yangguang.disclosure.actions.deliver import MOST
from yangguang.offices.models import Position


class Delivery(forms.Form):
    """One bundle to one village; there is no field for a household."""

    sheets = forms.IntegerField(
        label=_("送了多少份？"), min_value=1, max_value=MOST, error_messages={"required": _("请写份数。")}
    )
    day = forms.DateField(label=_("哪天送到的？"), error_messages={"required": _("请写日期。")})
    given_to = forms.ChoiceField(
        label=_("交给了哪个岗位？"), widget=forms.RadioSelect, error_messages={"required": _("请选一项。")}
    )
    photo = forms.FileField(
        label=_("照片（可以没有）"),
        required=False,
        help_text=_("拍一捆明白卡就行，不要拍人。照片不公开，30 天后删除。"),
        widget=forms.FileInput({"accept": "image/*", "capture": "environment"}),
    )

    def __init__(self, *args: object, posts: list[Position], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # Django's own options
        self._posts = posts
        field = self.fields["given_to"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(str(post.pk), f"{post.title}　{post.officer.name}") for post in posts]

    def post(self) -> Position:
        """The post that was chosen."""
        return next(post for post in self._posts if str(post.pk) == self.cleaned_data["given_to"])
