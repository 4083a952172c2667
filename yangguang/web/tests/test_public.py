"""Public files as they are answered: types, headers, 410 where something was taken down, 301 for merged places."""

from pathlib import Path

import pytest

from yangguang.accounts.tests.people import Browser

NAME = "file/" + "a" * 32


@pytest.fixture
def site(tmp_path: Path, settings: object) -> Path:
    settings.SITE_DIR = tmp_path  # type: ignore[attr-defined]  # pytest-django's settings
    for folder in ("file", "place", "en/place"):
        (tmp_path / folder).mkdir(parents=True)
    return tmp_path


@pytest.mark.parametrize(
    ("ending", "kind", "saved"),
    [
        ("pdf", "application/pdf", False), ("png", "image/png", False), ("jpg", "image/jpeg", False),
        ("txt", "text/plain; charset=utf-8", True), ("csv", "text/csv; charset=utf-8", True),
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", True),
        ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", True),
        ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", True),
    ],
)  # fmt: skip
def test_a_notices_file_has_its_own_type_is_not_sniffed_and_is_saved_unless_browsers_show_it(
    site: Path, browser: Browser, ending: str, kind: str, saved: bool
) -> None:
    (site / f"{NAME}.{ending}").write_bytes(b"x")
    answer = browser.get(f"/{NAME}.{ending}")
    assert answer.status_code == 200
    assert answer["Content-Type"] == kind
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer.get("Content-Disposition", "") == ("attachment" if saved else "")


def test_a_file_that_was_taken_down_answers_410_with_its_tombstone(site: Path, browser: Browser) -> None:
    (site / f"{NAME}.csv.410.html").write_text("已撤下")
    answer = browser.get(f"/{NAME}.csv")
    assert (answer.status_code, answer.content.decode()) == (410, "已撤下")
    assert answer["Content-Type"] == "text/html; charset=utf-8"
    assert "Content-Disposition" not in answer


@pytest.mark.django_db
def test_a_file_that_never_was_is_not_found(site: Path, browser: Browser) -> None:
    assert browser.get(f"/{NAME}.csv").status_code == 404


def test_a_merged_places_address_answers_301_in_each_language(site: Path, browser: Browser) -> None:
    (site / "place/7.html").write_text("moved")
    (site / "redirects.txt").write_text("place/7.html place/9.html;\nen/place/7.html en/place/9.html;\n")
    for tree in ("", "en/"):
        answer = browser.get(f"/{tree}place/7.html")
        assert (answer.status_code, answer["Location"]) == (301, f"/{tree}place/9.html")


def test_a_list_of_redirects_written_anew_is_read_anew(site: Path, browser: Browser) -> None:
    for number in (1, 22, 333):
        (site / "redirects.txt").write_text(f"place/{number}.html place/9.html;\n")
        assert browser.get(f"/place/{number}.html").status_code == 301
