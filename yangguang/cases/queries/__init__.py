"""What is known of cases: by their code, by those who handle them, on the desk, and as counts."""

from yangguang.cases.keeping import archived_on, kept_until
from yangguang.cases.proving import Proof, digest, holds, proof
from yangguang.cases.queries.accountability import Decided, account, decided, held
from yangguang.cases.queries.desk import (
    DeskRow,
    Place,
    by_clock,
    desk,
    drafted,
    hidden_clocks,
    named,
    offered,
    to_approve,
)
from yangguang.cases.queries.drafts import Begun
from yangguang.cases.queries.fees import Told as ToldFee
from yangguang.cases.queries.fees import fee_notice, fee_of, fee_words
from yangguang.cases.queries.figures import MINIMUM as FEWEST
from yangguang.cases.queries.figures import Figures, Line, figures
from yangguang.cases.queries.finding import find
from yangguang.cases.queries.followed import Followed, Told, followed, limit_of, merged_into, reviewer
from yangguang.cases.queries.letters import by_letter, letter, letter_begun
from yangguang.cases.queries.listed import Listed, due_for_the_person, listed, subject_of
from yangguang.cases.queries.page import CasePage, by_id, by_number, case_page, of_reporter, page_by_id
from yangguang.cases.queries.public_figures import PublicFigures, PublicLine, public_figures
from yangguang.cases.queries.reaching import contact
from yangguang.cases.queries.rewards import (
    RewardTold,
    Waits,
    Year,
    paid_by_year,
    payable_until,
    pays,
    reward,
    reward_of,
    rules,
    till,
)
from yangguang.cases.queries.saved import views
from yangguang.cases.queries.slots import Day, Free, booked, bookings, coming, coming_on, foreseen, free, with_places
from yangguang.cases.queries.threads import Told as ToldInPublic
from yangguang.cases.queries.threads import may_be_told
from yangguang.cases.queries.threads import told as told_in_public

__all__ = [
    "FEWEST",
    "Begun",
    "CasePage",
    "Day",
    "Decided",
    "DeskRow",
    "Figures",
    "Followed",
    "Free",
    "Line",
    "Listed",
    "Place",
    "Proof",
    "PublicFigures",
    "PublicLine",
    "RewardTold",
    "Told",
    "ToldFee",
    "ToldInPublic",
    "Waits",
    "Year",
    "account",
    "archived_on",
    "booked",
    "bookings",
    "by_clock",
    "by_id",
    "by_letter",
    "by_number",
    "case_page",
    "coming",
    "coming_on",
    "contact",
    "decided",
    "desk",
    "digest",
    "drafted",
    "due_for_the_person",
    "fee_notice",
    "fee_of",
    "fee_words",
    "figures",
    "find",
    "followed",
    "foreseen",
    "free",
    "held",
    "hidden_clocks",
    "holds",
    "kept_until",
    "letter",
    "letter_begun",
    "limit_of",
    "listed",
    "may_be_told",
    "merged_into",
    "named",
    "of_reporter",
    "offered",
    "page_by_id",
    "paid_by_year",
    "payable_until",
    "pays",
    "proof",
    "public_figures",
    "reviewer",
    "reward",
    "reward_of",
    "rules",
    "subject_of",
    "till",
    "to_approve",
    "told_in_public",
    "views",
    "with_places",
]  # fmt: skip
