"""From where a vote comes, as little as the rule needs: an opaque mark of one day, and whether it is an own network."""

import hmac
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from ipaddress import ip_address

from django.conf import settings

from yangguang.foundation import keys
from yangguang.foundation.now import today
from yangguang.offices.models import Office
from yangguang.ratings import rule
from yangguang.ratings.models import Mark


@dataclass(frozen=True, slots=True)
class Source:
    """A keyed digest that means nothing after its day, and whether it is an office's own network."""

    mark: bytes = b""
    own_network: bool = False


def of(address: str, *, said_by_proxy: str = "") -> Source:
    """What is kept of an address: nothing from which it could be found again, once the day's secret is destroyed.

    Behind a proxy that the deployment trusts it is what that proxy says; whatever anybody else says there is not heard.
    Another proxy's own address, or this machine's, tells of no visitor and makes no source.
    """
    if rule.is_within(address, settings.TRUSTED_PROXIES):
        address = _written(said_by_proxy)
    own = rule.is_within(address, settings.COUNTER_NETWORKS)
    return Source(b"" if _is_proxy(address) else _digest(address), own)


def earlier(office: Office, source: Source, *, at: datetime) -> list[datetime]:
    """When votes on an office came from this source within the rule's span."""
    since = at - rule.in_force().span
    found = Mark.objects.filter(office=office, source=source.mark, at__gt=since) if source.mark else Mark.objects.none()
    return list(found.values_list("at", flat=True))


def mark(office: Office, source: Source, *, at: datetime) -> None:
    """Remember for the rule's span that a vote came from this source."""
    if source.mark:
        Mark.objects.create(office=office, source=source.mark, at=at)


def forget(*, at: datetime) -> int:
    """Delete the marks that the rule no longer asks for, and the secrets of days that are over."""
    gone, _each = Mark.objects.filter(at__lte=at - rule.in_force().span).delete()
    keys.forget_all(_subject(today() - timedelta(days=back)) for back in range(1, 15))
    return gone


def _is_proxy(address: str) -> bool:
    """Whether an address is none, or that of this machine itself."""
    try:
        return not address or ip_address(address).is_loopback
    except ValueError:
        return False


def _written(said: str) -> str:
    """An address in its one writing; empty for whatever is none."""
    try:
        return str(ip_address(said.strip()))
    except ValueError:
        return ""


def _digest(address: str) -> bytes:
    return hmac.digest(keys.salt(_subject(today())), _network(address).encode(), "sha256")


def _network(address: str) -> str:
    """One household is one source: an IPv6 address counts by its first 64 bits."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    return str(found) if found.version == 4 else found.exploded[:19]


def _subject(day: date) -> str:
    return f"ratings-source:{day.isoformat()}"
