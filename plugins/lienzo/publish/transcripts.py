"""Transcripts in the feed. The author's file itself is published, line breaks and all."""

from __future__ import annotations

from lienzo.model import Transcript

_TYPES = {
    "vtt": "text/vtt",
    "srt": "application/x-subrip",
    "html": "text/html",
    "json": "application/json",
}


def transcript_type(transcript: Transcript) -> str:
    """Return the MIME type of a transcript (podcast namespace, tag transcript)."""
    return _TYPES[transcript.format]
