"""What must hold between the cues of a transcript, whatever its form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from lienzo.model.media import Cue
from lienzo.problems import Report, Where
from lienzo.problems.timed_text_codes import ENDS_EARLY, GOES_BACK
from lienzo.units import full_clock


@dataclass(frozen=True, slots=True)
class Timed:
    """A cue and the place it stands at."""

    where: Where
    cue: Cue


def in_order(cues: Sequence[Timed], report: Report) -> bool:
    """Whether cues start in order and end after they start, as WebVTT asks; tell which do not.

    They may overlap, because people talk at once.
    """
    sound = True
    for each in cues:
        if each.cue.end <= each.cue.start:
            facts = {"start": full_clock(each.cue.start), "end": full_clock(each.cue.end)}
            report(ENDS_EARLY.at(each.where, **facts))
            sound = False
    for before, each in pairwise(cues):
        if each.cue.start < before.cue.start:
            facts = {"start": full_clock(each.cue.start), "previous": full_clock(before.cue.start)}
            report(GOES_BACK.at(each.where, **facts))
            sound = False
    return sound
