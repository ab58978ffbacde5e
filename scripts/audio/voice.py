"""The synthetic voice: one sentence in, its samples and the moment of each word out.

It talks to libespeak-ng directly because the command line tool does not tell when
each word begins, and a transcript that follows the audio needs to know.
"""

from __future__ import annotations

import ctypes
import functools
from array import array
from dataclasses import dataclass, field
from typing import Any

RATE = 22_050  # samples per second; what espeak-ng always produces

_VOICE = b"es"
_PARAMETERS = {1: 144, 2: 90, 3: 42, 4: 58, 7: 1}  # words a minute, volume, pitch, range, word gap
_SYNCHRONOUS, _BY_CHARACTER, _UTF8 = 2, 1, 1
_WORD_EVENT = 1
_SILENCE = 220  # samples quieter than this, at either end, are cut off


class VoiceError(RuntimeError):
    """The voice is not installed or refused to speak."""


class _Event(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", ctypes.c_uint64),
    ]


_Callback = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event)
)


@dataclass
class Speech:
    """What was said: 16-bit mono samples, and (place in the text, sample) of each word."""

    samples: array[int] = field(default_factory=lambda: array("h"))
    words: list[tuple[int, int]] = field(default_factory=list)

    def start_of(self, offset: int) -> int:
        """The sample at which the word at this place of the text begins."""
        return next((sample for place, sample in self.words if place >= offset), len(self.samples))


def say(text: str) -> Speech:
    """Speak one sentence and trim the silence around it."""
    speech = Speech()
    callback = _Callback(functools.partial(_receive, speech))
    engine = _engine()
    engine.espeak_SetSynthCallback(callback)
    data = text.encode()
    status = engine.espeak_Synth(data, len(data) + 1, 0, _BY_CHARACTER, 0, _UTF8, None, None)
    engine.espeak_Synchronize()
    if status or not speech.samples:
        raise VoiceError(f"espeak-ng could not say: {text}")
    return _trimmed(speech)


@functools.cache
def _engine() -> Any:
    try:
        engine = ctypes.CDLL("libespeak-ng.so.1")
    except OSError as error:
        raise VoiceError("espeak-ng is missing: run scripts/install-debian.sh audio") from error
    if engine.espeak_Initialize(_SYNCHRONOUS, 0, None, 0) != RATE:
        raise VoiceError(f"espeak-ng does not speak at {RATE} samples per second")
    if engine.espeak_SetVoiceByName(_VOICE):
        raise VoiceError("espeak-ng has no Spanish voice")
    for parameter, value in _PARAMETERS.items():
        engine.espeak_SetParameter(parameter, value, 0)
    return engine


def _receive(speech: Speech, samples: Any, count: int, events: Any) -> int:
    if samples and count > 0:
        speech.samples.frombytes(ctypes.string_at(samples, count * 2))
    for event in _until_end(events):
        if event.type == _WORD_EVENT:
            speech.words.append((event.text_position - 1, event.sample))
    return 0


def _until_end(events: Any) -> Any:
    index = 0
    while events[index].type:
        yield events[index]
        index += 1


def _trimmed(speech: Speech) -> Speech:
    samples = speech.samples
    loud = (index for index, value in enumerate(samples) if abs(value) > _SILENCE)
    first = next(loud, 0)
    last = next(i for i in range(len(samples) - 1, -1, -1) if i == 0 or abs(samples[i]) > _SILENCE)
    words = [(place, max(0, sample - first)) for place, sample in speech.words]
    return Speech(samples[first : last + 1], words)
