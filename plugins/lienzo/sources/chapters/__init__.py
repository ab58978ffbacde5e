"""Chapter files in every form authors have: lines, JSON, Podlove's XML, ffmetadata."""

from lienzo.sources.chapters.marks import Mark
from lienzo.sources.chapters.reading import chapters_in, read_chapters

__all__ = ["Mark", "chapters_in", "read_chapters"]
