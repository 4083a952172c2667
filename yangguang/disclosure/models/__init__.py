"""Disclosure as rows: notices and their versions, slices, postings, objections; each state is a row that stays."""

from yangguang.disclosure.models.counters import CodeTries, Dropped
from yangguang.disclosure.models.deliveries import SheetDelivery
from yangguang.disclosure.models.errata import Amendment, AmendmentContent, Erratum, ErratumContent
from yangguang.disclosure.models.holds import Hold, Release
from yangguang.disclosure.models.interviews import InterviewAnswer, InterviewQuestion, InterviewQuestionContent
from yangguang.disclosure.models.notices import (
    Acknowledgement,
    Finding,
    Notice,
    Review,
    RollKind,
    Version,
    VersionContent,
)
from yangguang.disclosure.models.objections import Objection, ObjectionContent, Verdict, VerdictContent
from yangguang.disclosure.models.postings import Closure, Posting, PostingProof, Removal, TakeDown, Withdrawal
from yangguang.disclosure.models.questions import Answer, Question
from yangguang.disclosure.models.reasons import Reason
from yangguang.disclosure.models.series import Series
from yangguang.disclosure.models.slices import Carried, PosterCode, Slice, SliceContent, SliceEntry

__all__ = [
    "Acknowledgement",
    "Amendment",
    "AmendmentContent",
    "Answer",
    "Carried",
    "Closure",
    "CodeTries",
    "Dropped",
    "Erratum",
    "ErratumContent",
    "Finding",
    "Hold",
    "InterviewAnswer",
    "InterviewQuestion",
    "InterviewQuestionContent",
    "Notice",
    "Objection",
    "ObjectionContent",
    "PosterCode",
    "Posting",
    "PostingProof",
    "Question",
    "Reason",
    "Release",
    "Removal",
    "Review",
    "RollKind",
    "Series",
    "SheetDelivery",
    "Slice",
    "SliceContent",
    "SliceEntry",
    "TakeDown",
    "Verdict",
    "VerdictContent",
    "Version",
    "VersionContent",
    "Withdrawal",
]
