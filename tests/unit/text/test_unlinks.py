"""Links to what is not out yet become text."""

from __future__ import annotations

import pytest
from markdown import Markdown

from lienzo.text.unlinks import UnlinkExtension


def convert(text: str) -> str:
    extension = UnlinkExtension(lambda href: "soon.md" in href, lambda: "Próximamente")
    return Markdown(extensions=[extension]).convert(text)


SOON = '<span class="lienzo-soon-link">{} <small>(Próximamente)</small></span>'


@pytest.mark.parametrize(
    ("text", "html"),
    [
        pytest.param("[a](soon.md)", SOON.format("a"), id="inline"),
        pytest.param('[a](soon.md "t")', SOON.format("a"), id="with a title"),
        pytest.param("[a][x]\n\n[x]: soon.md#b", SOON.format("a"), id="by reference"),
        pytest.param("[a *b*](soon.md)", SOON.format("a <em>b</em>"), id="with emphasis in it"),
        pytest.param("[a](out.md)", '<a href="out.md">a</a>', id="a page that is out"),
        pytest.param("`[a](soon.md)`", "<code>[a](soon.md)</code>", id="code"),
    ],
)
def test_only_links_to_what_is_held_back_become_text(text: str, html: str) -> None:
    assert convert(text) == f"<p>{html}</p>"
