"""The offline voice (eSpeak NG): a text in Chinese as sound, where the engine is installed; nothing leaves the house.

The engine is a library with one global state, so a process of its own speaks, and a text that breaks it breaks nobody
else.
"""

import ctypes
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from yangguang.foundation.errors import Unavailable

LANGUAGE = "cmn"  # Mandarin
_PACE, _PITCH = 160, 45  # the engine's words a minute, slower than its own 175; a calm voice
_SYNCHRONOUS, _UTF8, _PHONEMES = 2, 1, 0x02
_RATE, _TEXT_ENDS = 1, 0  # of the engine's parameters
_TIMEOUT = 300


class NoVoice(Unavailable):
    """The voice is not installed here, or could not speak."""


def installed() -> bool:
    """Whether this machine has the voice and the encoder."""
    return find_spec("espeakng_loader") is not None and find_spec("lameenc") is not None


def spoken(text: str) -> tuple[bytes, int]:
    """A text as 16-bit mono samples and their rate in hertz. Raises NoVoice."""
    done = _engine("speak", text)
    rate, _, samples = done.partition(b"\n")
    return samples, int(rate)


def phonemes(text: str) -> str:
    """What the voice would say, in the signs of the International Phonetic Alphabet. Raises NoVoice."""
    return _engine("phonemes", text).decode()


def _engine(what: str, text: str) -> bytes:
    if not installed():
        raise NoVoice("这台机器没有装语音引擎，没有合成音频。", do="请由播音员照广播稿念，或者请管理员装语音引擎。")
    command = [sys.executable, "-m", "yangguang.press.media.speech", what]
    readable = text.replace("〇", "零")
    done = subprocess.run(
        command, input=readable.encode(), capture_output=True, check=False, timeout=_TIMEOUT,
        cwd=Path(__file__).parents[3],
    )  # fmt: skip
    if done.returncode:
        raise NoVoice("语音引擎没有念完，没有合成音频。", do="请由播音员照广播稿念。")
    return done.stdout


def _loaded() -> tuple[ctypes.CDLL, int]:
    import espeakng_loader  # its own package, where it is installed

    library = ctypes.CDLL(espeakng_loader.get_library_path())
    rate = library.espeak_Initialize(_SYNCHRONOUS, 0, espeakng_loader.get_data_path().encode(), 0)
    if rate <= 0 or library.espeak_SetVoiceByName(LANGUAGE.encode()):
        raise SystemExit("the engine has no Mandarin")
    return library, rate


def _speak(text: bytes) -> bytes:
    library, rate = _loaded()
    samples = bytearray()
    callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)

    def heard(wave: int | None, count: int, _events: object) -> int:
        if wave and count > 0:
            samples.extend(ctypes.string_at(wave, count * 2))
        return 0

    kept = callback(heard)
    library.espeak_SetSynthCallback(kept)
    library.espeak_SetParameter(_RATE, _PACE, 0)
    library.espeak_SetParameter(3, _PITCH, 0)
    library.espeak_Synth(text + b"\0", len(text) + 1, 0, 1, 0, _UTF8, None, None)
    library.espeak_Synchronize()
    return f"{rate}\n".encode() + bytes(samples)


def _phonemes(text: bytes) -> bytes:
    library, _ = _loaded()
    library.espeak_TextToPhonemes.restype = ctypes.c_char_p
    place = ctypes.c_char_p(text)
    said = []
    while place.value:
        said.append(library.espeak_TextToPhonemes(ctypes.byref(place), _UTF8, _PHONEMES) or b"")
    return b" ".join(said)


if __name__ == "__main__":
    given = sys.stdin.buffer.read()
    sys.stdout.buffer.write(_speak(given) if sys.argv[1] == "speak" else _phonemes(given))
