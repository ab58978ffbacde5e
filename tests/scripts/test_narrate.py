"""A narration of two sentences, made as the episodes are, and read as the plugin reads them."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from audio_kit import Listener, picture

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"
HEAD = """\
title: Costes
subtitle: Lo que cuesta
date: 2026-03-12
comment: «Gastos» & números.
"""
BODY = """
# Primero; = #1

Hola.

# Qué decide este bloque

Adiós, «WhatsApp».
"""


@dataclass(frozen=True)
class Studio:
    """A copy of the scripts in a project with nothing else."""

    root: Path

    @property
    def episodes(self) -> Path:
        """Where it puts what it makes."""
        return self.root / "episodes"

    def write(self, stem: str, head: str) -> None:
        """Write a script, and the cover that goes with it."""
        folder = self.root / "scripts" / "audio"
        (folder / "guiones" / f"{stem}.txt").write_text(head + BODY, encoding="utf-8")
        (folder / "portadas" / f"{stem}.jpg").write_bytes(picture(1400, 1400))

    def narrate(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run the script that makes the episodes."""
        script = str(self.root / "scripts" / "audio" / "narrate.py")
        command = [sys.executable, script, *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)


@pytest.fixture(scope="module")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Studio:
    """A project with a trailer in MP3 and a lesson in M4A, both narrated."""
    root = tmp_path_factory.mktemp("studio")
    recorded = shutil.ignore_patterns("guiones", "portadas", "__pycache__")
    shutil.copytree(SCRIPTS / "audio", root / "scripts" / "audio", ignore=recorded)
    for folder in ("guiones", "portadas"):
        (root / "scripts" / "audio" / folder).mkdir()
    made = Studio(root)
    made.write("00-trailer", HEAD)
    made.write("08-costes", f"{HEAD}track: 8/9\nformat: m4a\n")
    done = made.narrate()
    assert done.returncode == 0, done.stderr
    return made


@pytest.mark.parametrize(
    ("name", "mime", "track"),
    [("00-trailer.mp3", "audio/mpeg", None), ("08-costes.m4a", "audio/x-m4a", 8)],
)
def test_the_plugin_reads_the_tags(studio: Studio, name: str, mime: str, track: int | None) -> None:
    """All that it can read, in both formats; a trailer has no number."""
    listener = Listener(studio.episodes)
    audio = listener.read(name)
    assert audio is not None
    assert not listener.codes
    assert audio.mime == mime
    assert (audio.tags.title, audio.tags.subtitle) == ("Costes", "Lo que cuesta")
    assert audio.tags.description == "«Gastos» & números."
    assert audio.tags.released == "2026-03-12"
    assert (audio.tags.track, audio.tags.season) == (track, 1)
    assert (audio.tags.album, audio.tags.artist) == ("El lienzo en marcha", "Lienzo")
    assert audio.tags.language == "spa"
    assert audio.cover is not None


def test_chapters_are_the_same_in_both_formats(studio: Studio) -> None:
    """Titles and starts, in the M4A both as a text track and as Nero's list."""
    listener = Listener(studio.episodes)
    mp3, m4a = listener.read("00-trailer.mp3"), listener.read("08-costes.m4a")
    assert mp3 is not None
    assert m4a is not None
    assert [chapter.title for chapter in mp3.chapters] == [
        "Primero; = #1",
        "Qué decide este bloque",
    ]
    for one, two in zip(mp3.chapters, m4a.chapters, strict=True):
        assert one.title == two.title
        assert one.start == pytest.approx(two.start, abs=0.001)
    data = (studio.episodes / "08-costes.m4a").read_bytes()
    assert data.count(b"Qu\xc3\xa9 decide este bloque") == 2
    assert data.index(b"moov") < data.index(b"mdat"), "playing starts before all is loaded"


def test_a_transcript_goes_with_each(studio: Studio) -> None:
    """It says the words of the script, not those of the voice."""
    for stem in ("00-trailer", "08-costes"):
        text = (studio.episodes / f"{stem}.vtt").read_text(encoding="utf-8")
        assert text.startswith("WEBVTT\n\n00:00:01.")
        assert "Adiós, «WhatsApp».\n" in text


def test_the_same_script_gives_the_same_bytes(studio: Studio, tmp_path: Path) -> None:
    """In both formats; nothing tells when it was made."""
    assert studio.narrate("--to", str(tmp_path)).returncode == 0
    for made in sorted(studio.episodes.glob("*.*")):
        if made.is_file():
            assert (tmp_path / made.name).read_bytes() == made.read_bytes(), made.name


def test_published_audio_is_left_alone(studio: Studio, tmp_path: Path) -> None:
    """What the ledger has promised stays, transcript and all, and the reason is told."""
    ledger = {"name": "00-trailer.mp3", "published": True, "sha256": "0" * 64}
    text = json.dumps({"shows": {"main": {"episodes": {"trailer": ledger}}}})
    (tmp_path / "episodes.lock").write_text(text, encoding="utf-8")
    for name in ("00-trailer.mp3", "00-trailer.vtt"):
        (tmp_path / name).write_bytes(b"published")
    done = studio.narrate("00-trailer", "--to", str(tmp_path))
    assert done.returncode == 0
    assert "00-trailer.mp3: published, so it is LEFT AS IT IS" in done.stdout
    assert (tmp_path / "00-trailer.mp3").read_bytes() == b"published"
    assert (tmp_path / "00-trailer.vtt").read_bytes() == b"published"


def test_a_script_that_cannot_be_said_makes_nothing(studio: Studio, tmp_path: Path) -> None:
    """The message has file and line, and is no traceback."""
    path = studio.root / "scripts" / "audio" / "guiones" / "09-mal.txt"
    path.write_text(HEAD + "\n# A\n\nSon 12 €.\n", encoding="utf-8")
    done = studio.narrate("09-mal", "--to", str(tmp_path))
    path.unlink()
    assert done.returncode == 1
    assert f"{path}:8: the voice cannot say «12»" in done.stderr
    assert "Traceback" not in done.stderr
    assert not list(tmp_path.iterdir())
