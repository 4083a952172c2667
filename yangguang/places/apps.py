"""The app of places and boards."""

from django.apps import AppConfig


class PlacesConfig(AppConfig):
    """Owns the tree of places and what hangs in it."""

    name = "yangguang.places"
