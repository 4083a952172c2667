"""The WSGI entry for granian."""

import gc
import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from config.lines import Balanced, Lines
from config.turns import Turns

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = Balanced(Turns(get_wsgi_application()), Lines(settings.VAR_DIR / "lines"))
# What is loaded by now stays until the end: the collector need not walk through it for every page.
gc.collect()
gc.freeze()
gc.set_threshold(50_000, 20, 50)
