"""The shipped nginx configuration serves the site as our own server does: a real nginx below a path of a portal."""

import http.client
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
SHIPPED = ROOT / "docs" / "how-to"
NAME = "file/" + "a" * 32


class Answer:
    """What nginx said to one request."""

    def __init__(self, port: int, path: str) -> None:
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        line.request("GET", f"/yangguang/{path}")
        said = line.getresponse()
        self.status, self.headers, self.body = said.status, dict(said.getheaders()), said.read().decode()
        line.close()


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """A site behind nginx on a free port."""
    folder = tmp_path_factory.mktemp("nginx")
    for above in (folder, *folder.parents[:3]):
        above.chmod(0o755)
    _fill(folder / "site")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    _configure(folder, port)
    program = shutil.which("nginx") or "/usr/sbin/nginx"
    running = subprocess.Popen([program, "-p", str(folder), "-c", "nginx.conf", "-g", "daemon off;"])
    try:
        _wait(port)
        yield port
    finally:
        running.terminate()
        running.wait(10)


def _fill(site: Path) -> None:
    for name, text in {
        "index.html": "首页", "place/7.html": "旧页", "place/9.html": "新页", f"{NAME}.csv": "项目",
        f"{NAME}.pdf": "%PDF",
        f"{NAME[:-1]}b.csv.410.html": "已撤下", "redirects.txt": "place/7.html place/9.html;\n",
        "w/AAAA/index.html": "名单", "w/BBBB/410.html": "期满",
    }.items():  # fmt: skip
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text)


def _configure(folder: Path, port: int) -> None:
    shipped = (
        (SHIPPED / "nginx.conf").read_text().replace("SITE", str(folder / "site")).replace("PREFIX", "/yangguang/")
    )
    maps = "\n".join(line for line in shipped.splitlines() if line.startswith("map "))
    server = "\n".join(line for line in shipped.splitlines() if not line.startswith("map "))
    kept = "\n".join(
        f"{what}_temp_path {folder}/{what};" for what in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    shutil.copy(SHIPPED / "security-headers.conf", folder)
    (folder / "nginx.conf").write_text(
        f"pid {folder}/pid;\nerror_log {folder}/error.log;\nevents {{}}\nhttp {{\naccess_log off;\n"
        f"types {{ text/html html; }}\n{kept}\n{maps}\nserver {{\nlisten 127.0.0.1:{port};\n{server}\n}}\n}}\n"
    )


def _wait(port: int) -> None:
    until = time.monotonic() + 20
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            assert time.monotonic() < until
            time.sleep(0.05)


def test_a_page_is_served_with_the_security_headers(port: int) -> None:
    answer = Answer(port, "index.html")
    assert (answer.status, answer.body) == (200, "首页")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    ("ending", "kind", "how"), [("csv", "text/csv; charset=utf-8", "attachment"), ("pdf", "application/pdf", "inline")]
)
def test_a_notices_file_has_its_type_and_is_saved_unless_browsers_show_it(
    port: int, ending: str, kind: str, how: str
) -> None:
    answer = Answer(port, f"{NAME}.{ending}")
    assert answer.status == 200
    assert (answer.headers["Content-Type"], answer.headers["Content-Disposition"]) == (kind, how)
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_a_file_that_was_taken_down_answers_410_with_its_tombstone(port: int) -> None:
    answer = Answer(port, f"{NAME[:-1]}b.csv")
    assert (answer.status, answer.body) == (410, "已撤下")
    assert answer.headers["Content-Type"].startswith("text/html")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_what_is_behind_a_code_is_served_to_no_engine_and_answers_410_when_it_is_over(port: int) -> None:
    there, over = Answer(port, "w/AAAA/"), Answer(port, "w/BBBB/")
    assert (there.status, there.body, over.status, over.body) == (200, "名单", 410, "期满")
    for answer in (there, over, Answer(port, "w/AAAA/index.html"), Answer(port, "w/BBBB/record.json")):
        assert "noindex" in answer.headers["X-Robots-Tag"]
        assert answer.headers["Cache-Control"] == "private, no-store"


def test_a_merged_places_address_answers_301(port: int) -> None:
    answer = Answer(port, "place/7.html")
    assert answer.status == 301
    assert answer.headers["Location"].endswith("/yangguang/place/9.html")
    assert Answer(port, "place/9.html").body == "新页"
