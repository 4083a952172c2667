"""A resident's own space: come in by a code, see one's own, leave."""
