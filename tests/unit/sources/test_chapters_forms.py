"""Chapter files in every form: JSON, Podlove's XML, ffmetadata, lines with links."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from factories import episode, urls
from lienzo.model import Chapter
from lienzo.model.podcasting import Location
from lienzo.problems import Problem
from lienzo.publish.chapters import chapters_json
from lienzo.publish.feed_simple_chapters import simple_chapters
from lienzo.sources.chapters import read_chapters


def _read(
    folder: Path, text: str, name: str = "a.txt"
) -> tuple[tuple[Chapter, ...], list[Problem]]:
    path = folder / name
    path.write_bytes(text.encode("utf-8", "replace"))
    found: list[Problem] = []
    marks = read_chapters(path, f"episodes/{name}", found.append)
    return tuple(mark.chapter for mark in marks), found


TWO = (Chapter(0.0, "Inicio"), Chapter(90.5, "Antes de la venta", "https://ejemplo.es/#a"))
JSON = """\
{
  "version": "1.2.0",
  "title": "Canales",
  "chapters": [
    {"startTime": 0, "title": "Inicio"},
    {"startTime": 90.5, "title": "Antes de la venta", "url": "https://ejemplo.es/#a"}
  ]
}
"""
PSC = """\
<?xml version="1.0" encoding="UTF-8"?>
<psc:chapters version="1.2" xmlns:psc="http://podlove.org/simple-chapters">
  <psc:chapter start="00:00:00.000" title="Inicio"/>
  <psc:chapter start="00:01:30.5" title="Antes de la venta" href="https://ejemplo.es/#a"/>
</psc:chapters>
"""
FFMETADATA = """\
;FFMETADATA1
title=Canales
artist=Ana

[CHAPTER]
TIMEBASE=1/1000
START=0
END=90500
title=Inicio
# un comentario
[STREAM]
title=no es un capítulo
[CHAPTER]
TIMEBASE=1/2
START=181
END=400
title=Coste \\= 5 \\; \\#1 \\\\ y\\
más
"""


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("a.chapters.json", JSON, id="json"),
        pytest.param("a.txt", JSON, id="json-in-txt"),
        pytest.param("a.psc", PSC, id="podlove"),
        pytest.param("a.xml", PSC.replace("psc:", "").replace(":psc", ""), id="podlove-default"),
        pytest.param(
            "a.xml",
            PSC.replace(' xmlns:psc="http://podlove.org/simple-chapters"', ""),
            id="podlove-undeclared",
        ),
        pytest.param("a.txt", "\n\n" + PSC.partition("\n")[2], id="podlove-in-txt"),
        pytest.param(
            "a.psc",
            "00:00:00.000 Inicio\n00:01:30.500 Antes de la venta <https://ejemplo.es/#a>\n",
            id="lines-in-psc",
        ),
        pytest.param(
            "a.txt", "0.0\t0.0\tInicio\n90.5\t90.5\tAntes de la venta <https://ejemplo.es/#a>\n",
            id="labels-with-links",
        ),
    ],
)  # fmt: skip
def test_a_form_is_told_by_its_content(name: str, text: str, tmp_path: Path) -> None:
    """Every form gives the same chapters, whatever its file is called."""
    assert _read(tmp_path, text, name) == (TWO, [])


def test_ffmetadata_has_time_bases_and_escapes(tmp_path: Path) -> None:
    assert _read(tmp_path, FFMETADATA) == (
        (Chapter(0.0, "Inicio", end=90.5), Chapter(90.5, "Coste = 5 ; #1 \\ y más", end=200.0)),
        [],
    )


def test_ffmetadata_counts_nanoseconds_unless_it_says_otherwise(tmp_path: Path) -> None:
    text = ";FFMETADATA1\n[CHAPTER]\nSTART=1500000000\ntitle=Uno\n"
    assert _read(tmp_path, text, "a.ffmetadata") == ((Chapter(1.5, "Uno"),), [])


def test_ffmetadata_may_be_in_any_order(tmp_path: Path) -> None:
    """FFmpeg keeps the order of the frames of a tag."""
    entries = [f"[CHAPTER]\nTIMEBASE=1/1\nSTART={start}\ntitle=A{start}\n" for start in (9, 0, 5)]
    chapters, problems = _read(tmp_path, ";FFMETADATA1\n" + "".join(entries))
    assert ([chapter.start for chapter in chapters], problems) == ([0, 5, 9], [])


def test_json_tells_pictures_places_ends_and_what_is_hidden(tmp_path: Path) -> None:
    entry = {
        "startTime": 1,
        "title": "Uno",
        "img": "uno.jpg",
        "url": "#uno",
        "toc": False,
        "endTime": 2.25,
        "location": {"name": "Valladolid", "geo": "geo:41.65,-4.72", "osm": "R340100"},
    }
    text = json.dumps({"version": "1.2.0", "chapters": [entry]})
    place = Location("Valladolid", geo="geo:41.65,-4.72", osm="R340100")
    chapter = Chapter(1.0, "Uno", "#uno", 2.25, hidden=True, img="uno.jpg", location=place)
    assert _read(tmp_path, text, "a.json") == ((chapter,), [])


def test_podlove_tells_pictures(tmp_path: Path) -> None:
    text = '<chapters><chapter start="5" title="A" image="https://a.es/1.jpg"/></chapters>'
    assert _read(tmp_path, text)[0] == (Chapter(5.0, "A", img="https://a.es/1.jpg"),)


def _json(chapters: str, more: str = "") -> str:
    return f'{{"version": "1.2.0", {more}"chapters": {chapters}}}'


BROKEN = [
    pytest.param('{"version": "1.2.0",}', [("LZ281", 1, "}")], id="json-comma"),
    pytest.param('{"chapters": [}', [("LZ281", 1, "}")], id="json-bracket"),
    pytest.param("{'chapters': []}", [("LZ281", 1, "'")], id="json-single-quotes"),
    pytest.param('{"a": 1} x', [("LZ281", 1, "x")], id="json-more"),
    pytest.param('{"a": 01}', [("LZ281", 1, "0")], id="json-leading-zero"),
    pytest.param('{"a": NaN}', [("LZ281", 1, "N")], id="json-nan"),
    pytest.param('{"a": 1e999}', [("LZ281", 1, "1")], id="json-infinite"),
    pytest.param('{"a": "\t"}', [("LZ281", 1, '"')], id="json-control-character"),
    pytest.param('{"a" 1}', [("LZ281", 1, "1")], id="json-colon"),
    pytest.param('{"a": [1 2]}', [("LZ281", 1, "2")], id="json-no-comma"),
    pytest.param('{"a": {"b": 1 "c": 2}}', [("LZ281", 1, '"')], id="json-no-comma-in-object"),
    pytest.param('{"a": 1,\n "a": 2}', [("LZ282", 2, '"a"')], id="json-key-twice"),
    pytest.param('{"a": ' + "[" * 40 + "]" * 40 + "}", [("LZ283", 1, "[")], id="json-deep"),
    pytest.param(
        '{"chapters": [{"startTime": 0, "title": "A"}]}', [("LZ284", 1, "{")], id="json-no-version"
    ),
    pytest.param("{}", [("LZ284", 1, "{"), ("LZ284", 1, "{")], id="json-nothing"),
    pytest.param('{"version": "1.2.0"}', [("LZ284", 1, "{")], id="json-no-chapters"),
    pytest.param(_json('[{"title": "A"}]'), [("LZ284", 1, "{")], id="json-no-start"),
    pytest.param(
        _json('[{"startTime": 0, "title": "A", "location": {"name": "V"}}]'),
        [("LZ284", 1, "{")],
        id="json-no-geo",
    ),
    pytest.param(_json('{"a": 1}'), [("LZ285", 1, '{"a": 1}')], id="json-chapters-no-list"),
    pytest.param(_json("[7]"), [("LZ285", 1, "7")], id="json-chapter-no-object"),
    pytest.param(
        _json('[{"startTime": "0:30"}]'), [("LZ285", 1, '"0:30"')], id="json-start-is-text"
    ),
    pytest.param(_json('[{"startTime": -1}]'), [("LZ285", 1, "-1")], id="json-start-negative"),
    pytest.param(_json('[{"startTime": true}]'), [("LZ285", 1, "true")], id="json-start-is-true"),
    pytest.param(
        _json('[{"startTime": 0, "title": 5}]'), [("LZ285", 1, "5")], id="json-title-is-number"
    ),
    pytest.param(
        _json('[{"startTime": 0, "title": "A", "toc": "no"}]'),
        [("LZ285", 1, '"no"')],
        id="json-toc-is-text",
    ),
    pytest.param(
        _json('[{"startTime": 0, "title": "A", "location": "V"}]'),
        [("LZ285", 1, '"V"')],
        id="json-location-is-text",
    ),
    pytest.param(
        '{"version": "2.0", "chapters": [{"startTime": 0, "title": "A"}]}',
        [("LZ285", 1, '"2.0"')],
        id="json-version-2",
    ),
    pytest.param(
        _json('[{"startTime": 0, "titel": "A", "title": "B"}]'),
        [("LZ286", 1, '"titel"')],
        id="json-unknown-in-chapter",
    ),
    pytest.param(
        _json('[{"startTime": 0, "title": "A"}]', '"chapter": 1, '),
        [("LZ286", 1, '"chapter"')],
        id="json-unknown-on-top",
    ),
    pytest.param(
        _json('[{"startTime": 5, "title": "A"}, {"startTime": 5, "title": "B"}]'),
        [("LZ252", 1, "5")],
        id="json-twice-at-once",
    ),
    pytest.param(
        _json('[{"startTime": 5, "title": "A", "endTime": 4}]'),
        [("LZ253", 1, "5")],
        id="json-ends-early",
    ),
    pytest.param(_json('[{"startTime": 5}]'), [("LZ251", 1, "5")], id="json-unnamed"),
    pytest.param(_json("[]"), [("LZ254", None, "")], id="json-empty"),
    pytest.param(
        '{"version": "1.0.0", "segments": []}',
        [("LZ287", 1, '{"version": "1.0.0", "segments": []}')],
        id="a-transcript",
    ),
    pytest.param("<rss/>", [("LZ287", 1, "<rss/>")], id="a-feed"),
    pytest.param(
        '<a:chapters xmlns:a="urn:x"/>',
        [("LZ287", 1, '<a:chapters xmlns:a="urn:x"/>')],
        id="another-namespace",
    ),
    pytest.param("<chapters/>", [("LZ254", None, "")], id="podlove-empty"),
    pytest.param(
        "<chapters>\n<chapter start='0' title='a & b'/></chapters>",
        [("LZ288", 2, " ")],
        id="podlove-ampersand",
    ),
    pytest.param("<chapters>", [("LZ288", 1, "")], id="podlove-open"),
    pytest.param(
        "<!doctype chapters [<!ENTITY a 'x'>]><chapters/>",
        [("LZ288", 1, "<!doctype")],
        id="podlove-doctype",
    ),
    pytest.param(
        '<chapters>\n <chapter start="1:75" title="A"/></chapters>',
        [("LZ285", 2, "1:75")],
        id="podlove-time",
    ),
    pytest.param(
        '<chapters>\n <chapter title="A"/></chapters>',
        [("LZ284", 2, ' <chapter title="A"/></chapters>')],
        id="podlove-no-time",
    ),
    pytest.param(
        ";FFMETADATA1\n[CHAPTER]\nSTART=x\ntitle=A\n",
        [("LZ289", 3, "START=x")],
        id="ffmetadata-start",
    ),
    pytest.param(
        ";FFMETADATA1\n[CHAPTER]\ntitle=A\n", [("LZ289", 2, "[CHAPTER]")], id="ffmetadata-no-start"
    ),
    pytest.param(
        ";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/0\nSTART=1\ntitle=A\n",
        [("LZ289", 3, "TIMEBASE=1/0")],
        id="ffmetadata-timebase",
    ),
    pytest.param(
        ";FFMETADATA1\nhola\n[CHAPTER]\nSTART=1\ntitle=A\n",
        [("LZ289", 2, "hola")],
        id="ffmetadata-line",
    ),
    pytest.param(
        ";FFMETADATA1\n[CHAPTER]\nSTART=1\n", [("LZ251", 2, "[CHAPTER]")], id="ffmetadata-unnamed"
    ),
]


def _seen(problem: Problem) -> str:
    """Return what the caret underlines."""
    where = problem.where
    if where.source is None or where.column is None:
        return ""
    return where.source[where.column - 1 :][: where.width]


@pytest.mark.parametrize(("text", "expected"), BROKEN)
def test_what_is_wrong_is_told_at_its_place(
    text: str, expected: list[tuple[str, int | None, str]], tmp_path: Path
) -> None:
    chapters, problems = _read(tmp_path, text)
    assert chapters == ()
    assert [(each.code.id, each.where.line, _seen(each)) for each in problems] == expected


def test_a_json_file_that_is_no_object_is_no_chapters(tmp_path: Path) -> None:
    assert [p.code.id for p in _read(tmp_path, "[1]", "a.json")[1]] == ["LZ287"]


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    found: list[Problem] = []
    assert read_chapters(tmp_path / "no.txt", "episodes/no.txt", found.append) == ()
    assert [problem.code.id for problem in found] == ["LZ154"]


def test_a_giant_is_refused_before_it_is_read(tmp_path: Path) -> None:
    text = "<chapters>" + " " * 1_100_000 + "</chapters>"
    assert [p.code.id for p in _read(tmp_path, text)[1]] == ["LZ152"]


BOMB = """<!DOCTYPE lolz [<!ENTITY a "ja"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
<chapters><chapter start="0" title="&b;"/></chapters>"""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(BOMB, id="entities"),
        pytest.param('<chapters xmlns:x="http://www.w3.org/2001/XInclude">'
                     '<x:include href="/etc/passwd"/></chapters>', id="include"),
        pytest.param("<a>" * 5_000 + "</a>" * 5_000, id="deep"),
        pytest.param("{" * 5_000, id="deep-json"),
        pytest.param('{"a":' * 5_000, id="deep-json-objects"),
        pytest.param('{"a": ' + "9" * 10_000 + "}", id="digits"),
        pytest.param("<chapters>&#0;</chapters>", id="null"),
    ],
)  # fmt: skip
def test_hostile_files_give_problems_and_nothing_else(text: str, tmp_path: Path) -> None:
    chapters, problems = _read(tmp_path, text)
    assert chapters == ()
    assert problems
    assert "root:" not in str([problem.facts for problem in problems])


STEMS = ["", "{", "<chapters>", ";FFMETADATA1\n[CHAPTER]\n", '{"version": "1.2.0", "chapters": [']
PIECES = [*'{}[]",:<>/=\\\n\t 019.', "START=", "title=", '"startTime"', '"title"', "<chapter ",
          'start="', "0:10", "1e9", "true", "null", "ñ", "\ud800", "\x00", "&amp;"]  # fmt: skip


@settings(max_examples=200)
@given(
    stem=st.sampled_from(STEMS),
    rest=st.lists(st.sampled_from(PIECES), max_size=25).map("".join) | st.text(max_size=40),
)
def test_any_text_gives_rising_chapters_or_a_problem(
    stem: str, rest: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    chapters, problems = _read(tmp_path_factory.mktemp("c"), stem + rest)
    assert bool(chapters) != bool(problems)
    starts = [chapter.start for chapter in chapters]
    assert starts == sorted(set(starts))


TITLES = st.text(
    st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=20
).filter(lambda title: title == " ".join(title.split()))  # fmt: skip


@st.composite
def _chapters(draw: st.DrawFn) -> tuple[Chapter, ...]:
    starts = draw(st.lists(st.integers(0, 9_000_000), min_size=1, max_size=6, unique=True))
    return tuple(
        Chapter(
            start / 1000,
            draw(TITLES),
            draw(st.sampled_from([None, "https://ejemplo.es/a/#b"])),
            draw(st.sampled_from([None, (start + 1500) / 1000])),
            hidden=draw(st.booleans()),
            img=draw(st.sampled_from([None, "https://ejemplo.es/a.jpg"])),
            location=draw(st.sampled_from([None, Location("Valladolid", geo="geo:41.65,-4.72")])),
        )
        for start in sorted(starts)
    )


@settings(max_examples=60)
@given(chapters=_chapters())
def test_our_own_json_is_read_back_as_it_was(
    chapters: tuple[Chapter, ...], tmp_path_factory: pytest.TempPathFactory
) -> None:
    text = chapters_json(episode(chapters=chapters), urls()).decode()
    assert _read(tmp_path_factory.mktemp("c"), text, "a.chapters.json") == (chapters, [])


@settings(max_examples=60)
@given(chapters=_chapters())
def test_our_own_simple_chapters_are_read_back_as_they_were(
    chapters: tuple[Chapter, ...], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The format has no ends, no places and nothing hidden."""
    plain = tuple(Chapter(c.start, c.title, c.url, img=c.img) for c in chapters)
    (tag,) = simple_chapters(episode(chapters=plain), urls())
    root = etree.Element("chapters", tag.attributes)
    for child in tag.children:
        etree.SubElement(root, "chapter", child.attributes)
    text = etree.tostring(root, encoding="unicode")
    assert _read(tmp_path_factory.mktemp("c"), text, "a.psc") == (plain, [])
