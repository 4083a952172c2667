"""Labels with codes for the boards of a town: whoever stands before a board gets its public page on the phone."""

from pathlib import Path

from django.conf import settings

from yangguang.foundation import durable
from yangguang.foundation.identity import identity
from yangguang.foundation.now import today
from yangguang.places import queries as places
from yangguang.places.models import Board, Place
from yangguang.press import addresses
from yangguang.press.media import setting
from yangguang.press.posters import qr


def sheet(town: Place) -> Path:
    """The labels of all boards that stand in a town and below it, as a PDF to print and cut."""
    names = {step.id: step.name for step in places.descendants(town)}
    labels = [_label(names[board.place_id], board) for board in places.boards_below(town)]
    data = {
        "title": f"{places.name(town)}：公示栏二维码", "host": identity().host, "day": today().isoformat(),
        "demo": settings.DEMO, "labels": labels,
    }  # fmt: skip
    target = Path(settings.PRINT_DIR) / "labels" / f"{places.named([town.pk])[town.pk].code or town.pk}.pdf"
    durable.write(target, setting.pdf("labels", data, day=today()))
    return target


def _label(place: str, board: Board) -> dict[str, str]:
    """One board's: the page of its wall, which is always what hangs there today; no code that opens names."""
    address = settings.PUBLIC_URL + addresses.place(board.place_id)
    return {"place": place, "board": board.name, "address": address, "qr": qr.svg(address)}
