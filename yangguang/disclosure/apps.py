"""The app of notices, postings and objections."""

from django.apps import AppConfig


class DisclosureConfig(AppConfig):
    """Owns what is published, and what is said against it."""

    name = "yangguang.disclosure"
