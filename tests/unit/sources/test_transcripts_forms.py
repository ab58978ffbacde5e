"""Transcripts as JSON and HTML, the other forms of the podcast namespace."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lienzo.model.media import Cue, Transcript
from lienzo.problems import Problem
from lienzo.sources.transcripts import read_transcript


def _read(folder: Path, text: str, name: str) -> tuple[Transcript | None, list[Problem]]:
    (folder / name).write_bytes(text.encode("utf-8", "replace"))
    found: list[Problem] = []
    return read_transcript(folder / name, f"episodes/{name}", found.append), found


JSON = """\
{
  "version": "1.0.0",
  "segments": [
    {"speaker": "Ana", "startTime": 0.5, "endTime": 2, "body": "Hola a\\n todos."},
    {"startTime": 2, "endTime": 2.5, "body": " ", "words": []},
    {"startTime": 2, "endTime": 4.25, "body": "Adiós."}
  ]
}
"""
HTML = """\
<!doctype html>
<html lang="es">
<head><meta charset="utf-8"><title>Canales</title></head>
<body>
<!-- exportado -->
<cite>Ana:</cite>
<time>0:00</time>
<p>Hola a <em>todos</em> &amp; más<br>y más.</p>
<time datetime="PT4S">0:04</time><cite>Luis</cite>
<p class='b'>Adiós. <a href="https://ejemplo.es/?a=1&amp;b=2">Enlace</a></p>
</body>
</html>
"""


def test_json_gives_cues_with_speakers(tmp_path: Path) -> None:
    """Segments that say nothing are passed over; keys of other programs stay in the file."""
    transcript, problems = _read(tmp_path, JSON, "a.json")
    cues = (Cue(0.5, 2.0, "Hola a todos.", "Ana"), Cue(2.0, 4.25, "Adiós."))
    assert (transcript, problems) == (Transcript("episodes/a.json", "json", cues), [])


def test_html_gives_cues_where_it_tells_times(tmp_path: Path) -> None:
    """Each lasts up to the next; nobody says how long the last one is."""
    transcript, problems = _read(tmp_path, HTML, "a.html")
    cues = (Cue(0.0, 4.0, "Hola a todos & más y más.", "Ana"),
            Cue(4.0, 4.0, "Adiós. Enlace", "Luis"))  # fmt: skip
    assert (transcript, problems) == (Transcript("episodes/a.html", "html", cues), [])


def test_html_may_be_plain(tmp_path: Path) -> None:
    transcript, problems = _read(tmp_path, "<p>Solo texto.</p>", "a.html")
    assert (transcript, problems) == (Transcript("episodes/a.html", "html", ()), [])


def test_one_voice_goes_on_until_another_is_named(tmp_path: Path) -> None:
    text = "<cite>Ana</cite><time>0:00</time><p>Uno</p><time>0:02</time><p>Dos</p>"
    transcript, _ = _read(tmp_path, text, "a.html")
    assert transcript is not None
    assert [cue.speaker for cue in transcript.cues] == ["Ana", "Ana"]


SEGMENT = {"startTime": 1, "endTime": 2, "body": "a"}


def _json(*segments: dict[str, object]) -> str:
    return json.dumps({"version": "1.0.0", "segments": segments})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("{", ["LZ281"], id="no-json"),
        pytest.param('{"a": 1, "a": 2}', ["LZ282"], id="key-twice"),
        pytest.param("[1]", ["LZ284"], id="no-object"),
        pytest.param('{"version": "1.0.0"}', ["LZ284"], id="no-segments"),
        pytest.param(json.dumps({"segments": [SEGMENT]}), ["LZ284"], id="no-version"),
        pytest.param(_json({"startTime": 1, "body": "a"}), ["LZ284"], id="no-end"),
        pytest.param(_json({"start": 1, "end": 2, "text": "a"}), ["LZ284"] * 3, id="whispers-own"),
        pytest.param(_json(SEGMENT | {"startTime": "1"}), ["LZ285"], id="text-for-a-time"),
        pytest.param(_json(SEGMENT | {"body": 5}), ["LZ285"], id="number-for-a-text"),
        pytest.param(_json(SEGMENT | {"speaker": ["Ana"]}), ["LZ285"], id="list-for-a-speaker"),
        pytest.param(_json(SEGMENT | {"endTime": 1}), ["LZ244"], id="ends-early"),
        pytest.param(_json(SEGMENT, SEGMENT | {"startTime": 0}), ["LZ245"], id="goes-back"),
        pytest.param(_json(), ["LZ242"], id="empty"),
    ],
)
def test_broken_json_is_told(text: str, expected: list[str], tmp_path: Path) -> None:
    transcript, problems = _read(tmp_path, text, "a.json")
    assert transcript is None
    assert [problem.code.id for problem in problems] == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("<script>alert(1)</script>", id="script"),
        pytest.param("<SCRIPT src=x></SCRIPT>", id="capitals"),
        pytest.param("<iframe src='https://a.es'></iframe>", id="iframe"),
        pytest.param("<p onclick='x()'>a</p>", id="handler"),
        pytest.param("<p/onclick=x>a</p>", id="handler-after-slash"),
        pytest.param("<img src=x onerror=alert(1)>", id="picture"),
        pytest.param("<svg><p>a</p></svg>", id="svg"),
        pytest.param("<style>p{}</style>", id="style"),
        pytest.param("<p style='x'>a</p>", id="style-attribute"),
        pytest.param("<link rel=stylesheet href=a.css>", id="link"),
        pytest.param("<base href='https://a.es/'>", id="base"),
        pytest.param("<meta http-equiv='refresh' content='0'>", id="refresh"),
        pytest.param("<form action='/a'>a</form>", id="form"),
        pytest.param("<a href='javascript:alert(1)'>a</a>", id="javascript"),
        pytest.param("<a href='java&#115;cript:alert(1)'>a</a>", id="javascript-in-entities"),
        pytest.param("<a href='java\tscript:alert(1)'>a</a>", id="javascript-with-tab"),
        pytest.param("<a href='data:text/html,a'>a</a>", id="data"),
        pytest.param("<title><p title='</title><script>x</script>'></title>", id="rcdata"),
        pytest.param("<!--><script>x</script>-->", id="comment-that-ends-at-once"),
        pytest.param("<!-- <p> -->", id="comment-with-tags"),
        pytest.param("<![CDATA[<p>]]>", id="cdata"),
        pytest.param("<?php echo 1 ?>", id="php"),
        pytest.param("<!doctype html [<!ENTITY a 'b'>]>", id="doctype"),
        pytest.param("<p>2 < 3</p>", id="bare-sign"),
        pytest.param("<p", id="open"),
        pytest.param("<p title='a>b</p>", id="open-quote"),
        pytest.param("<p\0>a</p>", id="null"),
        pytest.param("<meta charset='iso-2022-jp'>", id="charset"),
        pytest.param("<meta charset=windows-1252>", id="charset-without-quotes"),
        pytest.param("<meta charset>", id="charset-of-nothing"),
        pytest.param("<meta charset='utf-8' charset='utf-7'>", id="second-charset"),
        pytest.param(
            "<meta http-equiv='content-type' content='text/html; charset=iso-2022-jp'>",
            id="charset-as-a-header",
        ),
        pytest.param("<meta content='text/html; charset=utf-8'>", id="content"),
        pytest.param("<?xml version='1.0' encoding='iso-2022-jp'?>", id="xml-declaration"),
        pytest.param("<p title='\x1b$B'>a</p>", id="escape-in-a-value"),
        pytest.param("<p>a\x1b$B</p>", id="escape-in-text"),
        pytest.param("<p>a\0b</p>", id="null-in-text"),
        pytest.param("<p>a\x0eb</p>", id="shift-out"),
        pytest.param("<p\x0conclick='x()'>a</p>", id="form-feed"),
        pytest.param("<p>a\x7f</p>", id="delete"),
        pytest.param("<p>a\x9b1m</p>", id="c1"),
        pytest.param("<p>a\ufdd0</p>", id="noncharacter"),
        pytest.param("<p>a\U0001ffff</p>", id="noncharacter-of-another-plane"),
        pytest.param("<a title=\xa0'x onfocus=alert(1) y'>a</a>", id="space-that-is-none"),
        pytest.param("<a title\u3000='x onfocus=alert(1) y'>a</a>", id="wide-space"),
        pytest.param("<p\x85title='a'>a</p>", id="next-line"),
        pytest.param("<bloc\u212aquote>a</bloc\u212aquote>", id="kelvin-for-k"),
    ],
)
def test_html_that_runs_loads_or_is_doubtful_is_refused(text: str, tmp_path: Path) -> None:
    transcript, problems = _read(tmp_path, f"<p>a</p>\n{text}", "a.html")
    assert transcript is None
    assert [(problem.code.id, problem.where.line) for problem in problems] == [("LZ297", 2)]


@pytest.mark.parametrize(
    "charset", ["<meta charset='utf-8'>", '<meta charset="UTF-8"/>', "<meta charset=utf-8>", ""]
)
def test_html_may_say_that_it_is_utf_8(charset: str, tmp_path: Path) -> None:
    """It is: nothing else can be read, so nothing else may be claimed."""
    transcript, problems = _read(tmp_path, f"{charset}<p>Año:\t\u00a01\u2028</p>\r\n", "a.html")
    assert (transcript is not None, problems) == (True, [])


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"])
def test_html_in_another_unicode_is_refused(encoding: str, tmp_path: Path) -> None:
    """With its byte order mark or without: a browser would read it otherwise than we do."""
    (tmp_path / "a.html").write_bytes("<p>a</p>".encode(encoding))
    found: list[Problem] = []
    assert read_transcript(tmp_path / "a.html", "episodes/a.html", found.append) is None
    assert [problem.code.id for problem in found] in (["LZ297"], ["LZ108"], ["LZ278"])


def test_html_may_begin_with_the_mark_of_utf_8(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"\xef\xbb\xbf<p>a</p>")
    found: list[Problem] = []
    assert read_transcript(tmp_path / "a.html", "episodes/a.html", found.append) is not None
    assert found == []


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        pytest.param("<time>0:00</time>a\n<time>1:75</time>b", "LZ243", 2, id="75-seconds"),
        pytest.param("<time>1:00</time>a\n<time>0:30</time>b", "LZ245", 2, id="goes-back"),
        pytest.param("<title>Canales</title>\n<p> </p>", "LZ242", None, id="empty"),
    ],
)
def test_broken_times_in_html_are_told(
    text: str, code: str, line: int | None, tmp_path: Path
) -> None:
    transcript, problems = _read(tmp_path, text, "a.html")
    assert transcript is None
    assert [(problem.code.id, problem.where.line) for problem in problems] == [(code, line)]


PIECES = ["<", ">", "</", "p", "time", "cite", " ", "=", '"', "'", "0:10", "&lt;", "a", "!--",
          "<p>", "<time>", "</time>", "{", "}", "[", "]", ":", '"segments"', "\x00"]  # fmt: skip


@settings(max_examples=150)
@given(
    text=st.lists(st.sampled_from(PIECES), max_size=25).map("".join),
    name=st.sampled_from(["a.json", "a.html"]),
)
def test_any_text_gives_a_transcript_or_a_problem(
    text: str, name: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    transcript, problems = _read(tmp_path_factory.mktemp("t"), text, name)
    assert (transcript is None) == bool(problems)
