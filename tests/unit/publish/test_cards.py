"""Social cards: what they say, where it stands, and what happens to text the font lacks."""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageColor

from factories import canvas, lesson, series
from lienzo.model import Attribution, Canvas, Group
from lienzo.publish.cards import Card, card_digest, draw_card, lesson_card, whole_card
from lienzo.publish.cards.glyphs import Glyphs
from lienzo.publish.cards.lettering import Face, balanced, fitted, showable
from lienzo.publish.cards.paint import INK, PAPER, deep, fill, mixed, palette, tone
from lienzo.publish.embeds.words import Words

WORDS = Words("es")
LARGEST = 40 * 1024
SPANISH = "áéíóúüñÁÉÍÓÚÜÑ¿?¡!«»—–…·ªº"


def card(**changes: Any) -> Card:
    """The card of the factory's lesson, with other words."""
    return replace(lesson_card(series(), lesson(), "Lienzo en voz alta", WORDS), **changes)


def drawn(it: Card) -> Image.Image:
    png = draw_card(it)
    assert png is not None
    assert len(png) < LARGEST
    picture = Image.open(io.BytesIO(png))
    assert (picture.format, picture.size, picture.mode) == ("PNG", (1200, 630), "P")
    return picture.convert("RGB")


def near(picture: Image.Image, at: tuple[int, int], colour: str) -> bool:
    """Whether a pixel has a colour, as far as a palette can tell."""
    pixel = picture.getpixel(at)
    assert isinstance(pixel, tuple)
    return all(abs(a - b) <= 4 for a, b in zip(pixel, ImageColor.getrgb(colour), strict=True))


def inked(picture: Image.Image, box: tuple[int, int, int, int]) -> bool:
    """Whether anything is drawn in a part of a card."""
    return len(picture.crop(box).getcolors(1 << 20) or ()) > 1


SITE, PLACE_AND_TITLE, CREDIT = (60, 50, 640, 95), (60, 120, 640, 480), (60, 560, 1140, 600)


def test_a_card_says_where_its_lesson_stands() -> None:
    it = card()
    assert (it.place, it.title) == ("Bloque 7 de 9", "Relaciones con los clientes")
    assert (it.area, it.tone, it.site) == ("Clientes", 1, "Lienzo en voz alta")
    assert [tile.number for tile in it.tiles if tile.here] == [7]
    assert "Strategyzer.com" in it.credit
    assert "CC BY-SA 3.0" in it.credit


def test_the_block_of_the_lesson_is_filled_and_the_others_are_pale() -> None:
    picture = drawn(card())
    assert near(picture, (5, 300), tone(1))
    assert near(picture, (1190, 10), PAPER)
    assert near(picture, (975, 150), deep(1))
    assert near(picture, (1060, 150), fill(1))
    assert near(picture, (700, 150), fill(3))
    assert near(picture, (700, 460), fill(4))
    assert all(inked(picture, box) for box in (SITE, PLACE_AND_TITLE, CREDIT))


@pytest.mark.parametrize("part", ["introduction", "closing"])
def test_an_introduction_and_a_closing_show_the_whole_canvas(part: Any) -> None:
    one = lesson(block=None, part=part, number=None, name="Leer el lienzo completo")
    it = lesson_card(series(), one, "", WORDS)
    assert it.place == WORDS(f"part.{part}")
    assert it.area == "Lienzo de modelo de negocio"
    assert not any(tile.here for tile in it.tiles)
    picture = drawn(it)
    assert near(picture, (975, 150), fill(1))
    assert near(picture, (5, 300), INK)
    assert not inked(picture, SITE)


def test_a_page_on_the_whole_canvas_counts_its_blocks() -> None:
    it = whole_card(series(), "La serie", "Lienzo en voz alta", WORDS)
    assert (it.place, it.title, it.tone) == ("9 bloques", "La serie", 0)
    assert not any(tile.here for tile in it.tiles)


def grid(*rows: str) -> Canvas:
    """A canvas of one's own: a block for each letter, `.` stays empty."""
    letters = sorted({letter for row in rows for letter in row if letter != "."})
    model = canvas().blocks[0]
    blocks = tuple(replace(model, id=x, area=x, group=x, names={"es": x}) for x in letters)
    groups = tuple(Group(x, {"es": f"Grupo {x}"}) for x in letters)
    return canvas(blocks=blocks, groups=groups, grid=tuple(tuple(row) for row in rows), orders={})


@pytest.mark.parametrize(
    "rows",
    [("a",), ("aab", "..b"), ("abcdefgh",), tuple("abcdefgh"), ("ab" * 10,) * 10, ("a" * 200,)],
)
def test_any_grid_can_be_drawn(rows: tuple[str, ...]) -> None:
    own = grid(*("".join(sorted(row)) if len(row) > 8 else row for row in rows))
    taught = series(canvas=own, order=("a",), lessons=())
    it = lesson_card(taught, lesson(block=own.blocks[0]), "", WORDS)
    assert sum(tile.here for tile in it.tiles) == 1
    assert drawn(it)


def test_an_empty_cell_stays_paper_and_an_untaught_block_has_no_number() -> None:
    own = grid("ab", ".b")
    it = lesson_card(
        series(canvas=own, order=("a",), lessons=()), lesson(block=own.blocks[0]), "", WORDS
    )
    assert [(tile.number, tile.here) for tile in it.tiles] == [(1, True), (None, False)]
    picture = drawn(it)
    assert near(picture, (700, 150), deep(1))
    assert near(picture, (700, 460), PAPER)
    assert near(picture, (1100, 300), PAPER)
    assert not near(picture, (1025, 128), PAPER), "the line around the other block"


def test_a_seventh_group_takes_the_first_colour_again() -> None:
    own = grid("abcdefg")
    it = lesson_card(
        series(canvas=own, order=("g",), lessons=()), lesson(block=own.blocks[6]), "", WORDS
    )
    assert it.tone == 1


def test_the_same_card_has_the_same_bytes_and_another_word_another_digest() -> None:
    assert draw_card(card()) == draw_card(card())
    assert card_digest(card()) == card_digest(card())
    for change in ({"title": "Otra"}, {"tone": 2}, {"credit": "Otro"}, {"rows": 4}):
        assert card_digest(card(**change)) != card_digest(card())


def test_spanish_can_be_written_to_the_last_letter() -> None:
    assert showable(SPANISH) == SPANISH


@pytest.mark.parametrize("letter", SPANISH.replace(" ", ""))
def test_no_letter_is_the_box_of_a_missing_one(letter: str) -> None:
    glyphs = Glyphs(60)
    glyph, box = glyphs.get(letter), glyphs._of_font("\uffff")  # what the font draws for none
    assert glyph is not None
    assert bytes(glyph.ink.tobytes()) != box.ink.tobytes()


@pytest.mark.parametrize("pair", ["áa", "ñn", "ÜU", "éE", "çc", "ōo", "šs"])
def test_an_accented_letter_is_its_letter_with_more_ink(pair: str) -> None:
    accented, plain = (Glyphs(60).get(x) for x in pair)
    assert accented is not None
    assert plain is not None
    if pair != "éE":
        assert accented.advance == plain.advance
        assert accented.ink.height > plain.ink.height


def test_an_i_loses_its_dot_under_an_accent() -> None:
    glyph = Glyphs(60).get("í")
    assert glyph is not None
    rows = [
        any(glyph.ink.crop((0, y, glyph.ink.width, y + 1)).tobytes())
        for y in range(glyph.ink.height)
    ]
    gaps = sum(1 for a, b in pairwise(rows) if a and not b)
    assert gaps == 1, "one gap: between the letter and its accent"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Canales 😀🎧", "Canales"),
        ("Canales ❤️ y 👩🏽‍💻 más", "Canales y más"),
        ("uno\n dos\t tres", "uno dos tres"),
        ("e\u0301l", "él"),
        ("a\u00adb", "ab"),
        ("2\u20113 \u2212 4", "2-3 – 4"),
        ("\x00a\ud800b", "ab"),
        ("</script>", "</script>"),
        ("😀", None),
        ("", None),
        ("قنوات", None),
        ("渠道", None),
        ("Каналы", None),
        ("Canales 渠道", None),
        ("cœur", None),
    ],
)
def test_a_text_is_shown_whole_or_not_at_all(text: str, shown: str | None) -> None:
    assert showable(text) == shown


def test_a_card_without_title_or_attribution_is_none() -> None:
    assert draw_card(card(title="渠道")) is None
    assert draw_card(card(credit="渠道 CC BY-SA 3.0")) is None
    assert draw_card(card(credit="largo " * 200)) is None


def test_a_long_attribution_is_shown_whole_in_smaller_letters() -> None:
    lines = Attribution({"es": "De Ana Peña. " * 14}, "https://a.example/", "CC-BY-4.0", "")
    long = series(canvas=canvas(attribution=lines))
    picture = drawn(lesson_card(long, lesson(), "", WORDS))
    assert inked(picture, (60, 530, 1140, 560))
    assert not inked(picture, (1150, 500, 1200, 630))


def test_other_text_that_cannot_be_shown_is_left_out() -> None:
    picture = drawn(card(site="渠道", place="渠道", area="渠道"))
    assert not inked(picture, SITE)


@pytest.mark.parametrize(
    "title",
    [
        "a" * 500,
        "palabra " * 60,
        "¿" * 500,
        "Ñ" * 40 + " " + "g" * 40,
        "'\"><script>alert(1)</script>",
        "Uno\nDos\r\nTres",
        "I",
        "…",
        "%s {title} \\n &amp;",
    ],
)
def test_any_title_stays_in_its_column(title: str) -> None:
    picture = drawn(card(title=title, site="x" * 300, place="y" * 90, area="z" * 90))
    assert not inked(picture, (652, 100, 680, 500)), "between the title and the canvas"
    assert not inked(picture, (1150, 0, 1200, 630))


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=80))
def test_no_title_breaks_a_build(title: str) -> None:
    png = draw_card(card(title=title, site=title, place=title, area=title, credit=title))
    assert png is None or len(png) < LARGEST


FACES = (Face(40), Face(20))


def test_a_text_takes_the_largest_letters_that_hold_it() -> None:
    width = Face(40).width("Canales")
    assert fitted("Canales", FACES, width + 1, 1) == (Face(40), ["Canales"])
    assert fitted("Canales", FACES, width - 1, 1) == (Face(20), ["Canales"])


def test_what_does_not_fit_is_cut_after_a_word_and_says_so() -> None:
    width = Face(20).width("Uno y dos y tres")
    assert fitted("Uno y dos y tres, y cuatro", FACES[1:], width, 1)[1] == ["Uno y dos y…"]
    assert fitted("Inconstitucionalmente", FACES[1:], 60, 1)[1][0].endswith("…")


def test_two_lines_are_made_alike() -> None:
    face = Face(20)
    assert balanced(["El lienzo en", "marcha"], face) == ["El lienzo", "en marcha"]
    assert balanced(["Canales"], face) == ["Canales"]


def luminance(colour: str) -> float:
    """WCAG 2.2: relative luminance."""
    parts = (value / 255 for value in ImageColor.getrgb(colour)[:3])
    red, green, blue = (x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("number", range(1, 7))
def test_words_of_a_group_can_be_read_on_paper(number: int) -> None:
    """Contrast of 4.5 at least (WCAG 2.2, 1.4.3)."""
    dark, light = sorted((luminance(deep(number)), luminance(PAPER)))
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_the_palette_has_room_for_every_colour() -> None:
    colours = palette().getpalette()
    assert colours is not None
    assert len(colours) <= 256 * 3
    assert mixed(PAPER, INK, 1) == PAPER
