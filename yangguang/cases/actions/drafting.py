"""What an officer has begun to write is kept, so that nothing is lost between two mornings."""

from yangguang.cases import policies, sealing, stepping
from yangguang.cases.choices import As, Verb
from yangguang.cases.models import Case, Draft
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import now


@action("cases.keep_draft")
def keep_draft(*, case: Case, verb: str, words: str, by: Actor) -> Draft:
    """Keep a draft of a step; the newest of each officer holds, and an empty one takes it back. Raises Forbidden."""
    officer, _office = policies.must_act(by, case, stepping.standing(case), who=As.OFFICER)
    assert officer is not None
    sealed = sealing.seal(case, {"words": words}) if words.strip() else b""
    return Draft.objects.create(case=case, officer=officer, verb=Verb(verb), sealed=sealed, at=now())
