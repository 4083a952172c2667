"""The catalogue: what an office publishes or does, by which law, within which time, and what it owes to the record."""
