"""The second person: never the author, exactly what is there, past the gate, every warning by its id."""

import pytest
from django.utils import translation

from yangguang.disclosure import actions, queries, rolling, sealing
from yangguang.disclosure.errors import Already, Forbidden, Invalid, NoBasis, SamePerson, Stopped, Unacknowledged
from yangguang.disclosure.models import Acknowledgement, Review, Slice, SliceContent, Version
from yangguang.disclosure.tests.world import ROWS, World

ID_NUMBER = "11010519491231002X"


def _body(version: Version) -> dict[str, object]:
    return sealing.body(Slice.objects.get(version=version))


def test_the_author_never_signs_even_with_both_roles(world: World) -> None:
    body = actions.Text("本机构公开办事时间。")
    version = actions.draft(
        matter=world.matter, office=world.office, title="办事时间", body=body, by=world.second_editor
    )
    with pytest.raises(SamePerson):
        actions.review(version=version, by=world.second_editor)
    with pytest.raises(SamePerson):
        actions.return_(version=version, reason="不好", by=world.second_editor)
    assert not Review.objects.exists()


@pytest.mark.parametrize("who", ["publisher", "stranger", "admin"])
def test_only_a_reviewer_of_the_office_signs(world: World, who: str) -> None:
    with pytest.raises(Forbidden):
        actions.review(version=world.text(), by=getattr(world, who))


@pytest.mark.parametrize("who", ["reviewer", "publisher", "stranger"])
def test_only_an_editor_of_the_office_drafts(world: World, who: str) -> None:
    with pytest.raises(Forbidden):
        actions.draft(
            matter=world.matter, office=world.office, title="时间", body=actions.Text("内容。"), by=getattr(world, who)
        )


def test_an_id_number_is_masked_before_anything_is_stored(world: World) -> None:
    version = world.text(f"请带身份证 {ID_NUMBER} 来办理。")
    finding = version.findings.get(action="mask")
    assert finding.detector == "id_number"
    assert ID_NUMBER not in finding.shown
    assert ID_NUMBER not in str(_body(version))
    assert actions.review(version=version, by=world.reviewer)


def test_a_notice_with_an_id_number_hidden_in_a_table_is_not_signed(world: World) -> None:
    table = actions.Table(columns=("序号", "说明"), rows=(("1", f"编号{ID_NUMBER}号"),))
    version = actions.draft(matter=world.matter, office=world.office, title="明细", body=table, by=world.editor)
    with pytest.raises(Stopped):
        actions.review(version=version, by=world.reviewer)
    assert not Review.objects.exists()


def test_a_name_beside_a_health_term_stops_and_what_was_typed_is_kept_sealed(world: World) -> None:
    version = world.text("经核实，居民张国强患有尿毒症，现予公布。")
    with pytest.raises(Stopped):
        actions.review(version=version, by=world.reviewer)
    assert "张国强".encode() not in bytes(SliceContent.objects.get(slice__version=version).sealed)


@pytest.mark.parametrize("words", ["现公布未参检名单如下。", "请按时缴纳社会抚养费。", "对违反者集中曝光。"])
def test_what_the_charter_forbids_is_never_signed(world: World, words: str) -> None:
    with pytest.raises(Stopped):
        actions.review(version=world.text(words), by=world.reviewer)


def test_a_forbidden_title_is_never_signed(world: World) -> None:
    with pytest.raises(Stopped):
        actions.review(version=world.text(title="未参检名单"), by=world.reviewer)


def test_a_warning_is_acknowledged_by_its_id_and_that_stays_on_record(world: World) -> None:
    version = world.text("参加座谈的有居民李大山，会议一致通过。")
    warning = version.findings.get(action="warn")
    with pytest.raises(Unacknowledged):
        actions.review(version=version, by=world.reviewer)
    review = actions.review(version=version, by=world.reviewer, acknowledged=[warning.pk])
    assert Acknowledgement.objects.get(review=review).finding == warning


def test_officers_in_post_are_named_without_a_warning(world: World) -> None:
    officer = "职员甲"
    version = world.text(f"经办人{officer}，电话0516-88880000。")
    assert not version.findings.exists()


def test_a_version_is_reviewed_once(world: World) -> None:
    version = world.signed(world.text())
    with pytest.raises(Already):
        actions.return_(version=version, reason="改主意了", by=world.reviewer)


def test_a_return_needs_a_reason_and_the_editor_reads_it(world: World) -> None:
    version = world.text()
    with pytest.raises(Invalid):
        actions.return_(version=version, reason=" ", by=world.reviewer)
    review = actions.return_(version=version, reason="请补电话", by=world.reviewer)
    assert sealing.reason(review.reason) == "请补电话"


def test_a_returned_notice_is_revised_signed_and_posted(world: World) -> None:
    version = world.text()
    actions.return_(version=version, reason="请补电话", by=world.reviewer)
    body = actions.Text("电话 0516-88880000。")
    revised = actions.revise(notice=version.notice, body=body, reason="补电话", by=world.editor)
    assert revised.number == 2
    assert actions.post(version=world.signed(revised), by=world.publisher)


def test_a_revision_without_a_body_takes_the_text_as_the_gate_masks_it(world: World) -> None:
    version = world.text("经核实，居民张国强患有尿毒症。")
    revised = actions.revise(notice=version.notice, reason="采用遮盖后的文本", by=world.editor)
    assert "张国强" not in str(_body(revised))
    assert actions.review(version=revised, by=world.reviewer)


def test_the_signature_is_refused_when_the_basis_has_expired(world: World) -> None:
    version = world.text()
    world.matter.bases.clear()
    with pytest.raises(NoBasis):
        actions.review(version=version, by=world.reviewer)


def test_a_draft_in_one_language_is_signed_in_another(world: World) -> None:
    with translation.override("en"):
        version = world.text("感谢王秀英同志来信。")
    assert version.findings.get().where == "第 1 行"
    with translation.override("en"):
        world.signed(version)


def test_what_is_masked_is_written_in_the_records_language(world: World) -> None:
    with translation.override("en"):
        version = world.text("联系 13812345678。")
    assert sealing.body(version.slices.get())["text"] == "联系 〔手机号已隐去〕。"


def test_a_warning_in_the_title_is_acknowledged_again_with_each_correction(world: World) -> None:
    drafted = actions.draft_roll(
        matter=world.matter,
        office=world.office,
        title="王秀英等人奖励扶助名单",
        roll_kind=world.kind,
        rows=ROWS,
        by=world.editor,
    )
    first = world.posted(drafted)
    entry = queries.rows(first, viewer=world.reviewer)[0]
    change = actions.Remove(place=entry.place, row=entry.key)
    later = actions.correct(notice=first.notice, changes=[change], reason="已去世", by=world.editor)
    assert [found.detector for found in later.findings.all()] == ["name"]
    world.posted(later)


def test_the_rows_of_a_roll_are_looked_at_again_before_they_are_signed(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as as_it_was:
        as_it_was.setattr(rolling, "look", lambda entries, *, kind: None)  # a gate of long ago, that knew less
        version = world.drafted([("王五之女", "八里社区居委会", "奖励扶助", 96000)])
    with pytest.raises(Stopped, match="不得公示"):
        world.signed(version)
