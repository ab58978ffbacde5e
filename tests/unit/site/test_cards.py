"""Which pages have a social card, what it is called, and that none is drawn twice."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from factories import announced, article, course, episode, lesson, series, show, urls
from lienzo.model import Course, State
from lienzo.site import cards as site_module
from lienzo.site.cards import SiteCard, site_cards

PAGE = "serie/relaciones-con-los-clientes/"


def made(it: Course, tmp_path: Path) -> dict[str, SiteCard]:
    placed = replace(it, urls=replace(it.urls, project_dir=str(tmp_path)))
    return dict(site_cards(placed, "Mi sitio", "es"))


def kept(tmp_path: Path) -> dict[str, int]:
    """Return when each card in the cache was written, by its name."""
    folder = tmp_path / ".cache" / "lienzo" / "cards"
    return {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}


def titled(name: str) -> Course:
    return course(series=(series(lessons=(lesson(name=name),)),))


def test_lessons_the_index_and_the_home_have_cards(tmp_path: Path) -> None:
    found = made(course(), tmp_path)
    assert set(found) == {PAGE, "serie/", ""}
    paths = {url: card.output.path.rpartition(".png")[0][:-9] for url, card in found.items()}
    assert paths == {
        PAGE: "media/cards/relaciones-con-los-clientes",
        "serie/": "media/cards/serie",
        "": "media/cards/index",
    }
    assert len({card.output.path for card in found.values()}) == 3


def test_a_card_says_in_words_what_it_shows(tmp_path: Path) -> None:
    found = made(course(), tmp_path)
    assert found[PAGE].alt == (
        "Relaciones con los clientes. Al lado, el dibujo de «Lienzo de modelo de negocio»"
        " con el bloque 7 de 9 señalado."
    )
    assert found[""].alt == (
        "Mi sitio. Al lado, el dibujo de «Lienzo de modelo de negocio» con sus bloques numerados."
    )


@pytest.mark.parametrize("state", [State.DRAFT, State.SCHEDULED])
def test_what_is_held_back_has_a_card_in_the_preview_only(tmp_path: Path, state: State) -> None:
    held = lesson(state=state, article=article(state=state), episode=None)
    it = course(series=(series(lessons=(held, announced("channels"))),), episodes=())
    assert PAGE not in made(it, tmp_path)
    assert PAGE in made(replace(it, preview=True), tmp_path)


def test_a_long_name_of_a_file_is_shortened(tmp_path: Path) -> None:
    """A name of 255 bytes is the most that file systems take."""
    it = course(series=(series(lessons=(lesson(article=article(slug="ñ" * 120)),)),))
    name = made(it, tmp_path)[PAGE].output.path.rpartition("/")[2]
    assert name.startswith("ñ" * 60 + ".")
    assert len(name.encode()) < 255


def test_a_lesson_of_audio_alone_has_a_card_on_its_page(tmp_path: Path) -> None:
    alone = episode(article=None, page_url="episodios/suelto/", slug="suelto")
    it = course(series=(series(lessons=(lesson(article=None, episode=alone),)),))
    assert "episodios/suelto/" in made(it, tmp_path)


@pytest.mark.parametrize(
    "it", [course(series=()), course(urls=urls(site_url=None))], ids=["no canvas", "no address"]
)
def test_a_site_without_a_canvas_or_an_address_has_no_cards(tmp_path: Path, it: Course) -> None:
    assert made(it, tmp_path) == {}
    assert not (tmp_path / ".cache").exists()


def test_a_title_that_cannot_be_shown_has_no_card(tmp_path: Path) -> None:
    assert PAGE not in made(titled("渠道"), tmp_path)


def test_a_card_is_not_drawn_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = made(course(), tmp_path)
    before = kept(tmp_path)

    def draw(_: object) -> bytes:
        raise AssertionError("drawn a second time")

    monkeypatch.setattr(site_module, "draw_card", draw)
    assert made(course(), tmp_path) == first
    assert kept(tmp_path) == before


def test_one_changed_title_draws_one_card(tmp_path: Path) -> None:
    made(course(), tmp_path)
    before = kept(tmp_path)
    changed = made(titled("Otro título"), tmp_path)
    after = kept(tmp_path)
    assert len(after.keys() - before.keys()) == 1
    assert {name: after[name] for name in before} == before
    assert changed[PAGE].output.path not in {
        x.output.path for x in made(course(), tmp_path).values()
    }


@pytest.mark.parametrize("broken", [b"", b"\x89PNG\r\n", b"\x00" * 4096])
def test_half_a_picture_in_the_cache_is_drawn_again(tmp_path: Path, broken: bytes) -> None:
    card = made(course(), tmp_path)[PAGE]
    assert card.output.source is not None
    whole = card.output.source.read_bytes()
    card.output.source.write_bytes(broken)
    made(course(), tmp_path)
    assert card.output.source.read_bytes() == whole


def test_another_release_of_the_drawing_draws_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its address stays: it says the same."""
    card = made(course(), tmp_path)[PAGE]
    monkeypatch.setattr(site_module, "drawn_with", lambda: "Pillow 99")
    again = made(course(), tmp_path)[PAGE]
    assert again.output.path == card.output.path
    assert again.output.source != card.output.source


def test_a_cache_that_cannot_be_written_is_no_reason_to_fail(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("a file where the folder should be")
    card = made(course(), tmp_path)[PAGE]
    assert card.output.source is None
    assert card.output.content is not None
    assert card.output.content.startswith(b"\x89PNG")


def test_the_oldest_cards_of_other_builds_are_forgotten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(site_module, "_FORGOTTEN", 1)
    made(course(), tmp_path)
    for age, name in enumerate(("a", "b", "c")):
        path = tmp_path / ".cache" / "lienzo" / "cards" / f"{name}.png"
        path.write_bytes(b"")
        os.utime(path, (1000 - age, 1000 - age))
    made(course(), tmp_path)
    assert {name for name in kept(tmp_path) if len(name) == 5} == {"a.png"}
    assert len(kept(tmp_path)) == 4


def test_each_series_is_in_its_own_language_and_the_home_in_the_sites(tmp_path: Path) -> None:
    english = series(
        src_uri="en/series/index.md",
        folder="en/series",
        url="en/series/",
        title="The canvas",
        language="en",
        lessons=(),
    )
    both: dict[str, Any] = {
        "series": (english, series()),
        "shows": (show(), show(key="en", title="Canvas aloud", language="en")),
    }
    found = made(course(**both), tmp_path)
    assert found["en/series/"].alt.startswith("The canvas. Beside it")
    assert found[""].alt.startswith("Mi sitio. Al lado")


def test_an_index_that_is_the_home_has_one_card(tmp_path: Path) -> None:
    it = course(series=(series(src_uri="index.md", folder="", url="", lessons=()),))
    found = made(it, tmp_path)
    assert list(found) == [""]
    assert found[""].alt.startswith("El lienzo, bloque a bloque")
