"""Audio that seeks in the preview.

MkDocs' preview server answers every request with the whole file, and a browser then cannot jump:
Chromium goes back to the beginning. Here WhiteNoise answers for media, with byte ranges.
"""

from __future__ import annotations

from collections.abc import Iterable
from http import HTTPStatus
from pathlib import Path
from typing import Any, Final
from wsgiref.headers import Headers
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from whitenoise import WhiteNoise  # type: ignore[import-untyped]
from whitenoise.responders import (  # type: ignore[import-untyped]
    Response,
    SlicedFile,
    StaticFile,
)

from lienzo.site.answers import Answer
from lienzo.sources.audio.kinds import KINDS

_TYPES: Final = {
    ".aac": "audio/aac",
    ".m4b": "audio/x-m4a",
    ".oga": "audio/ogg",
    ".ogv": "video/ogg",
    **{ending: kind.mime for kind in reversed(KINDS) for ending in kind.extensions},
    ".vtt": "text/vtt",
    ".srt": "application/x-subrip",
}
"""What WhiteNoise does not know, or calls by another name than the feed."""

_MEDIA: Final = ("audio/", "video/", "text/vtt", "application/x-subrip")


class PreviewMedia:
    """The preview's application (PEP 3333): media by WhiteNoise, all else by MkDocs.

    MkDocs is asked for media, too: it waits while the site is being built again, and it alone
    knows what is there. Only its answer is replaced. HEAD gets the headers of GET and no body
    (RFC 9110, 9.3.2), on every page.
    """

    def __init__(self, pages: WSGIApplication, root: str, mount: str) -> None:
        """Stand before MkDocs' application.

        Args:
            pages: what answered until now.
            root: folder of the built site.
            mount: path of its address, such as `/curso/`.
        """
        self._pages = pages
        self._files = _Files(None, root, mount, autorefresh=True, mimetypes=_TYPES)

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request."""
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
        method = environ["REQUEST_METHOD"]
        media = self._files.media_types.get_type(path).startswith(_MEDIA)
        if method != "HEAD" and not (method == "GET" and media):
            return self._pages(environ, start_response)
        answer = Answer(self._pages, environ)
        if media and answer.ok and (ranged := self._in_ranges(path, environ)):
            answer.close()
            answer = ranged
        send = answer.send_head if method == "HEAD" else answer.send
        return send(start_response)

    def _in_ranges(self, path: str, environ: WSGIEnvironment) -> Answer | None:
        """Return WhiteNoise's answer; None if a build has just now taken the file away."""
        try:
            found = self._files.find_file(path)
            return found and Answer(_serving(found), environ)
        except OSError:
            return None


class _Files(WhiteNoise):  # type: ignore[misc]
    """Finds files anew at each request and has browsers ask again each time.

    An author who replaces a recording must hear the new one, also if it was made in the same
    second and is as long: so the ETag counts nanoseconds, and nothing is kept without asking.
    """

    def get_static_file(self, path: str, url: str, stat_cache: object = None) -> StaticFile:
        """Return a file with its headers."""
        del stat_cache
        seen = Path(path).stat()
        headers = Headers([])
        self.add_mime_headers(headers, path, url)
        headers["ETag"] = f'"{seen.st_mtime_ns:x}-{seen.st_size:x}"'
        headers["Cache-Control"] = "no-cache"
        headers["Accept-Ranges"] = "bytes"
        return _Ranged(path, headers.items())


class _Ranged(StaticFile):  # type: ignore[misc]
    """A file in byte ranges (RFC 9110, 14), with two that WhiteNoise misses."""

    def get_response(self, method: str, request_headers: WSGIEnvironment) -> Response:
        """Answer with a range only while the file is the one of `If-Range` (RFC 9110, 13.1.5)."""
        if request_headers.get("HTTP_IF_RANGE", self.etag) != self.etag:
            request_headers = {**request_headers, "HTTP_RANGE": ""}
        return super().get_response(method, request_headers)

    def get_range_response(
        self, range_header: str, base_headers: list[tuple[str, str]], file_handle: Any
    ) -> Response:
        """Answer with a range, also with one of a single byte: WhiteNoise calls that empty."""
        size = int(Headers(base_headers)["Content-Length"] or 0)
        first, last = self.get_byte_range(range_header, size)
        if first != last:
            return super().get_range_response(range_header, base_headers, file_handle)
        headers = Headers(list(base_headers))
        headers["Content-Length"] = "1"
        headers["Content-Range"] = f"bytes {first}-{last}/{size}"
        part = file_handle and SlicedFile(file_handle, first, last)
        return Response(HTTPStatus.PARTIAL_CONTENT, headers.items(), part)


def _serving(file: StaticFile) -> WSGIApplication:
    def serve(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        body: Iterable[bytes] = WhiteNoise.serve(file, environ, start_response)
        return body

    return serve
