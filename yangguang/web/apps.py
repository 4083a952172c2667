"""The app of the top floor."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Joins the rooms for people."""

    name = "yangguang.web"
