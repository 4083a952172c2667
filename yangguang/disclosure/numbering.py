"""The next index number of an office: gapless within office and year, taken under a lock, unique in the database."""

from datetime import date

from django.conf import settings

from yangguang.disclosure.index_numbers import index_number
from yangguang.disclosure.locks import hold_series
from yangguang.disclosure.models import Notice, Series
from yangguang.offices.models import Office


def letters(office: Office) -> str:
    """The office's letters, or its permanent number where none were given."""
    series = Series.objects.filter(office=office).first()
    return series.letters if series else f"{office.pk:04d}"


def next_number(office: Office, *, on: date) -> str:
    """The next index number; whoever else asks waits until this transaction ends."""
    stem = index_number(county=settings.COUNTY_CODE, office=letters(office), year=on.year, serial=0)[:-5]
    hold_series(stem)
    last = Notice.objects.filter(index_no__startswith=stem).order_by("-index_no").values_list("index_no", flat=True)
    serial = int(last[0][-5:]) + 1 if last else 1
    return f"{stem}{serial:05d}"
