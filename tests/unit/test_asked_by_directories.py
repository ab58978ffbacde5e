"""What directories ask, told from real files: at the author's line, with the way out."""

from __future__ import annotations

import pytest

from author import PODCAST, Author, codes, told

OWNER = "owner: {name: Ana Ruiz, email: hola@lienzo.example}\n"


@pytest.mark.parametrize(
    ("owner", "place"),
    [
        pytest.param("", "episodes/podcast.yml: ", id="nobody"),
        pytest.param("owner: {name: Ana Ruiz}\n", "episodes/podcast.yml:4:1: ", id="no address"),
    ],
)
def test_a_show_without_an_address_is_published_and_told(
    published: Author, owner: str, place: str
) -> None:
    """A warning: the feed is right, and no directory can tell whose it is."""
    published.write("episodes/podcast.yml", PODCAST.replace(OWNER, owner))
    edition = published.edition()
    assert codes(edition) == ["LZ530"]
    assert told(edition).startswith(f"{place}aviso LZ530: falta `owner.email`")
    feed = next(output.content for output in edition.outputs if output.path == "feed.xml")
    assert feed is not None
    assert b"<podcast:locked>yes</podcast:locked>" in feed
    assert b"<itunes:email" not in feed


def test_notes_are_told_at_the_line_of_the_file(published: Author) -> None:
    """Counted from the top of the file, front matter included."""
    notes = "---\nblock: channels\n---\nHola.\n\n![Lienzo](lienzo.png) y [eso](http://a.es)\n"
    published.write("episodes/06-canales.md", notes)
    places = [(p.code.id, str(p.where)) for p in published.edition().problems]
    assert places == [
        ("LZ561", "episodes/06-canales.md:6"),
        ("LZ562", "episodes/06-canales.md:6"),
    ]


def test_advice_stops_nothing(published: Author) -> None:
    """A title with its number in it goes out all the same."""
    published.write("episodes/06-canales.md", "---\ntitle: 6. Canales\n---\n")
    edition = published.edition()
    assert (codes(edition), edition.failed) == (["LZ540"], False)
