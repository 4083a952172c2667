"""Notices in a set form."""
