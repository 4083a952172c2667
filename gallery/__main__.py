"""`python -m gallery FOLDER` writes the gallery and says which pages it has."""

import os
import sys
from pathlib import Path

import django

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    from gallery import drawing  # its samples are values of rooms, which know the settings

    for made in drawing.write(Path(sys.argv[1])):
        print(made)
