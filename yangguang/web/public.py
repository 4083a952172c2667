"""The public site from one process, for the demo and small counties; nginx serves the same files in service.

The same promises as the shipped nginx configuration: ready compressed forms, entity tags, 410 for what was taken
down, redirects for merged places, and no engine behind a code.
"""

import hashlib
import re
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified, HttpResponsePermanentRedirect
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

_ARTICLE = re.compile(r"media/[^/]+/wechat\.html")  # its styles stand in its elements: taken home, never shown here
GONE, TAKE_HOME = "410.html", "verify.html"
FILES, MOVED = "file/", "redirects.txt"
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".xml": "application/xml",
    ".atom": "application/atom+xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".mp3": "audio/mpeg",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".tlog-proof": "text/plain; charset=utf-8",
    "": "text/plain; charset=utf-8",  # the log's checkpoint
}
_SEEN = (".pdf", ".png", ".jpg")  # files of notices that a browser shows; all others are saved
_ENCODINGS = (("br", ".br"), ("gzip", ".gz"))


@require_safe
def serve(request: HttpRequest, path: str = "") -> HttpResponse:
    """Answer with a public file; raises Http404 when none stands there."""
    if to := _moved(path):
        return HttpResponsePermanentRedirect(f"{settings.PREFIX}{to}")
    found = _find(path)
    if found is None:
        if path and not path.endswith("/") and _find(path + "/"):
            return HttpResponsePermanentRedirect(f"{settings.PREFIX}{path}/")
        raise Http404(path)
    form, encoding = _form(found, request.headers.get("Accept-Encoding", ""))
    tag = _tag(form)
    if request.headers.get("If-None-Match") == tag:
        return HttpResponseNotModified(headers={"ETag": tag})
    response = HttpResponse(form.read_bytes(), content_type=_TYPES.get(found.suffix, "application/octet-stream"))
    response.status_code = 410 if found.name.endswith(GONE) else 200
    response["ETag"] = tag
    response["Cache-Control"] = "public, max-age=31536000, immutable" if path.startswith("assets/") else "no-cache"
    if encoding:
        response["Content-Encoding"] = encoding
    if path == TAKE_HOME:  # its scripts are its own: it is taken home and opened there, never run on this site
        response["Content-Disposition"] = f'attachment; filename="{TAKE_HOME}"'
    elif _ARTICLE.fullmatch(path):
        response["Content-Disposition"] = "attachment"
    elif path.startswith(FILES) and found.suffix not in _SEEN and response.status_code == 200:
        response["Content-Disposition"] = "attachment"  # its name is on the link that leads here
    if path.startswith("w/"):
        response["X-Robots-Tag"] = "noindex, nofollow, noarchive"
        response["Cache-Control"] = "private, no-store"
    patch_vary_headers(response, ["Accept-Encoding"])
    return response


def _find(path: str) -> Path | None:
    """The file that an address means, never outside the site and never a hidden one."""
    site = Path(settings.SITE_DIR).resolve()
    if any(part.startswith(".") for part in path.split("/")) or "\0" in path:
        return None
    wanted = (site / path).resolve()
    if not wanted.is_relative_to(site):
        return None
    if path == "" or path.endswith("/"):
        wanted = next((p for p in (wanted / "index.html", wanted / GONE) if p.is_file()), wanted)
    elif path.startswith(FILES) and not wanted.is_file():
        wanted = wanted.with_name(f"{wanted.name}.{GONE}")
    return wanted if wanted.is_file() else None


def _moved(path: str) -> str:
    """Where the address of a merged place leads; empty for every other."""
    list_ = Path(settings.SITE_DIR) / MOVED
    return _redirects(list_, list_.stat().st_mtime_ns).get(path, "") if list_.is_file() else ""


@lru_cache(maxsize=1)
def _redirects(path: Path, at: int) -> dict[str, str]:
    """The redirects that the press has written, read again when it writes them again (`at`)."""
    lines = (line.removesuffix(";").split() for line in path.read_text().splitlines())
    return {line[0]: line[1] for line in lines}


def _form(path: Path, accepted: str) -> tuple[Path, str]:
    offered = {part.split(";")[0].strip() for part in accepted.split(",") if not part.replace(" ", "").endswith(";q=0")}
    for encoding, suffix in _ENCODINGS:
        form = path.with_name(path.name + suffix)
        if encoding in offered and form.is_file():
            return form, encoding
    return path, ""


def _tag(path: Path) -> str:
    status = path.stat()
    return f'"{hashlib.sha256(f"{status.st_mtime_ns}-{status.st_size}-{path.name}".encode()).hexdigest()[:20]}"'
