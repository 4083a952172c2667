"""Settings of ratings: who may say from where a vote comes, the counters' networks, the least numbers shown."""

import os
from ipaddress import ip_network

from django.core.exceptions import ImproperlyConfigured


def networks(said: str) -> tuple[str, ...]:
    """The networks that a variable lists, with commas. Raises ImproperlyConfigured for one that is none."""
    try:
        return tuple(str(ip_network(each.strip(), strict=False)) for each in said.split(",") if each.strip())
    except ValueError as fault:
        raise ImproperlyConfigured(f"{said}: {fault}") from fault


TRUSTED_PROXIES = networks(os.environ.get("YANGGUANG_TRUSTED_PROXIES", ""))
COUNTER_NETWORKS = networks(os.environ.get("YANGGUANG_COUNTER_NETWORKS", ""))
RATINGS_DESK_LEAST = int(os.environ.get("YANGGUANG_RATINGS_DESK_LEAST", "5"))
RATINGS_LEAST = int(os.environ.get("YANGGUANG_RATINGS_LEAST", "10"))
