"""A script as an MP3 that any village phone plays: mono, 24 kbit/s, about 180 KB a minute."""

import array

from yangguang.press.media import speech

_KBITS, _QUALITY = 24, 5
_PEAK = 0.8 * 32767


def mp3(text: str) -> bytes:
    """The text as spoken by the offline voice; the same text always gives the same file. Raises NoVoice."""
    samples, rate = speech.spoken(text)
    import lameenc  # its own package, where it is installed

    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_bit_rate(_KBITS)
    encoder.set_in_sample_rate(rate)
    encoder.set_channels(1)
    encoder.set_quality(_QUALITY)
    return bytes(encoder.encode(_loud(samples)) + encoder.flush())


def _loud(samples: bytes) -> bytes:
    """As loud as a loudspeaker likes it, never clipped."""
    wave = array.array("h", samples)
    most = max((abs(each) for each in wave), default=0)
    if not most:
        raise speech.NoVoice("语音引擎没有出声，没有合成音频。", do="请由播音员照广播稿念。")
    return array.array("h", (int(each * _PEAK / most) for each in wave)).tobytes()
