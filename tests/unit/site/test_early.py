"""Material's colours and style sheets are settled in the head; other pages stay as they are."""

from __future__ import annotations

import json
import re

import pytest

from lienzo.site.early import early

OPTION = (
    '<input class="md-option" data-md-color-media="{media}" data-md-color-scheme="{scheme}" '
    'data-md-color-primary="indigo" aria-label="Oscuro" type="radio" name="__palette" id="p">'
)
FORM = (
    '<form class="md-header__option" data-md-component="palette">\n'
    + OPTION.format(media="(prefers-color-scheme: light)", scheme="default")
    + OPTION.format(media="", scheme="&quot;&lt;/script&gt;")
    + '\n<label for="q" hidden>☾</label></form>'
)
SCRIPT = '<script>var palette=__md_get("__palette");if(palette){}</script>'
INSTANT = '<script id="__config" type="application/json">{"features":["navigation.instant"]}</script>'


def page(body: str) -> str:
    return f"<html><head><title>x</title></head><body>{body}</body></html>"


def options(html: str) -> list[dict[str, str]]:
    found = re.search(r"\}\)\((\[.*?\])\);</script>", html)
    assert found is not None
    read: list[dict[str, str]] = json.loads(found[1])
    return read


def test_the_choices_of_colours_go_into_the_head() -> None:
    head, _, body = early(page(f"{FORM}\n{SCRIPT}<p>a</p>")).partition("</head>")
    assert options(head) == [
        {"media": "(prefers-color-scheme: light)", "scheme": "default", "primary": "indigo"},
        {"media": "", "scheme": '"</script>', "primary": "indigo"},
    ]
    assert head.count("</script") == 1  # an author's word for a colour ends no script
    assert '<form class="md-header__option" data-lienzo-palette>' in body
    assert "var palette" not in body
    assert body.endswith("<p>a</p></body></html>")


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("", id="another theme"),
        pytest.param(FORM, id="no script of Material's"),
        pytest.param(SCRIPT, id="no form of Material's"),
        pytest.param(f"{SCRIPT}{FORM}", id="in another order"),
        pytest.param(f"{FORM.replace('data-md-component', 'id')}{SCRIPT}", id="an author's form"),
        pytest.param(INSTANT.replace("navigation.instant", "search.share"), id="no instant pages"),
        pytest.param('<p>"navigation.instant"</p>', id="an article about instant pages"),
    ],
)
def test_a_page_that_is_not_as_material_writes_it_stays_as_it_is(body: str) -> None:
    assert early(page(body)) == page(body)


def test_the_addresses_of_sheets_are_written_out_where_pages_are_swapped() -> None:
    head, _, body = early(page(INSTANT)).partition("</head>")
    assert "s.href=s.href" in head
    assert body == f"<body>{INSTANT}</body></html>"
