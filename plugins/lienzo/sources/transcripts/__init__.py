"""Transcripts in every form a feed can carry: WebVTT, SubRip, JSON, HTML."""

from lienzo.sources.transcripts.reading import read_transcript, transcript_in

__all__ = ["read_transcript", "transcript_in"]
