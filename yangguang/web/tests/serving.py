"""The site in service: the shipped nginx configuration in a real nginx, before a real granian, over TLS or without."""

import http.client
import os
import shutil
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from tempfile import gettempdir
from urllib.parse import urlencode

ROOT = Path(__file__).resolve().parents[3]
SHIPPED = ROOT / "docs" / "how-to"
BEFORE = ("map ", "limit_req_zone ")  # what stands outside the server
PROXIED = "127.0.0.1:8000"  # as the shipped configuration has it


@dataclass(frozen=True)
class Answer:
    """What was said to one request; `headers` in the order in which they came, each as often as it came."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes

    def said(self, name: str) -> list[str]:
        """Every value of a header."""
        return [value for key, value in self.headers if key.lower() == name.lower()]

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode()


@dataclass(frozen=True)
class Line:
    """The way to a server: its port, what stands before every path, whether the line is a secure one."""

    port: int
    prefix: str = "/"
    secure: bool = False

    def get(self, path: str, headers: Mapping[str, str] = {}) -> Answer:
        """Ask for a path below the prefix."""
        return self._ask("GET", path, None, headers)

    def post(self, path: str, fields: Mapping[str, str], headers: Mapping[str, str] = {}) -> Answer:
        """Send a form."""
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        return self._ask("POST", path, urlencode(fields).encode(), {**kind, **headers})

    def _ask(self, method: str, path: str, body: bytes | None, headers: Mapping[str, str]) -> Answer:
        line: http.client.HTTPConnection
        if self.secure:
            own = ssl._create_unverified_context()  # the certificate is made for this one test
            line = http.client.HTTPSConnection("127.0.0.1", self.port, timeout=30, context=own)
        else:
            line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        line.request(method, self.prefix + path, body, dict(headers))
        said = line.getresponse()
        answer = Answer(said.status, said.getheaders(), said.read())
        line.close()
        return answer


@contextmanager
def nginx(folder: Path, *, prefix: str, application: int = 0, secure: bool = False) -> Iterator[Line]:
    """A site below `folder`/site behind nginx, all else from the application's port."""
    for above in takewhile(lambda above: above != Path(gettempdir()), (folder, *folder.parents)):
        above.chmod(0o755)  # for nginx's own user; what it cannot read it would tell in its log
    port = free_port()
    _configure(folder, port, prefix=prefix, application=application, secure=secure)
    program = shutil.which("nginx") or "/usr/sbin/nginx"
    running = subprocess.Popen([program, "-p", str(folder), "-c", "nginx.conf", "-g", "daemon off;"])
    try:
        _wait(port, running)
        yield Line(port, prefix, secure)
    finally:
        running.terminate()
        running.wait(10)


@contextmanager
def granian(*, database: str, prefix: str, site: Path, log: Path | None = None) -> Iterator[int]:
    """The application as `serve.md` runs it, behind a proxy, all that it says in `log`; yields its port."""
    port = free_port()
    environment = {
        **os.environ, "DATABASE_URL": database, "YANGGUANG_SITE_DIR": str(site), "YANGGUANG_BEHIND_PROXY": "1",
        "YANGGUANG_PREFIX": prefix.strip("/"), "YANGGUANG_HOSTS": "127.0.0.1",
    }  # fmt: skip
    program = [str(Path(sys.executable).parent / "granian"), "--interface", "wsgi", "--host", "127.0.0.1"]
    with log.open("wb") if log else nullcontext() as said:
        running = subprocess.Popen(
            [*program, "--port", str(port), "--log-level", "warning", "config.wsgi:application"],
            cwd=ROOT, env=environment, stdout=said, stderr=said,
        )  # fmt: skip
        try:
            _wait(port, running)
            yield port
        finally:
            running.terminate()
            running.wait(20)


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    return port


def _configure(folder: Path, port: int, *, prefix: str, application: int, secure: bool) -> None:
    shipped = (SHIPPED / "nginx.conf").read_text().replace("SITE", str(folder / "site")).replace("PREFIX", prefix)
    assert PROXIED in shipped
    shipped = shipped.replace(PROXIED, f"127.0.0.1:{application or free_port()}")
    maps = "\n".join(line for line in shipped.splitlines() if line.startswith(BEFORE))
    server = "\n".join(line for line in shipped.splitlines() if not line.startswith(BEFORE))
    kept = "\n".join(
        f"{what}_temp_path {folder}/{what};" for what in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    for name in ("security-headers.conf", "public-types.conf"):
        shutil.copy(SHIPPED / name, folder)
    listen = f"listen 127.0.0.1:{port}{' ssl' if secure else ''};{_certificate(folder) if secure else ''}"
    (folder / "nginx.conf").write_text(
        f"pid {folder}/pid;\nerror_log {folder}/error.log;\nevents {{}}\nhttp {{\naccess_log off;\n"
        f"{kept}\n{maps}\nserver {{\n{listen}\n{server}\n}}\n}}\n"
    )


def _certificate(folder: Path) -> str:
    key, made = folder / "key.pem", folder / "made.pem"
    asked = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1"]
    subprocess.run([*asked, "-keyout", key, "-out", made], check=True, capture_output=True)
    return f"ssl_certificate {made}; ssl_certificate_key {key};"


def _wait(port: int, running: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 60
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            assert running.poll() is None and time.monotonic() < until
            time.sleep(0.05)
