"""Pages that stay where a lesson once was, and send readers on."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping

from markupsafe import Markup

_PAGE = Markup(
    "<!doctype html>\n"
    '<html lang="{language}">\n'
    "<head>\n"
    '<meta charset="utf-8">\n'
    "<title>{words}</title>\n"
    '<link rel="canonical" href="{canonical}">\n'
    '<meta name="robots" content="noindex">\n'
    '<meta http-equiv="refresh" content="0; url={target}">\n'
    "</head>\n"
    '<body><p><a href="{target}">{words}</a></p></body>\n'
    "</html>\n"
)
_WORDS = {"es": "Esta página se ha mudado", "en": "This page has moved"}


def redirect_page(old: str, new: str, canonical: str, language: str) -> bytes:
    """Return the HTML that stands at an old address and leads to the new one.

    Args:
        old: the old address from the site's root; links are made relative to it, so that the
            site works at any base path.
        new: the new address from the site's root.
        canonical: the new address, absolute where the site's is known.
        language: `es` or `en`, of the sentence shown meanwhile.
    """
    folder = old if old.endswith("/") else posixpath.dirname(old)
    target = posixpath.relpath(new or ".", folder or ".")
    words = _WORDS["en" if language.startswith("en") else "es"]
    page = _PAGE.format(
        language="en" if language.startswith("en") else "es",
        words=words,
        canonical=canonical,
        target=target + "/" if new.endswith("/") or not new else target,
    )
    return page.encode()


def redirect_file(old: str) -> str:
    """Return the file that answers for an old address: a folder's `index.html`, or itself."""
    return old if old.endswith(".html") else posixpath.join(old, "index.html")


def redirect_pages(
    redirects: Mapping[str, str], canonical: Mapping[str, str], language: str
) -> dict[str, bytes]:
    """Return the redirect pages by file; `canonical` gives the absolute form of new addresses."""
    return {
        redirect_file(old): redirect_page(old, new, canonical[new], language)
        for old, new in sorted(redirects.items())
    }
