"""Write the page about the interface for programs anew, from its operations and shapes."""

from django.core.management.base import BaseCommand

from yangguang.web.api import reference


class Command(BaseCommand):
    """`bin/dev describe_api`."""

    help = "writes docs/reference/api.md"

    def handle(self, *arguments: object, **options: object) -> None:
        """The whole page."""
        reference.PAGE.write_text(reference.page())
