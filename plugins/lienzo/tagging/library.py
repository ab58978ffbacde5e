"""mutagen, as modules without types: it ships annotations for less than half of what is used here.

Whatever comes from it is `Any`; what goes into it is checked by the tests, which read it back.
"""

from __future__ import annotations

from typing import Any, Final

import mutagen.flac
import mutagen.id3
import mutagen.mp4
import mutagen.oggopus
import mutagen.oggvorbis
from mutagen import MutagenError

id3: Final[Any] = mutagen.id3
mp4: Final[Any] = mutagen.mp4
flac: Final[Any] = mutagen.flac
opus: Final[Any] = mutagen.oggopus
vorbis: Final[Any] = mutagen.oggvorbis

Tag = Any
"""An `ID3`, `MP4Tags` or comment list."""

__all__ = ["MutagenError", "Tag", "flac", "id3", "mp4", "opus", "vorbis"]
