"""The shipped nginx configuration serves the site as our own server does: a real nginx below a path of a portal."""

import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from design.build import assets, build
from yangguang.accounts.tests.people import Browser
from yangguang.files.actions import MOST
from yangguang.files.kinds import LARGEST, MIB
from yangguang.web import limits
from yangguang.web.tests import serving
from yangguang.web.tests.serving import Answer, Line

pytestmark = pytest.mark.needs("nginx-light")

NAME = "file/" + "a" * 32
SERVED = (
    "index.html", "place/9.html", "verify.html", assets().css, assets().js, assets().icon,
    "catalogue.csv", "log/checkpoint", "feed.atom",
    f"{NAME}.csv", f"{NAME}.pdf", f"{NAME}.mp3", "w/AAAA/index.html", "w/AAAA/record.json", "w/AAAA/proof.tlog-proof",
    "media/A-1/wechat.html", "media/A-1/script.txt",
)  # fmt: skip
PROMISED = (
    "Content-Type", "Content-Disposition", "Cache-Control", "X-Robots-Tag", "X-Content-Type-Options",
    "Content-Security-Policy", "Referrer-Policy", "X-Frame-Options", "Strict-Transport-Security",
    "Cross-Origin-Opener-Policy",
)  # fmt: skip


@pytest.fixture(scope="module", params=["/", "/yangguang/"])
def line(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Line]:
    """A site behind nginx on a free port."""
    folder = tmp_path_factory.mktemp("nginx")
    fill(folder / "site")
    with serving.nginx(folder, prefix=request.param) as found:
        yield found


def only(answer: Answer, name: str) -> str:
    """The one value of a header; empty where it is not said."""
    values = answer.said(name)
    assert len(values) < 2, (name, values)
    return values[0] if values else ""


def fill(site: Path) -> None:
    """A few files of every kind that the press writes."""
    for name, text in {
        "index.html": "首页", "place/7.html": "旧页", "place/9.html": "新页", f"{NAME}.csv": "项目",
        f"{NAME}.pdf": "%PDF", f"{NAME}.mp3": "声", "media/A-1/wechat.html": "<p>文</p>", "media/A-1/script.txt": "稿",
        f"{NAME[:-1]}b.csv.410.html": "已撤下", "redirects.txt": "place/7.html place/9.html;\n",
        "verify.html": "核对", "catalogue.csv": "事项", "log/checkpoint": "origin", "feed.atom": "<f/>",
        **{path: data.decode() for path, data in build().items()},
        "w/AAAA/record.json": "{}", "w/AAAA/proof.tlog-proof": "c2sp", "index.html.gz": "zip",
        "w/AAAA/index.html": "名单", "w/BBBB/410.html": "期满",
    }.items():  # fmt: skip
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text)


def test_a_page_is_served_with_the_security_headers(line: Line) -> None:
    answer = line.get("index.html")
    assert (answer.status, answer.text) == (200, "首页")
    assert only(answer, "X-Content-Type-Options") == "nosniff"


@pytest.mark.parametrize(
    ("ending", "kind", "how"), [("csv", "text/csv; charset=utf-8", "attachment"), ("pdf", "application/pdf", "inline")]
)
def test_a_notices_file_has_its_type_and_is_saved_unless_browsers_show_it(
    line: Line, ending: str, kind: str, how: str
) -> None:
    answer = line.get(f"{NAME}.{ending}")
    assert answer.status == 200
    assert (only(answer, "Content-Type"), only(answer, "Content-Disposition")) == (kind, how)
    assert only(answer, "X-Content-Type-Options") == "nosniff"


def test_a_file_that_was_taken_down_answers_410_with_its_tombstone(line: Line) -> None:
    answer = line.get(f"{NAME[:-1]}b.csv")
    assert (answer.status, answer.text) == (410, "已撤下")
    assert only(answer, "Content-Type").startswith("text/html")
    assert only(answer, "X-Content-Type-Options") == "nosniff"


def test_what_is_behind_a_code_is_served_to_no_engine_and_answers_410_when_it_is_over(line: Line) -> None:
    there, over = line.get("w/AAAA/"), line.get("w/BBBB/")
    assert (there.status, there.text, over.status, over.text) == (200, "名单", 410, "期满")
    for answer in (there, over, line.get("w/AAAA/index.html"), line.get("w/BBBB/record.json")):
        assert "noindex" in only(answer, "X-Robots-Tag")
        assert only(answer, "Cache-Control") == "private, no-store"


def test_a_merged_places_address_answers_301(line: Line) -> None:
    answer = line.get("place/7.html")
    assert answer.status == 301
    assert only(answer, "Location").endswith(f"{line.prefix}place/9.html")
    assert line.get("place/9.html").text == "新页"


@pytest.mark.parametrize("path", SERVED)
def test_nginx_says_of_every_file_what_our_own_server_says(
    line: Line, path: str, tmp_path: Path, settings: object
) -> None:
    fill(tmp_path)
    settings.SITE_DIR = tmp_path  # type: ignore[attr-defined]  # pytest-django's settings
    own, answer = Browser().get(f"/{path}"), line.get(path)
    assert (answer.status, answer.body) == (own.status_code, own.content)
    for name in PROMISED:
        shown = "inline" if (name, path) == ("Content-Disposition", f"{NAME}.pdf") else ""
        assert only(answer, name) == own.headers.get(name, shown), name


def test_nothing_that_may_be_handed_in_is_too_large_for_nginx() -> None:
    [most] = re.findall(r"client_max_body_size (\d+)m;", (serving.SHIPPED / "nginx.conf").read_text())
    assert int(most) * MIB > LARGEST + MIB


def test_the_page_to_take_home_is_never_run_on_this_site(line: Line) -> None:
    assert only(line.get("verify.html"), "Content-Disposition") == 'attachment; filename="verify.html"'


def test_a_ready_compressed_form_is_sent_to_who_takes_it(line: Line) -> None:
    answer = line.get("index.html", {"Accept-Encoding": "gzip"})
    assert (only(answer, "Content-Encoding"), answer.body) == ("gzip", b"zip")
    assert only(answer, "Content-Type").startswith("text/html")


class _Echo(BaseHTTPRequestHandler):
    """An application that gives back what the proxy says of the sender."""

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        said = f"{self.headers['Yangguang-Forms']} {self.headers['X-Forwarded-For'] or ''}".encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(said)))
        self.end_headers()
        self.wfile.write(said)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class _Source(_Echo):
    """An application that gives back from where the proxy says that a form came."""

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        said = str(self.headers["Yangguang-Source"]).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(said)))
        self.end_headers()
        self.wfile.write(said)


@pytest.mark.parametrize("prefix", ["/", "/yangguang/"])
def test_of_a_vote_alone_the_application_hears_from_where_it_comes_whatever_the_sender_says(
    tmp_path: Path, prefix: str
) -> None:
    fill(tmp_path / "site")
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Source)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with serving.nginx(tmp_path, prefix=prefix, application=server.server_port) as line:
        paths = (
            "ratings/", "en/ratings/", "ratings/?code=A", "api/v1/rating",
            "ratings/follow/", "cases/new/", "cases/new/?ratings/", "api/v1/rating/appeal",
        )  # fmt: skip
        said = [line.post(path, {"words": "话"}, {"Yangguang-Source": "10.9.9.9"}).text for path in paths]
    server.shutdown()
    server.server_close()
    assert said == ["127.0.0.1"] * 4 + ["None"] * 4


def test_a_sender_faster_than_a_person_is_told_of_without_an_address_and_not_refused(tmp_path: Path) -> None:
    fill(tmp_path / "site")
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Echo)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with serving.nginx(tmp_path, prefix="/", application=server.server_port) as line:
        answers = [line.post("objections/new", {"words": "话"}) for _ in range(60)]
    server.shutdown()
    server.server_close()
    assert {answer.status for answer in answers} == {200}
    said = [answer.text.strip() for answer in answers]
    assert (said[0], said[-1]) == ("PASSED", limits.TOO_FAST)
    assert said.count(limits.TOO_FAST) < 20  # a resident who sends six pages of a form is not held up


class _Pieces(_Echo):
    """An application that gives back what it is told of the sender of a piece, and how long the piece is."""

    def do_PATCH(self) -> None:
        came = len(self.rfile.read(int(self.headers["Content-Length"])))
        self.send_response(204)
        for name, value in {"Upload-Offset": str(came), "Said": str(self.headers["Yangguang-Forms"])}.items():
            self.send_header(name, value)
        self.end_headers()


def test_pieces_of_files_pass_whole_with_their_headers_and_are_no_forms(tmp_path: Path) -> None:
    fill(tmp_path / "site")
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Pieces)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with serving.nginx(tmp_path, prefix="/yangguang/", application=server.server_port) as line:
        pieces = [line._ask("PATCH", f"uploads/{'x' * 43}/", b"x" * MOST, {}) for _ in range(60)]
        form = line.post("objections/new", {"words": "话"}).text
    server.shutdown()
    server.server_close()
    assert {(one.status, only(one, "Upload-Offset")) for one in pieces} == {(204, str(MOST))}
    assert limits.TOO_FAST not in {only(one, "Said") for one in pieces} | {form}
    assert "xxxxx" not in (tmp_path / "error.log").read_text()


def test_one_sender_of_codes_is_told_of_long_before_all_share_is_used_up(tmp_path: Path) -> None:
    fill(tmp_path / "site")
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Echo)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with serving.nginx(tmp_path, prefix="/", application=server.server_port) as line:
        codes = [line.post("mine/enter/", {"phone": "x"}).text.strip() for _ in range(20)]
        form = line.post("objections/new", {"words": "话"}).text.strip()
    server.shutdown()
    server.server_close()
    assert codes[:1] == ["PASSED"] and limits.TOO_FAST not in codes[:12]
    assert codes.count(limits.TOO_FAST) >= 6
    assert form != limits.TOO_FAST
    assert "127.0.0.1" not in (tmp_path / "error.log").read_text()
