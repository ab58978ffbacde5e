"""Audio files, measured: bytes, duration, MIME type, digest, tags. The only importer of mutagen."""

from lienzo.sources.audio.cache import AudioCache
from lienzo.sources.audio.kinds import EXTENSIONS
from lienzo.sources.audio.reading import read_audio

__all__ = ["EXTENSIONS", "AudioCache", "read_audio"]
