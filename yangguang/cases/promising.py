"""The limit of an application: the days that the posted guide of its matter promises, as a rule of this county."""

import csv
import io

from django.conf import settings

from yangguang.cases.flow import APPLY
from yangguang.cases.locks import hold
from yangguang.clocks import actions as clocks
from yangguang.clocks import queries as known
from yangguang.clocks.errors import NoSuchRule
from yangguang.disclosure import kinds
from yangguang.disclosure import queries as disclosure
from yangguang.disclosure.choices import Kind
from yangguang.disclosure.models import Notice
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import today
from yangguang.matters.models import Matter

MORE = 10  # working days that a head may add (行政许可法 42)
_HEADINGS = ["代码", "事由", "数值", "单位", "末日遇休", "约束", "公开", "最多延长", "适用地区", "施行", "核对", "说明"]


def duty(matter: Matter | None) -> str:
    """The code of the rule under which an application for a matter runs: its guide's promise, else the general one."""
    promised = days(matter) if matter else None
    return _rule(matter, promised) if matter and promised else APPLY


def days(matter: Matter) -> int | None:
    """The working days that the posted guide of a matter promises; None where none is posted."""
    for notice in Notice.objects.filter(kind=Kind.GUIDE, matter=matter).order_by("-pk"):
        seen = disclosure.view(notice)
        if seen is None or seen.withdrawn or seen.taken_down_at:
            continue
        filled = kinds.of(seen.body)
        promised = filled.fact("promised") if filled else None
        if isinstance(promised, int) and promised > 0:
            return promised
    return None


def _rule(matter: Matter, promised: int) -> str:
    code = f"matter.{matter.pk}"
    hold(f"cases.promise:{code}")
    try:
        if known.rule(code, on=today()).value == promised:
            return code
    except NoSuchRule:
        pass
    row = [
        code, matter.second, promised, "工作日", "顺延", "机构", "内部", MORE, settings.COUNTY_CODE[:6],
        today().isoformat(), "h", "这一事项的办事指南承诺的时限",
    ]  # fmt: skip
    table = io.StringIO()
    csv.writer(table).writerows([_HEADINGS, row])
    clocks.import_rules(data=table.getvalue().encode(), by=SYSTEM)
    return code
