"""Tags of an M4A: iTunes items, and chapters as QuickTime and Nero write them."""

from __future__ import annotations

from pathlib import Path

from lienzo.sources.audio.mp4 import mp4_tags
from lienzo.sources.audio.refusal import Finding
from lienzo.sources.audio.window import Window
from lienzo.tagging.chapters import same_chapters
from lienzo.tagging.mp4_chapters import check_whole, write_chapters
from lienzo.tagging.mp4_items import item_extras, write_items
from lienzo.tagging.values import TagValues


def write_mp4(path: Path, values: TagValues, duration: float) -> tuple[Finding, ...]:
    """Tag an M4A in place.

    Raises:
        CannotTagError: it is fragmented.
        TagsIgnoredError: its tags are damaged.
        MutagenError: the library cannot read it.
    """
    check_whole(path)
    listed = values.listed()
    with path.open("rb") as file:
        found = mp4_tags(Window(file, path.stat().st_size)).chapters
    write_items(path, values)
    if listed and not same_chapters(listed, found, ends=False, urls=False):
        write_chapters(path, listed, duration)
    return ()


def mp4_extras(path: Path) -> dict[str, str]:
    """Return what a table of changes shows beside what our reader reads."""
    return item_extras(path)
