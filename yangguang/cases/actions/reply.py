"""Answering a request for information: the letter is made, kept with the case, and is the answer."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

from yangguang.cases import lettering, locks, policies, replies, stepping
from yangguang.cases.actions.opening import known
from yangguang.cases.choices import As, Audience, Verb
from yangguang.cases.lettering import Given
from yangguang.cases.models import Case, Letter, Paper, Step
from yangguang.cases.replies import Letter as Written
from yangguang.cases.stepping import Carried
from yangguang.files import actions as files
from yangguang.foundation import canonical, keys
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import now
from yangguang.foundation.once import once


def reply(*, case: Case, given: Given, verb: str = Verb.ANSWER, by: Actor, key: str = "") -> Step:
    """Answer or decline a request for information by its letter, once for a `key` of the form (政府信息公开条例 36).

    The letter is kept sealed with the case, for whoever holds its code, and its words are those of the step.
    Raises Invalid with every fact that is missing; Forbidden, NotAllowed, Refused, Unfinished.
    """

    def run() -> object:
        return {"step": _reply(case=case, given=given, verb=Verb(verb), by=by).pk}

    blind = keys.blind(canonical.dumps(_plain(given)).decode(), purpose="case").hex()
    done = once(key=f"case:{case.pk}:{key or uuid4()}", by=by, request={"blind": blind}, run=run)
    assert isinstance(done, dict)
    return Step.objects.get(pk=done["step"])


@action("cases.reply")
def _reply(*, case: Case, given: Given, verb: Verb, by: Actor) -> Step:
    locks.hold_case(case)
    stands = stepping.standing(case)
    policies.must_act(by, case, stands, who=As.OFFICER)
    outcome = known(case, verb, given.kind)
    letter = lettering.written(case, given)
    with kept(case, letter, step=stands.step + 1, who=As.OFFICER, by=by):
        carried = Carried(words=letter.text, outcome=outcome)
        return stepping.take(case, verb, who=As.OFFICER, by=by, carried=carried)


@contextmanager
def kept(case: Case, letter: Written, *, step: int, who: As, by: Actor) -> Iterator[Letter]:
    """Keep a letter as a paper of its case, for its person, with the step that the block takes, or not at all."""
    with files.keeping(data=replies.as_docx(letter), by=by, name=f"{letter.title}.docx") as file:
        paper = Paper.objects.create(
            case=case, file=file, what=letter.title, who=who, audience=Audience.APPLICANT, at=now()
        )
        yield Letter.objects.create(case=case, step=step, kind=letter.kind, paper=paper)


def _plain(given: Given) -> dict[str, object]:
    parts = [[part.what, str(part.ground), part.reason] for part in given.withheld]
    facts = {key: str(value) for key, value in given.facts.items()}
    said = {"kind": given.kind, "number": given.number, "information": given.information, "court": given.court}
    return {**said, "review_by": given.review_by, "facts": facts, "withheld": parts}
