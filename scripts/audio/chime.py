"""The few soft notes that open an episode and announce each chapter."""

from __future__ import annotations

import functools
import math
from array import array
from collections.abc import Sequence

_STEP, _RING = 0.22, 0.95  # seconds from note to note, and that the last one rings
_LEVEL = 3_600  # of 32,767
_ATTACK, _DECAY = 0.012, 0.24  # seconds
_PARTIALS = ((1.0, 1.0), (2.0, 0.22), (3.0, 0.06))  # a wooden bar: (harmonic, strength)


@functools.cache
def play(notes: tuple[float, ...], rate: int) -> array[int]:
    """One note after another, in 16-bit samples; made once, so not to be changed."""
    total = round((_STEP * (len(notes) - 1) + _RING) * rate)
    return array("h", (round(_LEVEL * _at(notes, index / rate)) for index in range(total)))


def _at(notes: Sequence[float], moment: float) -> float:
    return sum(_note(hertz, moment - _STEP * number) for number, hertz in enumerate(notes))


def _note(hertz: float, age: float) -> float:
    if age <= 0:
        return 0.0
    wave = sum(level * math.sin(math.tau * hertz * times * age) for times, level in _PARTIALS)
    return wave * min(1.0, age / _ATTACK) * math.exp(-age / _DECAY)
