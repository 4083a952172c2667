"""Whatever is generated from the description, right or wrong, gets an answer that the description knows."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.strategies import SearchStrategy
from schemathesis import Case, GenerationMode
from schemathesis.config import SchemathesisConfig

from yangguang.accounts.actions import issue_token
from yangguang.accounts.models import Scope
from yangguang.cases import actions
from yangguang.cases.models import Case as Kept
from yangguang.disclosure.tests.world import World
from yangguang.web.api.table import OPERATIONS
from yangguang.web.api.wire.shapes import Nothing
from yangguang.web.tests.test_api_residents import picture

EXAMPLES, DEEP = 8, 100  # of each operation and each of both kinds; a deep one takes others each time
ROOT = "https://localhost/api/v1"
JUDGED = {  # what is right in form may still be refused by a room, and then says so
    "checks": {"positive_data_acceptance": {"expected-statuses": ["2xx", "401", "403", "404", "409", "422"]}}
}


@dataclass(frozen=True)
class County:
    """The description, and what opens each door: a code and a token; ids that lead somewhere."""

    schema: Any  # schemathesis's own
    code: str
    secret: str
    ids: dict[str, int]

    @property
    def headers(self) -> dict[str, str]:
        """Both at once: each door looks at its own."""
        return {"Yangguang-Code": self.code, "Authorization": f"Bearer {self.secret}"}


@pytest.fixture(autouse=True)
def one_connection() -> Iterator[None]:
    """The application answers inside the test's own transaction, as Django's own client has it."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def county(world: World) -> County:
    """A case with a paper, a free hour, a notice."""
    said = actions.Said(about="补办证明", text="人在苏州，回不来。", name="王秀英")
    receipt = actions.submit(asked=actions.Asked(kind="application"), office=world.office, said=said)  # type: ignore[arg-type]  # a kind is its text
    paper = actions.hand_in(code=receipt.code, data=picture(), what="身份证复印件", name="a.png")
    case = Kept.objects.get()
    day = case.received_on.replace(day=30)
    slot = actions.open_slot(office=world.office, day=day, opens=time(9), closes=time(10), seats=9, by=world.editor)
    secret = issue_token(by=world.publisher, name="x", scopes=Scope.values, days=1).secret
    config = SchemathesisConfig.from_dict(JUDGED)
    schema = schemathesis.openapi.from_wsgi(
        "/api/v1/openapi.json", get_wsgi_application(), config=config, base_url="https://localhost"
    )
    ids = {
        "office": world.office.pk, "matter": world.matter.pk, "place": world.village.pk, "paper": paper.pk,
        "case": case.pk, "notice": world.signed().notice_id, "slot": slot.pk,
    }  # fmt: skip
    return County(schema, receipt.code, secret, ids)


@pytest.mark.parametrize("examples", [EXAMPLES, pytest.param(DEEP, marks=pytest.mark.deep)])
@pytest.mark.parametrize("name", [each.name for each in OPERATIONS])
def test_every_operation_answers_as_it_is_described_whatever_is_sent(county: County, name: str, examples: int) -> None:
    each = next(one for one in OPERATIONS if one.name == name)
    operation = county.schema[each.template][each.method.upper()]
    there = {name: county.ids[name] for name in each.arguments}
    right = operation.as_strategy(generation_mode=GenerationMode.POSITIVE, path_parameters=there or None)
    _generated(county, right, examples)
    if there or each.query is not Nothing or each.body is not None:  # else nothing can be sent wrongly
        _generated(county, operation.as_strategy(generation_mode=GenerationMode.NEGATIVE), examples)


def _generated(county: County, strategy: SearchStrategy[Case[Any]], examples: int) -> None:
    @given(case=strategy)
    @settings(
        max_examples=examples, derandomize=examples == EXAMPLES, deadline=None, database=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    def ask(case: Case[Any]) -> None:
        case.body = _written(case.body)
        response = case.call(base_url=ROOT, headers=county.headers)
        case.validate_response(response, headers=county.headers, transport_kwargs={"base_url": ROOT})

    ask()


def _written(body: Any) -> Any:
    """Whole numbers as programs write them: 5, and not 5.0, which JSON Schema takes for the same and we do not."""
    if isinstance(body, dict):
        return {name: _written(value) for name, value in body.items()}
    if isinstance(body, list):
        return list(map(_written, body))
    return int(body) if isinstance(body, float) and body.is_integer() else body
