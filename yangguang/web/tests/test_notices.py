"""A notice from the editor's form to the boards, through the pages."""

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from yangguang.accounts.models import User
from yangguang.accounts.tests.people import Browser
from yangguang.disclosure import queries
from yangguang.disclosure.models import Hold, Notice, Posting
from yangguang.disclosure.tests.world import World
from yangguang.foundation.models import AuditRow

Desk = Callable[[User], Browser]
CSV = "姓名,村,项目,金额(元)\n张三,东升社区居委会,奖励扶助,960\n王五,八里社区居委会,奖励扶助,1920\n"


def _csv(text: str = CSV, encoding: str = "utf-8") -> SimpleUploadedFile:
    return SimpleUploadedFile("名单.csv", text.encode(encoding), "text/csv")


def _new(world: World, kind: str) -> str:
    return f"/notices/new/{world.matter.pk}/{kind}/"


def test_an_editor_chooses_matter_and_kind_and_drafts_in_words(world: World, desk_of: Desk) -> None:
    desk = desk_of(world.editor)
    assert f"/notices/new/{world.matter.pk}/" in desk.get("/notices/new/").content.decode()
    assert _new(world, "roll") in desk.get(f"/notices/new/{world.matter.pk}/").content.decode()
    answer = desk.post(
        _new(world, "text"), {"office": world.office.pk, "title": "办事时间", "words": "工作日上午八点半开门。"}
    )
    text = desk.get(answer["Location"]).content.decode()
    for words in ("等第二人审核", "工作日上午八点半开门。", "隐私检查没有发现问题"):
        assert words in text


def test_what_the_gate_masks_is_shown_masked_with_the_reason(world: World, desk_of: Desk) -> None:
    desk = desk_of(world.editor)
    words = "联系手机13912345678。"
    answer = desk.post(_new(world, "text"), {"office": world.office.pk, "title": "联系", "words": words})
    text = desk.get(answer["Location"]).content.decode()
    assert "13912345678" not in text
    assert "个人电话不得公开" in text
    assert "已遮盖" in text


def test_what_the_gate_stops_is_kept_as_a_draft_that_cannot_be_signed(world: World, desk_of: Desk) -> None:
    desk = desk_of(world.editor)
    words = "现将未参检名单集中曝光。"
    answer = desk.post(_new(world, "text"), {"office": world.office.pk, "title": "通报", "words": words})
    notice = Notice.objects.get()
    assert answer["Location"] == f"/notices/{notice.pk}/"
    assert "必须改" in desk.get(answer["Location"]).content.decode()
    reviewer = desk_of(world.reviewer)
    version = queries.newest(notice).pk
    assert reviewer.post(f"/notices/{notice.pk}/review/signature/", {"version": version}).status_code == 403


def test_a_pasted_table_becomes_a_notice(world: World, desk_of: Desk) -> None:
    desk = desk_of(world.editor)
    given = {"office": world.office.pk, "title": "接种门诊", "cells": "机构\t地址\r\n中心卫生院\t镇政府东侧\r\n"}
    text = desk.get(desk.post(_new(world, "table"), given)["Location"]).content.decode()
    assert '<th scope="row">中心卫生院</th>' in text


def test_a_table_with_a_missing_cell_comes_back_with_what_was_typed(world: World, desk_of: Desk) -> None:
    given = {"office": world.office.pk, "title": "接种门诊", "cells": "机构,地址\n中心卫生院\n"}
    answer = desk_of(world.editor).post(_new(world, "table"), given)
    assert answer.status_code == 400
    assert "栏数与表头不同" in answer.content.decode()
    assert "中心卫生院" in answer.content.decode()
    assert not Notice.objects.exists()


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_roll_is_imported_from_a_csv_file(world: World, desk_of: Desk, encoding: str) -> None:
    desk = desk_of(world.editor)
    given = {
        "office": world.office.pk,
        "title": "奖励扶助名单",
        "roll_kind": world.kind.pk,
        "csv": _csv(encoding=encoding),
    }
    location = desk.post(_new(world, "roll"), given)["Location"]
    assert "2,880" in desk.get(location).content.decode()
    assert "张三" not in desk.get(location).content.decode()
    assert "东升社区居委会" in desk.get(f"{location}rows/").content.decode()


def test_every_fault_of_a_roll_is_listed_with_its_row_and_nothing_is_imported(world: World, desk_of: Desk) -> None:
    broken = CSV + "赵六,无此村,奖励扶助,960\n,东升社区居委会,奖励扶助,多少\n"
    given = {"office": world.office.pk, "title": "奖励扶助名单", "roll_kind": world.kind.pk, "csv": _csv(broken)}
    answer = desk_of(world.editor).post(_new(world, "roll"), given)
    text = answer.content.decode()
    assert answer.status_code == 400
    for words in ("第 4 行", "无此村", "第 5 行", "没有姓名", "不是金额", 'value="奖励扶助名单"'):
        assert words in text
    assert not Notice.objects.exists()


def test_an_id_number_hidden_in_a_roll_is_stopped_on_the_page(world: World, desk_of: Desk) -> None:
    hidden = "姓名,村,项目,金额(元),备注\n张三,东升社区居委会,奖励扶助,960,11010519491231002X\n"
    given = {"office": world.office.pk, "title": "名单", "roll_kind": world.kind.pk, "csv": _csv(hidden)}
    answer = desk_of(world.editor).post(_new(world, "roll"), given)
    assert answer.status_code == 400
    assert "备注" in answer.content.decode()
    assert not Notice.objects.exists()


def test_a_file_is_judged_by_its_content_and_refused_in_words(world: World, desk_of: Desk) -> None:
    program = SimpleUploadedFile("通知.pdf", b"MZ" + bytes(200), "application/pdf")
    given = {"office": world.office.pk, "title": "通知", "file": program}
    answer = desk_of(world.editor).post(_new(world, "attachment"), given)
    assert answer.status_code == 400
    assert "没有保存这个文件" in answer.content.decode()


def test_a_second_person_signs_what_was_shown_and_a_publisher_posts_after_a_dry_run(
    world: World, desk_of: Desk
) -> None:
    notice = world.drafted().notice
    reviewer, publisher = desk_of(world.reviewer), desk_of(world.publisher)
    version = queries.newest(notice).pk
    assert reviewer.get(f"/notices/{notice.pk}/review/").status_code == 200
    reviewer.post(f"/notices/{notice.pk}/review/signature/", {"version": version})
    page = publisher.get(f"/notices/{notice.pk}/posting/").content.decode()
    assert not Posting.objects.exists()
    boards = len(page.split("张贴到 ")[1].split(" 处")[0])
    assert boards
    assert "带姓名的村</dt><dd><b>2</b>" in page
    assert "名单行数</dt><dd><b>3</b>" in page
    publisher.post(f"/notices/{notice.pk}/posting/")
    assert f"张贴到 {Posting.objects.count()} 处" in page
    assert "已张贴" in publisher.get(f"/notices/{notice.pk}/").content.decode()


def test_the_author_cannot_sign_even_as_a_reviewer(world: World, desk_of: Desk) -> None:
    from yangguang.disclosure import actions

    body = actions.Text("本机构公开办事时间。")
    version = actions.draft(matter=world.matter, office=world.office, title="时间", body=body, by=world.second_editor)
    desk, own = desk_of(world.second_editor), f"/notices/{version.notice_id}/review/"
    assert "须由另一位审核人签字" in desk.get(own).content.decode()
    assert desk.post(f"{own}signature/", {"version": version.pk}).status_code == 403


def test_a_signature_holds_for_the_version_that_was_seen_alone(world: World, desk_of: Desk) -> None:
    from yangguang.disclosure import actions

    seen = world.text()
    actions.revise(notice=seen.notice, by=world.editor, reason="补充", body=actions.Text("改过的内容。"))
    answer = desk_of(world.reviewer).post(f"/notices/{seen.notice_id}/review/signature/", {"version": seen.pk})
    assert answer.status_code == 400
    assert "刚刚有了新的一版" in answer.content.decode()
    assert not hasattr(queries.newest(seen.notice), "review")


def test_a_warning_must_be_ticked_one_by_one(world: World, desk_of: Desk) -> None:
    version = world.text(words="请到二楼找张建国办理。")
    warning = version.findings.get(action="warn")
    desk, own = desk_of(world.reviewer), f"/notices/{version.notice_id}/review/"
    assert f'id="seen-{warning.pk}"' in desk.get(own).content.decode()
    refused = desk.post(f"{own}signature/", {"version": version.pk})
    assert refused.status_code == 400
    assert "逐条确认" in refused.content.decode()
    signed = desk.post(f"{own}signature/", {"version": version.pk, "seen": [warning.pk]})
    assert signed.status_code == 302


def test_a_returned_draft_shows_its_editor_why_and_comes_back_changed(world: World, desk_of: Desk) -> None:
    version = world.text()
    own = f"/notices/{version.notice_id}/"
    assert desk_of(world.reviewer).post(f"{own}review/return/", {"reason": ""}).status_code == 400
    desk_of(world.reviewer).post(f"{own}review/return/", {"reason": "请写明星期几。"})
    desk = desk_of(world.editor)
    assert "请写明星期几。" in desk.get(own).content.decode()
    assert "本机构公开办事时间。</textarea>" in desk.get(f"{own}version/").content.decode()
    desk.post(f"{own}version/", {"words": "周一至周五办理。", "why": "补充星期"})
    assert "第 2 版" in desk.get(own).content.decode()
    assert "等第二人审核" in desk.get(own).content.decode()


def test_two_publishers_at_once_post_once(world: World, desk_of: Desk) -> None:
    notice = world.signed().notice
    one, two = desk_of(world.publisher), desk_of(world.publisher)
    assert one.post(f"/notices/{notice.pk}/posting/").status_code == 302
    count = Posting.objects.count()
    assert two.post(f"/notices/{notice.pk}/posting/").status_code == 403
    assert Posting.objects.count() == count


def test_one_row_is_corrected_on_its_villages_page(world: World, desk_of: Desk) -> None:
    notice = world.posted().notice
    desk, own = desk_of(world.editor), f"/notices/{notice.pk}/rows/{world.village.pk}/"
    rows = {row.name: row for row in queries.rows(queries.newest(notice), viewer=world.editor, place=world.village)}
    typed = {f"yuan-{rows['张三'].key}": "1260", "name-new1": "赵六", "yuan-new1": "960", "reason": "录入有误"}
    answer = desk.post(own, typed)
    assert answer["Location"] == f"/notices/{notice.pk}/"
    after = {
        row.name: row.fen for row in queries.rows(queries.newest(notice), viewer=world.editor, place=world.village)
    }
    assert after == {"张三": 126000, "李四": 96000, "赵六": 96000}


@pytest.mark.parametrize(
    ("typed", "said"),
    [({}, "没有改动任何一行"), ({"name-new1": "赵六", "yuan-new1": "很多"}, "不是金额")],
)
def test_a_faulty_correction_comes_back_with_all_that_was_typed(
    world: World, desk_of: Desk, typed: dict[str, str], said: str
) -> None:
    notice = world.posted().notice
    answer = desk_of(world.editor).post(
        f"/notices/{notice.pk}/rows/{world.village.pk}/", typed | {"reason": "我的理由"}
    )
    text = answer.content.decode()
    assert answer.status_code == 400
    assert said in text
    for value in [*typed.values(), "我的理由"]:
        assert value in text


def test_each_look_at_the_names_is_audited(world: World, desk_of: Desk) -> None:
    notice = world.posted().notice
    before = AuditRow.objects.filter(verb="disclosure.read").count()
    text = desk_of(world.reviewer).get(f"/notices/{notice.pk}/rows/{world.village.pk}/").content.decode()
    assert "张三" in text
    assert AuditRow.objects.filter(verb="disclosure.read", actor_key=world.reviewer.actor_key).count() == before + 1


def test_names_are_shown_to_nobody_outside_the_office(world: World, desk_of: Desk) -> None:
    notice = world.posted().notice
    for person in (world.stranger, world.admin):
        answer = desk_of(person).get(f"/notices/{notice.pk}/rows/{world.village.pk}/")
        assert answer.status_code == 403
        assert "张三" not in answer.content.decode()


def test_a_row_is_kept_back_only_after_the_person_was_heard(world: World, desk_of: Desk) -> None:
    version = world.posted()
    desk = desk_of(world.reviewer)
    row = queries.rows(version, viewer=world.reviewer, place=world.village)[0]
    own = f"/notices/{version.notice_id}/rows/{row.slice}/{row.key}/hold/"
    assert row.name in desk.get(own).content.decode()
    assert desk.post(own, {"reason": "金额待核"}).status_code == 400
    future = {"heard_at": "2026-03-09T18:00", "reason": "金额待核"}
    assert "还没有听取本人意见" in desk.post(own, future).content.decode()
    assert desk.post(own, {"heard_at": "2026-03-09T08:00", "reason": "金额待核"}).status_code == 302
    held = Hold.objects.get()
    assert "已暂缓" in desk.get(f"/notices/{version.notice_id}/rows/{world.village.pk}/").content.decode()
    assert desk.post(f"/holds/{held.pk}/release/", {"reason": "已核实"}).status_code == 302
