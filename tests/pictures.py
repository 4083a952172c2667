"""`python -m tests.pictures VAR FOLDER`: pictures of a demo that has run, for README: its pages and a poster."""

import subprocess
import sys
from pathlib import Path

from PIL import Image

from tests import chromium

WALL = "place/30.html"  # a village's
SHOTS = {  # page, width and height in px, mode
    "county": ("index.html", 1280, 900, ""),
    "wall": (WALL, 360, 720, ""),
    "wall-elder": (WALL, 360, 720, "elder"),
}
DPI = 48


def main(var: Path, folder: Path) -> int:
    """Write the pictures; returns how many."""
    folder.mkdir(parents=True, exist_ok=True)
    site = (var / "site").resolve()
    with chromium.started("--allow-file-access-from-files") as browser:
        for name, (page, wide, high, mode) in SHOTS.items():
            view = browser.new_page(viewport={"width": wide, "height": high})
            view.goto(f"file://{site / page}#{mode}")
            view.screenshot(path=folder / f"{name}.png")
    poster = sorted((var / "print").rglob("*.a3.pdf"))[1]
    subprocess.run(
        ["pdftoppm", "-png", "-singlefile", "-r", str(DPI), "-f", "1", str(poster), str(folder / "poster")], check=True
    )
    for made in folder.glob("*.png"):
        Image.open(made).convert("RGB").quantize(64).save(made, optimize=True)
    return len(SHOTS) + 1


if __name__ == "__main__":
    print(main(Path(sys.argv[1]), Path(sys.argv[2])))
