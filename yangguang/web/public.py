"""The public site from one process, for the demo and small counties; nginx serves the same files in service.

The same promises as the shipped nginx configuration: ready compressed forms, entity tags, 410 for what was taken
down, redirects for merged places, and no engine behind a code.
"""

import hashlib
from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified, HttpResponsePermanentRedirect
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

GONE, TAKE_HOME = "410.html", "verify.html"
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
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".tlog-proof": "text/plain; charset=utf-8",
    "": "text/plain; charset=utf-8",  # the log's checkpoint
}
_ENCODINGS = (("br", ".br"), ("gzip", ".gz"))


@require_safe
def serve(request: HttpRequest, path: str = "") -> HttpResponse:
    """Answer with a public file; raises Http404 when none stands there."""
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
    response.status_code = 410 if found.name == GONE else 200
    response["ETag"] = tag
    response["Cache-Control"] = "public, max-age=31536000, immutable" if path.startswith("assets/") else "no-cache"
    if encoding:
        response["Content-Encoding"] = encoding
    if path == TAKE_HOME:  # its scripts are its own: it is taken home and opened there, never run on this site
        response["Content-Disposition"] = f'attachment; filename="{TAKE_HOME}"'
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
    return wanted if wanted.is_file() else None


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
