"""What a person decides about a message that did not end well."""

from django import forms
from django.utils.translation import gettext_lazy as _

from yangguang.outbox.choices import REASONS


def _choices() -> list[tuple[str, str]]:
    return [(f"{decided}:{one}", f"{decided.label}：{one.label}") for decided, ones in REASONS.items() for one in ones]


class Decide(forms.Form):
    """Send it once more, or leave it; and why."""

    what = forms.ChoiceField(
        label=_("怎么办"),
        choices=_choices,
        widget=forms.RadioSelect,
        help_text=_("由您决定，记在您的名下。系统自己不会再发。"),
        error_messages={"required": _("请选一项。"), "invalid_choice": _("请从所列各项中选一项。")},
    )

    def decided(self) -> tuple[str, str]:
        """The decision and its reason."""
        decided, _sign, reason = str(self.cleaned_data["what"]).partition(":")
        return decided, reason
