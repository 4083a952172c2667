"""What a person has begun to write goes along with their data, and goes with their account."""

import io
import json
import zipfile

import pytest
from django.db import ProgrammingError, connection, transaction

from yangguang.foundation.models import Erasure
from yangguang.residents import actions
from yangguang.residents.models import Draft
from yangguang.residents.tests.county import County
from yangguang.residents.tests.people import entered

TYPED = {"at": "words", "about": "补办证明", "words": "写了一半"}


def test_it_is_taken_along_and_erased_with_the_account(county: County) -> None:
    resident, other = entered(), entered()
    actions.keep_draft(by=resident, typed=TYPED)
    actions.keep_draft(by=other, typed=TYPED)
    with zipfile.ZipFile(io.BytesIO(actions.export(by=resident))) as packed:
        tables = json.loads(packed.read("data.json"))["tables"]
    assert {row[1]: row[2] for row in tables["residents/drafts"]["rows"]} == TYPED
    assert any(str(fate.what) == "写了一半的" and fate.rows == 1 for fate in actions.foresee(resident=resident))
    row = Draft.objects.order_by("id")[0]
    actions.erase(by=resident)
    assert Draft.objects.get().pk != row.pk
    assert Erasure.objects.filter(subject=row.subject).exists()


def test_it_leaves_by_erasure_alone(county: County) -> None:
    actions.keep_draft(by=entered(), typed=TYPED)
    for statement in ("DELETE FROM residents_draft", "UPDATE residents_draft SET since = since - 1"):
        with pytest.raises(ProgrammingError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    assert Draft.objects.count() == 1
