"""Settings of ratings: the counters' own networks, and the smallest number of ratings of which a figure is shown."""

import os

COUNTER_NETWORKS = tuple(filter(None, os.environ.get("YANGGUANG_COUNTER_NETWORKS", "").split(",")))
RATINGS_LEAST = int(os.environ.get("YANGGUANG_RATINGS_LEAST", "10"))
