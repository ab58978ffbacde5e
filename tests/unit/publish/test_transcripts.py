"""Transcript types."""

from __future__ import annotations

from factories import transcript
from lienzo.publish.transcripts import transcript_type


def test_each_format_has_the_type_the_podcast_namespace_names() -> None:
    assert transcript_type(transcript()) == "text/vtt"
    assert transcript_type(transcript(format="srt")) == "application/x-subrip"
    assert transcript_type(transcript(format="json")) == "application/json"
    assert transcript_type(transcript(format="html")) == "text/html"
