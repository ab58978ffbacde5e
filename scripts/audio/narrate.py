"""Turns the scripts of the course into episodes: MP3 with tags and chapters, and transcript.

    python scripts/audio/narrate.py                    every script in guiones/
    python scripts/audio/narrate.py 06-canales         only this one
    python scripts/audio/narrate.py --to elsewhere     leave episodes/ alone

The voice is espeak-ng. To replace it by a real one, put the recording at
`grabaciones/<stem>.wav` and, made from that recording, its transcript at
`grabaciones/<stem>.vtt`; chapters may come beside them as an Audacity label track,
`grabaciones/<stem>.txt`. Nothing here can time the words of a human voice.

The same script gives the same bytes, with the same versions of espeak-ng and ffmpeg.
The audio of a published episode must not change: the ledger stops a build that sees it.

Needs mutagen, and the packages of `scripts/install-debian.sh audio`.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from array import array
from multiprocessing import get_context
from pathlib import Path

import chime
import cues
import guion
import master
import tags
import voice

HERE = Path(__file__).resolve().parent
EPISODES = HERE.parent.parent / "episodes"

SENTENCE, PARAGRAPH, ENDING = 0.36, 0.72, 1.2  # seconds of silence
OPENING_NOTES, SECTION_NOTES = (392.0, 523.25, 659.25), (392.0, 523.25)  # hertz


class Take:
    """A narration as it grows: its samples, its subtitles and its chapters."""

    def __init__(self) -> None:
        self.samples = array("h")
        self.cues: list[cues.Cue] = []
        self.marks: list[tags.Mark] = []

    @property
    def now(self) -> float:
        """The seconds spoken so far."""
        return len(self.samples) / voice.RATE

    def silence(self, seconds: float) -> None:
        """Say nothing for a while."""
        self.samples.frombytes(bytes(2 * round(seconds * voice.RATE)))

    def section(self, section: guion.Section) -> None:
        """Narrate a chapter."""
        notes = SECTION_NOTES if self.marks else OPENING_NOTES
        self.marks.append(tags.Mark(self.now, section.title))
        self.samples.extend(chime.play(notes, voice.RATE))
        for paragraph in section.paragraphs:
            self._paragraph(paragraph)

    def _paragraph(self, sentences: tuple[str, ...]) -> None:
        told: list[cues.Cue] = []
        for number, sentence in enumerate(sentences):
            if number:
                self.silence(SENTENCE)
            told += self._sentence(sentence.split())
        self.cues += cues.joined(told)
        self.silence(PARAGRAPH)

    def _sentence(self, words: list[str]) -> list[cues.Cue]:
        said = guion.spoken(words)
        speech = voice.say(" ".join(said))
        begin, pieces = self.now, cues.chunks(words)
        offsets = [len(" ".join(said[: piece.start])) for piece in pieces]
        starts = [begin, *(begin + speech.start_of(at) / voice.RATE for at in offsets[1:])]
        self.samples.extend(speech.samples)
        texts = [" ".join(words[piece.start : piece.stop]) for piece in pieces]
        return list(map(cues.Cue, starts, [*starts[1:], self.now], texts))


def narrate(stem: str, target: Path) -> str:
    """Make the MP3 and the transcript of one episode; say what came out."""
    script = guion.read(HERE / "guiones" / f"{stem}.txt")
    recording = HERE / "grabaciones" / f"{stem}.wav"
    mp3 = target / f"{stem}.mp3"
    marks = _record(recording, mp3) if recording.exists() else _synthesize(script, mp3)
    length = tags.seconds(mp3)
    tags.write(mp3, script.facts, marks, length, HERE / "portadas" / f"{stem}.jpg")
    return f"{mp3.name}: {length:.1f} s, {len(marks)} chapters, {mp3.stat().st_size:,} bytes"


def _synthesize(script: guion.Guion, mp3: Path) -> list[tags.Mark]:
    take = Take()
    for section in script.sections:
        take.section(section)
    take.silence(ENDING - PARAGRAPH)
    with tempfile.TemporaryDirectory() as folder:
        wav = Path(folder, "take.wav")
        master.write_wav(wav, take.samples, voice.RATE)
        master.encode(wav, mp3, synthetic=True)
    mp3.with_suffix(".vtt").write_text(cues.webvtt(take.cues), encoding="utf-8")
    return take.marks


def _record(recording: Path, mp3: Path) -> list[tags.Mark]:
    transcript = recording.with_suffix(".vtt")
    if not transcript.exists():
        raise RuntimeError(f"{recording.name} needs its own transcript: add {transcript}")
    master.encode(recording, mp3, synthetic=False)
    shutil.copyfile(transcript, mp3.with_suffix(".vtt"))
    labels = recording.with_suffix(".txt")
    return _labels(labels.read_text(encoding="utf-8")) if labels.exists() else []


def _labels(track: str) -> list[tags.Mark]:
    rows = (line.split("\t", 2) for line in track.splitlines() if line.strip())
    return [tags.Mark(float(start), title.strip()) for start, _, title in rows]


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Narrate the episodes of the course.")
    parser.add_argument("stems", nargs="*", help="episodes, by stem (default: all)")
    parser.add_argument("--to", type=Path, default=EPISODES, help="folder for the result")
    return parser.parse_args()


def main() -> int:
    """Narrate each episode in a process of its own: espeak-ng keeps a state between sentences."""
    arguments = _arguments()
    stems = arguments.stems or sorted(path.stem for path in (HERE / "guiones").glob("*.txt"))
    arguments.to.mkdir(parents=True, exist_ok=True)
    jobs = [(stem, arguments.to) for stem in stems]
    with get_context("spawn").Pool(1, maxtasksperchild=1) as pool:
        try:
            print(*pool.starmap(narrate, jobs, chunksize=1), sep="\n")
        except (RuntimeError, OSError) as error:
            sys.exit(f"narrate: {error}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
