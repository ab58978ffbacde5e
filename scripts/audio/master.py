"""From raw sound to the published file: softened, levelled and encoded by ffmpeg."""

from __future__ import annotations

import json
import subprocess
import wave
from array import array
from collections.abc import Sequence
from pathlib import Path

from marks import Mark, ffmetadata

LOUDNESS = "I=-19:TP=-1.5:LRA=11"  # LUFS of a mono voice; true peak in dBTP

_SOFTEN = (  # takes the rumble, the boom and the metal out of a synthetic voice
    "highpass=f=85,"
    "equalizer=f=210:t=q:w=1.1:g=2,"
    "equalizer=f=1050:t=q:w=1.4:g=-2,"
    "equalizer=f=3100:t=q:w=1.2:g=-4,"
    "treble=f=6500:g=-4,"
    "acompressor=threshold=-24dB:ratio=2.4:attack=6:release=140:makeup=2"
)
_CLEAN = "highpass=f=70,acompressor=threshold=-22dB:ratio=2:attack=8:release=160:makeup=2"
_VOICE = ("-ac", "1", "-ar", "44100", "-b:a", "64k")
_MP3 = (*_VOICE, "-c:a", "libmp3lame", "-id3v2_version", "0", "-map_metadata", "-1")
_M4A = (*_VOICE, "-c:a", "aac", "-movflags", "+faststart", "-map", "0:a", "-map_metadata", "1")
_EXACT = ("-fflags", "+bitexact", "-flags:a", "+bitexact", "-threads", "1")


def write_wav(path: Path, samples: array[int], rate: int) -> None:
    """Write 16-bit mono samples."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(samples.tobytes())


def seconds(wav: Path) -> float:
    """How long a recording plays."""
    with wave.open(str(wav), "rb") as file:
        return file.getnframes() / file.getframerate()


def encode(wav: Path, target: Path, marks: Sequence[Mark], *, synthetic: bool) -> None:
    """Level the sound in two passes and write it as the MP3 or M4A that `target` names.

    An M4A takes its chapters on the way; an MP3 has none until it is tagged.
    """
    tone = _SOFTEN if synthetic else _CLEAN
    filters = f"{tone},{_loudnorm(_measure(wav, tone))},aresample=44100"
    if target.suffix == ".m4a":
        chapters = wav.with_suffix(".ffmetadata")
        chapters.write_text(ffmetadata(marks, seconds(wav)), encoding="utf-8")
        options = ["-i", str(chapters), *_M4A]
    else:
        options = [*_MP3]
    _ffmpeg(wav, *options, "-af", filters, *_EXACT, str(target))


def _measure(wav: Path, tone: str) -> dict[str, str]:
    judge = f"{tone},loudnorm={LOUDNESS}:print_format=json"
    log = _ffmpeg(wav, "-af", judge, "-f", "null", "-")
    result: dict[str, str] = json.loads(log[log.rindex("{") : log.rindex("}") + 1])
    return result


def _loudnorm(measured: dict[str, str]) -> str:
    known = ":".join(
        f"measured_{name}={measured[f'input_{key}']}"
        for name, key in (("I", "i"), ("TP", "tp"), ("LRA", "lra"), ("thresh", "thresh"))
    )
    return f"loudnorm={LOUDNESS}:{known}:offset={measured['target_offset']}:linear=true"


def _ffmpeg(source: Path, *options: str) -> str:
    command = ["ffmpeg", "-hide_banner", "-nostdin", "-y", "-i", str(source), *options]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode:
        raise RuntimeError(f"ffmpeg failed on {source.name}:\n{run.stderr[-600:]}")
    return run.stderr
