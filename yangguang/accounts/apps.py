"""The app of accounts."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Who may act, and how it is known that it is they."""

    name = "yangguang.accounts"
