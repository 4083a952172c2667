"""The desk's pages of facilities: the list of an office, one facility, one form for each thing that is written down."""

from django import forms as django_forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from design.forms import shown
from yangguang.foundation.errors import Invalid
from yangguang.foundation.now import today
from yangguang.offices import actions as offices
from yangguang.offices import queries as known
from yangguang.offices.models import Office
from yangguang.offices.queries.facilities import Whole
from yangguang.web import facilities, queries
from yangguang.web.forms.facilities import Describe, Open, Why


@never_cache
@require_safe
def register(request: HttpRequest, office_id: int) -> HttpResponse:
    """The facilities of an office."""
    office = _office(request, office_id)
    context = {"office": office, "facilities": queries.kept_by(office)}
    return render(request, "web/facilities/register.html", context)


@never_cache
@require_http_methods(["GET", "POST"])
def new(request: HttpRequest, office_id: int) -> HttpResponse:
    """Put a facility on the register."""
    office = _office(request, office_id)
    form = Open(request.POST if request.method == "POST" else None, places=queries.places_of(office))
    if request.method == "POST" and form.is_valid():
        place = queries.place(int(form.cleaned_data["place"]))
        try:
            made = facilities.open_(form, office=office, place=place, by=queries.staff(request.user))
            return redirect("web:facility", facility_id=made.pk)
        except Invalid as fault:
            form.add_error(None, str(fault))
    context = shown(form, office=office)
    return render(request, "web/facilities/new.html", context, status=400 if form.is_bound else 200)


@never_cache
@require_safe
def facility(request: HttpRequest, facility_id: int) -> HttpResponse:
    """One facility: what is on record, and what can be written down."""
    whole = queries.facility(facility_id, viewer=queries.staff(request.user))
    context = {
        "whole": whole,
        "things": [(what, one.name) for what, one in facilities.THINGS.items()],
        "coming": [event for event in whole.events if event.day >= today()],
    }
    return render(request, "web/facilities/facility.html", context)


@never_cache
@require_http_methods(["GET", "POST"])
def write(request: HttpRequest, facility_id: int, thing: str) -> HttpResponse:
    """Write one thing down."""
    viewer = queries.staff(request.user)
    whole = queries.facility(facility_id, viewer=viewer)
    wanted = facilities.THINGS.get(thing)
    if wanted is None or whole.end:
        raise Http404
    form = _form(wanted, request, whole)
    if request.method == "POST" and form.is_valid():
        try:
            facilities.take(wanted, form, whole=whole, by=viewer)
            return redirect("web:facility", facility_id=facility_id)
        except Invalid as fault:
            form.add_error(None, str(fault))
    context = shown(form, whole=whole, title=wanted.name)
    return render(request, "web/facilities/write.html", context, status=400 if form.is_bound else 200)


def look_after(request: HttpRequest, facility_id: int) -> HttpResponse:
    """Write down that it was looked after: where the desk leads."""
    answer: HttpResponse = write(request, facility_id, "upkeep")
    return answer


@never_cache
@require_http_methods(["GET", "POST"])
def call_off(request: HttpRequest, event_id: int) -> HttpResponse:
    """Say that an event does not take place."""
    viewer = queries.staff(request.user)
    event = queries.facility_event(event_id, viewer=viewer)
    form = Why(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            facilities.must_be_clean(form.cleaned_data)
            offices.call_off(event=event, why=form.cleaned_data["why"], by=viewer)
            return redirect("web:facility", facility_id=event.facility_id)
        except Invalid as fault:
            form.add_error(None, str(fault))
    context = shown(form, event=event)
    return render(request, "web/facilities/call_off.html", context, status=400 if form.is_bound else 200)


@never_cache
@require_POST
def take_photo_away(request: HttpRequest, photo_id: int) -> HttpResponse:
    """Erase a photo."""
    viewer = queries.staff(request.user)
    photo = queries.facility_photo(photo_id, viewer=viewer)
    offices.take_photo_away(photo=photo, by=viewer)
    return redirect("web:facility", facility_id=photo.facility_id)


def _form(thing: facilities.Thing, request: HttpRequest, whole: Whole) -> django_forms.Form:
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    if issubclass(thing.form, Describe):
        return thing.form(*sent, whole=whole)
    return thing.form(*sent)


def _office(request: HttpRequest, office_id: int) -> Office:
    viewer = queries.staff(request.user)
    found = known.standing().filter(pk=office_id).first()
    if found is None:
        raise Http404
    queries.must_serve(viewer, found)
    return found
