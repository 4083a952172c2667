"""What is Chinese on an English page is marked so."""

import re
from collections.abc import Callable

from yangguang.accounts.models import Role, User
from yangguang.accounts.tests.people import Browser, person
from yangguang.disclosure import actions
from yangguang.disclosure.models import Objection, Posting
from yangguang.disclosure.tests.world import World

Desk = Callable[[User], Browser]


def _unmarked(text: str) -> list[str]:
    """Han on a page outside of what is marked as Chinese, what was typed, and the way to the Chinese page."""
    page = text[text.index("<body") :]
    page = re.sub(r'<(span|a)[^>]*lang="zh-Hans"[^>]*>.*?</\1>', "", page, flags=re.DOTALL)
    page = re.sub(r"<textarea.*?</textarea>", "", page, flags=re.DOTALL)
    return re.findall(r"[\u4e00-\u9fff]+", re.sub(r"<[^>]+>", " ", page))


def _pages(world: World) -> list[tuple[User | None, str]]:
    version = world.posted()
    receipt = actions.object_(notice=version.notice, ground="amount_wrong", said=actions.Said(text="x"))
    own = f"/en/notices/{version.notice_id}/"
    posting = Posting.objects.get(version=version, board=world.wall())
    security = person(Role.SECURITY_ADMIN)
    return [
        (None, "/en/account/log-in/"), (None, "/en/search/?q=x"), (None, "/en/fix/"), (None, "/en/nothing/"),
        (None, f"/en/objections/new?notice={version.notice.index_no}"), (None, "/en/objections/follow/"),
        (world.editor, "/en/desk/"), (world.editor, "/en/notices/"), (world.editor, own),
        (world.editor, f"{own}version/"), (world.editor, f"{own}rows/"),
        (world.editor, f"{own}rows/{world.village.pk}/"),
        (world.editor, f"{own}posters/"), (world.editor, f"{own}posters/{world.village.pk}/"),
        (world.editor, f"{own}objections/new/"), (world.editor, f"{own}proofs/"), (world.editor, "/en/notices/new/"),
        (world.editor, f"/en/notices/new/{world.matter.pk}/"),
        (world.editor, f"/en/notices/new/{world.matter.pk}/roll/"),
        (world.reviewer, f"{own}review/"), (world.publisher, f"{own}posting/"), (world.publisher, f"{own}withdrawal/"),
        (world.publisher, f"{own}closure/"), (world.editor, f"/en/postings/{posting.pk}/proof/"),
        (world.reviewer, f"/en/objections/{Objection.objects.get(pk=receipt.objection or 0).pk}/"),
        (world.editor, "/en/account/"), (world.editor, "/en/account/password/"), (world.admin, "/en/accounts/"),
        (world.admin, f"/en/accounts/{security.pk}/"), (security, f"/en/accounts/{world.editor.pk}/"),
        (world.admin, "/en/accounts/new/"), (person(Role.AUDIT_ADMIN), "/en/audit/"), (world.stranger, own),
    ]  # fmt: skip


def test_no_page_in_english_shows_chinese_that_is_not_marked(world: World, desk_of: Desk) -> None:
    found = {}
    for user, path in _pages(world):
        browser = desk_of(user) if user else Browser()
        if unmarked := _unmarked(browser.get(path).content.decode()):
            found[path] = unmarked[:6]
    assert found == {}
