"""找错: how to say that something on the site is wrong, and by when it is answered."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@login_not_required
@require_safe
def fix(request: HttpRequest) -> HttpResponse:
    """Whom to tell."""
    return render(request, "web/fix.html")
