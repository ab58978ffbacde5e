"""Transcripts as files, in the format the author chose."""

from __future__ import annotations

from lienzo.model import Cue, Transcript
from lienzo.text.xml import one_line

_TYPES = {"vtt": "text/vtt", "srt": "application/x-subrip"}


def transcript_type(transcript: Transcript) -> str:
    """Return the MIME type of a transcript (podcast namespace, tag transcript)."""
    return _TYPES[transcript.format]


def transcript_file(transcript: Transcript) -> bytes:
    """Return the transcript's file, written anew from what was understood of the author's.

    UTF-8 without a mark, one line a cue; WebVTT names speakers in voice tags, SubRip as `Name:`
    when the speaker changes (podcast namespace, transcripts).
    """
    text = _vtt(transcript.cues) if transcript.format == "vtt" else _srt(transcript.cues)
    return text.encode()


def _vtt(cues: tuple[Cue, ...]) -> str:
    blocks = ["WEBVTT", *(f"{_times(cue, '.')}\n{_vtt_text(cue)}" for cue in cues)]
    return "\n\n".join(blocks) + "\n"


def _srt(cues: tuple[Cue, ...]) -> str:
    before = (None, *(cue.speaker for cue in cues))
    return "".join(
        f"{number}\n{_times(cue, ',')}\n{_srt_text(cue, speaker)}\n\n"
        for number, (cue, speaker) in enumerate(zip(cues, before, strict=False), start=1)
    )


def _vtt_text(cue: Cue) -> str:
    text = _escape(cue.text)
    return f"<v {_escape(cue.speaker)}>{text}" if cue.speaker else text


def _srt_text(cue: Cue, before: str | None) -> str:
    changed = cue.speaker and cue.speaker != before
    return one_line(f"{cue.speaker}: {cue.text}" if changed else cue.text)


def _escape(text: str) -> str:
    """Escape what WebVTT reads as markup; `-->` cannot survive with `>` escaped."""
    clean = one_line(text)
    return clean.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _times(cue: Cue, point: str) -> str:
    return f"{_time(cue.start, point)} --> {_time(cue.end, point)}"


def _time(seconds: float, point: str) -> str:
    whole = round(seconds * 1000)
    hours, rest = divmod(whole, 3_600_000)
    minutes, rest = divmod(rest, 60_000)
    return f"{hours:02}:{minutes:02}:{rest // 1000:02}{point}{rest % 1000:03}"
