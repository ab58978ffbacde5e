"""Turns the scripts of the course into episodes: audio with tags and chapters, and transcript.

    python scripts/audio/narrate.py                    every script in guiones/
    python scripts/audio/narrate.py 06-canales         only this one
    python scripts/audio/narrate.py --to elsewhere     leave episodes/ alone

The voice is espeak-ng. To replace it by a real one, put the recording at
`grabaciones/<stem>.wav` and, made from that recording, its transcript at
`grabaciones/<stem>.vtt`; chapters may come beside them as an Audacity label track,
`grabaciones/<stem>.txt`. Nothing here can time the words of a human voice.

An episode is an MP3, or an M4A when its script opens with `format: m4a`. The same script
gives the same bytes, with the same versions of espeak-ng and ffmpeg. The audio of a
published episode must not change, so with other versions its files are left alone.

Needs mutagen, and the packages of `scripts/install-debian.sh audio`.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

import apart
import cues
import frozen
import guion
import master
import tags
import take
import voice
from marks import Mark

HERE = Path(__file__).resolve().parent
EPISODES = HERE.parent.parent / "episodes"


def narrate(stem: str, target: Path) -> str:
    """Make the audio and the transcript of one episode; say what came out."""
    script = guion.read(HERE / "guiones" / f"{stem}.txt")
    recording = HERE / "grabaciones" / f"{stem}.wav"
    with tempfile.TemporaryDirectory() as folder:
        audio = Path(folder, f"{stem}.{script.format}")
        marks = _record(recording, audio) if recording.exists() else _synthesize(script, audio)
        _tag(audio, script, marks)
        return _deliver(audio, target, len(marks))


def _synthesize(script: guion.Guion, audio: Path) -> list[Mark]:
    spoken = take.narrated(script)
    wav = audio.with_suffix(".wav")
    master.write_wav(wav, spoken.samples, voice.RATE)
    master.encode(wav, audio, spoken.marks, synthetic=True)
    audio.with_suffix(".vtt").write_text(cues.webvtt(spoken.cues), encoding="utf-8")
    return spoken.marks


def _record(recording: Path, audio: Path) -> list[Mark]:
    transcript = recording.with_suffix(".vtt")
    if not transcript.exists():
        raise RuntimeError(f"{recording.name} needs its own transcript: add {transcript}")
    labels = recording.with_suffix(".txt")
    marks = _labels(labels.read_text(encoding="utf-8")) if labels.exists() else []
    wav = Path(shutil.copyfile(recording, audio.with_suffix(".wav")))
    master.encode(wav, audio, marks, synthetic=False)
    shutil.copyfile(transcript, audio.with_suffix(".vtt"))
    return marks


def _labels(track: str) -> list[Mark]:
    rows = (line.split("\t", 2) for line in track.splitlines() if line.strip())
    return [Mark(float(start), title.strip()) for start, _, title in rows]


def _tag(audio: Path, script: guion.Guion, marks: list[Mark]) -> None:
    cover = HERE / "portadas" / f"{script.stem}.jpg"
    if audio.suffix == ".m4a":
        tags.write_m4a(audio, script.facts, cover)
    else:
        tags.write_mp3(audio, script.facts, marks, cover)


def _deliver(audio: Path, target: Path, chapters: int) -> str:
    """Put audio and transcript in their place, unless another audio has been promised there."""
    promised = frozen.promise(target, audio.stem)
    if promised and not promised.kept_by(audio):
        return (
            f"{promised.name}: published, so it is LEFT AS IT IS, and its transcript with it; "
            f"what is made here differs ({audio.name}, sha256 {frozen.digest(audio)[:12]}…, "
            f"promised {promised.sha256[:12]}…)"
        )
    for made in (audio, audio.with_suffix(".vtt")):
        place = target / made.name
        if not place.exists() or place.read_bytes() != made.read_bytes():
            shutil.copyfile(made, place)
    size = audio.stat().st_size
    return f"{audio.name}: {tags.seconds(audio):.1f} s, {chapters} chapters, {size:,} bytes"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Narrate the episodes of the course.")
    parser.add_argument("stems", nargs="*", help="episodes, by stem (default: all)")
    parser.add_argument("--to", type=Path, default=EPISODES, help="folder for the result")
    return parser.parse_args()


def main() -> int:
    """Narrate the episodes that are asked for, or all."""
    arguments = _arguments()
    stems = arguments.stems or sorted(path.stem for path in (HERE / "guiones").glob("*.txt"))
    arguments.to.mkdir(parents=True, exist_ok=True)
    try:
        print(*apart.each(narrate, stems, arguments.to), sep="\n")
    except (RuntimeError, OSError) as error:
        sys.exit(f"narrate: {error}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
