"""The design's few files, for pages that answer before anything was printed; in service they are plain files."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from design.build import FOLDER, build

_TYPES = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml"}


@login_not_required
@require_safe
def asset(request: HttpRequest, name: str) -> HttpResponse:
    """One built file, by the name that says what is in it."""
    content = build().get(FOLDER + name)
    if content is None:
        raise Http404(name)
    response = HttpResponse(content, content_type=_TYPES[name.rsplit(".", 1)[-1]])
    response["Cache-Control"] = "public, max-age=31536000, immutable"
    return response
