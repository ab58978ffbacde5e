"""Which episode is meant, whether its bytes are promised, which side a value comes from."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

import factories
from audio_kit import picture
from lienzo.model import Course, Entry, Episode, Ledger, ShowEntry, State
from lienzo.model.media import AudioTags
from lienzo.problems import Problem
from lienzo.tagging.choosing import chosen
from lienzo.tagging.covers import artwork_of
from lienzo.tagging.frozen import why_frozen
from lienzo.tagging.jobs import Job, jobs_of
from lienzo.tagging.sides import disagreements, newly_kept
from lienzo.tagging.values import TagValues, values_of
from tagging_kit import COVER

PROJECT = Path("/proyecto")
BARE = factories.origin("episodes/07-relaciones-con-los-clientes.mp3")


def episode(stem: str, number: int | None, show: str = "") -> Episode:
    """Return an episode by its file."""
    path = f"episodes/{show}/{stem}.mp3" if show else f"episodes/{stem}.mp3"
    audio = factories.audio(path=path, name=f"{stem}.mp3", sha256=stem)
    slug = stem.partition("-")[2] or stem
    return factories.episode(slug=slug, stem=stem, number=number, show=show, audio=audio)


COURSE = factories.course(
    episodes=(
        episode("07-relaciones", 7),
        episode("08-costes", 12),
        episode("12-ingresos", 9),
        episode("07-relaciones", 7, "en"),
    )
)


@pytest.mark.parametrize(
    ("word", "path"),
    [
        ("episodes/08-costes.mp3", "episodes/08-costes.mp3"),
        ("episodes/../episodes/en/07-relaciones.mp3", "episodes/en/07-relaciones.mp3"),
        ("/proyecto/episodes/08-costes.mp3", "episodes/08-costes.mp3"),
        ("08-costes.mp3", "episodes/08-costes.mp3"),
        ("08-costes", "episodes/08-costes.mp3"),
        ("costes", "episodes/08-costes.mp3"),
        ("08", "episodes/08-costes.mp3"),
        ("8", "episodes/08-costes.mp3"),
        ("12", "episodes/12-ingresos.mp3"),
        ("9", "episodes/12-ingresos.mp3"),
    ],
)
def test_an_episode_has_many_names(word: str, path: str) -> None:
    """The number in the file's name comes before that of the episode: it is the one in sight."""
    problems: list[Problem] = []
    found = chosen(COURSE, [word], PROJECT, problems.append)
    assert ([e.audio.path for e in found], problems) == ([path], [])


@pytest.mark.parametrize(
    ("word", "code", "told"),
    [
        ("77", "LZ260", "07-relaciones, 08-costes, 12-ingresos"),
        ("nada.mp3", "LZ260", "`nada.mp3`"),
        ("relaciones", "LZ261", "episodes/07-relaciones.mp3, episodes/en/07-relaciones.mp3"),
        ("7", "LZ261", "episodes/en/07-relaciones.mp3"),
    ],
)
def test_what_cannot_be_told_is_asked_back(word: str, code: str, told: str) -> None:
    problems: list[Problem] = []
    assert chosen(COURSE, [word], PROJECT, problems.append) == ()
    assert [problem.code.id for problem in problems] == [code]
    assert told in problems[0].message("es") + problems[0].hint("es")


def test_a_long_course_is_not_told_in_full() -> None:
    many = factories.course(episodes=tuple(episode(f"{n:02}-e", n) for n in range(1, 9)))
    problems: list[Problem] = []
    chosen(many, ["nada"], PROJECT, problems.append)
    assert problems[0].facts["choices"] == "01-e, 02-e, 03-e, 04-e, 05-e, 06-e, …"


def test_an_episode_named_twice_is_one_and_no_word_means_all() -> None:
    problems: list[Problem] = []
    assert len(chosen(COURSE, ["08", "costes"], PROJECT, problems.append)) == 1
    assert chosen(COURSE, [], PROJECT, problems.append) == COURSE.episodes


SEEN = datetime(2026, 3, 1, tzinfo=UTC)
PAST, FUTURE = datetime(2026, 3, 5, tzinfo=UTC), datetime(2026, 5, 1, tzinfo=UTC)


def _ledger(**changes: object) -> Ledger:
    values: dict[str, object] = {
        "guid": factories.EPISODE_GUID,
        "seen": SEEN,
        "date": PAST,
        "published": True,
        "sha256": factories.audio().sha256,
    }
    entry = Entry(**(values | changes))  # type: ignore[arg-type]
    return Ledger({"": ShowEntry(factories.SHOW_GUID, "", {"relaciones": entry})})


@pytest.mark.parametrize(
    ("ledger", "state", "code"),
    [
        pytest.param(Ledger(), State.PUBLISHED, None, id="never seen"),
        pytest.param(_ledger(), State.PUBLISHED, "LZ262", id="published"),
        pytest.param(_ledger(guid="otro"), State.PUBLISHED, "LZ262", id="under another name"),
        pytest.param(_ledger(sha256="otro"), State.PUBLISHED, None, id="a new take of it"),
        pytest.param(_ledger(withdrawn=True), State.WITHDRAWN, "LZ263", id="withdrawn"),
        pytest.param(_ledger(published=False), State.PUBLISHED, "LZ264", id="its day has passed"),
        pytest.param(
            _ledger(published=False, sha256="otro"), State.PUBLISHED, "LZ264", id="whatever bytes"
        ),
        pytest.param(_ledger(published=False), State.SCHEDULED, None, id="moved to later"),
        pytest.param(_ledger(published=False), State.DRAFT, None, id="a draft"),
        pytest.param(
            _ledger(published=False, date=FUTURE), State.PUBLISHED, None, id="moved to earlier"
        ),
        pytest.param(_ledger(published=False, date=None), State.PUBLISHED, None, id="no date"),
    ],
)
def test_the_ledger_decides_what_is_frozen(ledger: Ledger, state: State, code: str | None) -> None:
    """Bytes that were published stay; a new take under the same guid is not published yet."""
    problem = why_frozen(factories.course(), factories.episode(state=state), ledger)
    assert (problem.code.id if problem else None) == code
    if problem is not None:
        assert factories.EPISODE_GUID in problem.hint("es") or code != "LZ262"
        assert problem.message("en")


def _tagged(**tags: object) -> Episode:
    audio = factories.audio(tags=AudioTags(**tags))  # type: ignore[arg-type]
    return factories.episode(audio=audio, origin=BARE, image=factories.picture(path="a.png"))


def test_keys_that_come_from_outside_are_told() -> None:
    """An untagged file takes title, description, number and season from article and series."""
    found = _tagged()
    values = values_of(factories.course(episodes=(found,)), found)
    problem = newly_kept(found, found.audio, values)
    assert problem is not None
    assert problem.facts["keys"] == "`title`, `description`, `episode`, `season`"
    assert problem.facts["notes"] == "07-relaciones-con-los-clientes.md"


def test_the_show_s_cover_in_an_episode_is_not_told() -> None:
    """It counts as the show's there, too."""
    found = replace(_tagged(), image=None)
    values = values_of(factories.course(episodes=(found,)), found, COVER)
    problem = newly_kept(found, found.audio, values)
    assert problem is not None
    assert "`image`" not in str(problem.facts["keys"])


def test_keys_of_the_notes_or_of_the_audio_itself_are_not_told() -> None:
    """The notes win in any case, and what the audio said it goes on saying."""
    notes = factories.origin("episodes/07-x.md", "title", "description")
    found = replace(_tagged(track=7, season=1), origin=notes)
    values = values_of(factories.course(episodes=(found,)), found)
    assert newly_kept(found, found.audio, values) is None


def _wins(found: Episode, of: Course | None = None) -> list[tuple[object, ...]]:
    problems = disagreements(of or factories.course(), found)
    return [(p.code.id, p.facts["key"], p.facts["found"], p.facts["other"]) for p in problems]


def test_an_audio_that_says_otherwise_than_its_article_is_told() -> None:
    """As happens when an article is renamed after its audio was tagged."""
    found = replace(_tagged(title="Viejo", track=3), title="Viejo", number=3)
    assert _wins(found) == [
        ("LZ272", "title", "Viejo", "Relaciones con los clientes"),
        ("LZ272", "episode", "3", "7"),
    ]


def test_long_texts_are_told_in_short() -> None:
    text = "Una descripción muy larga. " * 9
    found = replace(_tagged(description=text), description=text)
    ((_, key, said, _),) = _wins(found)
    assert (key, len(str(said)), str(said)[-1]) == ("description", 60, "…")


def test_nothing_is_told_where_both_agree_or_the_notes_decide() -> None:
    assert _wins(_tagged(title="Relaciones con los clientes", track=7, season=1)) == []
    notes = factories.origin("episodes/07-x.md", "title")
    assert _wins(replace(_tagged(title="Viejo"), title="Viejo", origin=notes)) == []
    alone = replace(_tagged(title="Viejo"), title="Viejo", article=None)
    assert _wins(alone, factories.course(series=())) == []
    trailer = replace(_tagged(track=3), number=3, type="trailer")
    assert _wins(trailer) == []


def _art(tmp_path: Path, **changes: object) -> tuple[object, list[str]]:
    data = picture(1400, 1400)
    (tmp_path / "a.jpg").write_bytes(data)
    values = {"path": "a.jpg", "mime": "image/jpeg", "bytes": len(data)} | changes
    found = factories.episode(image=factories.picture(**values))
    urls = factories.urls(project_dir=str(tmp_path))
    problems: list[Problem] = []
    course = factories.course(urls=urls, episodes=(found,))
    art = artwork_of(course, found, problems.append)
    return (art.data if art else None), [problem.code.id for problem in problems]


def test_the_picture_goes_in_as_it_is(tmp_path: Path) -> None:
    assert _art(tmp_path) == (picture(1400, 1400), [])


def test_a_picture_that_is_too_heavy_stays_out(tmp_path: Path) -> None:
    """Advice, not an error: the feed links to it in any case."""
    assert _art(tmp_path, bytes=3_000_001) == (None, ["LZ269"])
    assert _art(tmp_path, bytes=3_000_000)[1] == []


def test_a_picture_that_vanished_stays_out(tmp_path: Path) -> None:
    assert _art(tmp_path, path="b.jpg") == (None, ["LZ270"])


def test_every_recording_of_an_episode_is_a_job(tmp_path: Path) -> None:
    """Also those in other formats; what lies elsewhere is none. Advice is told once."""
    other = factories.audio(path="episodes/07-x.m4a", name="07-x.m4a", mime="audio/x-m4a")
    far = factories.audio(path="https://cdn.example/x.opus", declared=True)
    found = factories.episode(alternates=(other, far), image=factories.picture(bytes=9_000_000))
    course = factories.course(urls=factories.urls(project_dir=str(tmp_path)), episodes=(found,))
    problems: list[Problem] = []
    jobs = list(jobs_of(course, (found,), problems.append, from_article=False, named=False))
    assert [job.source for job in jobs] == [tmp_path / found.audio.path, tmp_path / other.path]
    assert [[p.code.id for p in job.advice] for job in jobs] == [["LZ269"], []]
    assert jobs[1].inside(Path("salida")) == Path("salida/07-x.m4a")
    assert problems == []


def test_a_second_show_has_its_own_folder_of_copies() -> None:
    """Both may have a `01-intro.mp3`."""
    english = episode("07-relaciones", 7, "en")
    job = Job(english, english.audio, PROJECT, TagValues())
    assert job.inside(Path("salida")) == Path("salida/en/07-relaciones.mp3")


def test_the_show_s_picture_stands_in_and_a_show_may_have_none(tmp_path: Path) -> None:
    data = picture(1400, 1400)
    (tmp_path / "cover.jpg").write_bytes(data)
    urls = factories.urls(project_dir=str(tmp_path))
    image = factories.picture(path="cover.jpg", mime="image/jpeg")
    problems: list[Problem] = []
    course = factories.course(urls=urls, shows=(factories.show(image=image),))
    art = artwork_of(course, factories.episode(image=None), problems.append)
    assert art is not None
    assert art.data == data
    bare = factories.course(urls=urls, shows=(factories.show(image=None),))
    assert artwork_of(bare, factories.episode(image=None), problems.append) is None
