"""A draft that was never posted and was discarded in its time offers nothing more; a refused file is not kept."""

from collections.abc import Callable
from datetime import timedelta

from django.core.files.uploadedfile import SimpleUploadedFile

from yangguang.accounts.models import User
from yangguang.accounts.tests.people import Browser
from yangguang.disclosure import jobs
from yangguang.disclosure.models import Notice
from yangguang.disclosure.tests.world import MONDAY, World
from yangguang.files.actions import erase_due
from yangguang.files.models import StoredFile
from yangguang.foundation.now import moved

Desk = Callable[[User], Browser]


def test_the_page_of_a_discarded_draft_says_so_and_offers_nothing(world: World, desk_of: Desk) -> None:
    notice = world.drafted().notice
    with moved(MONDAY + timedelta(days=182)):
        jobs.end_what_is_over()
        for viewer in (world.editor, world.reviewer, world.publisher):
            answer = desk_of(viewer).get(f"/notices/{notice.pk}/")
            text = answer.content.decode()
            assert (answer.status_code, "久未张贴，已作废" in text) == (200, True)
            for verb in ("/review/", "/version/", "/posting/", "/rows/"):
                assert f"/notices/{notice.pk}{verb}" not in text


def test_the_file_of_a_refused_draft_goes_with_the_next_night(world: World, desk_of: Desk) -> None:
    desk, kept = desk_of(world.editor), _file()
    desk.post(f"/notices/new/{world.matter.pk}/attachment/", {"office": world.office.pk, "title": "预算", "file": kept})
    notice = Notice.objects.get()
    refused = desk.post(f"/notices/{notice.pk}/version/", {"why": "公布未参检名单。", "file": _file()})
    assert (refused.status_code, StoredFile.objects.count()) == (400, 2)
    with moved(MONDAY + timedelta(days=2)):
        erase_due()
    assert [file.is_erased for file in StoredFile.objects.order_by("pk")] == [False, True]


def _file() -> SimpleUploadedFile:
    return SimpleUploadedFile("预算.csv", "项目,金额\n宣传,1200\n".encode(), "text/csv")
