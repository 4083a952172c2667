"""Notices, rolls and tables: checked for privacy, signed by two, posted on every board, open to objection."""
