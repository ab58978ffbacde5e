"""Addresses: where the site is, and how names become URLs that every app can fetch."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

_RESERVED = "/?#[]@:!$&'()*+,;=%~"
_FILE_NAMES = "surrogateescape"
"""How Python reads a file name that is no UTF-8; quoted this way it is the name on disk again."""


@dataclass(frozen=True, slots=True)
class Urls:
    """Where the project is and where the site will be; the host program fills it in.

    Attributes:
        site_url: absolute, ends with `/`; None when the author gave none, and then there is no
            feed, for every address in it must be absolute.
        docs_dir: folder of the articles, absolute.
        site_dir: folder of the built site, absolute.
        episodes_dir: folder of the audio, absolute.
        project_dir: folder of `mkdocs.yml`, absolute; Problems name files from here.
        use_directory_urls: whether `a.md` becomes `a/` or `a.html`.
    """

    site_url: str | None
    docs_dir: str
    site_dir: str
    episodes_dir: str
    project_dir: str
    use_directory_urls: bool = True

    def page(self, src_uri: str) -> str:
        """Return the address of a page from the site's root, not yet percent-encoded."""
        stem = src_uri.removesuffix(".md")
        folder, _, name = stem.rpartition("/")
        if name in {"index", "README"}:
            if self.use_directory_urls:
                return f"{folder}/" if folder else ""
            return f"{folder}/index.html" if folder else "index.html"
        return f"{stem}/" if self.use_directory_urls else f"{stem}.html"

    def absolute(self, path: str) -> str:
        """Return the absolute ASCII address of a path from the site's root.

        Without a `site_url` the quoted path itself is returned. RFC 3986: what is no unreserved
        character is percent-encoded as UTF-8, because Apple takes ASCII addresses only.
        """
        quoted = quote(path, safe="/#?=&%~:", errors=_FILE_NAMES)
        return urljoin(ascii_address(self.site_url), quoted) if self.site_url else quoted

    def file(self, path: str) -> str:
        """Return the absolute ASCII address of a published file, by its path from the site's root.

        Unlike in `absolute`, `#`, `?` and `%` belong to the file's name: `c#.mp3` is `c%23.mp3`.
        """
        return self.absolute(quote(path, safe="/~", errors=_FILE_NAMES))


def ascii_address(address: str) -> str:
    """Return an absolute address in ASCII: the domain as IDNA, the rest percent-encoded.

    What is reserved or already encoded stays. A domain that IDNA refuses stays as it is.
    """
    host = urlsplit(address).netloc
    before, _, after = address.partition(host)
    return before + _idna(host) + quote(after, safe=_RESERVED, errors=_FILE_NAMES)


def _idna(host: str) -> str:
    try:
        return host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError:
        return host
