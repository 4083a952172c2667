"""The heavy pieces of a package: voice, picture, newspaper block; made when somebody orders them, never on the way out.

Each lies in `var/media/<索引号>/`, named by what it was made from and by its own digest: what a correction has changed
is no longer found, and its file on the site gives way to a tombstone.
"""

import hashlib
import shutil
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from django.conf import settings

from yangguang.foundation import canonical, durable
from yangguang.press.media import audio, cards, newspapers, script, setting, speech
from yangguang.press.media.told import Told

_EDITION = 1  # raised when a piece is made in another way: all are made anew


@dataclass(frozen=True, slots=True)
class Piece:
    """One heavy piece that is made: the name under which it is taken home, its digest, size and file."""

    name: str
    digest: str
    size: int
    path: Path


def made(told: Told) -> list[Piece]:
    """The pieces that fit what the notice says today, in their order."""
    folder, key = _folder(told.index), _key(told)
    if not folder.is_dir():
        return []
    found = [_piece(path) for path in folder.glob(f"*.{key}.*") if not path.name.startswith(".")]
    order = list(_makers(told))
    return sorted((piece for piece in found if piece.name in order), key=lambda piece: order.index(piece.name))


def ordered(index_no: str) -> bool:
    """Whether anything was ever made for a notice: what then is out of date is worth making again."""
    return _folder(index_no).is_dir()


def make(told: Told) -> list[Piece]:
    """Make what is missing, drop what is out of date; without a voice all but the voice. Raises NoVoice."""
    there = {piece.name for piece in made(told)}
    folder, key = _folder(told.index), _key(told)
    for name, maker in _makers(told).items():
        if name not in there and (speech.installed() or not name.endswith(".mp3")):
            content = maker()
            stem, _, kind = name.rpartition(".")
            durable.write(folder / f"{stem}.{key}.{hashlib.sha256(content).hexdigest()}.{kind}", content)
    for path in folder.glob("*"):
        if f".{key}." not in path.name:
            durable.remove(path)
    return made(told)


def forget(index_no: str) -> None:
    """Destroy every piece of a notice that was taken down."""
    shutil.rmtree(_folder(index_no), ignore_errors=True)


def _makers(told: Told) -> Mapping[str, Callable[[], bytes]]:
    texts = script.of(told).parts
    voices: dict[str, Callable[[], bytes]] = {
        (f"voice-{number}.mp3" if len(texts) > 1 else "voice.mp3"): lambda text=text: audio.mp3(text)  # type: ignore[misc]  # bound now, called later
        for number, text in enumerate(texts, 1)
    }
    return voices | {
        "card.png": lambda: setting.png(cards.svg(told)),
        "newspaper.pdf": lambda: newspapers.pdf(told),
    }


def _piece(path: Path) -> Piece:
    stem, _, digest, kind = path.name.split(".")
    return Piece(f"{stem}.{kind}", digest, path.stat().st_size, path)


def _key(told: Told) -> str:
    facts = {name: str(value) for name, value in asdict(told).items()}
    return canonical.digest([_EDITION, facts])[:16]


def _folder(index_no: str) -> Path:
    return Path(settings.VAR_DIR) / "media" / index_no
