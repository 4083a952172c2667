"""The app of files."""

from django.apps import AppConfig


class FilesConfig(AppConfig):
    """Owns what people and offices hand in as files."""

    name = "yangguang.files"
