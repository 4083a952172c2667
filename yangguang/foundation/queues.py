"""Two lines of jobs, each with a worker of its own: whoever waits for a code does not wait for a roll in print."""

SOON, LONG = "default", "long"  # what takes seconds; what may take minutes
ALL = (SOON, LONG)
