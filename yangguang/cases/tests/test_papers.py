"""Papers: read before they are kept (charter 3), each once, so many and no more; what follows a drop is taken in."""

from datetime import datetime

import pytest

from yangguang.cases import actions
from yangguang.cases.actions import Asked, Brought, Receipt, Said, Upload, papers
from yangguang.cases.actions.papers import MOST_AT_ONCE
from yangguang.cases.choices import As, Channel, Kind
from yangguang.cases.errors import Dropped, Forbidden, Invalid, NotAllowed, Unusable
from yangguang.cases.models import Case, CaseContent, Paper, Step
from yangguang.cases.models import Dropped as Counted
from yangguang.cases.tests.world import TEXT, World, of, state
from yangguang.clocks.models import ClockEvent, Computation
from yangguang.files.models import StoredFile
from yangguang.foundation.actors import VISITOR
from yangguang.foundation.models import AuditRow, Event, Once
from yangguang.foundation.now import SHANGHAI, moved

AGAINST = "我举报隔壁王家超生，生了三个。"
FORM = "育儿补贴申请表\n申请人 李四\n配偶 张三\n子女 张小 出生日期 2024-03-02"
DULL = "窗口三月二日没有开门，照片三张。"


def _txt(words: str, what: str = "材料") -> Upload:
    return Upload(words.encode(), what, "a.txt")


def _missing(world: World, kind: Kind = Kind.COMPLAINT) -> Receipt:
    receipt = world.sent(kind)
    actions.ask_missing(case=of(receipt), missing=["经过", "证明"], by=world.clerk)
    return receipt


def test_a_file_about_private_family_life_is_dropped_before_anything_is_kept(world: World) -> None:
    receipt = _missing(world)
    before = (StoredFile.objects.count(), Step.objects.count())
    uploads = [_txt(DULL), _txt(AGAINST)]
    heard = actions.supplement(code=receipt.code, words="都在这里。", uploads=uploads, key="f1")
    assert "私人家庭生活" in heard.reply
    with pytest.raises(Dropped, match="私人家庭生活"):
        actions.hand_in(code=receipt.code, data=AGAINST.encode(), what="材料", name="a.txt")
    with pytest.raises(Dropped):
        actions.bring(case=of(receipt), words="当面送来。", uploads=uploads, by=world.clerk)
    assert (StoredFile.objects.count(), Step.objects.count(), Paper.objects.count()) == (*before, 0)
    assert sum(Counted.objects.values_list("texts", flat=True)) == 3
    assert state(of(receipt)) == "missing"


def test_words_are_looked_at_before_a_file_is_kept(world: World) -> None:
    receipt = _missing(world)
    assert actions.supplement(code=receipt.code, words=AGAINST, uploads=[_txt(DULL)]).reply
    with pytest.raises(Invalid, match="没有写内容"):
        actions.supplement(code=receipt.code, words=" ", uploads=[_txt(DULL)])
    assert not StoredFile.objects.exists()


def test_a_form_that_names_ones_own_family_is_kept_where_it_is_asked_for(world: World) -> None:
    receipt = _missing(world, Kind.APPLICATION)
    assert actions.supplement(code=receipt.code, words="都在这里。", uploads=[_txt(FORM)]).step
    other = _missing(world, Kind.APPLICATION)
    assert actions.supplement(code=other.code, words="都在这里。", uploads=[_txt(AGAINST)]).reply
    third = _missing(world)
    assert actions.supplement(code=third.code, words="都在这里。", uploads=[_txt(FORM)]).reply
    assert Paper.objects.count() == 1


def test_what_is_sent_in_the_place_of_a_dropped_text_by_the_same_form_is_taken_in(world: World) -> None:
    said, asked = Said("开门时间", TEXT), Asked(kind=Kind.CONSULTATION)
    dropped = actions.submit(asked=asked, office=world.office, said=Said("a", AGAINST), key="f1")
    assert (dropped.case, bool(dropped.reply)) == (None, True)
    receipt = actions.submit(asked=asked, office=world.office, said=said, key="f1")
    assert receipt.code
    for words, taken in ((AGAINST, False), (AGAINST, False), ("补一句。", True)):
        assert (actions.write(code=receipt.code, words=words, key="w1").step is not None) == taken
    assert sum(Counted.objects.values_list("texts", flat=True)) == 2
    assert Case.objects.count() == CaseContent.objects.count() == 1


def test_one_bad_file_is_named_and_what_was_kept_comes_once_whatever_is_sent_again(world: World) -> None:
    receipt = _missing(world)
    good, bad = _txt(DULL), Upload(b"MZ" + b"\0" * 200, "证明", "a.exe")
    with pytest.raises(Unusable) as fault:
        actions.supplement(code=receipt.code, words="都在这里。", uploads=[good, bad], key="f1")
    assert fault.value.number == 1
    assert not StoredFile.objects.exists()
    papers.keep_all(of(receipt), [good], who=As.APPLICANT, by=VISITOR, key="f2")
    actions.supplement(code=receipt.code, words="都在这里。", uploads=[good], key="f2")
    assert Paper.objects.count() == 1


def test_there_is_an_end_to_the_number_of_files(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    receipt = _missing(world)
    with pytest.raises(Invalid, match="一次最多交 20 个文件"):
        actions.supplement(code=receipt.code, words="都在。", uploads=[_txt(DULL)] * (MOST_AT_ONCE + 1))
    monkeypatch.setattr("yangguang.cases.actions.papers.MOST", 1)
    actions.hand_in(code=receipt.code, data=DULL.encode(), what="材料", name="a.txt")
    with pytest.raises(NotAllowed, match="已有 1 个文件"):
        actions.hand_in(code=receipt.code, data=DULL.encode(), what="材料", name="a.txt")
    with pytest.raises(Invalid, match="最多写 20 项"):
        actions.ask_missing(case=world.submit(), missing=["材料"] * 21, by=world.clerk)


def test_only_who_has_the_case_enters_what_somebody_brought(world: World) -> None:
    receipt = _missing(world)
    with pytest.raises(Forbidden):
        actions.bring(case=of(receipt), words="当面送来。", uploads=[_txt(DULL)], by=world.other_clerk)
    assert not StoredFile.objects.exists()
    actions.bring(case=of(receipt), words="当面送来。", uploads=[_txt(DULL)], by=world.clerk)
    assert Paper.objects.get().who == "applicant"


# no more than the hour


def test_no_row_of_what_a_reporter_does_bears_more_than_the_hour(world: World) -> None:
    """Every row that comes of a report and of what its reporter does later, beside the counts of tries."""
    last = {model: model.objects.order_by("-pk").values_list("pk", flat=True).first() or 0 for model in _TIMED}
    with moved(datetime(2026, 3, 9, 10, 23, 45, tzinfo=SHANGHAI)):
        asked = Asked(kind=Kind.REPORT, anonymous=True)
        receipt = actions.submit(asked=asked, office=world.office, said=Said("收费", TEXT), key="r1")
        actions.write(code=receipt.code, words="当时窗口是三号。", key="r2")
        actions.hand_in(code=receipt.code, data=DULL.encode(), what="照片", name="a.txt")
    found = {
        (model.__name__, at)
        for model, pk in last.items()
        for at in model.objects.filter(pk__gt=pk).values_list("at", flat=True)
    }
    assert {name for name, _at in found} == {model.__name__ for model in _TIMED}
    assert {at.astimezone(SHANGHAI).strftime("%H:%M:%S.%f") for _name, at in found} == {"10:00:00.000000"}
    assert of(receipt).clocks.get().clock.started_at.minute == 0


_TIMED = (Case, Step, Paper, StoredFile, ClockEvent, Computation, Event, Once, AuditRow)


def test_a_report_typed_in_at_the_counter_is_read_back_within_the_hour_alone(world: World) -> None:
    at = datetime(2026, 3, 9, 10, 23, 45, tzinfo=SHANGHAI)
    brought = Brought(channel=Channel.COUNTER, read_back_at=at)
    asked = Asked(kind=Kind.REPORT)
    receipt = actions.submit(asked=asked, office=world.office, said=Said("收费", TEXT), brought=brought, by=world.clerk)
    assert of(receipt).read_back_at == at.replace(minute=0, second=0)
