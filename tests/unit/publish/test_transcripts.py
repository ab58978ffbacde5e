"""Transcript files."""

from __future__ import annotations

from io import StringIO

import webvtt

from factories import transcript
from lienzo.model import Cue
from lienzo.publish.transcripts import transcript_file, transcript_type

CUES = (
    Cue(0.0, 3.5, "¿Antes o después?", "Ana"),
    Cue(3.5, 7.25, "a < b & c --> d", "Ana"),
    Cue(3600.0, 3661.0005, "Adiós", "Luis & Cía"),
)


def test_webvtt_is_read_back_with_its_times_words_and_voices() -> None:
    text = transcript_file(transcript(cues=CUES)).decode()
    read = list(webvtt.from_buffer(StringIO(text)))
    assert [x.start for x in read] == ["00:00:00.000", "00:00:03.500", "01:00:00.000"]
    assert read[0].voice == "Ana"
    assert "-->" not in read[1].raw_text
    assert "a &lt; b &amp; c --&gt; d" in text


def test_subrip_names_a_speaker_when_he_changes() -> None:
    text = transcript_file(transcript(format="srt", cues=CUES)).decode()
    assert text == (
        "1\n00:00:00,000 --> 00:00:03,500\nAna: ¿Antes o después?\n\n"
        "2\n00:00:03,500 --> 00:00:07,250\na < b & c --> d\n\n"
        "3\n01:00:00,000 --> 01:01:01,000\nLuis & Cía: Adiós\n\n"
    )


def test_each_format_has_the_type_the_podcast_namespace_names() -> None:
    assert transcript_type(transcript()) == "text/vtt"
    assert transcript_type(transcript(format="srt")) == "application/x-subrip"
