"""Every operation of the interface, in the order in which it is told."""

from yangguang.accounts.models import Scope
from yangguang.cases import actions
from yangguang.web.api.answers import beside, desk, public, publishing, rated, residents
from yangguang.web.api.operations import By, File, Operation
from yangguang.web.api.wire import cases as case_wire
from yangguang.web.api.wire import desk as desk_wire
from yangguang.web.api.wire import public as public_wire
from yangguang.web.api.wire import ratings as rating_wire

_SAID = {"words": "材料已经寄出，单号见附件。"}
PUBLIC = (
    Operation(
        name="start", method="get", path="", summary="Where everything is", does=public.start, gives=public_wire.Start
    ),
    Operation(
        name="offices", method="get", path="offices", summary="The offices that stand", query=public_wire.Page,
        does=public.list_offices, gives=public_wire.Offices,
    ),
    Operation(
        name="office", method="get", path="offices/<int:office>", summary="One office", does=public.one_office,
        gives=public_wire.Office,
    ),
    Operation(
        name="slots", method="get", path="offices/<int:office>/slots", summary="The hours that an office keeps free",
        does=public.slots, gives=public_wire.Slots,
    ),
    Operation(
        name="matters", method="get", path="matters", summary="The catalogue", query=public_wire.OfOffice,
        does=public.list_matters, gives=public_wire.Matters,
    ),
    Operation(
        name="matter", method="get", path="matters/<int:matter>", summary="One matter", does=public.one_matter,
        gives=public_wire.Matter,
    ),
    Operation(
        name="areas", method="get", path="areas", summary="The county and its towns, and to which offices one can turn",
        does=public.list_areas, gives=public_wire.Areas,
    ),
    Operation(
        name="place", method="get", path="places/<int:place>", summary="A place, and the files of what hangs there",
        does=public.one_place, gives=public_wire.Place,
    ),
)  # fmt: skip
RESIDENTS = (
    Operation(
        name="submit", method="post", path="cases", summary="Want something of an office", body=case_wire.NewCase,
        does=residents.submit, gives=case_wire.Receipt, status=201, once=True, refusals=(200, 409, 422),
        tells="Nobody needs an account. The code in the receipt follows the case: keep it, it is told this once. "
        "What speaks of anybody's private family life is dropped before it is stored: 200, and `reply` says why.",
        example={"kind": "consultation", "office": 1, "about": "补办证明", "words": "人在外地，怎样补办？"},
    ),
    Operation(
        name="follow", method="get", path="case", summary="How far the case is", by=By.CODE, does=residents.follow,
        gives=case_wire.Case, tells="Every wrong code gets one answer; all tries together are limited by the minute.",
    ),
    Operation(
        name="write", method="post", path="case/words", summary="Write to the office", by=By.CODE, body=case_wire.Say,
        does=residents.spoken(actions.write), gives=case_wire.Heard, once=True, refusals=(403, 409, 422), example=_SAID,
    ),
    Operation(
        name="supplement", method="post", path="case/supplement", summary="Hand in what was missing", by=By.CODE,
        body=case_wire.Say, does=residents.spoken(actions.supplement), gives=case_wire.Heard, once=True,
        refusals=(403, 409, 422), tells="Hand in the papers first, one by one; then say what they are, in one go.",
        example=_SAID,
    ),
    Operation(
        name="reopen", method="post", path="case/reopening", summary="Say that it is not settled", by=By.CODE,
        body=case_wire.Say, does=residents.spoken(actions.reopen), gives=case_wire.Heard, once=True,
        refusals=(403, 409, 422), example={"words": "还是没有收到证明。"},
    ),
    Operation(
        name="ask-review", method="post", path="case/review", summary="Ask the office above for a review", by=By.CODE,
        body=case_wire.Say, does=residents.spoken(actions.ask_review), gives=case_wire.Heard, once=True,
        refusals=(403, 409, 422), tells="Of a petition, within 30 days of the answer (信访工作条例 35).",
        example={"words": "答复没有说明理由。"},
    ),
    Operation(
        name="ask-rereview", method="post", path="case/rereview", summary="Ask the next office above once more",
        by=By.CODE, body=case_wire.Say, does=residents.spoken(actions.ask_rereview), gives=case_wire.Heard, once=True,
        refusals=(403, 409, 422), tells="Of a petition, within 30 days of the review (信访工作条例 36).",
        example={"words": "复查意见没有看新的材料。"},
    ),
    Operation(
        name="withdraw", method="post", path="case/withdrawal", summary="Take the case back", by=By.CODE,
        does=residents.withdraw, gives=case_wire.Heard, refusals=(403, 409),
    ),
    Operation(
        name="settle", method="post", path="case/closing", summary="Say that it is settled", by=By.CODE,
        does=residents.settle, gives=case_wire.Heard, refusals=(403, 409),
        tells="The case closes at once, and nothing more can be asked of it. What is not settled is a `reopening`.",
    ),
    Operation(
        name="take-leave", method="post", path="case/leave", summary="Have it told in public no longer", by=By.CODE,
        does=residents.take_leave, gives=case_wire.Heard, refusals=(403, 409),
        tells="What hangs already is taken down within a working day.",
    ),
    Operation(
        name="claim-reward", method="post", path="case/reward", summary="Claim the reward of an upheld report",
        by=By.CODE, does=residents.claim_reward, gives=case_wire.Payout, once=True, refusals=(403, 409),
        tells="Once. Send a key: the same one shows the payout code again, and nothing else ever does.",
    ),
    Operation(
        name="book", method="post", path="case/booking", summary="Choose when to come; the last choice holds",
        by=By.CODE, body=case_wire.Choose, does=residents.book, gives=case_wire.Heard, refusals=(403, 409),
        example={"slot": 1},
    ),
    Operation(
        name="hand-in", method="post", path="case/papers", summary="Hand in a paper", by=By.CODE, query=case_wire.What,
        body=File, does=residents.hand_in, gives=case_wire.Kept, status=201, refusals=(403, 409, 422),
        tells="The body is the file itself. It is judged by its content and written anew; programs, scripts and macros "
        "are refused.",
    ),
    Operation(
        name="fetch", method="get", path="case/papers/<int:paper>", summary="A paper of one's own case", by=By.CODE,
        does=residents.fetch, gives=File,
    ),
    Operation(
        name="rate", method="post", path="rating", summary="Rate how it went", by=By.TICKET, body=rating_wire.Rate,
        does=rated.rate, gives=rating_wire.Rated, status=201, once=True, refusals=(403, 409, 422),
        tells="By the code of an answered case, or of a slip from a counter; once.",
        example={"level": "bad", "reasons": ["slow"], "words": "超过时限三天才答复。"},
    ),
    Operation(
        name="rated", method="get", path="rating", summary="What came of a rating", by=By.TICKET, does=rated.follow,
        gives=rating_wire.Rating, refusals=(404,),
    ),
    Operation(
        name="check", method="post", path="rating/check", summary="Say whether it is mended", by=By.TICKET,
        body=rating_wire.Check, does=rated.check, gives=rating_wire.Done, refusals=(403, 409), example={"agrees": True},
    ),
    Operation(
        name="appeal", method="post", path="rating/appeal", summary="Say that a rating should count", by=By.TICKET,
        body=rating_wire.Appeal, does=rated.appeal, gives=rating_wire.Done, refusals=(403, 409, 422),
        example={"words": "我们一家三口分别去办的。"},
    ),
)  # fmt: skip
STAFF = (
    Operation(
        name="mine", method="get", path="desk", summary="Where the person serves, and what the token is good for",
        by=By.TOKEN, scope=Scope.READ, does=desk.mine, gives=desk_wire.Mine,
    ),
    Operation(
        name="queue", method="get", path="desk/cases", summary="The open cases of an office", by=By.TOKEN,
        scope=Scope.READ, query=desk_wire.Asked, does=desk.queue, gives=desk_wire.Queue, refusals=(404, 422),
        tells="Pages go on from a key; nothing is counted. What is about the person or their office is not among them.",
    ),
    Operation(
        name="together", method="post", path="desk/cases/together", summary="Take up several cases", by=By.TOKEN,
        scope=Scope.ACT, body=desk_wire.Together, does=desk.together, gives=desk_wire.All, refusals=(422,),
        example={"cases": [1, 2]},
    ),
    Operation(
        name="case", method="get", path="desk/cases/<int:case>", summary="A case, and what may be done now",
        by=By.TOKEN, scope=Scope.READ, does=desk.case, gives=desk_wire.Handled,
        tells="Each reading is in the audit. A case of another office is not there (404).",
    ),
    Operation(
        name="paper", method="get", path="desk/cases/<int:case>/papers/<int:paper>", summary="A paper of a case",
        by=By.TOKEN, scope=Scope.READ, does=desk.paper, gives=File,
    ),
    Operation(
        name="step", method="post", path="desk/cases/<int:case>/steps", summary="Take a step of a case", by=By.TOKEN,
        scope=Scope.ACT, body=desk_wire.Take, does=desk.take, gives=desk_wire.Stepped, status=201, once=True,
        refusals=(409, 422), tells="A verb that `may` of the case lists. Missing papers are told once, one a line.",
        example={"verb": "answer", "outcome": "settled", "words": "已补办，三日内寄出。"},
    ),
    Operation(
        name="send-paper", method="post", path="desk/cases/<int:case>/papers", summary="Give the person a paper",
        by=By.TOKEN, scope=Scope.ACT, query=desk_wire.Sends, body=File, does=beside.send_paper, gives=case_wire.Kept,
        status=201, once=True, refusals=(409, 422),
        tells="The body is the file itself, or for the offices alone; judged and written anew as every file.",
    ),
    Operation(
        name="take-paper", method="post", path="desk/cases/<int:case>/brought", summary="Take in a paper of the person",
        by=By.TOKEN, scope=Scope.ACT, query=case_wire.What, body=File, does=beside.take_paper, gives=case_wire.Kept,
        status=201, once=True, refusals=(409, 422),
        tells="The body is the file itself; it is the person's, as if handed in by the code.",
    ),
    Operation(
        name="bring", method="post", path="desk/cases/<int:case>/supplement",
        summary="Enter that what was missing was brought", by=By.TOKEN, scope=Scope.ACT, body=case_wire.Say,
        does=beside.bring, gives=desk_wire.Stepped, status=201, once=True, refusals=(409, 422),
        tells="Take in the papers first, one by one; then say what they are, in one go.",
        example={"words": "身份证复印件和户口簿，当面交来。"},
    ),
    Operation(
        name="accuse", method="post", path="desk/cases/<int:case>/accused", summary="Write down whom a case is about",
        by=By.TOKEN, scope=Scope.ACT, body=desk_wire.Accuse, does=beside.accuse, gives=desk_wire.Aside,
        refusals=(409, 422), example={"office": 1},
        tells="They have no part in it from now on; where it lies with them it goes above at once (信访工作条例 30).",
    ),
    Operation(
        name="step-aside", method="post", path="desk/cases/<int:case>/aside", summary="Step aside for an interest",
        by=By.TOKEN, scope=Scope.ACT, does=beside.step_aside, gives=desk_wire.Aside, refusals=(409,),
        tells="It cannot be taken back (信访工作条例 28).",
    ),
    Operation(
        name="notices", method="get", path="desk/notices", summary="The notices of an office, newest first",
        by=By.TOKEN, scope=Scope.PUBLISH, query=desk_wire.NoticesAsked, does=publishing.notices,
        gives=desk_wire.Notices, refusals=(404,),
    ),
    Operation(
        name="post", method="post", path="desk/notices/<int:notice>/posting", summary="Post what was signed",
        by=By.TOKEN, scope=Scope.PUBLISH, body=desk_wire.Post, does=publishing.post, gives=desk_wire.Posted,
        status=201, refusals=(409, 422), tells="Only a version that a second person signed, and only by a publisher.",
        example={"version": 1},
    ),
)  # fmt: skip
OPERATIONS = (*PUBLIC, *RESIDENTS, *STAFF)
