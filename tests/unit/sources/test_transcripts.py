"""Transcripts become plain cues, and every broken line is named."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lienzo.model.media import Cue, Transcript
from lienzo.problems import Problem
from lienzo.sources.transcripts import read_transcript

VTT = """WEBVTT - Canales

STYLE
::cue { color: red }

NOTE
esto --> no es una frase

1
00:01.000 --> 00:04.000 align:start
<v Ana>Hola, <i>esto</i> es &amp; no &lt;b&gt;
en dos líneas.</v>

00:00:04.000 --> 00:00:06.500
Adiós.
"""
SRT = """1
00:00:01,000 --> 00:00:04,000
Hola, <i>esto</i> es
una prueba.

2
00:00:04,000 --> 00:00:06,500
Año 2026
"""


def _read(
    tmp_path: Path, data: bytes | str, name: str = "a.vtt"
) -> tuple[Transcript | None, list[Problem]]:
    (tmp_path / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    found: list[Problem] = []
    return read_transcript(tmp_path / name, f"episodes/{name}", found.append), found


def test_webvtt_gives_plain_text_and_speakers(tmp_path: Path) -> None:
    transcript, problems = _read(tmp_path, VTT)
    assert problems == []
    assert transcript == Transcript(
        "episodes/a.vtt",
        "vtt",
        (
            Cue(1.0, 4.0, "Hola, esto es & no <b> en dos líneas.", "Ana"),
            Cue(4.0, 6.5, "Adiós."),
        ),
    )


def test_subrip_gives_plain_text(tmp_path: Path) -> None:
    transcript, problems = _read(tmp_path, SRT, "a.srt")
    assert problems == []
    assert transcript is not None
    assert transcript.format == "srt"
    assert transcript.cues == (
        Cue(1.0, 4.0, "Hola, esto es una prueba."),
        Cue(4.0, 6.5, "Año 2026"),
    )


@pytest.mark.parametrize("form", ["bom", "crlf", "cr", "no-final-line-end"])
def test_the_ways_editors_save_text_are_all_read(form: str, tmp_path: Path) -> None:
    data = {
        "bom": b"\xef\xbb\xbf" + VTT.encode(),
        "crlf": VTT.replace("\n", "\r\n").encode(),
        "cr": VTT.replace("\n", "\r").encode(),
        "no-final-line-end": VTT.rstrip().encode(),
    }[form]
    transcript, problems = _read(tmp_path, data)
    assert problems == []
    assert transcript is not None
    assert len(transcript.cues) == 2


CUE = "00:00:05.000 --> 00:00:07.000\nUno.\n\n"
BROKEN = [
    pytest.param("", "LZ241", 1, id="empty-file"),
    pytest.param("Hola\n", "LZ241", 1, id="no-header"),
    pytest.param("WEBVTTX\n", "LZ241", 1, id="header-glued"),
    pytest.param("WEBVTT\n\nNOTE nada\n", "LZ242", None, id="nothing-said"),
    pytest.param("WEBVTT\n\nHola.\n", "LZ247", 3, id="no-times"),
    pytest.param("WEBVTT\n\n00:00.000 -> 00:01.000\nHola.\n", "LZ247", 3, id="short-arrow"),
    pytest.param("WEBVTT\n\n00:01.000 --> 00:02.000\n\n", "LZ242", None, id="only-empty-cues"),
    pytest.param(f"WEBVTT\n\n{CUE}00:00:08,000 --> 00:00:09,000\na\n", "LZ243", 6, id="commas"),
    pytest.param(f"WEBVTT\n\n{CUE}id\n0:8 --> 0:9\na\n", "LZ243", 7, id="short-times"),
    pytest.param(f"WEBVTT\n\n{CUE}00:61.000 --> 00:62.000\na\n", "LZ243", 6, id="61-seconds"),
    pytest.param(f"WEBVTT\n\n{CUE}00:09.000 --> 00:08.000\na\n", "LZ244", 6, id="ends-early"),
    pytest.param(f"WEBVTT\n\n{CUE}00:09.000 --> 00:09.000\na\n", "LZ244", 6, id="no-length"),
    pytest.param(f"WEBVTT\n\n{CUE}00:04.000 --> 00:09.000\na\n", "LZ245", 6, id="goes-back"),
    pytest.param("WEBVTT\n\n00:01.000 --> 00:02.000\na\xf1o\n", "LZ108", 4, id="latin-1"),
]


@pytest.mark.parametrize(("text", "code", "line"), BROKEN)
def test_what_is_wrong_is_told_with_its_line(
    text: str, code: str, line: int | None, tmp_path: Path
) -> None:
    data = text.encode("latin-1" if code == "LZ108" else "utf-8")
    transcript, problems = _read(tmp_path, data)
    assert transcript is None
    assert [(problem.code.id, problem.where.line) for problem in problems] == [(code, line)]


def test_every_broken_line_is_told_at_once(tmp_path: Path) -> None:
    text = "1\n00:00:01.0 -> x\n\n2\n00:00:0a --> 1\nx\n\n3\n00:00:09,000 --> 00:00:02,000\ny\n"
    _, problems = _read(tmp_path, text, "a.srt")
    assert [(p.code.id, p.where.line) for p in problems] == [("LZ243", 5), ("LZ244", 9)]
    assert problems[0].where.source == "00:00:0a --> 1"
    assert problems[0].hint("es") == "escríbelos así: `00:00:01,000 --> 00:00:04,000`"


def test_people_may_talk_at_once(tmp_path: Path) -> None:
    text = f"WEBVTT\n\n{CUE}00:06.000 --> 00:08.000\n<v.loud Luis>Dos.\n"
    transcript, problems = _read(tmp_path, text)
    assert problems == []
    assert transcript is not None
    assert transcript.cues[1].speaker == "Luis"


def test_cues_that_stand_without_empty_lines_are_told_apart(tmp_path: Path) -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\nUno.\n2\n00:00:03,000 --> 00:00:04,000\nDos.\n"
    transcript, _ = _read(tmp_path, text, "a.srt")
    assert transcript is not None
    assert [cue.text for cue in transcript.cues] == ["Uno.", "Dos."]


def test_another_ending_is_refused(tmp_path: Path) -> None:
    transcript, problems = _read(tmp_path, VTT, "a.sbv")
    assert transcript is None
    assert [problem.code.id for problem in problems] == ["LZ246"]


@settings(max_examples=150)
@given(text=st.text(max_size=200), ending=st.sampled_from(["vtt", "srt"]))
def test_any_text_gives_a_transcript_or_a_problem(
    text: str, ending: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("t")
    head = "WEBVTT\n\n" if ending == "vtt" else ""
    arrow = text.replace("x", "00:00:01.000 --> 00:00:02.000").replace("y", "-->")
    transcript, problems = _read(folder, (head + arrow).encode("utf-8", "replace"), f"a.{ending}")
    assert (transcript is None) == bool(problems)
