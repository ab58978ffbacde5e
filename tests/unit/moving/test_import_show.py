"""What a channel says, as `podcast.yml`."""

from __future__ import annotations

import pytest

from movers import CHANNEL, COVER, Mover, rss

CATEGORY = '<itunes:category text="Business"/>'
EXPLICIT = "<itunes:explicit>false</itunes:explicit>"
LANGUAGE = "<language>es</language>"
SHOWN = '<podcast:image href="https://viejo.example/portada.jpg" alt="Una caja"/>'
LICENCE = "<podcast:license{}>{}</podcast:license>"


@pytest.mark.parametrize(
    ("old", "new", "code", "lines"),
    [
        (CATEGORY, "", "LZ718", ()),
        (COVER, "", "LZ718", ("image: cover.jpg",)),
        ("<itunes:author>Irene Soto</itunes:author>", "", "", ("author: Irene",)),
        (EXPLICIT, "", "LZ719", ("explicit: false",)),
        (EXPLICIT, "<itunes:explicit>Yes</itunes:explicit>", "", ("explicit: true",)),
        (EXPLICIT, "<itunes:explicit>clean</itunes:explicit>", "", ("explicit: false",)),
        (EXPLICIT, f"{EXPLICIT}<itunes:type>por temas</itunes:type>", "LZ719", ("type: episodic",)),
        (EXPLICIT, f"{EXPLICIT}<itunes:type>Serial</itunes:type>", "", ("type: serial",)),
        (LANGUAGE, "", "LZ719", ("language: es",)),
        (LANGUAGE, "<language>klingon puro</language>", "LZ719", ("language: es",)),
        (LANGUAGE, "<language>es_mx</language>", "", ("language: es-MX",)),
        (LANGUAGE, "<language>Español</language>", "", ("language: es",)),
        (LANGUAGE, "<language>ES-419</language>", "", ("language: es-419",)),
        ("<itunes:email>i@viejo.example</itunes:email>", "", "", ("author: Irene Soto",)),
        (EXPLICIT, EXPLICIT + LICENCE.format("", "cc-by-4.0"), "", ("license: CC-BY-4.0",)),
        (EXPLICIT, EXPLICIT + LICENCE.format("", "arr"), "", ("license: ARR",)),
        (EXPLICIT, EXPLICIT + LICENCE.format(' url="https://v.example/l"', "la mía"), "",
         ("license: https://v.example/l",)),
        (EXPLICIT, EXPLICIT + LICENCE.format("", "la mía"), "", ("license: la mía",)),
        (EXPLICIT, f"{EXPLICIT}<podcast:locked>no</podcast:locked>", "", ("locked: false",)),
        (EXPLICIT, f"{EXPLICIT}<podcast:medium>course</podcast:medium>", "", ("medium: course",)),
        (EXPLICIT, EXPLICIT + SHOWN, "", ("image_alt: Una caja",)),
        ("917393e3-1b1e-5cef-ace4-edaa54e1f810", "{917393E3-1B1E-5CEF-ACE4-EDAA54E1F810}", "",
         ("guid: 917393e3-1b1e-5cef-ace4-edaa54e1f810",)),
        ("917393e3-1b1e-5cef-ace4-edaa54e1f810", "mi-guid", "LZ717", ()),
    ],
)  # fmt: skip
def test_the_keys_of_the_show(
    old: str, new: str, code: str, lines: tuple[str, ...], eva: Mover
) -> None:
    """What is there is written as an author would; what is missing is told once."""
    eva.bring(rss((CHANNEL + COVER).replace(old, new)))
    written = eva.text("podcast.yml").splitlines()
    assert set(lines) <= set(written)
    expected = ({code} if code else set()) | ({"LZ722"} if new or old != COVER else set())
    assert eva.codes == expected


def test_without_any_address_the_guid_is_made_of_the_home_page(eva: Mover) -> None:
    """A file whose feed does not say where it lies, and no guid: directories know another."""
    channel = "<title>La huerta</title><link>https://viejo.example/</link>"
    eva.bring(rss(channel))
    assert eva.told("LZ717") == []
    assert eva.told("LZ749")[0].startswith(
        "neither a `podcast:guid` nor the feed's address is known; the guid was made of"
        " https://viejo.example/: "
    )
