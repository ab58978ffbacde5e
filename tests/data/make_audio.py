"""Makes the tiny real audio files that the tests read: `python tests/data/make_audio.py`.

Needs ffmpeg with libmp3lame, libvorbis and libopus. The results are committed beside this script,
in `audio/`, so most tests need no ffmpeg; run it again only to add a format. `durations.json` holds
what a full decode of each file gives, in seconds.
"""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent / "audio"
SECONDS = 3
_TONE = f"aevalsrc=0.3*sin(440*2*PI*t)*abs(sin(2*t))+0.02*random(0):d={SECONDS}:s=44100"
_QUIET_START = f"aevalsrc=0.4*random(0)*gt(t\\,2):d={SECONDS}:s=44100"
_DECODED_RATE = 8000


@dataclass(frozen=True)
class Sample:
    """One file: its name, ffmpeg's options, and whether ffmpeg writes it into a pipe."""

    name: str
    options: str
    source: str = _TONE
    piped: bool = False


MP3, AAC = "-ac 1 -c:a libmp3lame", "-ac 1 -c:a aac -b:a 32k"
SAMPLES = (
    Sample("cbr.mp3", f"{MP3} -b:a 32k"),
    Sample("vbr.mp3", f"{MP3} -q:a 7"),
    Sample("vbr-no-header.mp3", f"{MP3} -q:a 7 -write_xing 0", _QUIET_START),
    Sample("mpeg2.mp3", f"{MP3} -ar 22050 -b:a 24k"),
    Sample("mpeg25.mp3", f"{MP3} -ar 8000 -b:a 16k"),
    Sample("stereo48.mp3", "-ac 2 -c:a libmp3lame -ar 48000 -b:a 48k"),
    Sample("aac.m4a", AAC),
    Sample("faststart.m4a", f"{AAC} -movflags +faststart"),
    Sample("fragmented.m4a", f"{AAC} -movflags frag_keyframe+empty_moov -frag_duration 500000"),
    Sample("dash.m4a", f"{AAC} -movflags delay_moov+dash+frag_keyframe -frag_duration 500000"),
    Sample("vorbis.ogg", "-ac 1 -ar 22050 -c:a libvorbis -q:a 0"),
    Sample("opus.opus", "-ac 1 -c:a libopus -b:a 24k"),
    Sample("opus60.ogg", "-ac 1 -c:a libopus -b:a 16k -frame_duration 60"),
    Sample("stereo.flac", "-ac 2 -ar 8000 -c:a flac"),
    Sample("no-total.flac", "-ac 1 -ar 8000 -c:a flac -f flac", piped=True),
    Sample("pcm.wav", "-ac 1 -ar 8000 -c:a pcm_s16le"),
    Sample("piped.wav", "-ac 1 -ar 8000 -c:a pcm_u8 -f wav", piped=True),
    Sample("float.wav", "-ac 1 -ar 4000 -c:a pcm_f32le"),
    Sample("large.wav", "-ac 1 -ar 8000 -c:a pcm_u8 -rf64 always"),
)
_STILLS = "-f lavfi -i color=c=teal:s=32x32:r=5:d=1"
REFUSED = (
    Sample("video.mp4", f"{_STILLS} -map 1:v -map 0:a -c:v mpeg4 {AAC} -t 1"),
    Sample("theora.ogg", f"{_STILLS} -map 1:v -map 0:a -c:v libtheora -ac 1 -c:a libvorbis -t 1"),
    Sample("alac.m4a", "-ac 1 -ar 8000 -c:a alac -t 1"),
    Sample("adts.aac", f"{AAC} -f adts -t 1"),
    Sample("adpcm.wav", "-ac 1 -ar 8000 -c:a adpcm_ms -t 1"),
    Sample("ogg-flac.ogg", "-ac 1 -ar 8000 -c:a flac -t 1"),
    Sample("layer2.mp3", "-ac 1 -ar 16000 -c:a mp2 -b:a 16k -f mp2 -t 1"),
    Sample("sound.aiff", "-ac 1 -ar 8000 -c:a pcm_s16be -t 1"),
)
_CHAPTERS = """;FFMETADATA1
title=Canales
artist=Lienzo
album=El lienzo en marcha
track=6/9
disc=1
date=2026-02-26
comment=Por dónde pasa la bici
[CHAPTER]
TIMEBASE=1/1000
START=0
END=1500
title=El camino
[CHAPTER]
TIMEBASE=1/1000
START=1500
END=3000
title=Las cinco fases
"""
TAGGED = (
    Sample("tagged.mp3", f"{MP3} -b:a 32k -id3v2_version 4"),
    Sample("tagged23.mp3", f"{MP3} -b:a 32k -id3v2_version 3"),
    Sample("tagged.m4a", AAC),
    Sample("tagged.ogg", "-ac 1 -ar 22050 -c:a libvorbis -q:a 0"),
    Sample("tagged.opus", "-ac 1 -c:a libopus -b:a 16k"),
    Sample("tagged.flac", "-ac 1 -ar 8000 -c:a flac"),
    Sample("tagged.wav", "-ac 1 -ar 4000 -c:a pcm_u8"),
)


def main() -> None:
    """Make every file, then decode those that play."""
    HERE.mkdir(exist_ok=True)
    chapters = HERE / "chapters.txt"
    chapters.write_text(_CHAPTERS, encoding="utf-8")
    for sample in (*SAMPLES, *REFUSED):
        _make(sample, [])
    for sample in TAGGED:
        _make(sample, ["-i", str(chapters), "-map_metadata", "1"])
    chapters.unlink()
    played = (*SAMPLES, *TAGGED)
    durations = {sample.name: decoded_seconds(HERE / sample.name) for sample in played}
    text = json.dumps(durations, indent=2, sort_keys=True)
    (HERE / "durations.json").write_text(text + "\n", encoding="utf-8")


def decoded_seconds(path: Path) -> float:
    """Return the seconds that a full decode of a file gives."""
    form = ["-ac", "1", "-ar", str(_DECODED_RATE), "-f", "s16le", "-"]
    command = ["ffmpeg", "-v", "error", "-i", str(path), "-map", "0:a:0", *form]
    pcm = subprocess.run(command, capture_output=True, check=False).stdout
    return len(pcm) / 2 / _DECODED_RATE


def _make(sample: Sample, more: list[str]) -> None:
    path = HERE / sample.name
    target = "-" if sample.piped else str(path)
    exact = ["-map_metadata", "-1"] if not more else []
    command = ["ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i", sample.source, *more]
    exact += ["-fflags", "+bitexact", "-flags:a", "+bitexact"]
    command += [*sample.options.split(), *exact, target]
    made = subprocess.run(command, capture_output=True, check=True).stdout
    if sample.piped:
        path.write_bytes(made)


if __name__ == "__main__":
    main()
