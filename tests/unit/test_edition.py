"""From the files of an author to what goes out, through real audio and a real ledger."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from author import ARTICLE, NOW, PODCAST, SERIES, Author, codes, only, paths, told
from lienzo.model import State
from lienzo.problems import Severity


def feed(ana: Author) -> str:
    return next(o.content or b"" for o in ana.edition().outputs if o.path == "feed.xml").decode()


def test_a_well_tagged_file_alone_is_an_episode(ana: Author) -> None:
    """Nothing is typed: title and number come from the tags, the rest is measured."""
    ana.record("01-suelto.mp3", "Un episodio suelto", 1, released="2026-03-01")
    edition = ana.publish()
    episode = only(edition)
    assert (episode.title, episode.number, episode.state) == (
        "Un episodio suelto",
        1,
        State.PUBLISHED,
    )
    assert episode.page_url == "episodios/suelto/"
    assert f"{episode.date:%Y-%m-%d %H:%M %z}" == "2026-03-01 07:00 +0100"
    assert [path for path in paths(edition) if not path.startswith("media/art/cover.")] == [
        *("articles.xml", "feed.css", "feed.json", "feed.xml", "feed.xsl"),
        "media/01-suelto.mp3",
    ]
    assert codes(edition) == []


def test_the_ending_of_an_address_is_in_small_letters(ana: Author) -> None:
    """Apple decides by it what a file holds."""
    ana.record("01-Uno & más.MP3", "Uno", 1, released="2026-03-01")
    edition = ana.publish()
    assert "media/01-Uno & más.mp3" in paths(edition)
    assert only(edition).enclosure_url == "https://ejemplo.es/media/01-Uno%20%26%20m%C3%A1s.mp3"


def test_a_file_without_a_date_is_published_the_day_it_is_first_seen(ana: Author) -> None:
    """The first build says which moment it took, and later builds keep it."""
    ana.record("01-suelto.mp3", "Suelto", 1)
    assert codes(ana.publish()) == ["LZ343"]
    later = ana.publish(now=NOW + timedelta(days=30))
    assert codes(later) == []
    assert only(later).date == NOW


def test_an_episode_pairs_with_the_article_of_its_name(published: Author) -> None:
    """It takes the article's date and stands in its place of the series."""
    edition = published.edition()
    episode = only(edition)
    assert episode.article == "serie/canales.md"
    assert f"{episode.date:%Y-%m-%d}" == "2026-02-26"
    lesson = edition.course.series[0].lessons[5]
    assert (lesson.number, lesson.name, lesson.episode) == (6, "Canales", episode)


def test_blocks_without_article_and_audio_are_announced_by_their_names(ana: Author) -> None:
    """Nobody types what is to come: it follows from the order."""
    lessons = ana.edition().course.series[0].lessons
    assert [lesson.name for lesson in lessons if lesson.state is State.ANNOUNCED] == [
        "Socios clave",
        "Actividades clave",
        "Recursos clave",
        "Propuesta de valor",
        "Segmentos de clientes",
        "Relaciones con los clientes",
        "Estructura de costes",
        "Fuentes de ingresos",
    ]


def test_the_same_input_gives_the_same_edition(published: Author) -> None:
    """A later build of what did not change promises and writes the same bytes."""
    first = published.edition()
    second = published.edition(now=NOW + timedelta(days=3))
    assert first.outputs == second.outputs
    assert second.ledger is None


def test_a_draft_article_holds_its_episode_back(ana: Author) -> None:
    """The feed never links to a page that is not there."""
    ana.record("06-canales.mp3", "Canales", 6)
    ana.write("docs/serie/canales.md", ARTICLE.replace("block:", "draft: true\nblock:"))
    edition = ana.edition()
    assert only(edition).state is State.DRAFT
    assert not [path for path in paths(edition) if path.startswith("media/06")]


def test_a_scheduled_lesson_comes_out_when_its_hour_comes(ana: Author) -> None:
    """The same files, built a minute before and at the hour."""
    ana.record("06-canales.mp3", "Canales", 6)
    ana.write("docs/serie/canales.md", ARTICLE.replace("2026-02-26", "2026-05-01 09:30"))
    hour = NOW.replace(month=5, day=1, hour=7, minute=30)
    assert only(ana.edition(now=hour - timedelta(minutes=1))).state is State.SCHEDULED
    assert only(ana.edition(now=hour)).state is State.PUBLISHED


def test_preview_shows_what_is_held_back_and_promises_nothing(ana: Author) -> None:
    """`mkdocs serve` never writes the ledger."""
    ana.record("06-canales.mp3", "Canales", 6)
    ana.write("docs/serie/canales.md", ARTICLE.replace("2026-02-26", "2027-01-01"))
    edition = ana.edition(preview=True)
    assert "media/06-canales.mp3" in paths(edition)
    assert edition.ledger is None
    assert "06-canales" not in feed(ana)


# -- the ledger's ways out, each from real files ------------------------------------------------


def test_lost_and_put_back(published: Author) -> None:
    """A published file that is gone stops the build; put back, all is well."""
    published.rename("episodes/06-canales.mp3", "guardado.mp3")
    assert codes(published.edition()) == ["LZ410"]
    published.rename("guardado.mp3", "episodes/06-canales.mp3")
    assert codes(published.edition()) == []


def test_withdrawn(published: Author) -> None:
    """The item leaves the feed, the file stays where it was, and the guid is kept."""
    guid = only(published.edition()).guid
    published.write("episodes/06-canales.md", "---\nwithdrawn: true\n---\n")
    edition = published.publish()
    assert codes(edition) == ["LZ523"]  # the feed is empty now
    assert only(edition).state is State.WITHDRAWN
    assert "media/06-canales.mp3" in paths(edition)
    assert guid not in feed(published)
    published.remove("episodes/06-canales.md")
    assert only(published.publish()).guid == guid


def test_withdrawn_together_with_its_file(published: Author) -> None:
    """Who must take the sound down too is told that its address stops answering."""
    published.write("episodes/06-canales.md", "---\nwithdrawn: true\n---\n")
    published.remove("episodes/06-canales.mp3")
    edition = published.publish()
    assert codes(edition) == ["LZ424", "LZ523"]
    assert "media/06-canales.mp3" not in paths(edition)


def test_renamed(published: Author) -> None:
    """The same audio under a new name keeps guid and address; listeners notice nothing."""
    before = only(published.edition())
    published.rename("episodes/06-canales.mp3", "episodes/06-los-canales.mp3")
    published.write("episodes/06-los-canales.md", "---\nblock: channels\n---\n")
    edition = published.publish()
    assert codes(edition) == ["LZ420"]
    after = only(edition)
    assert (after.guid, after.enclosure_url) == (before.guid, before.enclosure_url)
    assert "media/06-canales.mp3" in paths(edition)
    assert codes(published.edition()) == []


def test_replaced_in_place_is_refused_with_the_way_out(published: Author) -> None:
    """Other bytes at the same address break downloads that are half done."""
    published.record("06-canales.mp3", "Canales, corregido", 6)
    edition = published.edition()
    assert codes(edition) == ["LZ414"]
    assert f"`guid: {only(edition).guid}`" in told(edition)


def test_replaced_under_a_new_name(published: Author) -> None:
    """Mended audio with another name takes over the promise on the author's word."""
    before = only(published.edition())
    published.remove("episodes/06-canales.mp3")
    published.record("06-canales-2.mp3", "Canales, corregido", 6)
    published.write("episodes/06-canales-2.md", f"---\nguid: {before.guid}\nblock: channels\n---\n")
    edition = published.publish()
    assert codes(edition) == ["LZ421"]
    after = only(edition)
    assert (after.guid, after.date) == (before.guid, before.date)
    assert after.enclosure_url == "https://ejemplo.es/media/06-canales-2.mp3"
    assert codes(published.edition()) == []


def test_moved_domain(published: Author) -> None:
    """The show's guid stays, the addresses move, and the author is told once."""
    before = published.edition().course.shows[0].guid
    moved = replace(published, site_url="https://otro.es/curso/")
    edition = moved.publish()
    assert codes(edition) == ["LZ422"]
    assert edition.course.shows[0].guid == before
    assert only(edition).enclosure_url == "https://otro.es/curso/media/06-canales.mp3"
    assert codes(moved.edition()) == []


def test_audio_moved_elsewhere_builds_without_the_audio(published: Author) -> None:
    """With `audio_base_url` the ledger's measures stand in for files that are not here."""
    before = only(published.edition())
    published.write(
        "episodes/podcast.yml", PODCAST + "audio_base_url: https://audio.ejemplo.es/lienzo/\n"
    )
    published.publish()
    published.remove("episodes/06-canales.mp3")
    edition = published.publish()
    assert codes(edition) == []
    after = only(edition)
    assert after.audio.declared
    assert (after.audio.bytes, after.guid) == (before.audio.bytes, before.guid)
    assert after.enclosure_url == "https://audio.ejemplo.es/lienzo/06-canales.mp3"
    assert not [path for path in paths(edition) if path.endswith(".mp3")]
    assert 'url="https://audio.ejemplo.es/lienzo/06-canales.mp3"' in feed(published)


def test_a_page_that_would_vanish_and_its_alias(published: Author) -> None:
    """A renamed article stops the build until `aliases:` leaves a redirect."""
    published.rename("docs/serie/canales.md", "docs/serie/vias.md")
    published.write("episodes/06-canales.md", "---\narticle: serie/vias.md\n---\n")
    assert codes(published.edition()) == ["LZ417"]
    text = ARTICLE.replace("block:", "aliases: [serie/canales/]\nblock:")
    published.write("docs/serie/vias.md", text)
    edition = published.publish()
    assert codes(edition) == []
    page = next(o for o in edition.outputs if o.path == "serie/canales/index.html")
    assert b'href="../vias/"' in (page.content or b"")


def test_ci_only_reads_the_ledger(ana: Author) -> None:
    """What it does not know goes out if it has a date of its own, else waits; one warning."""
    ana.record("06-canales.mp3", "Canales", 6)
    ana.record("10-extra.mp3", "Extra", 10)
    edition = ana.edition(ci=True)
    assert codes(edition) == ["LZ423"]
    assert edition.ledger is None
    states = {episode.slug: episode.state for episode in edition.course.episodes}
    assert states == {"canales": State.PUBLISHED, "extra": State.DRAFT}


def test_a_merge_conflict_stops_the_build(published: Author) -> None:
    """Neither side's promises are dropped in silence."""
    lock = published.root / "episodes" / "episodes.lock"
    lock.write_text("<<<<<<< HEAD\n" + lock.read_text(encoding="utf-8"), encoding="utf-8")
    edition = published.edition()
    assert "LZ401" in codes(edition)
    assert edition.failed


def test_a_published_episode_cannot_change_its_guid_or_date(published: Author) -> None:
    """Front matter that contradicts the ledger is told at its line."""
    text = "---\nguid: otro\ndate: 2026-03-09\nblock: channels\n---\n"
    published.write("episodes/06-canales.md", text)
    problems = published.edition().problems
    assert [(p.code.id, p.where.line) for p in problems] == [("LZ411", 2), ("LZ413", 3)]


# -- mistakes of every kind ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        pytest.param("episodes/x.md", "---\ntitle: X\n---\n", "LZ344", id="notes-without-audio"),
        pytest.param("episodes/06-canales.md", "---\nimage: ../../x.png\n---\n", "LZ133", id="out"),
        pytest.param("episodes/06-canales.md", "---\ntranscript: x.vtt\n---\n", "LZ347", id="none"),
        pytest.param("episodes/06-canales.md", "---\nblock: canale\n---\n", "LZ337", id="block"),
        pytest.param("docs/suelto.md", "---\nblock: channels\n---\n# X\n", "LZ335", id="no-series"),
        pytest.param(
            "docs/serie/index.md",
            "---\nseries: {canvas: lienzo}\n---\n# S\n",
            "LZ330",
            id="no-canvas",
        ),
        pytest.param(
            "docs/serie/index.md",
            "---\nseries: {canvas: lean, order: left-to-right}\n---\n# S\n",
            "LZ331",
            id="no-order",
        ),
        pytest.param(
            "docs/serie/index.md",
            "---\nseries: {canvas: business-model, order: [channels, canales]}\n---\n# S\n",
            "LZ333",
            id="block-twice-in-order",
        ),
        pytest.param(
            "docs/serie/index.md",
            "---\nblock: channels\nseries: {canvas: business-model}\n---\n# S\n",
            "LZ336",
            id="index-with-block",
        ),
    ],
)
def test_each_mistake_is_one_problem_in_its_file(
    ana: Author, name: str, text: str, code: str
) -> None:
    """The author is told where, and nothing is published."""
    ana.record("06-canales.mp3", "Canales", 6)
    ana.write(name, text)
    edition = ana.edition()
    assert code in codes(edition)
    assert edition.failed
    assert edition.outputs == ()
    assert name in [p.where.file for p in edition.problems if p.code.id == code]


def test_an_article_on_a_block_that_is_not_taught_is_told(ana: Author) -> None:
    """The order of a series may leave blocks out, but then no article may be on them."""
    ana.write("docs/serie/index.md", SERIES.replace("left-to-right", "[key-partners]"))
    edition = ana.edition()
    assert [(p.code.id, str(p.where)) for p in edition.problems] == [
        ("LZ334", "docs/serie/canales.md:2:8")
    ]


def test_two_audio_files_of_one_stem_are_a_doubt(ana: Author) -> None:
    """Which of them is the episode is not for Lienzo to choose."""
    ana.record("06-canales.mp3", "Canales", 6)
    ana.record("06-canales.MP3", "Canales", 6)
    assert "LZ345" in codes(ana.edition())


def test_two_stems_with_one_slug_are_told_apart_by_nothing(ana: Author) -> None:
    """The leading number only sorts."""
    ana.record("06-canales.mp3", "Canales", 6)
    ana.record("07-canales.mp3", "Canales otra vez", 7)
    assert "LZ346" in codes(ana.edition())


def test_a_link_out_of_the_project_is_not_followed(ana: Author, tmp_path: Path) -> None:
    """A site never publishes what lies elsewhere on the author's machine."""
    outside = tmp_path.parent / "ajeno.mp3"
    ana.record("01-x.mp3", "X", 1).rename(outside)
    (ana.root / "episodes" / "01-x.mp3").symlink_to(outside)
    edition = ana.edition()
    assert codes(edition) == ["LZ348"]
    outside.unlink()


def test_audio_without_a_show_is_told(ana: Author) -> None:
    """A folder of audio needs its podcast.yml."""
    ana.record("06-canales.mp3", "Canales", 6)
    ana.remove("episodes/podcast.yml")
    assert codes(ana.edition()) == ["LZ355"]


def test_a_course_without_a_podcast_builds(ana: Author) -> None:
    """No audio, no show: a course to read, its articles as a feed, and no ledger."""
    ana.remove("episodes/podcast.yml")
    edition = ana.edition()
    assert codes(edition) == []
    assert (paths(edition), edition.ledger) == (["articles.xml"], None)


def test_without_an_address_there_is_no_feed(published: Author) -> None:
    """A warning names `site_url`; the pages are built all the same."""
    edition = replace(published, site_url=None).edition()
    assert codes(edition) == ["LZ500"]
    assert "feed.xml" not in paths(edition)
    assert "media/06-canales.mp3" in paths(edition)


@pytest.mark.parametrize("title", ["Track 01", "Pista 1", "06-canales", "sin título", "canales"])
def test_placeholder_titles_are_not_published(ana: Author, title: str) -> None:
    """What a recorder wrote is no title; the article's is taken, with a notice."""
    ana.record("06-canales.mp3", title, 6)
    edition = ana.edition()
    assert codes(edition) == ["LZ341"]
    assert only(edition).title == "Canales"


def test_a_second_language_is_a_second_show(ana: Author) -> None:
    """Its own folder, feed and section of the ledger; its articles pair in their language."""
    english = PODCAST.replace("es-ES", "en-GB").replace("image: cover.png", "image: cover.png")
    ana.write("episodes/en/podcast.yml", english)
    cover = (ana.root / "episodes" / "cover.png").read_bytes()
    (ana.root / "episodes" / "en" / "cover.png").write_bytes(cover)
    index = "---\nseries: {canvas: business-model, language: en, season: 1}\n---\n# The canvas\n"
    ana.write("docs/en/series/index.md", index)
    ana.write("docs/en/series/channels.md", ARTICLE.replace("# Canales", "# Channels"))
    ana.record("06-canales.mp3", "Canales", 6)
    ana.record("en/06-channels.mp3", "Channels", 6)
    edition = ana.publish()
    assert codes(edition) == []
    assert {e.show: e.article for e in edition.course.episodes} == {
        "": "serie/canales.md",
        "en": "en/series/channels.md",
    }
    assert {"feed.xml", "en/feed.xml", "en/media/06-channels.mp3"} <= set(paths(edition))
    assert ana.edition().ledger is None


def second_series(ana: Author) -> None:
    ana.write("docs/otra/index.md", SERIES.replace("season: 1", "season: 2"))
    ana.write("docs/otra/vias.md", ARTICLE.replace("# Canales", "# Vías"))


def test_the_season_decides_between_two_series_on_a_block(ana: Author) -> None:
    """A block alone would fit both; `season:` says which is meant."""
    second_series(ana)
    ana.record("x.mp3", "X", 6)
    ana.write("episodes/x.md", "---\nblock: channels\nseason: 2\n---\n")
    assert only(ana.edition()).article == "otra/vias.md"


def test_a_block_of_two_series_is_a_doubt(ana: Author) -> None:
    """Without a season nothing is guessed, with articles or without."""
    second_series(ana)
    ana.record("x.mp3", "X", 6)
    ana.write("episodes/x.md", "---\nblock: channels\n---\n")
    errors = [p.code.id for p in ana.edition().problems if p.severity is Severity.ERROR]
    assert errors == ["LZ359"]


def test_notes_may_link_as_on_disk_or_as_on_the_site(ana: Author) -> None:
    """Every link in the feed is absolute."""
    ana.record("06-canales.mp3", "Canales", 6)
    links = "[a](../docs/serie/canales.md) [b](serie/canales.md#x) [c](/serie/) [d](#t=90)"
    ana.write("episodes/06-canales.md", links)
    notes = str(only(ana.edition()).notes)
    for address in ("serie/canales/", "serie/canales/#x", "serie/", "serie/canales/#t=90"):
        assert f'href="https://ejemplo.es/{address}"' in notes


def test_a_date_that_is_wrong_is_not_told_as_missing(ana: Author) -> None:
    """One mistake, one message."""
    ana.write("docs/serie/canales.md", ARTICLE.replace("2026-02-26", "5 de marzo"))
    assert codes(ana.edition()) == ["LZ116"]
