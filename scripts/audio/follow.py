"""Measures how closely the published transcripts follow the audio.

    python scripts/audio/follow.py                  every episode that has a script
    python scripts/audio/follow.py 06-canales       only this one
    python scripts/audio/follow.py --json           each deviation, for the tests

Twice, by two ways that share nothing: against the narration itself, which is spoken again
from its script and knows the moment of each word; and against the sound of the published
file, decoded to its end, where each sentence begins and ends at a silence.

Needs the packages of `scripts/install-debian.sh audio`. An episode with a recording of its
own has no narration to be held against, so only its sound is heard.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median

import apart
import cues
import guion
import take

HERE = Path(__file__).resolve().parent
EPISODES = HERE.parent.parent / "episodes"

_PAUSE = 0.3  # seconds; subtitles this far apart have a silence between them
_SILENCE = "silencedetect=noise=-30dB:duration=0.2"  # the chime rings on below that
_EDGE = re.compile(r"silence_(start|end): (-?[0-9.]+)")
_BLOCK = re.compile(r"(?m)^([\d:.]+) --> ([\d:.]+)\n((?:.+\n?)+)")


@dataclass(frozen=True)
class Deviation:
    """How far, in seconds, the edges of one subtitle are from what they announce."""

    start: float | None
    end: float | None
    text: str

    @property
    def edges(self) -> list[float]:
        """Both, as far as they can be told."""
        return [abs(edge) for edge in (self.start, self.end) if edge is not None]


@dataclass(frozen=True)
class Followed:
    """An episode: its subtitles against the narration, and against the sound."""

    stem: str
    narration: list[Deviation]
    sound: list[Deviation]


def transcript(path: Path) -> list[cues.Cue]:
    """Read a WebVTT transcript as this folder writes it."""
    found = _BLOCK.findall(path.read_text(encoding="utf-8"))
    return [cues.Cue(_seconds(a), _seconds(b), " ".join(text.split())) for a, b, text in found]


def against_narration(told: Sequence[cues.Cue], words: Sequence[take.Word]) -> list[Deviation]:
    """Hold each subtitle against the moments of its own words.

    Raises:
        ValueError: the transcript does not say, word for word, what the narration says.
    """
    if [word for cue in told for word in cue.text.split()] != [word.text for word in words]:
        raise ValueError("the transcript does not say what the script says: narrate it again")
    result, at = [], 0
    for cue in told:
        first, at = at, at + len(cue.text.split())
        start, end = words[first].start, words[at - 1].end
        result.append(Deviation(cue.start - start, cue.end - end, cue.text))
    return result


def against_sound(told: Sequence[cues.Cue], audio: Path) -> list[Deviation]:
    """Hold the edges that stand beside a pause against the nearest edge of a silence."""
    begins, stops = _silences(audio)
    gaps = [after.start - before.end for before, after in pairwise(told)]
    before, after = [_PAUSE, *gaps], [*gaps, _PAUSE]
    return [
        Deviation(
            cue.start - _nearest(stops, cue.start) if before[number] >= _PAUSE else None,
            cue.end - _nearest(begins, cue.end) if after[number] >= _PAUSE else None,
            cue.text,
        )
        for number, cue in enumerate(told)
    ]


def follow(stem: str, episodes: Path) -> Followed:
    """Measure one episode."""
    script = guion.read(HERE / "guiones" / f"{stem}.txt")
    told = transcript(episodes / f"{stem}.vtt")
    recorded = (HERE / "grabaciones" / f"{stem}.wav").exists()
    try:
        narration = [] if recorded else against_narration(told, take.narrated(script).words)
    except ValueError as error:
        raise RuntimeError(f"{stem}: {error}") from error
    return Followed(stem, narration, against_sound(told, episodes / f"{stem}.{script.format}"))


def _silences(audio: Path) -> tuple[list[float], list[float]]:
    """Where silences begin and where they end, in the whole decoded file."""
    command = ["ffmpeg", "-hide_banner", "-nostdin", "-i", str(audio), "-map", "0:a"]
    run = [*command, "-af", _SILENCE, "-f", "null", "-"]
    log = subprocess.run(run, capture_output=True, text=True, check=True).stderr
    edges = [(kind, float(moment)) for kind, moment in _EDGE.findall(log)]
    begins, stops = ([at for kind, at in edges if kind == name] for name in ("start", "end"))
    return begins, stops


def _nearest(moments: list[float], moment: float) -> float:
    at = bisect_left(moments, moment)
    return min(moments[max(0, at - 1) : at + 1], key=lambda each: abs(each - moment))


def _seconds(clock: str) -> float:
    hours, minutes, seconds = clock.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(seconds)


def _row(name: str, deviations: Sequence[Deviation]) -> str:
    edges = [edge for deviation in deviations for edge in deviation.edges]
    if not edges:
        return f"  {name:<10} nothing to hold it against"
    figures = f"median {median(edges):.3f} s   max {max(edges):.3f} s"
    return f"  {name:<10} {len(edges):>4} edges   {figures}"


def _told(all_: Sequence[Followed]) -> Iterator[str]:
    for one in all_:
        yield one.stem
        yield _row("narration", one.narration)
        yield _row("sound", one.sound)
    if len(all_) > 1:
        yield "all"
        yield _row("narration", [each for one in all_ for each in one.narration])
        yield _row("sound", [each for one in all_ for each in one.sound])


def main() -> int:
    """Measure the episodes that are asked for, or all, and tell."""
    parser = argparse.ArgumentParser(description="Measure how transcripts follow the audio.")
    parser.add_argument("stems", nargs="*", help="episodes, by stem (default: all)")
    parser.add_argument("--episodes", type=Path, default=EPISODES, help="where the files are")
    parser.add_argument("--json", action="store_true", help="each deviation, as data")
    asked = parser.parse_args()
    stems = asked.stems or sorted(path.stem for path in (HERE / "guiones").glob("*.txt"))
    try:
        found = apart.each(follow, stems, asked.episodes)
    except (RuntimeError, OSError, subprocess.SubprocessError) as error:
        sys.exit(f"follow: {error}")
    print(json.dumps([asdict(one) for one in found]) if asked.json else "\n".join(_told(found)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
