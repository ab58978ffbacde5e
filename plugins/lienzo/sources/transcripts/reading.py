"""A transcript file, read as its ending says."""

from __future__ import annotations

from pathlib import Path

from lienzo.model.media import Transcript
from lienzo.problems import Problem, Report, Where
from lienzo.problems.chapter_codes import KEY_MISSING
from lienzo.problems.timed_text_codes import NO_CUES, NOT_A_TRANSCRIPT
from lienzo.sources.syntax.json_objects import JsonObject
from lienzo.sources.syntax.json_reader import read_json
from lienzo.sources.syntax.nodes import SourceText
from lienzo.sources.syntax.text_file import read_text
from lienzo.sources.transcripts import cue_files, hypertext, segments

ENDINGS = (".vtt", ".srt", ".json", ".html")
"""Forms of a transcript; what a page shows is the first of them that tells times."""


def read_transcript(path: Path, name: str, report: Report) -> Transcript | None:
    """Return a transcript; None after reporting why it cannot be used.

    Each broken cue is a Problem at its place. Text is plain: tags are dropped and entities
    decoded; a voice tag, `speaker` or `<cite>` gives the speaker. The file itself is published as
    it is, whatever its form.
    """
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        report(NOT_A_TRANSCRIPT.at(Where(name), extension=path.suffix))
        return None
    source = read_text(path, name, report)
    if source is None:
        return None
    if ending == ".json":
        return _json(source, report)
    if ending == ".html":
        return hypertext.read_hypertext(source, report)
    return cue_files.read_captions(source, "vtt" if ending == ".vtt" else "srt", report)


def transcript_in(document: JsonObject, report: Report) -> Transcript | None:
    """Return the transcript of a JSON file that has been read already."""
    source, problems = document.source, list[Problem]()
    told = JsonObject(source, document.members, document.where, problems.append)
    cues = segments.cues_in(told, problems.append)
    if not cues and not problems:
        problems.append(NO_CUES.at(Where(source.file)))
    for problem in sorted(problems, key=_place):
        report(problem)
    return None if problems else Transcript(source.file, "json", cues)


def _place(problem: Problem) -> tuple[int, int]:
    return problem.where.line or 0, problem.where.column or 0


def _json(source: SourceText, report: Report) -> Transcript | None:
    root = read_json(source, report)
    if root is None:
        return None
    document = JsonObject.of(source, root, report)
    if document is None:
        example = segments.EXAMPLE["segments"]
        report(KEY_MISSING.at(root.at(source), key="segments", example=example))
        return None
    return transcript_in(document, report)
