"""What has been published stays as it was, and every change has a way out that is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from factories import NOW, article, audio, course, episode, lesson, origin, series, show, urls
from lienzo.checks import judge
from lienzo.model import Course, Ledger, State, addresses
from lienzo.problems import explain
from lienzo.publish.ledger import next_ledger

PUBLISHED = next_ledger(course(), Ledger())
ENTRY = PUBLISHED.shows[""].episodes["relaciones-con-los-clientes"]


def with_episode(**changes: Any) -> Course:
    one = episode(**changes)
    return course(episodes=(one,), series=(series(lessons=(lesson(episode=one),)),))


def codes(changed: Course, ledger: Ledger = PUBLISHED) -> list[str]:
    return [problem.code.id for problem in judge(changed, ledger)]


def test_a_course_that_did_not_change_breaks_no_promise() -> None:
    """Building twice says nothing twice."""
    assert codes(course()) == []
    assert next_ledger(course(now=NOW + timedelta(days=9)), PUBLISHED) == PUBLISHED


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        pytest.param(course(episodes=(), series=(series(),)), "LZ410", id="lost"),
        pytest.param(with_episode(guid="otro"), "LZ411", id="guid-changed"),
        pytest.param(with_episode(state=State.DRAFT), "LZ412", id="draft-again"),
        pytest.param(with_episode(date=episode().date.replace(day=9)), "LZ413", id="date-changed"),
        pytest.param(
            with_episode(audio=audio(sha256="cd" * 32, bytes=3_999_999)),
            "LZ414",
            id="audio-changed",
        ),
        pytest.param(course(shows=(show(guid="otro"),)), "LZ416", id="show-guid-changed"),
        pytest.param(
            course(
                series=(series(lessons=()),),
                episodes=(episode(article=None, page_url="episodios/x/"),),
            ),
            "LZ417",
            id="page-lost",
        ),
    ],
)
def test_each_broken_promise_stops_the_build(changed: Course, code: str) -> None:
    """One broken promise, one error."""
    assert codes(changed) == [code]


def test_a_lost_episode_is_told_with_its_way_out() -> None:
    """The message names the file and how to withdraw it on purpose."""
    problem = next(judge(course(episodes=(), series=(series(),)), PUBLISHED))
    assert explain(problem, "es") == (
        "episodes/episodes.lock: error LZ410: falta el episodio publicado "
        "«relaciones-con-los-clientes» (07-relaciones-con-los-clientes.mp3)\n"
        "  solución: devuelve el archivo a su carpeta o, si lo retiras a propósito, deja junto "
        "a él un `07-relaciones-con-los-clientes.md` con `withdrawn: true`"
    )


def test_withdrawn_is_the_way_out_of_the_feed() -> None:
    """A withdrawn episode keeps its guid in the ledger for ever."""
    gone = with_episode(state=State.WITHDRAWN)
    after = next_ledger(gone, PUBLISHED)
    assert codes(gone) == []
    assert after.shows[""].episodes["relaciones-con-los-clientes"] == replace(ENTRY, withdrawn=True)
    assert codes(gone, after) == []


def test_a_replacement_needs_the_authors_word() -> None:
    """Mended audio under a new name that claims the old guid is a warning, not an error."""
    marks = origin("episodes/07-relaciones-2.md", "guid")
    new = audio(name="07-relaciones-2.mp3", sha256="cd" * 32)
    mended = with_episode(
        slug="relaciones-2", stem="07-relaciones-2", audio=new, origin=marks, guid=ENTRY.guid
    )
    assert codes(mended) == ["LZ421"]
    after = next_ledger(mended, PUBLISHED).shows[""].episodes
    assert list(after) == ["relaciones-2"]
    assert after["relaciones-2"].guid == ENTRY.guid
    assert after["relaciones-2"].date == ENTRY.date


def test_a_renamed_file_keeps_its_entry_under_the_new_slug() -> None:
    """The same audio, found by its guid, is the same promise."""
    renamed = with_episode(slug="relaciones", stem="07-relaciones")
    assert codes(renamed) == []
    after = next_ledger(renamed, PUBLISHED).shows[""].episodes
    assert after["relaciones"] == ENTRY


def test_another_domain_is_a_move() -> None:
    """A changed domain moves addresses and neither guid."""
    there = urls(site_url="https://otro.es/")
    url = "https://otro.es/media/07-relaciones-con-los-clientes.mp3"
    moved = replace(with_episode(enclosure_url=url), urls=there)
    assert codes(moved) == ["LZ422"]
    after = next_ledger(moved, PUBLISHED).shows[""]
    assert after.guid == PUBLISHED.shows[""].guid
    assert after.feed_url == "https://otro.es/feed.xml"
    assert after.episodes["relaciones-con-los-clientes"] == replace(ENTRY, url=url)


def test_another_home_for_the_audio_is_a_move() -> None:
    """While the bytes are equal, the author may serve them from elsewhere."""
    assert codes(with_episode(enclosure_url="https://cdn.ejemplo.es/07.mp3")) == []


def test_before_publication_everything_may_change() -> None:
    """A scheduled episode may get another date, other audio, or go."""
    later = episode().date.replace(year=2027)
    planned = with_episode(state=State.SCHEDULED, date=later)
    ledger = next_ledger(planned, Ledger())
    assert codes(with_episode(state=State.SCHEDULED, audio=audio(sha256="cd" * 32)), ledger) == []
    gone = course(episodes=(), series=(series(),))
    assert codes(gone, ledger) == []
    assert next_ledger(gone, ledger).shows[""].episodes == {}


def test_an_alias_answers_for_a_page_that_moved() -> None:
    """`aliases:` turns the error into a redirect, and the old address stays promised."""
    there = article(
        src_uri="serie/trato.md",
        url="serie/trato/",
        aliases=("serie/relaciones-con-los-clientes/",),
    )
    moved = course(series=(series(lessons=(lesson(article=there),)),))
    assert codes(moved) == []
    pages = addresses(moved, PUBLISHED)
    assert pages.redirects == {"serie/relaciones-con-los-clientes/": "serie/trato/"}
    assert next_ledger(moved, PUBLISHED).lessons == {
        "serie/relaciones-con-los-clientes/": "serie/trato.md",
        "serie/trato/": "serie/trato.md",
    }


def test_a_page_whose_owner_has_a_new_address_redirects_by_itself() -> None:
    """Switching `use_directory_urls` breaks no link."""
    here = article(url="serie/relaciones-con-los-clientes.html")
    flat = course(series=(series(lessons=(lesson(article=here),)),))
    assert codes(flat) == []
    assert addresses(flat, PUBLISHED).redirects == {
        "serie/relaciones-con-los-clientes/": "serie/relaciones-con-los-clientes.html"
    }


def test_an_episode_page_redirects_to_the_article_written_later() -> None:
    """An episode that was alone and found its article leaves a redirect at its own page."""
    alone = course(
        series=(series(lessons=()),),
        episodes=(episode(article=None, page_url="episodios/relaciones-con-los-clientes/"),),
    )
    ledger = next_ledger(alone, Ledger())
    assert addresses(course(), ledger).redirects == {
        "episodios/relaciones-con-los-clientes/": "serie/relaciones-con-los-clientes/"
    }


def test_without_an_address_nothing_is_promised() -> None:
    """No `site_url`, no feed: the ledger stays as it is."""
    nowhere = replace(course(), urls=urls(site_url=None))
    assert next_ledger(nowhere, PUBLISHED) == PUBLISHED
