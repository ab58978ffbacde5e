"""An answer of a web application, held back so that it can be judged or replaced (PEP 3333)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from wsgiref.headers import Headers
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment


class Answer:
    """An application's answer to a request, not yet sent.

    Attributes:
        status: such as `200 OK`.
    """

    status: str
    _headers: list[tuple[str, str]]

    def __init__(self, application: WSGIApplication, environ: WSGIEnvironment) -> None:
        """Ask; this takes as long as the application does."""
        self._body = application(environ, self._start)

    @property
    def ok(self) -> bool:
        """Whether what was asked for is there."""
        return self.status.startswith("200")

    @property
    def is_page(self) -> bool:
        """Whether it is HTML."""
        return (Headers(self._headers)["Content-Type"] or "").startswith("text/html")

    def close(self) -> None:
        """Let go of its body, unsent."""
        close: Callable[[], object] | None = getattr(self._body, "close", None)
        if close is not None:
            close()

    def send(self, start_response: StartResponse) -> Iterable[bytes]:
        """Send it as it is."""
        start_response(self.status, self._headers)
        return self._body

    def send_head(self, start_response: StartResponse) -> Iterable[bytes]:
        """Send what stands before its body (RFC 9110, 9.3.2)."""
        self.close()
        start_response(self.status, self._headers)
        return []

    def send_changed(
        self, start_response: StartResponse, change: Callable[[bytes], bytes]
    ) -> Iterable[bytes]:
        """Send it with another body."""
        body = change(b"".join(self._body))
        self.close()
        headers = Headers(self._headers)
        headers["Content-Length"] = str(len(body))
        start_response(self.status, headers.items())
        return [body]

    def _start(
        self, status: str, headers: list[tuple[str, str]], _error: object = None, /
    ) -> Callable[[bytes], object]:
        self.status, self._headers = status, headers
        return _write


def _write(_: bytes) -> object:
    """The applications asked here answer by what they return, never by this old way."""
    raise NotImplementedError
