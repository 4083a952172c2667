"""What is kept under the key of a case: what was said, the words of steps, drafts, the code; and who reports, apart."""

import json
from collections.abc import Mapping

from yangguang.cases.models import Case, CaseContent, StepContent
from yangguang.foundation import canonical, keys


def seal(case: Case, words: Mapping[str, object]) -> bytes:
    """Words under the key of a case."""
    return keys.seal(canonical.dumps(words), subject=case.subject)


def opened(case: Case, sealed: bytes | memoryview) -> dict[str, str]:
    """Words under the key of a case, opened; none once the key was destroyed."""
    found = keys.opened(bytes(sealed), subject=case.subject)
    return {key: str(value) for key, value in json.loads(found).items()} if found else {}


def said(case: Case) -> dict[str, str]:
    """What was said in a case; nothing once it was erased."""
    content = CaseContent.objects.filter(case=case).first()
    return opened(case, content.sealed) if content else {}


def words(case: Case, content: StepContent | None) -> str:
    """The words of a step; empty when there are none, or none any more."""
    return opened(case, content.sealed).get("words", "") if content else ""
