"""What an author may do to something that is out already, and what they are told."""

from __future__ import annotations

import json
import shutil
from datetime import timedelta

import pytest

from author import ARTICLE, NOW, PODCAST, SAMPLES, Author, codes, only, paths, told
from lienzo.model import State

ELSEWHERE = PODCAST + "audio_base_url: https://cdn.ejemplo.es/a\n"


@pytest.fixture
def alone(ana: Author) -> Author:
    """An episode without an article, published."""
    ana.record("01-hola.mp3", "Hola a todos", 1, released="2026-03-01")
    ana.publish()
    return ana


# -- dates --------------------------------------------------------------------------------------


def test_the_date_that_a_message_proposes_is_accepted(ana: Author) -> None:
    """A date taken from the clock has seconds; the way out names them too."""
    ana.record("01-hola.mp3", "Hola", 1)
    ana.publish(now=NOW.replace(second=37))
    ana.write("episodes/01-hola.md", "---\ndate: 2026-04-01 12:00\n---\n")
    edition = ana.edition()
    assert "se publicó el 2026-04-01 12:00:37, no el 2026-04-01 12:00" in told(edition)
    assert "escribe `date: 2026-04-01 12:00:37` en 01-hola.md" in told(edition)
    ana.write("episodes/01-hola.md", "---\ndate: 2026-04-01 12:00:37\n---\n")
    assert codes(ana.edition(now=NOW + timedelta(days=1))) == []


def test_another_time_zone_is_told_in_dates_that_it_understands(published: Author) -> None:
    """The ledger's date is spelled in the show's zone of today, where it can be written."""
    published.write("episodes/podcast.yml", PODCAST.replace("Europe/Madrid", "America/Bogota"))
    edition = published.edition()
    assert "se publicó el 2026-02-26 01:00, no el 2026-02-26 07:00" in told(edition)
    published.write("episodes/06-canales.md", "---\ndate: 2026-02-26 01:00\n---\n")
    assert codes(published.edition()) == []


def test_a_time_that_happens_twice_is_proposed_with_its_distance(ana: Author) -> None:
    """Without it, the first of the two would be read."""
    ana.record("01-hola.mp3", "Hola", 1)
    ana.write("episodes/01-hola.md", "---\ndate: 2025-10-26 02:30+01:00\n---\n")
    ana.publish()
    ana.write("episodes/01-hola.md", "---\ndate: 2025-10-27\n---\n")
    assert "escribe `date: 2025-10-26 02:30+01:00`" in told(ana.edition())


# -- held back again ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "line"),
    [
        pytest.param(("block:", "draft: true\nblock:"), 2, id="draft"),
        pytest.param(("block:", "announced: true\nblock:"), 2, id="announced"),
        pytest.param(("2026-02-26", "2027-02-26"), 3, id="date-to-come"),
    ],
)
def test_a_published_article_is_not_hidden_again(
    ana: Author, change: tuple[str, str], line: int
) -> None:
    """The file is there; the message points at the line that would hide its page."""
    ana.publish()
    ana.write("docs/serie/canales.md", ARTICLE.replace(*change))
    (problem,) = [p for p in ana.edition().problems if p.severity == "error"]
    assert (problem.code.id, problem.where.file, problem.where.line) == (
        "LZ418",
        "docs/serie/canales.md",
        line,
    )


@pytest.mark.parametrize("key", ["draft: true", "announced: true", "date: 2027-01-01"])
def test_a_new_article_does_not_take_a_published_episode_away(ana: Author, key: str) -> None:
    """A pair goes out together, but subscribers have this half already."""
    ana.remove("docs/serie/canales.md")
    ana.record("06-canales.mp3", "Canales", 6)
    ana.write("episodes/06-canales.md", "---\ndate: 2026-03-01\n---\n")
    ana.publish()
    ana.write("docs/serie/canales.md", f"---\nblock: channels\n{key}\n---\n# Canales\n")
    errors = [p for p in ana.edition().problems if p.severity == "error"]
    assert [(p.code.id, p.facts["article"]) for p in errors] == [("LZ426", "serie/canales.md")]


# -- one mistake, one message -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        pytest.param("episodes/podcast.yml", PODCAST + "a: b: c\n", "LZ101", id="show"),
        pytest.param("episodes/01-hola.md", "---\ntitle: a: b\n---\n", "LZ101", id="notes"),
        pytest.param("episodes/01-hola.mp3", "x" * 100, "LZ211", id="audio"),
        pytest.param("docs/serie/canales.md", "---\ntitle: a: b\n---\n", "LZ101", id="article"),
    ],
)
def test_what_cannot_be_read_is_not_told_as_lost(
    alone: Author, name: str, text: str, code: str
) -> None:
    """An author who follows «withdraw it» because of a typing mistake would be hurt."""
    alone.write(name, text)
    assert codes(alone.edition()) == [code]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        pytest.param(("block:", "description: a: b\nblock:"), "LZ101", id="unread"),
        pytest.param(("channels", "chanels"), "LZ337", id="no-such-block"),
    ],
)
def test_a_title_that_an_unread_article_would_give_is_not_told_as_missing(
    ana: Author, change: tuple[str, str], code: str
) -> None:
    """Audio without tags is called as its article; the article is the one mistake."""
    ana.record("06-canales.mp3")
    ana.write("docs/serie/canales.md", ARTICLE.replace(*change))
    assert codes(ana.edition()) == [code]


def test_a_missing_title_is_told_beside_a_mistake_that_is_not_an_article_s(ana: Author) -> None:
    """Two mistakes, two messages, in one run."""
    ana.record("01-x.mp3", released="2026-03-01")
    ana.record("02-y.mp3", "Hola", 2, released="2026-03-02")
    ana.write("episodes/02-y.md", "---\nseason: uno\ndescription: Otra cosa.\n---\n")
    found = codes(ana.edition())
    assert "LZ340" in found
    assert len(found) == 2


def test_a_lost_episode_is_told_once(alone: Author) -> None:
    """Its own page goes with it; that is no second mistake."""
    alone.remove("episodes/01-hola.mp3")
    assert codes(alone.edition()) == ["LZ410"]


@pytest.mark.parametrize("audio_too", [True, False])
def test_a_lost_show_is_told_once(alone: Author, audio_too: bool) -> None:  # noqa: FBT001
    """Without `podcast.yml` no episode can be looked for."""
    alone.remove("episodes/podcast.yml")
    if audio_too:
        alone.remove("episodes/01-hola.mp3")
    edition = alone.edition()
    assert codes(edition) == ["LZ419" if audio_too else "LZ355"]
    assert "episodes/podcast.yml" in told(edition)


def test_a_lost_second_show_is_told_by_its_file(ana: Author) -> None:
    """Two shows may have episodes of one name."""
    ana.write("episodes/en/podcast.yml", PODCAST.replace("es-ES", "en"))
    (ana.root / "episodes/en/cover.png").write_bytes((ana.root / "episodes/cover.png").read_bytes())
    ana.record("en/01-hello.mp3", "Hello", 1, released="2026-03-01")
    ana.publish()
    ana.remove("episodes/en/podcast.yml")
    (problem,) = ana.edition().problems
    assert (problem.code.id, problem.facts["file"]) == ("LZ419", "episodes/en/podcast.yml")


# -- audio kept elsewhere -----------------------------------------------------------------------


def test_without_the_audio_the_feed_is_the_same(ana: Author) -> None:
    """Titles, numbers and summaries that came from the tags are remembered."""
    ana.write("episodes/podcast.yml", ELSEWHERE)
    ana.record("01-hola.mp3", "Hola a todos", 3, released="2026-03-01")
    ana.record("06-canales.mp3", "Canales hablado", 6)
    before = ana.publish()
    ana.remove("episodes/01-hola.mp3")
    ana.remove("episodes/06-canales.mp3")
    after = ana.publish()
    assert all(episode.audio.declared for episode in after.course.episodes)
    assert after.outputs == before.outputs
    assert after.ledger is None


def test_a_renamed_episode_is_remembered_without_its_audio(ana: Author) -> None:
    """The published name keeps the old stem; the ledger has the new slug."""
    ana.write("episodes/podcast.yml", ELSEWHERE)
    ana.record("06-viejo.mp3", "Canales hablado", 6, released="2026-03-01")
    ana.publish()
    ana.rename("episodes/06-viejo.mp3", "episodes/06-nuevo.mp3")
    ana.publish()
    ana.remove("episodes/06-nuevo.mp3")
    edition = ana.publish()
    assert (only(edition).slug, only(edition).audio.name) == ("nuevo", "06-viejo.mp3")


def test_a_withdrawn_episode_does_not_come_back_without_its_files(ana: Author) -> None:
    """Only its notes say that it was withdrawn, so they must stay."""
    ana.write("episodes/podcast.yml", ELSEWHERE)
    ana.record("01-hola.mp3", "Hola", 1, released="2026-03-01")
    ana.publish()
    ana.write("episodes/01-hola.md", "---\nwithdrawn: true\n---\n")
    ana.publish()
    ana.remove("episodes/01-hola.mp3")
    assert only(ana.publish()).state is State.WITHDRAWN
    ana.remove("episodes/01-hola.md")
    assert "LZ410" in codes(ana.edition())


def test_another_address_is_not_believed_unseen(published: Author) -> None:
    """Bytes and duration in the ledger are those of the old file."""
    published.write("episodes/06-canales.md", "---\naudio: https://h.ejemplo.es/a.mp3\n---\n")
    published.publish()
    kept = (published.root / "episodes/06-canales.mp3").read_bytes()
    published.remove("episodes/06-canales.mp3")
    assert codes(published.publish()) == []
    published.write("episodes/06-canales.md", "---\naudio: https://h.ejemplo.es/b.mp3\n---\n")
    (problem,) = published.edition().problems
    assert (problem.code.id, problem.where.line) == ("LZ427", 2)
    (published.root / "episodes/06-canales.mp3").write_bytes(kept)
    assert codes(published.publish()) == []


# -- another take -------------------------------------------------------------------------------


def test_a_new_take_may_be_named_in_the_notes(alone: Author) -> None:
    """With the guid it replaces the old one, under its own name (LZ421); then all is quiet."""
    guid = only(alone.edition()).guid
    alone.record("hola-corregida.MP3", "Hola corregido", 1)
    alone.remove("episodes/01-hola.mp3")
    notes = "---\ntitle: Hola a todos\ndate: 2026-03-01\naudio: hola-corregida.MP3\n"
    alone.write("episodes/01-hola.md", f"{notes}guid: {guid}\n---\n")
    edition = alone.publish()
    assert codes(edition) == ["LZ421"]
    assert "«hola-corregida.mp3» sustituye al audio publicado de «hola»" in told(edition)
    assert (only(edition).guid, only(edition).audio.name) == (guid, "hola-corregida.mp3")
    assert "media/hola-corregida.mp3" in paths(edition)
    again = alone.publish()
    assert codes(again) == []
    assert only(again).audio.name == "hola-corregida.mp3"


@pytest.mark.parametrize(("name", "guid"), [("hola-corregida.mp3", False), ("01-hola.mp3", True)])
def test_a_new_take_needs_both_its_name_and_the_guid(
    alone: Author,
    name: str,
    guid: bool,  # noqa: FBT001 — the table's
) -> None:
    """Either alone may be a slip of the pen."""
    line = f"guid: {only(alone.edition()).guid}\n" if guid else ""
    alone.remove("episodes/01-hola.mp3")
    shutil.copyfile(SAMPLES / "vbr.mp3", alone.root / "episodes" / name)
    notes = "---\ntitle: Hola a todos\ndate: 2026-03-01\n"
    alone.write("episodes/01-hola.md", f"{notes}audio: {name}\n{line}---\n")
    assert codes(alone.edition()) == ["LZ414"]


@pytest.fixture
def spoken(ana: Author) -> Author:
    """A lesson whose two halves have one name, and nothing else that joins them; published."""
    ana.write("docs/serie/canales.md", ARTICLE)
    ana.record("06-canales.mp3", "Canales", 6)
    ana.write("episodes/06-canales.vtt", "WEBVTT\n\n00:00.000 --> 00:03.000\nHola.\n")
    ana.publish()
    return ana


def test_a_new_take_stays_with_its_lesson(spoken: Author) -> None:
    """The guid says whose place it takes: article, page and block are those of the old name."""
    before = only(spoken.edition())
    assert before.article == "serie/canales.md"
    spoken.remove("episodes/06-canales.mp3")
    spoken.record("06-canales-2.mp3", "Canales, corregido", 6)
    spoken.write("episodes/06-canales-2.md", f"---\nguid: {before.guid}\n---\n")
    edition = spoken.publish()
    after = only(edition)
    assert (after.article, after.page_url, after.block, after.date) == (
        before.article,
        before.page_url,
        before.block,
        before.date,
    )
    assert edition.course.series[0].lessons[5].episode == after
    assert after.enclosure_url == "https://ejemplo.es/media/06-canales-2.mp3"
    # The old take's transcript goes with nothing now.
    assert sorted(codes(edition)) == ["LZ421", "LZ438"]
    assert "«06-canales-2.mp3» sustituye al audio publicado de «canales»" in told(edition)


def test_it_stays_with_its_lesson_in_later_builds(spoken: Author) -> None:
    """The ledger keeps the name of the promise, not that of the take; one build says it once."""
    guid = only(spoken.edition()).guid
    spoken.remove("episodes/06-canales.mp3")
    spoken.rename("episodes/06-canales.vtt", "episodes/06-canales-2.vtt")
    spoken.record("06-canales-2.mp3", "Canales, corregido", 6)
    spoken.write("episodes/06-canales-2.md", f"---\nguid: {guid}\n---\n")
    assert codes(spoken.publish()) == ["LZ421"]
    again = spoken.publish()
    assert codes(again) == []
    assert only(again).article == "serie/canales.md"
    assert only(again).transcript is not None
    assert again.ledger is None


def test_a_third_take_stays_with_it_too(spoken: Author) -> None:
    """Each replaces the one before."""
    guid = only(spoken.edition()).guid
    for old, new in (("", "-2"), ("-2", "-3")):
        spoken.remove(f"episodes/06-canales{old}.mp3")
        spoken.record(f"06-canales{new}.mp3", f"Canales{new}", 6)
        if old:
            spoken.remove(f"episodes/06-canales{old}.md")
        spoken.write(f"episodes/06-canales{new}.md", f"---\nguid: {guid}\n---\n")
        assert "LZ421" in codes(spoken.publish())
    assert only(spoken.edition()).article == "serie/canales.md"


def test_what_the_old_name_leaves_behind_is_named(spoken: Author) -> None:
    """A transcript is not taken over, for it may be another take's; nor does it drop out unseen."""
    guid = only(spoken.edition()).guid
    spoken.remove("episodes/06-canales.mp3")
    spoken.record("06-canales-2.mp3", "Canales, corregido", 6)
    notes = spoken.write("episodes/06-canales-2.md", f"---\nguid: {guid}\n---\n")
    (problem,) = [p for p in spoken.publish().problems if p.code.id == "LZ438"]
    assert (problem.where.file, problem.facts["names"]) == (
        "episodes/06-canales.vtt",
        "06-canales.vtt",
    )
    assert "cambia también el nombre de 06-canales.vtt" in problem.hint("es")
    assert "LZ438" in codes(spoken.publish()), "as long as it lies there"
    notes.write_text(f"---\nguid: {guid}\ntranscript: 06-canales.vtt\n---\n", encoding="utf-8")
    assert codes(spoken.publish()) == []


def test_a_page_of_its_own_stays_where_it_is(alone: Author) -> None:
    """An episode without an article has its address by the name it was published under."""
    before = only(alone.edition())
    alone.remove("episodes/01-hola.mp3")
    alone.record("01-hola-2.mp3", "Hola corregido", 1, released="2026-03-01")
    alone.write("episodes/01-hola-2.md", f"---\nguid: {before.guid}\n---\n")
    assert only(alone.publish()).page_url == before.page_url
    assert only(alone.publish()).page_url == before.page_url


def test_the_way_that_the_message_recommends_keeps_everything(spoken: Author) -> None:
    """The notes keep their name, and name the new take beside the guid."""
    before = only(spoken.edition())
    spoken.record("06-canales.mp3", "Canales, corregido", 6)
    (problem,) = [p for p in spoken.edition().problems if p.severity == "error"]
    assert problem.code.id == "LZ414"
    for line in ("`audio: 06-canales-2.mp3`", f"`guid: {before.guid}`", "06-canales.md"):
        assert line in problem.hint("es")
        assert line in problem.hint("en")
    spoken.rename("episodes/06-canales.mp3", "episodes/06-canales-2.mp3")
    notes = f"---\naudio: 06-canales-2.mp3\nguid: {before.guid}\n---\n"
    spoken.write("episodes/06-canales.md", notes)
    edition = spoken.publish()
    after = only(edition)
    assert codes(edition) == ["LZ421"]
    assert (after.guid, after.date, after.page_url, after.article, after.transcript) == (
        before.guid,
        before.date,
        before.page_url,
        before.article,
        before.transcript,
    )
    assert after.enclosure_url == "https://ejemplo.es/media/06-canales-2.mp3"
    assert codes(spoken.publish()) == []


def test_a_take_that_only_lacks_the_guid_is_not_asked_for_a_third_name(alone: Author) -> None:
    """Its own name is a new one already."""
    alone.remove("episodes/01-hola.mp3")
    alone.record("hola-corregida.mp3", "Hola corregido", 1)
    keys = "title: Hola\ndate: 2026-03-01\naudio: hola-corregida.mp3\n"
    alone.write("episodes/01-hola.md", f"---\n{keys}---\n")
    assert "`audio: hola-corregida.mp3`" in told(alone.edition())


@pytest.mark.parametrize(("track", "day"), [(7, "2026-03-01"), (1, "2026-01-01")])
def test_the_old_take_in_the_folder_is_what_is_wrong(spoken: Author, track: int, day: str) -> None:
    """Whoever deletes the guid instead sends every subscriber a second episode."""
    guid = only(spoken.edition()).guid
    spoken.record("06-canales-2.mp3", "Canales", track, released=day)
    spoken.write("episodes/06-canales-2.md", f"---\nguid: {guid}\n---\n")
    (problem,) = [p for p in spoken.edition().problems if p.code.id == "LZ415"]
    assert problem.where.file == "episodes/06-canales-2.md"
    hint = "si sustituye a «canales», saca 06-canales.mp3 de la carpeta; si es otro episodio, borra"
    assert problem.hint("es").startswith(hint)
    assert "if it replaces “canales”, take 06-canales.mp3 out" in problem.hint("en")


def test_the_old_take_is_named_with_its_notes(spoken: Author) -> None:
    """Left alone, they would ask for their audio."""
    guid = only(spoken.edition()).guid
    spoken.write("episodes/06-canales.md", "---\nsubtitle: Caminos\n---\n")
    spoken.record("06-canales-2.mp3", "Canales", 7, released="2026-03-01")
    spoken.write("episodes/06-canales-2.md", f"---\nguid: {guid}\n---\n")
    (problem,) = [p for p in spoken.edition().problems if p.code.id == "LZ415"]
    assert problem.facts["file"] == "06-canales.mp3, 06-canales.md"


# -- addresses ----------------------------------------------------------------------------------


@pytest.mark.parametrize("alias", ["otra/", "otra/index.html", "feed.xml", "media/x.mp3", "serie/"])
def test_a_redirect_takes_nobodys_place(ana: Author, alias: str) -> None:
    """The message points at the alias, not at the page that is right."""
    ana.write("docs/otra.md", "# Otra\n")
    text = ARTICLE.replace("date:", f"aliases: [serie/vieja/, {alias}, serie/canales/]\ndate:")
    ana.write("docs/serie/canales.md", text)
    (problem,) = [p for p in ana.edition().problems if p.severity == "error"]
    assert (problem.code.id, problem.where.line, problem.facts["alias"]) == ("LZ338", 3, alias)


def test_an_alternate_takes_no_frozen_address(alone: Author) -> None:
    """A renamed episode keeps its published name; another's MP3 beside an M4A may not take it."""
    alone.rename("episodes/01-hola.mp3", "episodes/05-adios.mp3")
    alone.write("episodes/05-adios.md", "---\ntitle: Adiós\ndate: 2026-03-01\n---\n")
    alone.publish()
    for name, sample in (("01-hola.m4a", "aac.m4a"), ("01-hola.mp3", "cbr.mp3")):
        shutil.copyfile(SAMPLES / sample, alone.root / "episodes" / name)
    keys = "title: Otro\ndate: 2026-03-09\nepisode: 2\nguid: otro\naudio: 01-hola.m4a\n"
    alone.write("episodes/01-hola.md", f"---\n{keys}---\n")
    edition = alone.edition()
    (problem,) = [p for p in edition.problems if p.severity == "error"]
    assert (problem.code.id, problem.where.file) == ("LZ362", "episodes/01-hola.mp3")
    alone.remove("episodes/01-hola.mp3")
    assert not alone.edition().failed


@pytest.mark.parametrize("address", ["https://[mal/", "ftp://ejemplo.es/", "https://a.es/?b=c/"])
def test_an_address_that_is_none_is_told(ana: Author, address: str) -> None:
    """No feed goes out with addresses that nobody can fetch."""
    ana.record("01-hola.mp3", "Hola", 1, released="2026-03-01")
    edition = Author(ana.root, address).edition()
    assert codes(edition) == ["LZ526"]
    assert edition.outputs == ()


def test_a_clock_that_went_back_is_told(alone: Author) -> None:
    """Nothing that is out goes back in because of `SOURCE_DATE_EPOCH`: no page, no episode."""
    assert codes(alone.edition(now=NOW - timedelta(days=90))) == ["LZ418", "LZ428"]


# -- the file itself ----------------------------------------------------------------------------


def test_a_failed_edition_has_no_ledger_to_write(published: Author) -> None:
    """A ledger that could not be read must never be replaced by an empty one's successor."""
    published.write("episodes/episodes.lock", "{")
    assert published.edition().ledger is None


def test_without_an_address_nothing_is_promised(ana: Author) -> None:
    """No feed, no ledger: not even an empty one."""
    ana.record("01-hola.mp3", "Hola", 1, released="2026-03-01")
    assert Author(ana.root, None).edition().ledger is None


@pytest.mark.parametrize(
    ("change", "code"),
    [
        pytest.param(lambda data: data["shows"]["main"].update(guid="a"), "LZ403", id="guid"),
        pytest.param(lambda data: data.pop("version"), "LZ403", id="no-version"),
    ],
)
def test_a_ledger_mended_by_hand_is_looked_through(
    alone: Author, change: object, code: str
) -> None:
    """What the build would stumble over later is told at once."""
    lock = alone.root / "episodes/episodes.lock"
    data = json.loads(lock.read_text(encoding="utf-8"))
    change(data)  # type: ignore[operator]
    lock.write_text(json.dumps(data), encoding="utf-8")
    assert codes(alone.edition()) == [code]


def test_a_key_kept_from_both_sides_of_a_merge_is_told(alone: Author) -> None:
    """JSON would take the last one in silence, and a guid would be lost."""
    lock = alone.root / "episodes/episodes.lock"
    text = lock.read_text(encoding="utf-8")
    lock.write_text(text.replace('"bytes": ', '"bytes": 1,\n"bytes": ', 1), encoding="utf-8")
    edition = alone.edition()
    assert codes(edition) == ["LZ404"]
    assert "`bytes`" in told(edition)


def test_a_ledger_saved_by_notepad_is_read(alone: Author) -> None:
    """A byte order mark and Windows line ends change nothing."""
    lock = alone.root / "episodes/episodes.lock"
    text = lock.read_text(encoding="utf-8")
    lock.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert codes(alone.edition(now=NOW + timedelta(days=1))) == []


def test_a_folder_in_the_ledgers_place_is_told_by_its_name(ana: Author) -> None:
    """Without this machine's paths."""
    (ana.root / "episodes/episodes.lock").mkdir()
    edition = ana.edition()
    assert "LZ155" in codes(edition)
    assert str(ana.root) not in told(edition)
