"""Each legal limit with its article; the figures of 2026 were counted by hand from the yearly notice of days off."""

from datetime import date

import pytest

from yangguang.cases import actions
from yangguang.cases.actions import Asked, Brought, Said
from yangguang.cases.choices import Channel, Kind
from yangguang.cases.errors import Invalid, TooLate
from yangguang.cases.models import Case
from yangguang.cases.receiving import Dates, received_on
from yangguang.cases.tests.world import World, closed, due, of, state
from yangguang.foundation.now import moved

D = date


def _petition(world: World, on: date) -> Case:
    with moved(on):
        return world.submit(Kind.PETITION)


def test_article_33_an_information_request_is_answered_within_twenty_working_days(world: World) -> None:
    """政府信息公开条例 33: 9 February 2026, the spring holiday of 15-23 and the worked 14 and 28: 13 March."""
    with moved(D(2026, 2, 9)):
        case = world.submit(Kind.INFORMATION)
    assert due(case, "request.reply") == D(2026, 3, 13)


def test_article_33_an_information_request_of_september_counts_past_two_holidays(world: World) -> None:
    """政府信息公开条例 33: 18 September 2026, off 25-27 September and 1-7 October: 22 October."""
    with moved(D(2026, 9, 18)):
        case = world.submit(Kind.INFORMATION)
    assert due(case, "request.reply") == D(2026, 10, 22)


def test_article_30_what_is_unclear_is_asked_within_seven_working_days(world: World) -> None:
    """政府信息公开条例 30: 9 February 2026 + 7 working days: 25 February."""
    with moved(D(2026, 2, 9)):
        case = world.submit(Kind.INFORMATION)
    assert due(case, "request.correction") == D(2026, 2, 25)


def test_article_30_the_limit_begins_anew_with_the_corrected_request(world: World) -> None:
    """政府信息公开条例 30: asked on 10 February, corrected on 9 March 2026: twenty working days from there, 7 April."""
    with moved(D(2026, 2, 9)):
        receipt = world.sent(Kind.INFORMATION)
    case = of(receipt)
    with moved(D(2026, 2, 10)):
        actions.ask_missing(case=case, missing=["要哪一年的"], by=world.clerk)
        assert closed(case, "request.correction")
    with moved(D(2026, 3, 9)):
        actions.supplement(code=receipt.code, words="要 2025 年的。")
    assert due(case, "request.reply") == D(2026, 4, 7)
    assert state(case) == "received"


def test_articles_32_33_the_time_of_a_third_party_is_not_counted(world: World) -> None:
    """政府信息公开条例 32, 33: of 9 March, asked on the 11th, answered on the 18th: 14 April."""
    case = world.submit(Kind.INFORMATION)
    assert due(case, "request.reply") == D(2026, 4, 7)
    with moved(D(2026, 3, 11)):
        actions.accept(case=case, by=world.clerk)
        actions.ask_third(case=case, words="请某公司提出意见。", by=world.clerk)
        assert due(case, "request.third_party") == D(2026, 4, 1)
    with moved(D(2026, 3, 18)):
        actions.resume(case=case, words="某公司同意公开。", by=world.clerk)
    assert due(case, "request.reply") == D(2026, 4, 14)
    assert closed(case, "request.third_party")


def test_article_34_the_office_that_took_part_is_asked_for_fifteen_working_days(world: World) -> None:
    """政府信息公开条例 34: 9 March 2026 + 15 working days: 30 March."""
    case = world.submit(Kind.INFORMATION)
    actions.accept(case=case, by=world.clerk)
    actions.ask_office(case=case, words="请共同制作机关提出意见。", by=world.clerk)
    assert due(case, "request.co_author") == D(2026, 3, 30)


def test_article_33_more_time_is_at_most_twenty_working_days_and_takes_a_head(world: World) -> None:
    """政府信息公开条例 33: 7 April 2026 + 20 working days past 1-5 May: 8 May."""
    case = world.submit(Kind.INFORMATION)
    actions.accept(case=case, by=world.clerk)
    with pytest.raises(Invalid, match="最多延长 20"):
        actions.ask_more(case=case, value=21, words="资料多。", by=world.clerk)
    actions.ask_more(case=case, value=20, words="资料多，延长二十个工作日。", by=world.clerk)
    assert due(case, "request.reply") == D(2026, 4, 7)
    actions.extend(case=case, by=world.head)
    assert due(case, "request.reply") == D(2026, 5, 8)


@pytest.mark.parametrize(
    ("channel", "day"),
    [
        (Channel.COUNTER, 2),
        (Channel.REGISTERED, 4),
        (Channel.MAIL, 5),
        (Channel.FAX, 5),
        (Channel.WEB, 2),
        (Channel.AIR, 2),
    ],
)
def test_article_31_the_day_of_receipt_depends_on_the_way(channel: Channel, day: int) -> None:
    """政府信息公开条例 31: handed in on the 2nd, signed for on the 4th; confirmed on the 5th by letter and fax."""
    confirmed = D(2026, 3, 5) if channel != Channel.WEB else None
    dates = Dates(D(2026, 3, 2), signed=D(2026, 3, 4), confirmed=confirmed)
    assert received_on(Kind.INFORMATION, channel, dates) == D(2026, 3, day)


@pytest.mark.parametrize("channel", [Channel.REGISTERED, Channel.MAIL, Channel.FAX])
def test_article_31_a_letter_without_its_day_is_sent_back_to_the_form(channel: Channel) -> None:
    with pytest.raises(Invalid, match="收到日期"):
        received_on(Kind.INFORMATION, channel, Dates(D(2026, 3, 2)))


def test_article_31_a_registered_letter_counts_from_when_it_was_signed_for(world: World) -> None:
    """政府信息公开条例 31: signed for on 2 March, typed in on the 9th: twenty working days from the 2nd, 30 March."""
    receipt = actions.submit(
        asked=Asked(kind=Kind.INFORMATION),
        office=world.office,
        said=Said("开门时间", "请公开 2025 年的公示目录。"),
        brought=Brought(channel=Channel.REGISTERED, signed=D(2026, 3, 2)),
        by=world.clerk,
    )
    assert due(of(receipt), "request.reply") == D(2026, 3, 30)


def test_article_22_a_petition_is_registered_within_fifteen_days(world: World) -> None:
    """信访工作条例 22: calendar days, no day added for the holiday: 9 February → 24 February 2026."""
    assert due(_petition(world, D(2026, 2, 9)), "petition.register") == D(2026, 2, 24)


def test_article_23_whose_duty_it_is_not_objects_within_five_working_days(world: World) -> None:
    """信访工作条例 23: offered on 9 February 2026: until 14 February, a worked Saturday; to tell: 15 days."""
    case = _petition(world, D(2026, 2, 9))
    with moved(D(2026, 2, 9)):
        actions.transfer(case=case, to_office=world.other, words="属于公共服务科职责。", by=world.clerk)
    assert closed(case, "petition.register")
    assert due(case, "petition.wrong_office") == D(2026, 2, 14)
    assert due(case, "petition.inform") == D(2026, 2, 24)
    with moved(D(2026, 2, 24)), pytest.raises(TooLate):
        actions.send_back(case=case, words="不属于本科室。", by=world.other_clerk)
    with moved(D(2026, 2, 13)):
        actions.send_back(case=case, words="不属于本科室。", by=world.other_clerk)
    assert state(case) == "received"


def test_article_34_a_petition_is_finished_within_sixty_days_and_thirty_more(world: World) -> None:
    """信访工作条例 34: accepted on 9 March 2026: 8 May; with thirty days more 7 June, a Sunday that is not moved."""
    case = world.submit(Kind.PETITION)
    actions.accept(case=case, by=world.clerk)
    assert due(case, "petition.finish") == D(2026, 5, 8)
    actions.ask_more(case=case, value=30, words="情况复杂。", by=world.clerk)
    actions.extend(case=case, by=world.head)
    assert due(case, "petition.finish") == D(2026, 6, 7)


def test_articles_35_36_review_and_rereview_have_thirty_days_each(world: World) -> None:
    """信访工作条例 35, 36: answered 9 March; asked until 8 April; decided 30 days after."""
    receipt = world.sent(Kind.PETITION)
    case = of(receipt)
    actions.accept(case=case, by=world.clerk)
    actions.answer(case=case, outcome="not_supported", words="经查，窗口当日按时开门。", by=world.clerk)
    assert due(case, "petition.ask_review") == D(2026, 4, 8)
    with moved(D(2026, 3, 20)):
        actions.ask_review(code=receipt.code, words="当日的公告与此不同。")
        assert due(case, "petition.review") == D(2026, 4, 19)
        actions.decide_review(case=case, outcome="upheld", words="维持。", by=world.top_clerk)
        assert due(case, "petition.ask_rereview") == D(2026, 4, 20)  # the 19th is a Sunday: moved for the resident
    with moved(D(2026, 4, 1)):
        actions.ask_rereview(code=receipt.code, words="请再核对公告。")
    assert due(case, "petition.rereview") == D(2026, 5, 1)
    assert state(case) == "rereview"


def test_article_35_a_review_asked_too_late_is_refused(world: World) -> None:
    """信访工作条例 35: 30 days after the answer of 9 March, 8 April, are over on the 9th."""
    receipt = world.sent(Kind.PETITION)
    case = of(receipt)
    actions.accept(case=case, by=world.clerk)
    actions.answer(case=case, outcome="explained", words="已说明。", by=world.clerk)
    with moved(D(2026, 4, 9)), pytest.raises(TooLate):
        actions.ask_review(code=receipt.code, words="不同意。")


@pytest.mark.parametrize("kind", [Kind.CONSULTATION, Kind.SUGGESTION, Kind.COMPLAINT, Kind.HELP])
def test_what_has_no_other_limit_is_handled_within_five_working_days(world: World, kind: Kind) -> None:
    """12345, by locality (to be verified): 9 March 2026 + 5 working days: 16 March."""
    assert due(world.submit(kind), "hotline.handle") == D(2026, 3, 16)


def test_an_application_for_nothing_that_has_a_guide_is_decided_within_twenty_working_days(world: World) -> None:
    """行政许可法 42 (to be verified beyond licences): 9 March 2026 + 20 working days, past 4-6 April: 7 April."""
    assert due(world.submit(Kind.APPLICATION), "application.handle") == D(2026, 4, 7)


def test_an_application_has_the_limit_of_what_it_asks_for(world: World) -> None:
    """育儿补贴制度实施方案: thirty working days, 9 March 2026 → 21 April."""
    asked = Asked(kind=Kind.APPLICATION, duty="benefit.childcare")
    receipt = actions.submit(asked=asked, office=world.office, said=Said("申领", "申领今年的补贴。"))
    assert due(of(receipt), "benefit.childcare") == D(2026, 4, 21)


def test_missing_papers_stop_the_limit_of_an_application_until_they_come(world: World) -> None:
    """行政许可法 32: asked on 9 March, brought on the 12th: three working days are added to 7 April."""
    receipt = world.sent(Kind.APPLICATION)
    case = of(receipt)
    actions.ask_missing(case=case, missing=["银行账户"], by=world.clerk)
    with moved(D(2026, 3, 12)):
        actions.supplement(code=receipt.code, words="补上了。")
    assert due(case, "application.handle") == D(2026, 4, 10)


def test_the_five_who_speak_for_a_group_are_at_most_five(world: World) -> None:
    """信访工作条例 20."""
    with pytest.raises(Invalid, match="5 人"):
        actions.submit(asked=Asked(kind=Kind.PETITION, persons=6), office=world.office, said=Said("a", "路灯坏了。"))
