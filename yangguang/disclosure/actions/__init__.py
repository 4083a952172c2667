"""What can be done with a notice, one verb a file."""

from yangguang.disclosure.actions.amend import amend, erase_erratum
from yangguang.disclosure.actions.close import close
from yangguang.disclosure.actions.correct import correct
from yangguang.disclosure.actions.decide import decide, erase_words
from yangguang.disclosure.actions.deliver import deliver
from yangguang.disclosure.actions.draft import draft, revise
from yangguang.disclosure.actions.draft_roll import draft_roll, redraft_roll
from yangguang.disclosure.actions.follow import follow, follow_erratum
from yangguang.disclosure.actions.hold import hold, release
from yangguang.disclosure.actions.import_forms import import_forms
from yangguang.disclosure.actions.interviewing import answer_posed, erase_posed, pose
from yangguang.disclosure.actions.object_ import Receipt, Said, object_
from yangguang.disclosure.actions.point_out import Typed, point_out
from yangguang.disclosure.actions.post import post
from yangguang.disclosure.actions.prove import erase_photos, prove
from yangguang.disclosure.actions.question import answer, close_question, take_question
from yangguang.disclosure.actions.remove import remove
from yangguang.disclosure.actions.review import return_, review
from yangguang.disclosure.actions.setup import declare_roll_kind, give_letters
from yangguang.disclosure.actions.take_down import take_down
from yangguang.disclosure.actions.withdraw import withdraw
from yangguang.disclosure.bodies import Attachment, Form, Table, Text
from yangguang.disclosure.rolls.changes import Add, Remove, Replace

__all__ = [
    "Add",
    "Attachment",
    "Form",
    "Receipt",
    "Remove",
    "Replace",
    "Said",
    "Table",
    "Text",
    "Typed",
    "amend",
    "answer",
    "answer_posed",
    "close",
    "close_question",
    "correct",
    "decide",
    "declare_roll_kind",
    "deliver",
    "draft",
    "draft_roll",
    "erase_erratum",
    "erase_photos",
    "erase_posed",
    "erase_words",
    "follow",
    "follow_erratum",
    "give_letters",
    "hold",
    "import_forms",
    "object_",
    "point_out",
    "pose",
    "post",
    "prove",
    "redraft_roll",
    "release",
    "remove",
    "return_",
    "review",
    "revise",
    "take_down",
    "take_question",
    "withdraw",
]
