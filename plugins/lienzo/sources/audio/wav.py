"""How long a WAV plays (RIFF WAVE, and RF64/BW64 with 64-bit sizes)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lienzo.problems.audio_codes import DAMAGED, NO_AUDIO, UNSUPPORTED
from lienzo.sources.audio.concepts import tags_of
from lienzo.sources.audio.id3 import read_id3
from lienzo.sources.audio.kinds import WAV
from lienzo.sources.audio.measured import Measured, Tagged
from lienzo.sources.audio.refusal import NotPlayableError
from lienzo.sources.audio.window import Window

_PCM, _FLOAT, _EXTENSIBLE = 1, 3, 0xFFFE
_UNKNOWN = 0xFFFFFFFF
_MOST_CHUNKS = 1_000
_LARGEST_INFO = 1 << 20
_AFTER_DATA = {b"LIST", b"id3 ", b"ID3 ", b"bext", b"cue ", b"smpl", b"iXML", b"fact", b"PEAK"}


@dataclass(frozen=True, slots=True)
class _Chunk:
    """A RIFF chunk: its id, where its body starts, and the size it claims."""

    id: bytes
    start: int
    size: int


def measure_wav(window: Window) -> Measured:
    """Return what a WAV holds: bytes of sound in the file, over bytes a second.

    A recorder that was cut off or wrote into a pipe leaves 0 or -1 as the size of its data; then
    the rest of the file is the sound.

    Raises:
        NotPlayableError: no format, no data, or a codec other than PCM.
    """
    chunks = {chunk.id: chunk for chunk in reversed(tuple(_chunks(window)))}
    if b"fmt " not in chunks:
        raise NotPlayableError(DAMAGED, part="fmt")
    if b"data" not in chunks:
        raise NotPlayableError(NO_AUDIO)
    pace = _bytes_a_second(window.at(chunks[b"fmt "].start, 40))
    data = chunks[b"data"]
    held = min(window.size - data.start, _claimed(window, data, chunks.get(b"ds64")))
    if held <= 0:
        raise NotPlayableError(NO_AUDIO)
    known = data.size not in {0, _UNKNOWN}
    return Measured(WAV, held / pace, data.size / pace if known else 0.0)


def wav_tags(window: Window) -> Tagged:
    """Return what the `id3 ` chunk says, else `LIST INFO`.

    Raises:
        TagsIgnoredError: as `read_id3`.
    """
    info: dict[str, str] = {}
    for chunk in _chunks(window):
        if chunk.id in {b"id3 ", b"ID3 "} and window.at(chunk.start, 3) == b"ID3":
            return read_id3(window, chunk.start)
        if chunk.id == b"LIST" and chunk.size <= _LARGEST_INFO:
            info.update(_info(window.at(chunk.start, chunk.size)))
    return Tagged(tags=tags_of(info, "riff"))


def _chunks(window: Window) -> Iterator[_Chunk]:
    at = 12
    for _ in range(_MOST_CHUNKS):
        head = window.at(at, 8)
        if len(head) < 8:
            return
        chunk = _Chunk(head[:4], at + 8, int.from_bytes(head[4:], "little"))
        yield chunk
        if chunk.id == b"data" and chunk.size == _UNKNOWN:
            return
        at = chunk.start + chunk.size + chunk.size % 2


def _claimed(window: Window, data: _Chunk, ds64: _Chunk | None) -> int:
    """Return the bytes of sound the header claims; all that is left when it does not know."""
    left = window.size - data.start
    if data.size == _UNKNOWN and ds64 is not None:
        return int.from_bytes(window.at(ds64.start + 8, 8), "little") or left
    if data.size == _UNKNOWN:
        return left
    if data.size == 0:
        return 0 if window.at(data.start, 4) in _AFTER_DATA else left
    return data.size


def _bytes_a_second(fmt: bytes) -> float:
    """Return the pace from rate, channels and sample size: the field that claims it may lie."""
    if len(fmt) < 16:
        raise NotPlayableError(DAMAGED, part="fmt")
    codec = int.from_bytes(fmt[0:2], "little")
    if codec == _EXTENSIBLE:
        codec = int.from_bytes(fmt[24:26], "little")
    if codec not in {_PCM, _FLOAT}:
        raise NotPlayableError(UNSUPPORTED, found=f"WAV 0x{codec:04x}")
    channels, rate = int.from_bytes(fmt[2:4], "little"), int.from_bytes(fmt[4:8], "little")
    bits = int.from_bytes(fmt[14:16], "little")
    pace = rate * channels * ((bits + 7) // 8)
    if not pace:
        raise NotPlayableError(DAMAGED, part="fmt")
    return pace


def _info(body: bytes) -> Iterator[tuple[str, str]]:
    """Yield the texts of `LIST INFO`: UTF-8 by custom, Latin-1 in older files."""
    if body[:4] != b"INFO":
        return
    at = 4
    while at + 8 <= len(body):
        size = int.from_bytes(body[at + 4 : at + 8], "little")
        raw = body[at + 8 : at + 8 + size].split(b"\0")[0]
        yield body[at : at + 4].decode("latin-1"), _decoded(raw)
        at += 8 + size + size % 2


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")
