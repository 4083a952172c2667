"""The app of cases."""

from django.apps import AppConfig


class CasesConfig(AppConfig):
    """Owns everything that an office owes someone, step by step."""

    name = "yangguang.cases"
