"""The course is whole: every lesson has all its parts, and the feed tells them in order."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import feedparser
import pytest

from lienzo.edition import Edition, make_edition
from lienzo.model import Lesson
from lienzo.problems import Severity
from lienzo.sources.project import read_project
from small_course import COURSE, copied_course

NOW = datetime(2026, 12, 1, tzinfo=UTC)
LARGEST_AUDIO = 35_000_000
"""Bytes; whoever clones the repository loads them all."""

ORDER = (  # block or part, article, episode, day
    ("introduction", "introduccion", "00-introduccion.mp3", "2026-01-15"),
    ("key-partners", "socios-clave", "01-socios-clave.mp3", "2026-01-22"),
    ("key-activities", "actividades-clave", "02-actividades-clave.mp3", "2026-01-29"),
    ("key-resources", "recursos-clave", "03-recursos-clave.mp3", "2026-02-05"),
    ("value-propositions", "propuesta-de-valor", "04-propuesta-de-valor.mp3", "2026-02-12"),
    ("customer-segments", "segmentos-de-clientes", "05-segmentos-de-clientes.mp3", "2026-02-19"),
    ("channels", "canales", "06-canales.mp3", "2026-02-26"),
    (
        "customer-relationships",
        "relaciones-con-los-clientes",
        "07-relaciones-con-los-clientes.mp3",
        "2026-03-05",
    ),
    ("cost-structure", "estructura-de-costes", "08-estructura-de-costes.m4a", "2026-03-12"),
    ("revenue-streams", "fuentes-de-ingresos", "09-fuentes-de-ingresos.mp3", "2026-03-19"),
    ("closing", "leer-el-lienzo-completo", None, "2026-03-26"),
)
BLOCKS = [name for name, *_ in ORDER[1:-1]]
HEARD = [name for name, _, audio, _ in ORDER if audio]
EPISODES = [audio for _, _, audio, _ in ORDER if audio]
LAST_CHAPTERS = {"revenue-streams": ["El lienzo completo"]}
"""What an episode tells that its own article does not."""

_H2 = re.compile(r"(?m)^## (.+?)(?: \{start=[\d:]+\})?$")
_H3 = re.compile(r"(?m)^### (.+)$")
_FAQ = "Preguntas frecuentes"


@dataclass(frozen=True)
class Course:
    """The course of this repository, read from a copy of it, and judged."""

    root: Path
    edition: Edition

    @property
    def lessons(self) -> dict[str, Lesson]:
        """Lessons by block or part, in the order of the series."""
        (series,) = self.edition.course.series
        return {x.block.id if x.block else x.part or x.name: x for x in series.lessons}

    def article(self, name: str) -> str:
        """Return the Markdown of a lesson's article."""
        article = self.lessons[name].article
        assert article is not None
        return (self.root / "docs" / article.src_uri).read_text(encoding="utf-8")

    def feed(self) -> feedparser.FeedParserDict:
        """Return the feed as an app reads it."""
        (feed,) = (each for each in self.edition.outputs if each.path == "feed.xml")
        return feedparser.parse(feed.content)


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    root = copied_course(tmp_path_factory.mktemp("curso")).root
    urls = read_project(root / "mkdocs.yml", lambda problem: pytest.fail(str(problem)))
    assert urls is not None
    return Course(root, make_edition(urls, NOW, preview=False, ci=False))


def test_there_is_nothing_to_say_against_it(course: Course) -> None:
    """Neither an error nor a warning; notices are for new episodes."""
    problems = course.edition.problems
    assert not [str(p) for p in problems if p.severity is not Severity.NOTICE]


def test_lessons_come_in_teaching_order(course: Course) -> None:
    """One for each block, an introduction before and a closing after, each with its article."""
    assert list(course.lessons) == [name for name, *_ in ORDER]
    articles = [lesson.article and lesson.article.slug for lesson in course.lessons.values()]
    assert articles == [slug for _, slug, *_ in ORDER]


def test_every_thursday_at_seven_there_is_a_lesson(course: Course) -> None:
    """Article and episode on the same day, in the show's own time."""
    for name, _, audio, day in ORDER:
        lesson = course.lessons[name]
        expected = datetime.fromisoformat(f"{day}T07:00").replace(tzinfo=ZoneInfo("Europe/Madrid"))
        assert expected.isoweekday() == 4
        assert lesson.article
        assert lesson.article.date == expected
        assert not audio or (lesson.episode and lesson.episode.date == expected)


@pytest.mark.parametrize("name", HEARD)
def test_an_episode_has_notes_transcript_and_chapters(course: Course, name: str) -> None:
    """And the audio that belongs to it."""
    episode = course.lessons[name].episode
    assert episode is not None
    assert episode.audio.name in EPISODES
    assert len(episode.notes) > 300
    assert episode.transcript is not None
    assert len(episode.transcript.cues) > 40
    shown = (COURSE / "episodes" / f"{episode.stem}.vtt").read_text(encoding="utf-8").split("\n\n")[1:]
    assert all(len(cue.strip().splitlines()) <= 3 for cue in shown)  # its times and two lines
    assert len(episode.chapters) >= 5


def test_the_closing_is_only_read(course: Course) -> None:
    """Its place in the sound is the last chapter of the last episode."""
    assert course.lessons["closing"].episode is None


@pytest.mark.parametrize("name", ["introduction", "closing"])
def test_the_frame_of_the_course_answers_questions_too(course: Course, name: str) -> None:
    assert len(_H3.findall(section(course.article(name), _FAQ))) >= 3


def test_the_closing_ends_in_an_exercise(course: Course) -> None:
    """The introduction has none: what it asks is a sheet and a pencil."""
    exercise = section(course.article("closing"), "Ejercicio")
    assert len(re.findall(r"(?m)^\d+\. ", exercise)) >= 4


@pytest.mark.parametrize("name", BLOCKS)
def test_an_article_on_a_block_has_all_its_parts(course: Course, name: str) -> None:
    """What it decides, its neighbours, mistakes, an exercise with steps, and questions."""
    text = course.article(name)
    heads = _H2.findall(text)
    assert heads[0] == "Qué decide este bloque"
    assert heads[-4:] == ["Cómo toca a sus vecinos", "Errores frecuentes", "Ejercicio", _FAQ]
    assert len(heads) >= 6
    assert len(re.findall(r"(?m)^\d+\. ", section(text, "Ejercicio"))) >= 4
    questions = _H3.findall(section(text, _FAQ))
    assert len(questions) >= 3
    assert all(re.fullmatch(r"¿.+\?", question) for question in questions)


def section(text: str, head: str) -> str:
    """Return what stands under a heading of the second level."""
    begin = re.search(rf"(?m)^## {re.escape(head)}(?: \{{.*\}})?\n", text)
    assert begin is not None
    return re.split(r"(?m)^## ", text[begin.end() :])[0]


@pytest.mark.parametrize("name", HEARD)
def test_chapters_go_with_the_headings(course: Course, name: str) -> None:
    """One for the opening, then one for each heading, so that whoever listens can read on."""
    episode = course.lessons[name].episode
    assert episode is not None
    opening, *rest = [chapter.title for chapter in episode.chapters]
    heads = [head for head in _H2.findall(course.article(name)) if head != _FAQ]
    assert opening
    assert opening not in heads
    assert rest == [*heads, *LAST_CHAPTERS.get(name, [])]
    assert episode.chapters[0].start == 0
    linked = [chapter.url or "" for chapter in episode.chapters[1 : len(heads) + 1]]
    assert all(url.startswith(f"{episode.page_url}#") for url in linked)


@pytest.mark.parametrize("name", HEARD)
def test_each_episode_has_a_stretch_worth_hearing_alone(course: Course, name: str) -> None:
    """From a sentence's beginning to another's end, within what the namespace advises."""
    episode = course.lessons[name].episode
    assert episode is not None
    assert episode.transcript is not None
    (bite,) = episode.podcasting.soundbites
    assert 15 <= bite.duration <= 120
    begins = [cue.start for cue in episode.transcript.cues]
    ends = [cue.end for cue in episode.transcript.cues]
    assert min(abs(bite.start - each) for each in begins) <= 0.3
    assert min(abs(bite.start + bite.duration - each) for each in ends) <= 0.3


def test_the_feed_tells_the_course_in_order(course: Course) -> None:
    """A trailer, then nine numbered episodes, one of them in another format."""
    entries = course.feed().entries
    titles = [course.lessons[name].name for name in HEARD]
    assert [entry.title for entry in entries] == titles
    assert [entry.itunes_episodetype for entry in entries] == ["trailer", *["full"] * 9]
    assert [entry.get("itunes_episode") for entry in entries] == [None, *map(str, range(1, 10))]
    enclosures = [entry.enclosures[0] for entry in entries]
    assert [each.href.rsplit("/", 1)[1] for each in enclosures] == EPISODES
    types = ["audio/x-m4a" if name.endswith(".m4a") else "audio/mpeg" for name in EPISODES]
    assert [each.type for each in enclosures] == types
    assert types.count("audio/x-m4a") == 1


def test_the_audio_is_no_burden_to_a_clone(course: Course) -> None:
    """All episodes together, and each of them."""
    sizes = [x.episode.audio.bytes for x in course.lessons.values() if x.episode]
    assert sum(sizes) <= LARGEST_AUDIO
    assert all(size > 1_000_000 for size in sizes)


def test_show_and_episodes_have_their_pictures(course: Course) -> None:
    """Square, as large as Apple wants them, and each block with its own."""
    (show,) = course.edition.course.shows
    pictures = [x.episode.image for x in course.lessons.values() if x.episode]
    assert show.image is not None
    assert (show.image.width, show.image.height) == (3000, 3000)
    assert all(each and each.width == each.height >= 1400 for each in pictures)
    assert len({each.sha256 for each in pictures if each}) == len(pictures) == 10


def test_every_abbreviation_is_in_the_glossary() -> None:
    """What hovers over a word can also be looked up."""
    listed = (COURSE / "docs" / "incluir" / "abreviaturas.md").read_text(encoding="utf-8")
    glossary = (COURSE / "docs" / "glosario.md").read_text(encoding="utf-8")
    short = re.findall(r"(?m)^\*\[([^\]]+)\]: ", listed)
    assert short
    assert short == sorted(short)
    assert set(short) <= set(_H3.findall(glossary))


@pytest.mark.site
@pytest.mark.parametrize(
    "target",
    [
        pytest.param("serie/canales.md#no-existe", id="a place that is not there"),
        pytest.param("serie/canal.md", id="a page that is not there"),
    ],
)
def test_a_broken_link_stops_the_build(tmp_path: Path, target: str) -> None:
    """It names the page and the link, and there is no site."""
    project = copied_course(tmp_path)
    page = tmp_path / "docs" / "sobre.md"
    page.write_text(f"{page.read_text(encoding='utf-8')}\n[Roto]({target})\n", encoding="utf-8")
    done = project.run("mkdocs", "build", "--strict")
    assert done.returncode == 1
    assert "sobre.md" in done.stderr
    assert target in done.stderr
    assert not (tmp_path / "site").exists()
