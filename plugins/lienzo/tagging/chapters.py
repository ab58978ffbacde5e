"""Chapters on their way into a file: whether they are there already, and where each one ends."""

from __future__ import annotations

from collections.abc import Sequence

from lienzo.model import Chapter

_CLOSE = 0.002
"""Seconds that formats round away: ID3 counts milliseconds, MP4 units of its own."""


def same_chapters(
    wanted: Sequence[Chapter], found: Sequence[Chapter], *, ends: bool = True, urls: bool = True
) -> bool:
    """Whether a file says these chapters already, and need not be written again.

    What they carry beyond (pictures, sub-chapters) then stays too.

    Args:
        wanted: by the course.
        found: by our reader.
        ends: whether the format keeps when a chapter ends.
        urls: whether it keeps addresses.
    """
    if len(wanted) != len(found):
        return False
    pairs = zip(wanted, found, strict=True)
    return all(_same(a, b, ends=ends, urls=urls) for a, b in pairs)


def end_of(chapters: Sequence[Chapter], place: int, duration: float) -> float:
    """Return when a chapter ends: its own end, else where the next begins, else with the audio."""
    chapter = chapters[place]
    if chapter.end is not None and chapter.end > chapter.start:
        return chapter.end
    later = (c.start for c in chapters[place + 1 :] if c.start > chapter.start)
    return max(next(later, duration), chapter.start)


def _same(wanted: Chapter, found: Chapter, *, ends: bool, urls: bool) -> bool:
    if not _close(wanted.start, found.start):
        return False
    if ends and wanted.end is not None and not _close(wanted.end, found.end or 0):
        return False
    if urls and wanted.url != found.url:
        return False
    return (wanted.title, wanted.hidden) == (found.title, found.hidden)


def _close(wanted: float, found: float) -> bool:
    return abs(wanted - found) <= _CLOSE
