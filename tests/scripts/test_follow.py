"""The published transcripts follow the published audio, to half a second at every subtitle."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"
EPISODES = SCRIPTS.parent / "episodes"
STEMS = sorted(
    path.stem
    for path in (SCRIPTS / "audio" / "guiones").glob("*.txt")
    if not (SCRIPTS / "audio" / "grabaciones" / f"{path.stem}.wav").exists()
)
"""The episodes of the synthetic voice; nobody can say when another says each word."""
TOLERANCE = 0.5
"""Seconds."""


def followed(*arguments: str) -> list[dict[str, Any]]:
    """Speak scripts again and hear the published files, in processes of their own."""
    command = [sys.executable, str(SCRIPTS / "audio" / "follow.py"), "--json", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def late(deviations: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The subtitles of which an edge is off by more than is tolerated."""
    return [
        each
        for each in deviations
        if any(edge is not None and abs(edge) > TOLERANCE for edge in (each["start"], each["end"]))
    ]


@pytest.fixture(scope="module")
def course() -> dict[str, dict[str, Any]]:
    return {one["stem"]: one for one in followed(*STEMS)}


@pytest.mark.parametrize("stem", STEMS)
def test_every_subtitle_is_shown_while_it_is_said(
    course: dict[str, dict[str, Any]], stem: str
) -> None:
    """By the moments of its words in the narration, and each word of the narration is there."""
    assert len(course[stem]["narration"]) > 10
    assert not late(course[stem]["narration"])


@pytest.mark.parametrize("stem", STEMS)
def test_every_sentence_is_shown_when_it_is_heard(
    course: dict[str, dict[str, Any]], stem: str
) -> None:
    """By the silences of the decoded file, which know nothing of the narration."""
    edges = [e for each in course[stem]["sound"] for e in (each["start"], each["end"])]
    assert sum(edge is not None for edge in edges) > len(edges) / 2
    assert not late(course[stem]["sound"])


@pytest.mark.parametrize("by", [pytest.param(-700, id="early"), pytest.param(700, id="late")])
def test_a_transcript_that_is_off_is_found_out(tmp_path: Path, by: int) -> None:
    """By both ways of looking, so neither is blind."""
    stem = "06-canales"
    shutil.copyfile(EPISODES / f"{stem}.mp3", tmp_path / f"{stem}.mp3")
    text = (EPISODES / f"{stem}.vtt").read_text(encoding="utf-8")
    shifted = [shift(line, by) if "-->" in line else line for line in text.splitlines()]
    (tmp_path / f"{stem}.vtt").write_text("\n".join(shifted) + "\n", encoding="utf-8")
    (one,) = followed(stem, "--episodes", str(tmp_path))
    assert len(late(one["narration"])) == len(one["narration"])
    heard = [each for each in one["sound"] if each["start"] is not None]
    assert len(late(heard)) > len(heard) / 2


def test_a_transcript_that_says_something_else_is_refused(tmp_path: Path) -> None:
    """A word that was changed in the script alone, or in the transcript alone."""
    stem = "06-canales"
    shutil.copyfile(EPISODES / f"{stem}.mp3", tmp_path / f"{stem}.mp3")
    text = (EPISODES / f"{stem}.vtt").read_text(encoding="utf-8")
    (tmp_path / f"{stem}.vtt").write_text(text.replace("camino", "sendero", 1), encoding="utf-8")
    follow = str(SCRIPTS / "audio" / "follow.py")
    command = [sys.executable, follow, stem, "--episodes", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 1
    assert f"{stem}: the transcript does not say what the script says" in done.stderr


def shift(line: str, milliseconds: int) -> str:
    """Move a line of times such as `00:00:01.390 --> 00:00:06.342`."""
    return " --> ".join(moved(clock, milliseconds) for clock in line.split(" --> "))


def moved(clock: str, milliseconds: int) -> str:
    hours, minutes, seconds = clock.split(":")
    total = int(hours) * 3_600_000 + int(minutes) * 60_000 + round(float(seconds) * 1000)
    whole, rest = divmod(max(0, total + milliseconds), 1000)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}.{rest:03}"
