"""Cases: officers at sixteen counters type one in after another, each with a code, a proof, a clock and its index."""

import random
from uuid import UUID

from bench import desk_pages
from bench.caseload import caseload
from bench.visits import Asked, Pages, Visitor, visit

BAR = 0.200


def run(*, smoke: bool) -> int:
    """Print the 95th percentile of handing in, from the press of the button to the receipt; returns 1 beyond it."""
    load = caseload(smoke=smoke)
    from yangguang.cases.models import Case, CaseWords, Receipt, Step

    def rows() -> list[int]:
        kept = (Case.objects, Step.objects, Receipt.objects, CaseWords.objects)
        return [each.count() for each in kept]

    before = rows()
    with desk_pages.served() as port:
        officers = desk_pages.officers(load, port)
        pages: Pages = {"submit": lambda visitor, dice: _form(load.offices[visitor.number].pk, visitor, dice)}
        visit(officers, pages, port=port, think=0.0, seconds=0.5)  # the first of each process
        found = visit(officers, pages, port=port, think=1.0, seconds=5 if smoke else 60)
    kept = [now - known for now, known in zip(rows(), before, strict=True)]
    sent, p95 = len(found.times["submit"]), found.p95("submit")
    whole = len(set(kept)) == 1 and kept[0] >= sent and not found.failed
    print(f"{sent} 件当面录入（16 个窗口，每次想 1 秒），库里办件、步、凭证、索引各多 {kept}。{found.first_fault}")
    print(f"提交 p95 {p95 * 1000:.0f} 毫秒（上限 {BAR * 1000:.0f}，小样不计），一件不少：{'是' if whole else '否'}")
    return int(not whole or (p95 > BAR and not smoke))


def _form(office: int, visitor: Visitor, dice: random.Random) -> Asked:
    """The last page of the form, everything answered and read back."""
    from yangguang.places import queries as places

    sent = {
        "at": "check", "channel": "counter", "kind": "consultation", "area": str(places.county().pk),
        "office": str(office), "about": f"{desk_pages.word(dice)}怎么办理",
        "words": "".join(desk_pages.word(dice) for _ in range(12)) + "，想问清楚。",
        "tell": "no", "reach": "none", "contact": "", "name": "", "read_back": "on",
        "key": UUID(int=dice.getrandbits(128)).hex,
    }  # fmt: skip
    return Asked(f"/counter/cases/{office}/", sent)
