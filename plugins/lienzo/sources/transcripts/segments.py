"""JSON transcripts of the podcast namespace: `{version, segments: [{startTime, endTime, body}]}`.

Keys beside those are let be: the file is published as it is, so nothing in it is lost.
"""

from __future__ import annotations

from typing import Final

from lienzo.model.media import Cue
from lienzo.problems import Report
from lienzo.sources.syntax.json_objects import JsonObject
from lienzo.sources.transcripts.timed import Timed, in_order

EXAMPLE: Final = {
    "version": '"version": "1.0.0"',
    "segments": '"segments": [{"startTime": 0, "endTime": 2.5, "body": "…"}]',
    "startTime": '"startTime": 0.5',
    "endTime": '"endTime": 2.5',
    "body": '"body": "…"',
    "speaker": '"speaker": "Ana"',
}


def cues_in(document: JsonObject, report: Report) -> tuple[Cue, ...]:
    """Return the cues that say something; nothing where the order is broken, which is told."""
    document.text("version", EXAMPLE["version"], required=True)
    cues = []
    for segment in document.objects("segments", EXAMPLE["segments"]):
        cue = _cue(segment)
        if cue is not None:
            cues.append(Timed(segment.place("startTime"), cue))
    if not in_order(cues, report):
        return ()
    return tuple(each.cue for each in cues if each.cue.text)


def _cue(segment: JsonObject) -> Cue | None:
    start = segment.seconds("startTime", EXAMPLE["startTime"], required=True)
    end = segment.seconds("endTime", EXAMPLE["endTime"], required=True)
    body = segment.text("body", EXAMPLE["body"], required=True)
    speaker = segment.text("speaker", EXAMPLE["speaker"])
    if start is None or end is None or body is None:
        return None
    return Cue(start, end, " ".join(body.split()), " ".join((speaker or "").split()) or None)
