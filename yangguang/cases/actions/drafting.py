"""What an officer has begun to write is kept, so that nothing is lost between two mornings."""

from collections.abc import Mapping

from yangguang.cases import policies, sealing, stepping
from yangguang.cases.choices import As, Verb
from yangguang.cases.models import Case, Draft
from yangguang.foundation import canonical
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import now


@action("cases.keep_draft")
def keep_draft(*, case: Case, verb: str, by: Actor, words: str = "", form: Mapping[str, str] | None = None) -> Draft:
    """Keep a draft of a step, its words or the fields of its form; the newest of each officer holds.

    An empty one takes it back. Raises Forbidden.
    """
    officer, _office = policies.must_act(by, case, stepping.standing(case), who=As.OFFICER)
    assert officer is not None
    begun = {"words": words, "form": canonical.dumps(dict(form or {})).decode()}
    sealed = sealing.seal(case, begun) if words.strip() or form else b""
    return Draft.objects.create(case=case, officer=officer, verb=Verb(verb), sealed=sealed, at=now())
