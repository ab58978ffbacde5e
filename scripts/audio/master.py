"""From raw sound to the published MP3: softened, levelled and encoded by ffmpeg."""

from __future__ import annotations

import json
import subprocess
import wave
from array import array
from pathlib import Path

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
_MP3 = ("-ac", "1", "-ar", "44100", "-c:a", "libmp3lame", "-b:a", "64k", "-id3v2_version", "0")
_EXACT = ("-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact", "-threads", "1")


def write_wav(path: Path, samples: array[int], rate: int) -> None:
    """Write 16-bit mono samples."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(samples.tobytes())


def encode(source: Path, target: Path, *, synthetic: bool) -> None:
    """Level the sound in two passes and write it as MP3 without tags."""
    tone = _SOFTEN if synthetic else _CLEAN
    measured = _measure(source, tone)
    _ffmpeg(source, f"{tone},{_loudnorm(measured)},aresample=44100", *_MP3, *_EXACT, str(target))


def _measure(source: Path, tone: str) -> dict[str, str]:
    log = _ffmpeg(source, f"{tone},loudnorm={LOUDNESS}:print_format=json", "-f", "null", "-")
    result: dict[str, str] = json.loads(log[log.rindex("{") : log.rindex("}") + 1])
    return result


def _loudnorm(measured: dict[str, str]) -> str:
    known = ":".join(
        f"measured_{name}={measured[f'input_{key}']}"
        for name, key in (("I", "i"), ("TP", "tp"), ("LRA", "lra"), ("thresh", "thresh"))
    )
    return f"loudnorm={LOUDNESS}:{known}:offset={measured['target_offset']}:linear=true"


def _ffmpeg(source: Path, filters: str, *output: str) -> str:
    command = ["ffmpeg", "-hide_banner", "-nostdin", "-y", "-i", str(source), "-af", filters]
    run = subprocess.run([*command, *output], capture_output=True, text=True, check=False)
    if run.returncode:
        raise RuntimeError(f"ffmpeg failed on {source.name}:\n{run.stderr[-600:]}")
    return run.stderr
