"""Which links lead to what is not out yet."""

from __future__ import annotations

import pytest

from lienzo.site.held_back import HeldBack

HELD = HeldBack(pages={"serie/soon.md": "Canales"}, media=frozenset({"media/06 c#.mp3"}))


@pytest.mark.parametrize(
    ("href", "page", "held"),
    [
        pytest.param("soon.md", "serie/index.md", True, id="beside"),
        pytest.param("soon.md#cobro", "serie/index.md", True, id="with an anchor"),
        pytest.param("../serie/soon.md?x=1", "serie/a.md", True, id="up and down"),
        pytest.param("serie/soon.md", "index.md", True, id="below"),
        pytest.param("/serie/soon.md", "otra/index.md", True, id="from the root"),
        pytest.param("../media/06%20c%23.mp3", "serie/a.md", True, id="media, quoted"),
        pytest.param("soon.md", "index.md", False, id="another file of that name"),
        pytest.param("https://x.example/serie/soon.md", "index.md", False, id="elsewhere"),
        pytest.param("#soon", "serie/soon.md", False, id="on the page itself"),
        pytest.param("", "index.md", False, id="nowhere"),
        pytest.param("http://[", "index.md", False, id="no address at all"),
    ],
)
def test_a_link_is_judged_from_the_page_it_stands_on(
    href: str,
    page: str,
    held: bool,  # noqa: FBT001 — a column of the table
) -> None:
    assert HELD.is_link_to(href, page) is held
