"""`python -m gallery FOLDER` writes the gallery and says which pages it has."""

import sys
from pathlib import Path

from gallery import drawing

if __name__ == "__main__":
    drawing.settle()
    for made in drawing.write(Path(sys.argv[1])):
        print(made)
