"""What the server of printing processes imports before it forks; nobody else imports this."""

import os

import yangguang.press.posters.work

if os.environ.get("DJANGO_SETTINGS_MODULE"):  # the poster press alone needs no record
    import django

    django.setup()

    import yangguang.press.pages  # noqa: F401 every page's composition
