"""White space of themes is not published; that of authors is."""

from __future__ import annotations

import pytest

from lienzo.site.lean import lean

WRITTEN = "<p>Un   poema\n\n   en su sitio</p>"


@pytest.mark.parametrize(
    ("theme", "published"),
    [
        ("<nav>\n\n\n  <a>Inicio</a>\n</nav>", "<nav>\n<a>Inicio</a>\n</nav>"),
        ("<i>a</i>\n \n<i>b</i>", "<i>a</i>\n<i>b</i>"),
        ("<PRE>a\n\n  b</PRE>\n  <b></b>", "<PRE>a\n\n  b</PRE>\n<b></b>"),
        ("<script>`a\n\n  b`</script >\n  <b></b>", "<script>`a\n\n  b`</script >\n<b></b>"),
        ("<textarea>\n\n  b</textarea>", "<textarea>\n\n  b</textarea>"),
        ("<prefix>\n  a\n</prefix>", "<prefix>\na\n</prefix>"),
    ],
)
def test_only_white_space_that_means_nothing_goes(theme: str, published: str) -> None:
    assert lean(f"{theme}{WRITTEN}{theme}", WRITTEN) == f"{published}{WRITTEN}{published}"


@pytest.mark.parametrize("content", ["", "<p>otro</p>"])
def test_a_page_whose_content_is_not_found_stays_as_it_is(content: str) -> None:
    assert lean(f"a\n  {WRITTEN}", content) == f"a\n  {WRITTEN}"
