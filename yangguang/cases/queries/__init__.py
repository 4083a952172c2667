"""What is known of cases: by their code, by those who handle them, on the desk, and as counts."""

from yangguang.cases.keeping import archived_on, kept_until
from yangguang.cases.proving import Proof, digest, holds, proof
from yangguang.cases.queries.accountability import Decided, account, decided, held
from yangguang.cases.queries.desk import DeskRow, Place, by_clock, desk, offered
from yangguang.cases.queries.followed import Followed, Told, followed
from yangguang.cases.queries.page import CasePage, by_id, by_number, case_page, exists
from yangguang.cases.queries.reaching import contact
from yangguang.cases.queries.slots import Free, free
from yangguang.cases.queries.threads import Told as ToldInPublic
from yangguang.cases.queries.threads import may_be_told
from yangguang.cases.queries.threads import told as told_in_public

__all__ = [
    "CasePage", "Decided", "DeskRow", "Followed", "Free", "Place", "Proof", "Told", "ToldInPublic", "account",
    "archived_on", "by_clock", "by_id", "by_number", "case_page", "contact", "decided", "desk", "digest", "exists",
    "followed", "free", "held", "holds", "kept_until", "may_be_told", "offered", "proof", "told_in_public",
]  # fmt: skip
