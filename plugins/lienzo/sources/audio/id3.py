"""What an ID3 tag says: texts through mutagen, chapters and covers by hand.

CHAP and CTOC hold frames themselves and APIC can be megabytes, so those never reach mutagen;
what does is plain, of bounded size, and in the table of concepts.
"""

from __future__ import annotations

from typing import Final

from mutagen.id3 import ParseID3v1

from lienzo.sources.audio.concepts import native_names, tags_of
from lienzo.sources.audio.id3_chapters import chapters_of
from lienzo.sources.audio.id3_frames import frames, read_tag
from lienzo.sources.audio.id3_pictures import picture_of
from lienzo.sources.audio.id3_text import MUTAGEN_RAISES, texts_of
from lienzo.sources.audio.measured import Tagged
from lienzo.sources.audio.refusal import Finding
from lienzo.sources.audio.window import Window

_DATES_OF_2_3 = frozenset({"TYER", "TDAT", "TIME"})
_TEXTS: Final = {name.partition(":")[0] for name in native_names("id3")} | _DATES_OF_2_3
_WANTED: Final = frozenset(_TEXTS | {"CHAP", "CTOC", "APIC"})
_ID3V1 = 128


def read_id3(window: Window, start: int = 0) -> Tagged:
    """Return what the ID3v2 tag at a place says, else the ID3v1 tag at the end of the file.

    Raises:
        TagsIgnoredError: the tag is too large, has too many frames, or breaks the library.
    """
    tag = read_tag(window, start)
    if tag is None:
        return _read_v1(window)
    findings: list[Finding] = []
    kept = tuple(frames(tag, _WANTED, findings))
    texts = texts_of((frame for frame in kept if frame.id in _TEXTS), tag.version)
    chapters = chapters_of(kept, tag.version)
    return Tagged(
        tags=tags_of(texts, "id3"),
        chapters=tuple(chapter for chapter, _ in chapters),
        pictures=tuple(picture for _, picture in chapters),
        cover=picture_of(kept, tag.version),
        findings=tuple(findings),
    )


def _read_v1(window: Window) -> Tagged:
    """Read ID3v1, the 128 bytes at the end: thirty Latin-1 characters a text."""
    raw = window.at(window.size - _ID3V1, _ID3V1)
    if not raw.startswith(b"TAG"):
        return Tagged()
    try:
        parsed = ParseID3v1(raw) or {}  # type: ignore[no-untyped-call]  # mutagen has no types
    except MUTAGEN_RAISES:
        return Tagged()
    return Tagged(tags=tags_of({f.FrameID: str(f.text[0]) for f in parsed.values()}, "id3"))
