"""What an office writes down about itself: reception, speakers, trainings, talks, certificates, contracts."""

from collections.abc import Sequence

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from yangguang.disclosure.choices import Unanswered
from yangguang.disclosure.models import Notice
from yangguang.offices.models import (
    CertificateKind,
    Contract,
    ExitGround,
    InterestField,
    Office,
    Position,
    PostRole,
    TalkLevel,
)
from yangguang.offices.queries import positions


class OfOffice(forms.Form):
    """A form about one office; fields that name a post offer the posts of this office."""

    def __init__(self, *args: object, office: Office, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # Django's own options
        self.office = office
        self.posts = {str(post.pk): post for post in positions(office)}
        for name in ("position", "speaks", "deputy"):
            if isinstance(field := self.fields.get(name), forms.ChoiceField):
                field.choices = [*([("", _("没有"))] if not field.required else []), *self.offered()]

    def offered(self) -> Sequence[tuple[str, str]]:
        """The posts to choose from."""
        return [(key, f"{post.officer.name} {post.title}") for key, post in self.posts.items()]

    def post(self, name: str) -> Position | None:
        """The chosen post."""
        return self.posts.get(self.cleaned_data[name])


class OfHead(OfOffice):
    """A form about a head."""

    def offered(self) -> Sequence[tuple[str, str]]:
        """The heads alone."""
        heads = {key for key, post in self.posts.items() if any(r.role == PostRole.HEAD for r in post.roles.all())}
        return [pair for pair in super().offered() if pair[0] in heads]


def _post(label: object) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, widget=forms.RadioSelect)  # type: ignore[arg-type]  # a lazy text


def _day(label: object) -> forms.DateField:
    return forms.DateField(label=label, widget=forms.DateInput({"width": "middle"}))  # type: ignore[arg-type]  # a lazy text


class Reception(OfHead):
    """When a head receives people."""

    position = _post(_("哪位负责人"))
    hours = forms.CharField(label=_("接待时间"), max_length=80, help_text=_("例如：每周三上午 9:00—11:00。"))
    phone = forms.CharField(
        label=_("接待电话"), max_length=20, required=False, help_text=_("固定电话或热线；不写则用机构的电话。")
    )


class Interest(OfHead):
    """What a head declares."""

    position = _post(_("哪位负责人"))
    field = forms.ChoiceField(label=_("申报什么"), widget=forms.RadioSelect)
    text = forms.CharField(
        label=_("内容"), max_length=200, required=False, help_text=_("只写本人的公职和利益，不写亲属；没有就留空。")
    )

    def __init__(self, *args: object, office: Office, **kwargs: object) -> None:
        super().__init__(*args, office=office, **kwargs)
        field = self.fields["field"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(value, label) for value, label in InterestField.choices if value in settings.INTERESTS]


class Speakers(OfOffice):
    """Who speaks for the office."""

    speaks = _post(_("新闻发言人"))
    deputy = forms.ChoiceField(label=_("不在时由谁"), widget=forms.RadioSelect, required=False)
    since = _day(_("从哪天起"))


class Training(OfOffice):
    """A training that was held."""

    day = _day(_("日期"))
    topic = forms.CharField(label=_("主题"), max_length=80)
    minutes = forms.IntegerField(label=_("时长（分钟）"), min_value=1, widget=forms.NumberInput({"width": "short"}))
    officers = forms.IntegerField(
        label=_("多少人参加"), min_value=1, max_value=9999, widget=forms.NumberInput({"width": "short"})
    )


class Talk(OfOffice):
    """An integrity talk that was held."""

    day = _day(_("日期"))
    level = forms.ChoiceField(label=_("层级"), choices=TalkLevel.choices, widget=forms.RadioSelect)
    topic = forms.CharField(label=_("主题"), max_length=80, help_text=_("不写跟谁谈。"))


class Certificate(OfOffice):
    """A certificate of somebody in post."""

    position = _post(_("谁的证件"))
    kind = forms.ChoiceField(label=_("证件"), choices=CertificateKind.choices, widget=forms.RadioSelect)
    first_day = _day(_("有效期从"))
    last_day = _day(_("有效至"))


class NewContract(OfOffice):
    """The contract of a village worker."""

    position = _post(_("哪个岗位"))
    first_day = _day(_("合同开始"))
    last_day = _day(_("合同结束"))
    hours = forms.CharField(label=_("值班时间"), max_length=80)
    pay_day = forms.IntegerField(
        label=_("每月发放日"), min_value=1, max_value=28, help_text=_("次月的这一天发上个月的补贴。"),
        widget=forms.NumberInput({"width": "short"}),
    )  # fmt: skip


class OfContract(OfOffice):
    """A form about a contract."""

    contract = forms.ChoiceField(label=_("哪份合同"), widget=forms.RadioSelect)

    def __init__(self, *args: object, office: Office, **kwargs: object) -> None:
        super().__init__(*args, office=office, **kwargs)
        rows = Contract.objects.filter(position__office=office).select_related("position__officer").order_by("pk")
        self.contracts = {str(row.pk): row for row in rows}
        field = self.fields["contract"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [
            (key, f"{row.position.officer.name} {row.first_day} — {row.last_day}")
            for key, row in self.contracts.items()
        ]


class Pay(OfContract):
    """A month whose allowance was paid."""

    month = forms.DateField(
        label=_("哪个月"), input_formats=["%Y-%m"], widget=forms.TextInput({"type": "month", "width": "middle"})
    )
    paid = _day(_("实发日期"))


class Leave(OfContract):
    """The end of a contract."""

    day = _day(_("结束日期"))
    ground = forms.ChoiceField(label=_("原因"), choices=ExitGround.choices, widget=forms.RadioSelect)


class Question(OfOffice):
    """What the press asks."""

    outlet = forms.CharField(label=_("哪家媒体"), max_length=60, help_text=_("只写媒体，不写记者姓名。"))
    words = forms.CharField(label=_("问什么"), max_length=1000, widget=forms.Textarea)


class End(forms.Form):
    """How a question of the press ends: by a posted answer, or for a closed reason."""

    notice = forms.ChoiceField(label=_("用哪份已张贴的答复"), widget=forms.RadioSelect, required=False)
    why = forms.ChoiceField(
        label=_("或者：为什么不答复"), choices=[("", _("已经答复")), *Unanswered.choices], widget=forms.RadioSelect,
        required=False,
    )  # fmt: skip

    def __init__(self, *args: object, answers: Sequence[Notice], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # Django's own options
        field = self.fields["notice"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", _("没有")), *((str(row.pk), row.title) for row in answers)]

    def clean(self) -> dict[str, object]:
        """Exactly one of the two."""
        given: dict[str, object] = super().clean() or {}
        if bool(given.get("notice")) == bool(given.get("why")):
            raise forms.ValidationError(_("请选一份答复，或者选一个不答复的原因。"))
        return given
