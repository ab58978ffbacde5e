"""What a file says, as our own reader reads it: the measure of what was written."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from lienzo.model import AudioFile, Chapter
from lienzo.sources.audio.measured import Tagged
from lienzo.sources.audio.window import Window
from lienzo.tagging.chapters import same_chapters
from lienzo.tagging.containers import CONTAINERS, Container
from lienzo.tagging.values import TagValues

_FIELDS: Final = (
    *("title", "subtitle", "description", "album", "artist", "language"),
    *("track", "season"),
)


def tags_in(path: Path, audio: AudioFile) -> Tagged:
    """Return what our reader reads in a file of the same kind as `audio`.

    Raises:
        TagsIgnoredError, NotPlayableError: it cannot.
    """
    with path.open("rb") as file:
        return CONTAINERS[audio.mime].read(Window(file, path.stat().st_size))


def unsaid(values: TagValues, found: Tagged, container: Container) -> str | None:
    """Return the first field that is not read as it should, None when all are."""
    for field in _FIELDS:
        wanted = getattr(values, field)
        if wanted and getattr(found.tags, field) != wanted:
            return field
    if not found.tags.released.startswith(values.released):
        return "released"
    if not chapters_said(values, found.chapters, container):
        return "chapters"
    if values.cover is not None and found.cover != values.cover.data:
        return "cover"
    return None


def chapters_said(values: TagValues, found: tuple[Chapter, ...], container: Container) -> bool:
    """Whether a file says the chapters, as far as its format can."""
    wanted = values.chapters if container.hidden else values.listed()
    if not wanted:
        return True
    return same_chapters(wanted, found, ends=container.hidden, urls=container.urls)
