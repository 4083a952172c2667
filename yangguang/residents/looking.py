"""Looked: an officer reads what a resident told or handed in; the row is there before the words are."""

from django.utils.translation import gettext as _

from yangguang.accounts.models import User
from yangguang.foundation import audit
from yangguang.foundation.acts import action
from yangguang.foundation.now import now
from yangguang.offices.models import Office
from yangguang.residents import policies
from yangguang.residents.errors import Invalid
from yangguang.residents.models import Look, Resident, Why


@action("residents.look")
def looked(*, resident: Resident, by: User, why: Why, subject: str, office: Office | None = None) -> Look:
    """Write down that an officer looked at a resident's record, for the person and for the audit.

    `subject` is the opaque key of what it was for, such as `case:<key>`; `office` chooses among posts of one officer.
    Raises Forbidden for whoever holds no post, Invalid for a reason that is none of the closed ones.
    """
    if why not in Why.values:
        raise Invalid(_("查看的理由不在所列之中。"), kept=_("没有打开任何资料。"))
    post = policies.must_look(by, office)
    audit.record(actor_key=by.actor_key, verb="residents.looked", subject=resident.subject, reason=why)
    return Look.objects.create(
        resident=resident,
        position=post.pk,
        office=post.office.name,
        post=post.title,
        why=why,
        subject=subject,
        at=now(),
    )
