"""The door of the residents' space: who has no session of a resident is led to it, and loses nothing that was typed."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from yangguang.accounts.kept import keep
from yangguang.residents import queries
from yangguang.residents.models import Resident

SEE_OTHER = 303


def to(name: str, **arguments: object) -> HttpResponse:
    """On to another page, whatever the method was."""
    return HttpResponse(status=SEE_OTHER, headers={"Location": reverse(name, kwargs=arguments)})


def of_resident[**P](
    view: Callable[Concatenate[HttpRequest, Resident, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Open a view to the resident whose session the request is of, and to nobody else, staff neither."""

    def run(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        resident = queries.resident(request)
        if resident is None:
            if (subject := queries.ended(request)) and request.method == "POST":
                keep(request, person=subject)
            return to("web:enter")
        return view(request, resident, *args, **kwargs)

    named = wraps(view)(run)
    return login_not_required(never_cache(sensitive_post_parameters()(named)))  # type: ignore[return-value]  # wraps names the first argument
