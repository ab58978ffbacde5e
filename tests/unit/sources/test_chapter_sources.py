"""Where an episode's chapters and transcripts come from, and which of them counts."""

from __future__ import annotations

import json
import re
import shutil
from io import BytesIO
from pathlib import Path

import pytest
from mutagen.id3 import APIC, CHAP, CTOC, ID3, TIT2, CTOCFlags
from PIL import Image

from author import SERIES, Author, only, paths, told
from lienzo.edition import Edition
from lienzo.model import Chapter, Picture
from small_course import write_mp3

ARTICLE = """\
---
block: channels
date: 2026-02-26
description: Por dónde llega la propuesta.
---
# Canales

Un camino completo vale más que cinco a medias.

## Qué decide {start=0:02}

## Las *cinco* fases {#fases start=0:05}
"""
PAGE = "serie/canales/"
LONG = 10
"""Seconds of the recording."""


@pytest.fixture
def ana(tmp_path: Path) -> Author:
    """An author with an article whose sections say when they are heard, and ten seconds."""
    author = Author(tmp_path).start()
    author.write("docs/serie/canales.md", ARTICLE)
    write_mp3(tmp_path / "episodes" / "06-canales.mp3", "Canales", seconds=LONG)
    return author


def _embed(author: Author, *marks: tuple[int, str], picture: bytes = b"") -> None:
    path = author.root / "episodes" / "06-canales.mp3"
    tags = ID3(path)
    for number, (start, title) in enumerate(marks):
        inside = [TIT2(encoding=3, text=title)]
        if picture:
            inside.append(APIC(mime="image/jpeg", type=3, data=picture))
        tags.add(CHAP(element_id=f"c{number}", start_time=start, end_time=start + 500,
                      sub_frames=inside))  # fmt: skip
    names = [f"c{number}" for number in range(len(marks))]
    flags = CTOCFlags.TOP_LEVEL | CTOCFlags.ORDERED
    tags.add(CTOC(element_id="toc", flags=flags, child_element_ids=names, sub_frames=[]))
    tags.save(path)


def _chapters(edition: Edition) -> list[tuple[float, str, str | None]]:
    assert not edition.failed, told(edition)
    return [(c.start, c.title, c.url) for c in only(edition).chapters]


def _errors(edition: Edition) -> list[tuple[str, str]]:
    return [
        (problem.code.id, str(problem.where))
        for problem in edition.problems
        if problem.severity in {"error", "warning"}
    ]


HEADINGS = [
    (0.0, "Canales", PAGE),
    (2.0, "Qué decide", f"{PAGE}#que-decide"),
    (5.0, "Las cinco fases", f"{PAGE}#fases"),
]


def test_headings_with_a_time_are_chapters(ana: Author) -> None:
    """Each leads to its section; what is said before the first is the article's opening."""
    assert _chapters(ana.edition()) == HEADINGS


def test_the_first_heading_may_be_the_beginning(ana: Author) -> None:
    ana.write("docs/serie/canales.md", ARTICLE.replace("0:02", "0:00"))
    assert _chapters(ana.edition()) == [(0.0, "Qué decide", f"{PAGE}#que-decide"), HEADINGS[2]]


def test_headings_come_before_what_the_audio_holds(ana: Author) -> None:
    _embed(ana, (0, "Inicio"), (2500, "Otro"))
    assert _chapters(ana.edition()) == HEADINGS


def test_audio_with_a_chapter_at_every_heading_says_more(ana: Author) -> None:
    """Its other chapters stay; those of the headings take their titles and lead to them."""
    _embed(ana, (0, "Un camino"), (2300, "Que decide"), (5100, "Fases"), (8000, "Despedida"))
    assert _chapters(ana.edition()) == [
        (0.0, "Un camino", None),
        (2.3, "Qué decide", f"{PAGE}#que-decide"),
        (5.1, "Las cinco fases", f"{PAGE}#fases"),
        (8.0, "Despedida", None),
    ]


def test_a_file_comes_before_headings_which_lend_it_their_links(ana: Author) -> None:
    ana.write(
        "episodes/06-canales.txt", "0:00 Uno\n0:02 Dos\n0:04 Tres <https://a.es/>\n0:08 Fin\n"
    )
    _embed(ana, (0, "Inicio"))
    assert _chapters(ana.edition()) == [
        (0.0, "Uno", None),
        (2.0, "Dos", f"{PAGE}#que-decide"),
        (4.0, "Tres", "https://a.es/"),
        (8.0, "Fin", None),
    ]


def test_front_matter_comes_before_everything(ana: Author) -> None:
    ana.write("episodes/06-canales.txt", "0:00 Uno\n")
    ana.write(
        "episodes/06-canales.md",
        "---\nchapters: [{start: 0:00, title: A, url: '#fases'}, {start: 0:03, title: B}]\n---\n",
    )
    assert _chapters(ana.edition()) == [
        (0.0, "A", f"{PAGE}#fases"),
        (3.0, "B", f"{PAGE}#que-decide"),
    ]


def test_front_matter_may_name_a_file_of_any_form(ana: Author) -> None:
    ana.write("episodes/06-canales.txt", "0:00 Uno\n")
    ana.write("episodes/otros.psc", "<chapters><chapter start='0:01' title='Otro'/></chapters>")
    ana.write("episodes/06-canales.md", "---\nchapters: otros.psc\n---\n")
    assert _chapters(ana.edition()) == [(1.0, "Otro", f"{PAGE}#que-decide")]


def test_an_article_without_times_leaves_the_audios_chapters(ana: Author) -> None:
    ana.write(
        "docs/serie/canales.md", ARTICLE.replace("{start=0:02}", "").replace(" start=0:05", "")
    )
    _embed(ana, (0, "Inicio"), (2500, "Otro"))
    assert _chapters(ana.edition()) == [(0.0, "Inicio", None), (2.5, "Otro", None)]


JSON = json.dumps({"version": "1.2.0", "chapters": [{"startTime": 0, "title": "Inicio"}]})
SPOKEN = json.dumps(
    {"version": "1.0.0", "segments": [{"startTime": 0, "endTime": 9, "body": "Hola."}]}
)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("06-canales.chapters.json", JSON, id="chapters.json"),
        pytest.param("06-canales.json", JSON, id="json"),
        pytest.param("06-canales.ffmetadata", ";FFMETADATA1\n[CHAPTER]\nSTART=0\ntitle=Inicio\n",
                     id="ffmetadata"),
        pytest.param("06-canales.xml", "<chapters><chapter start='0' title='Inicio'/></chapters>",
                     id="xml"),
    ],
)  # fmt: skip
def test_a_file_of_the_same_stem_is_found(ana: Author, name: str, text: str) -> None:
    ana.write(f"episodes/{name}", text)
    edition = ana.edition()
    assert _chapters(edition) == [(0.0, "Inicio", None)]
    assert "media/06-canales.chapters.json" in paths(edition)


def test_a_json_file_may_be_a_transcript(ana: Author) -> None:
    """It is told by what it holds, so both may lie beside an episode."""
    ana.write("episodes/06-canales.json", SPOKEN)
    ana.write("episodes/06-canales.chapters.json", JSON)
    edition = ana.edition()
    assert _chapters(edition) == [(0.0, "Inicio", None)]
    transcript = only(edition).transcript
    assert transcript is not None
    assert (transcript.format, transcript.cues[0].text) == ("json", "Hola.")
    assert {"media/06-canales.json", "media/06-canales.chapters.json"} <= set(paths(edition))


def test_a_json_file_that_is_neither_is_told(ana: Author) -> None:
    ana.write("episodes/06-canales.json", '\n{"a": 1}')
    assert _errors(ana.edition()) == [("LZ299", "episodes/06-canales.json:2:1")]


def test_a_broken_json_file_is_told_once(ana: Author) -> None:
    ana.write("episodes/06-canales.json", '{"chapters": [}')
    assert _errors(ana.edition()) == [("LZ281", "episodes/06-canales.json:1:15")]


def test_two_files_of_chapters_are_a_doubt(ana: Author) -> None:
    ana.write("episodes/06-canales.txt", "0:00 Uno\n")
    ana.write("episodes/06-canales.json", JSON)
    assert _errors(ana.edition()) == [("LZ280", "episodes/06-canales.json")]
    ana.write("episodes/06-canales.md", "---\nchapters: 06-canales.json\n---\n")
    assert _chapters(ana.edition()) == [(0.0, "Inicio", None)]


def test_a_chapter_outside_the_audio_is_told_where_it_is_written(ana: Author) -> None:
    ana.write("episodes/06-canales.txt", "0:00 Uno\n1:00 Dos\n")
    assert _errors(ana.edition()) == [("LZ356", "episodes/06-canales.txt:2:1")]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        pytest.param("start=0:05", "start=0:75", "LZ290", id="no-moment"),
        pytest.param("start=0:05", "start=", "LZ290", id="nothing"),
        pytest.param("start=0:05", "start=0:02", "LZ291", id="not-after"),
        pytest.param("start=0:05", "start=1:05", "LZ292", id="outside"),
        pytest.param("## Las", "#### Las", "LZ293", id="level-4"),
        pytest.param("# Canales", "# Canales {start=0:00}", "LZ293", id="title"),
        pytest.param("## Qué decide {start=0:02}", "Qué decide {start=0:02}\n-----", "LZ293",
                     id="underlined"),
        pytest.param("{start=0:02}", "{#fases start=0:02}", "LZ294", id="same-anchor"),
    ],
)  # fmt: skip
def test_a_wrong_time_is_told_in_the_article(ana: Author, old: str, new: str, code: str) -> None:
    ana.write("docs/serie/canales.md", ARTICLE.replace(old, new))
    found = [problem for problem in ana.edition().problems if problem.code.id == code]
    assert [problem.where.file for problem in found] == ["docs/serie/canales.md"]
    where = found[0].where
    lines = (ana.root / where.file).read_text("utf-8").split("\n")
    assert where.source == lines[(where.line or 0) - 1]
    underlined = where.source[(where.column or 0) - 1 :][: where.width]
    assert re.fullmatch(r"start=[\d:]*", underlined)


def test_the_opening_is_not_said_of_another_page(ana: Author) -> None:
    """A page that no episode goes with may have times; nothing comes of them."""
    ana.write("docs/serie/index.md", SERIES + "\n## Aparte {start=0:01}\n")
    assert _chapters(ana.edition()) == HEADINGS


def _jpeg(colour: str = "teal") -> bytes:
    buffer = BytesIO()
    Image.new("RGB", (160, 90), colour).save(buffer, "JPEG")
    return buffer.getvalue()


def test_a_chapter_may_have_a_picture_of_its_own(ana: Author) -> None:
    """It lies beside the chapters, or elsewhere; its shape is free."""
    (ana.root / "episodes" / "fases.jpg").write_bytes(_jpeg())
    chapters = [
        {"startTime": 0, "title": "A", "img": "fases.jpg"},
        {"startTime": 1, "title": "B", "img": "https://a.es/b.jpg"},
    ]
    ana.write("episodes/06-canales.json", json.dumps({"version": "1.2.0", "chapters": chapters}))
    edition = ana.edition()
    assert not edition.failed, told(edition)
    one, two = only(edition).chapters
    assert isinstance(one.img, Picture)
    assert (one.img.width, two.img) == (160, "https://a.es/b.jpg")
    published = f"media/art/06-canales.chapter-{one.img.sha256[:8]}.jpg"
    assert published in paths(edition)
    output = next(o for o in edition.outputs if o.path == "media/06-canales.chapters.json")
    assert json.loads(output.content or b"")["chapters"][0]["img"].endswith(published)


def test_a_picture_that_is_none_is_told_at_its_chapter(ana: Author) -> None:
    ana.write("episodes/fases.jpg", "hola")
    entry = {"startTime": 0, "title": "A", "img": "fases.jpg"}
    ana.write("episodes/06-canales.json", json.dumps({"version": "1.2.0", "chapters": [entry]}))
    assert [code for code, _ in _errors(ana.edition())] == ["LZ230"]


def test_an_empty_picture_is_told(ana: Author) -> None:
    ana.write("episodes/fases.jpg", "")
    entry = {"startTime": 0, "title": "A", "img": "fases.jpg"}
    ana.write("episodes/06-canales.json", json.dumps({"version": "1.2.0", "chapters": [entry]}))
    assert _errors(ana.edition()) == [("LZ206", "episodes/fases.jpg")]


def test_a_missing_picture_is_told_at_its_chapter(ana: Author) -> None:
    entry = {"startTime": 0, "title": "A", "img": "fases.jpg"}
    ana.write("episodes/06-canales.json", json.dumps({"version": "1.2.0", "chapters": [entry]}))
    assert [code for code, _ in _errors(ana.edition())] == ["LZ347"]


def test_pictures_in_the_audios_chapters_are_taken_out_once(ana: Author) -> None:
    ana.write("docs/serie/canales.md", ARTICLE.replace("start=", "data-x="))
    _embed(ana, (0, "Inicio"), (2500, "Otro"), picture=_jpeg("olive"))
    first, again = (only(ana.edition()).chapters for _ in range(2))
    assert first == again
    pictures = {c.img.path for c in first if isinstance(c.img, Picture)}
    assert [Path(path).read_bytes() for path in pictures] == [_jpeg("olive")]


def test_the_first_part_of_a_chapter_in_the_audio_is_the_chapter(ana: Author) -> None:
    """Tables of contents may nest; a list of chapters does not."""
    ana.write("docs/serie/canales.md", ARTICLE.replace("start=", "data-x="))
    _embed(ana, (0, "Uno"), (0, "Uno, primera parte"), (2500, "Uno, segunda parte"))
    assert _chapters(ana.edition()) == [(0.0, "Uno", None), (2.5, "Uno, segunda parte", None)]


def test_a_picture_gone_from_the_cache_is_taken_out_again(ana: Author) -> None:
    ana.write("docs/serie/canales.md", ARTICLE.replace("start=", "data-x="))
    _embed(ana, (0, "Inicio"), picture=_jpeg("olive"))
    only(ana.edition())
    shutil.rmtree(ana.root / ".cache" / "lienzo" / "art")
    (chapter,) = only(ana.edition()).chapters
    assert isinstance(chapter.img, Picture)
    assert Path(chapter.img.path).is_file()


def test_a_broken_picture_in_the_audio_is_told(ana: Author) -> None:
    ana.write("docs/serie/canales.md", ARTICLE.replace("start=", "data-x="))
    _embed(ana, (0, "Inicio"), (2500, "Otro"), picture=b"no es una imagen")
    edition = ana.edition()
    assert only(edition).chapters[0] == Chapter(0.0, "Inicio", end=0.5)
    assert [p.code.id for p in edition.problems].count("LZ224") == 1


VTT = "WEBVTT\n\n00:00.000 --> 00:09.500\nHola en WebVTT.\n"
SRT = "1\n00:00:00,000 --> 00:00:09,500\nHola en SubRip.\n"


def test_every_form_of_the_transcript_is_published(ana: Author) -> None:
    """The page shows the first that tells times; the others are for apps that read no other."""
    ana.write("episodes/06-canales.html", "<p>Hola en HTML.</p>")
    ana.write("episodes/06-canales.transcript.json", SPOKEN)
    ana.write("episodes/06-canales.srt", SRT)
    ana.write("episodes/06-canales.vtt", VTT)
    edition = ana.edition()
    assert not edition.failed, told(edition)
    episode = only(edition)
    assert episode.transcript is not None
    assert episode.transcript.format == "vtt"
    assert [each.format for each in episode.more_transcripts] == ["srt", "json", "html"]
    published = {f"media/06-canales.{form}" for form in ("vtt", "srt", "json", "html")}
    assert published <= set(paths(edition))


def test_every_form_of_the_transcript_ends_with_the_audio(ana: Author) -> None:
    ana.write("episodes/06-canales.vtt", VTT)
    ana.write("episodes/06-canales.srt", SRT.replace("00:00:09,500", "00:01:09,500"))
    assert _errors(ana.edition()) == [("LZ358", "episodes/06-canales.srt")]


def test_a_plain_transcript_comes_after_a_timed_one(ana: Author) -> None:
    ana.write("episodes/otra.html", "<p>Hola en HTML.</p>")
    ana.write("episodes/otra.srt", SRT)
    ana.write("episodes/06-canales.md", "---\ntranscript: [otra.html, otra.srt]\n---\n")
    episode = only(ana.edition())
    assert episode.transcript is not None
    assert (episode.transcript.format, episode.more_transcripts[0].format) == ("srt", "html")


def test_two_transcripts_of_one_form_would_have_one_address(ana: Author) -> None:
    ana.write("episodes/06-canales.transcript.json", SPOKEN)
    ana.write("episodes/06-canales.json", SPOKEN)
    assert _errors(ana.edition()) == [("LZ296", "episodes/06-canales.json")]
