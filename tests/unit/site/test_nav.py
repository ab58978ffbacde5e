"""Entries of `nav:` to what is not out yet."""

from __future__ import annotations

from typing import Any

import pytest

from lienzo.site.held_back import HeldBack
from lienzo.site.nav import soften_links, soften_nav

HELD = HeldBack(pages={"soon.md": "Canales", "draft.md": ""}, media=frozenset())
SOON = {"Canales · Próximamente": "lienzo:soon"}


@pytest.mark.parametrize(
    ("nav", "softened"),
    [
        pytest.param(None, None, id="no nav"),
        pytest.param(["a.md", {"B": "b.md"}], ["a.md", {"B": "b.md"}], id="nothing held back"),
        pytest.param(["a.md", "soon.md"], ["a.md", SOON], id="a path takes the lesson's name"),
        pytest.param([{"Mi título": "soon.md"}], [{"Mi título · Próximamente": "lienzo:soon"}],
                     id="an entry keeps its title"),
        pytest.param([{"S": ["soon.md", {"T": ["soon.md"]}]}], [{"S": [SOON, {"T": [SOON]}]}],
                     id="at any depth"),
        pytest.param([{"S": ["draft.md", {"x": "draft.md"}, "a.md"]}], [{"S": ["a.md"]}],
                     id="a draft's very name is private"),
    ],
)  # fmt: skip
def test_held_back_entries_stay_as_text_and_drafts_go(nav: Any, softened: Any) -> None:
    assert soften_nav(nav, HELD, "Próximamente") == softened


def test_the_authors_own_nav_is_not_changed() -> None:
    nav = [{"S": ["soon.md"]}]
    soften_nav(nav, HELD, "Próximamente")
    assert nav == [{"S": ["soon.md"]}]


def test_a_placeholder_link_loses_its_address() -> None:
    html = '<a class="x" href="lienzo:soon">C</a> <a href="a/">A</a>'
    assert soften_links(html) == (
        '<a class="x" role="link" aria-disabled="true">C</a> <a href="a/">A</a>'
    )
