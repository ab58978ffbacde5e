"""Captions fit on a telephone, or it is said once where they first do not."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lienzo.problems import Problem
from lienzo.sources.syntax.nodes import SourceText
from lienzo.sources.transcripts import read_transcript
from lienzo.sources.transcripts.sizes import judge_sizes

VTT_TIME = "00:00:01.000 --> 00:00:04.000"
SRT_TIME = "00:00:01,000 --> 00:00:04,000"
LONG = "x" * 66


def vtt(*lines: str) -> str:
    return "\n".join(["WEBVTT", "", VTT_TIME, *lines, ""])


def srt(*lines: str) -> str:
    return "\n".join(["1", SRT_TIME, *lines, ""])


CASES = [
    pytest.param("a.vtt", vtt("x" * 65, "y" * 65, "z", "z"), [], id="vtt"),
    pytest.param("a.vtt", vtt("corta", LONG), [("LZ560", 5, 1)], id="vtt-long"),
    pytest.param("a.vtt", vtt(LONG, LONG), [("LZ560", 4, 2)], id="vtt-long-twice"),
    pytest.param("a.vtt", vtt(f"<v Ana Ruiz>{'x' * 60}</v>"), [], id="voice-tag"),
    pytest.param("a.vtt", vtt("&amp;" * 30), [], id="entities"),
    pytest.param("a.vtt", f"WEBVTT {LONG}\n\nNOTE {LONG}\n\n" + vtt("x")[8:], [], id="notes"),
    pytest.param("a.srt", srt("x" * 32, "y" * 32), [], id="srt"),
    pytest.param("a.srt", srt("x" * 33), [("LZ560", 3, 1)], id="srt-long"),
    pytest.param("a.srt", srt("x", "y", "z"), [("LZ567", 3, 1)], id="srt-tall"),
    pytest.param(
        "a.srt", srt("x" * 33, "y", "z"), [("LZ560", 3, 1), ("LZ567", 3, 1)], id="srt-long-and-tall"
    ),
]


@pytest.mark.parametrize(("name", "text", "expected"), CASES)
def test_what_does_not_fit_is_told_once(
    name: str, text: str, expected: list[tuple[str, int, int]], tmp_path: Path
) -> None:
    """Its code, the first line, and how often."""
    (tmp_path / name).write_text(text, encoding="utf-8")
    found: list[Problem] = []
    assert read_transcript(tmp_path / name, name, found.append) is not None
    assert [(x.code.id, x.where.line, x.facts["count"]) for x in found] == expected


@given(st.text(st.sampled_from("ab<>&;\n ->1:0,."), max_size=200), st.sampled_from(["vtt", "srt"]))
def test_no_text_makes_it_raise(text: str, kind: str) -> None:
    """Lines are those of the text, whatever it is."""
    source = SourceText.of("a", text)
    for problem in judge_sizes(source, kind):
        assert problem.where.line is not None
        assert 1 <= problem.where.line <= len(source.starts)
