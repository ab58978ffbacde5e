"""What a walker hands back of one file."""

from __future__ import annotations

from dataclasses import dataclass, field

from lienzo.model.media import AudioTags, Chapter
from lienzo.sources.audio.kinds import Kind
from lienzo.sources.audio.refusal import Finding


@dataclass(frozen=True, slots=True)
class Tagged:
    """What the tags of a file say.

    Attributes:
        tags: texts and numbers by concept.
        chapters: in order of time.
        cover: bytes of the embedded picture, not yet judged.
        findings: tags that had to be ignored, and why.
        pictures: bytes of the chapters' pictures, one for each chapter or none at all.
    """

    tags: AudioTags = field(default_factory=AudioTags)
    chapters: tuple[Chapter, ...] = ()
    cover: bytes | None = None
    findings: tuple[Finding, ...] = ()
    pictures: tuple[bytes | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Measured:
    """What the stream of a file holds.

    Attributes:
        kind: by content, whatever the ending says.
        duration: seconds that a full decode would give.
        promised: seconds that the header claims; None when it claims nothing.
    """

    kind: Kind
    duration: float
    promised: float | None = None
