"""Commands of disclosure."""
