"""Settings of ratings: who may say from where a vote comes, the counters' networks, the least numbers shown."""

import os
from ipaddress import ip_network

from django.core.exceptions import ImproperlyConfigured


def networks(name: str) -> tuple[str, ...]:
    """The networks that a variable lists, with commas. Raises ImproperlyConfigured for one that is none."""
    listed = [each.strip() for each in os.environ.get(name, "").split(",") if each.strip()]
    try:
        return tuple(str(ip_network(each, strict=False)) for each in listed)
    except ValueError as fault:
        raise ImproperlyConfigured(f"{name}: {fault}") from fault


TRUSTED_PROXIES = networks("YANGGUANG_TRUSTED_PROXIES")
COUNTER_NETWORKS = networks("YANGGUANG_COUNTER_NETWORKS")
RATINGS_DESK_LEAST = int(os.environ.get("YANGGUANG_RATINGS_DESK_LEAST", "5"))
RATINGS_LEAST = int(os.environ.get("YANGGUANG_RATINGS_LEAST", "10"))
