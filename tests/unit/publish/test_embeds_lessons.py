"""Around a lesson: what stands above and below it, the episode list, the ways to subscribe."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from lxml import etree
from lxml.etree import _Element as Element
from markupsafe import Markup

from factories import announced, article, canvas, course, episode, lesson, series, show, urls
from lienzo.model import Course, Lesson, Series, State
from lienzo.publish.embeds import Embeds

HERE = "serie/relaciones-con-los-clientes/"
LATER = datetime(2026, 9, 1, 7, 0, tzinfo=UTC)
TAUGHT = lesson()


def read(markup: Markup) -> Element:
    return etree.fromstring(f"<div>{markup!s}</div>")


def text(node: Element) -> str:
    return " ".join("".join(node.itertext()).split())


def cost(**changes: object) -> Lesson:
    """A lesson on the block that follows customer relationships."""
    costs = article(src_uri="serie/costes.md", url="serie/costes/", title="Costes")
    values = {"name": "Costes", "number": 8, "article": costs, "episode": None}
    return lesson(block=canvas().find("cost-structure"), **(values | changes))


def followed_by(*lessons: Lesson) -> Series:
    return series(lessons=(TAUGHT, *lessons))


def bottom(taught: Series, at: Lesson = TAUGHT, *, preview: bool = False) -> Element:
    built = course(series=(taught,), preview=preview)
    return read(Embeds(built, "es").lesson_bottom(taught, at, HERE))


@pytest.mark.parametrize(
    ("following", "card", "link"),
    [
        pytest.param(
            cost(), "En el próximo artículo… Costes", "../../serie/costes/", id="published"
        ),
        pytest.param(
            announced("cost-structure"),
            "En el próximo artículo… Estructura de costes Próximamente",
            None,
            id="announced",
        ),
        pytest.param(
            cost(state=State.SCHEDULED, article=article(state=State.SCHEDULED, date=LATER)),
            "En el próximo artículo… Costes Próximamente",
            None,
            id="scheduled",
        ),
        pytest.param(
            cost(state=State.DRAFT, article=article(state=State.DRAFT)),
            "En el próximo artículo… Estructura de costes Próximamente",
            None,
            id="draft",
        ),
        pytest.param(
            cost(article=None, episode=episode(page_url="episodios/costes/")),
            "En el próximo episodio… Costes",
            "../../episodios/costes/",
            id="episode only",
        ),
    ],
)
def test_what_comes_next_follows_from_the_order(
    following: Lesson, card: str, link: str | None
) -> None:
    (shown,) = bottom(followed_by(following)).xpath("//div[@class='lienzo-card']")
    assert text(shown) == card
    assert shown.xpath("string(.//a/@href)") == (link or "")


def test_the_last_lesson_closes_the_series() -> None:
    tree = bottom(followed_by())
    assert "Aquí termina la serie" in text(tree.xpath("//div[@class='lienzo-card']")[0])
    assert "Próximamente" not in text(tree)


def test_previous_and_next_are_the_nearest_lessons_that_have_a_page() -> None:
    before = lesson(
        name="Canales",
        block=canvas().find("channels"),
        article=article(src_uri="c", url="serie/canales/"),
    )
    order = (before, announced("key-resources"), TAUGHT, announced("cost-structure"), cost())
    tree = bottom(series(lessons=order))
    links = [
        (a.get("rel"), a.get("href"), text(a)) for a in tree.xpath("//ul[@class='lienzo-steps']//a")
    ]
    assert links == [
        ("prev", "../../serie/canales/", "Anterior Canales"),
        (None, "../../serie/", "Ver el lienzo completo"),
        (None, "../../serie/costes/", "Siguiente Costes"),
    ]


def test_a_preview_links_what_is_scheduled_and_says_when() -> None:
    later = cost(
        state=State.SCHEDULED, article=article(url="serie/x/", date=LATER, state=State.SCHEDULED)
    )
    (shown,) = bottom(followed_by(later), preview=True).xpath("//div[@class='lienzo-card']")
    assert (
        text(shown) == "En el próximo artículo… Costes Programado para el 1 de septiembre de 2026"
    )
    assert shown.xpath(".//a/@href") == ["../../serie/x/"]


def test_a_lesson_begins_with_its_place_and_its_player() -> None:
    tree = read(Embeds(course(), "es").lesson_top(series(), TAUGHT, HERE))
    assert [x.tag for x in tree] == ["aside", "section"]
    assert "Publicado el 5 de marzo de 2026 · 6 min de lectura" in text(tree)


@pytest.mark.parametrize(
    "heard",
    [
        pytest.param(None, id="none"),
        pytest.param(episode(state=State.SCHEDULED, date=LATER), id="scheduled"),
        pytest.param(episode(state=State.DRAFT), id="draft"),
    ],
)
def test_a_lesson_whose_audio_is_not_out_has_no_player(heard: object) -> None:
    silent = lesson(episode=heard)
    taught = series(lessons=(silent,))
    tree = read(Embeds(course(series=(taught,)), "es").lesson_top(taught, silent, HERE))
    assert [x.tag for x in tree] == ["aside"]


def two_shows() -> Course:
    return course(shows=(show(), show(key="en", language="en-GB", title="Canvas aloud")))


def test_a_lesson_without_audio_offers_the_show_in_its_language() -> None:
    silent = lesson(episode=None)
    taught = series(lessons=(silent,), language="en")
    tree = read(Embeds(two_shows(), "en").lesson_bottom(taught, silent, HERE))
    assert "Subscribe to “Canvas aloud”" in text(tree)
    assert "../../en/feed.xml" in tree.xpath("//a/@href")


def test_a_course_without_a_podcast_offers_none() -> None:
    silent = lesson(episode=None)
    taught = series(lessons=(silent,))
    built = course(shows=(), episodes=(), series=(taught,))
    assert not read(Embeds(built, "es").lesson_bottom(taught, silent, HERE)).xpath("//section")


def test_rss_comes_first_and_only_the_directories_that_are_set() -> None:
    known = {"spotify": "https://open.spotify.com/show/1", "apple": "https://podcasts.apple.com/1"}
    built = course(shows=(show(subscribe=known),))
    tree = read(Embeds(built, "es").subscribe(built.shows[0], "suscribete/"))
    assert [(text(a), a.get("href")) for a in tree.xpath("//li/a")] == [
        ("RSS", "../feed.xml"),
        ("Spotify", "https://open.spotify.com/show/1"),
        ("Apple Podcasts", "https://podcasts.apple.com/1"),
    ]
    assert tree.xpath("//code/text()") == ["https://ejemplo.es/lienzo/feed.xml"]


def test_a_directory_we_do_not_know_is_called_as_the_author_calls_it() -> None:
    built = course(shows=(show(subscribe={"Radio Barrio": "https://radio.es/1"}),))
    tree = read(Embeds(built, "es").subscribe(built.shows[0], ""))
    assert tree.xpath("//li[2]/a/text()") == ["Radio Barrio"]


def test_without_feed_and_directories_there_is_no_row() -> None:
    built = course(urls=urls(site_url=None))
    assert Embeds(built, "es").subscribe(built.shows[0], "") == ""


def rows(built: Course, season: int | None = None) -> list[str]:
    tree = read(Embeds(built, "es").episodes(built.shows[0], "episodios/", season))
    return [text(x) for x in tree.xpath("//h2 | //li")]


def test_the_list_keeps_the_order_of_the_feed() -> None:
    second = episode(slug="otro", title="Otro", number=8, page_url="episodios/otro/")
    trailer = episode(slug="t", title="Avance", number=None, type="trailer")
    assert rows(course(episodes=(trailer, episode(), second))) == [
        "Tráiler Avance 5 de marzo de 2026 · 8:27",
        "7 Relaciones con los clientes 5 de marzo de 2026 · 8:27",
        "8 Otro 5 de marzo de 2026 · 8:27",
    ]


def test_the_list_holds_only_what_is_out() -> None:
    states = (State.DRAFT, State.SCHEDULED, State.WITHDRAWN)
    held = tuple(episode(slug=state.value, state=state, title="No") for state in states)
    assert len(rows(course(episodes=(*held, episode())))) == 1


def test_several_seasons_have_a_heading_each_and_one_can_be_chosen() -> None:
    second = episode(slug="otro", title="Otro", season=2, season_name="")
    built = course(episodes=(episode(), second))
    assert [x for x in rows(built) if x.startswith("Temporada")] == [
        "Temporada 1: Lienzo de modelo de negocio",
        "Temporada 2",
    ]
    assert len(rows(built, season=2)) == 1


def test_a_show_without_episodes_says_so() -> None:
    tree = read(Embeds(course(episodes=()), "es").episodes(show(), ""))
    assert text(tree) == "Todavía no hay episodios publicados."


def test_dates_and_sizes_follow_the_language() -> None:
    shown = text(read(Embeds(course(), "en").lesson_top(series(), TAUGHT, HERE)))
    assert "Published on March 5, 2026" in shown
    assert "Download MP3 (4.1 MB)" in shown
    assert "Block 7 of 9" in shown


def test_a_lesson_is_found_again_after_the_drafts_are_gone() -> None:
    """Neighbours are computed without the drafts that stand between."""
    draft = cost(state=State.DRAFT, article=article(state=State.DRAFT))
    closing = replace(draft, block=None, part="closing", number=None)
    assert "Aquí termina la serie" in text(bottom(followed_by(closing)))


@pytest.mark.parametrize(
    ("taught", "kinds"),
    [
        pytest.param(lesson(), ["read", "heard"], id="both"),
        pytest.param(lesson(episode=None), ["read"], id="article"),
        pytest.param(lesson(article=None), ["heard"], id="episode"),
        pytest.param(lesson(episode=episode(state=State.WITHDRAWN)), ["read"], id="withdrawn"),
    ],
)
def test_a_lesson_can_be_marked_as_what_it_has(taught: Lesson, kinds: list[str]) -> None:
    tree = bottom(series(lessons=(taught,)), taught)
    (group,) = tree.xpath("//div[@aria-labelledby='lienzo-done']")
    assert group.xpath("button/@data-lz-mark") == kinds
    assert set(group.xpath("button/@aria-pressed")) == {"false"}
    assert group.get("data-page") == "../../serie/relaciones-con-los-clientes/" or kinds == [
        "heard"
    ]


def test_an_episode_without_an_article_can_be_marked_as_heard() -> None:
    alone = episode(page_url="episodios/suelto/", block=None)
    built = course(episodes=(alone,), series=())
    tree = read(Embeds(built, "es").episode_page(alone, "episodios/suelto/"))
    (group,) = tree.xpath("//div[@aria-labelledby='lienzo-done']")
    assert group.xpath("button/@data-lz-mark") == ["heard"]
    assert group.get("data-page") == "../../episodios/suelto/"
