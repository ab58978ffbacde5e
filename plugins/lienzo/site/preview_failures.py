"""A preview that outlives failures that are not the course's.

A mistake in `mkdocs.yml` or in a template ends MkDocs' build. Its preview then keeps every later
request waiting until the mistake is mended, so the author looks at a page that never comes.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from markupsafe import Markup
from mkdocs.exceptions import MkDocsException
from mkdocs.plugins import get_plugin_logger

from lienzo.site.answers import Answer
from lienzo.site.heads import with_head
from lienzo.site.overlay import with_failure

_LOG = get_plugin_logger("lienzo")
_AGAIN = Markup('<meta http-equiv="refresh" content="3"/>')
"""MkDocs' script that reloads a page is not in its page for wrong addresses."""


class Survivor:
    """A builder that returns also from a failed build, and remembers what was said.

    Attributes:
        said: the errors of the last build; empty if it came to its end.
    """

    def __init__(self, build: Callable[[], None]) -> None:
        self._build = build
        self.said = ""

    def __call__(self) -> None:
        """Build the site again."""
        try:
            with _errors_logged() as errors:
                self._build()
        except MkDocsException as error:
            _LOG.error(str(error))
            self.said = "\n".join(errors) or str(error)
        except Exception as error:  # noqa: BLE001 — whatever it is, the author must see it
            _LOG.exception("")
            self.said = "\n".join(errors) or f"{type(error).__name__}: {error}"
        else:
            self.said = ""


class PreviewFailures:
    """The preview's application (PEP 3333) with the failure of the last build on every page."""

    def __init__(
        self, pages: WSGIApplication, survivor: Survivor, language: Callable[[], str]
    ) -> None:
        """Stand before another application; `language` tells that of messages."""
        self._pages = pages
        self._survivor = survivor
        self._language = language

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request."""
        answer = Answer(self._pages, environ)
        if not self._survivor.said or not answer.is_page:
            return answer.send(start_response)
        return answer.send_changed(start_response, self._failed(found=answer.ok))

    def _failed(self, *, found: bool) -> Callable[[bytes], bytes]:
        def change(body: bytes) -> bytes:
            html = body.decode("utf-8", "replace")
            if not found:
                html = with_head(html if "<head" in html else f"<head></head>{html}", _AGAIN)
            return with_failure(html, self._survivor.said, self._language()).encode()

        return change


@contextmanager
def _errors_logged() -> Iterator[list[str]]:
    """Collect what the host logs as errors: an exception often says only that there were some."""
    errors: list[str] = []
    handler = logging.Handler(logging.ERROR)
    handler.emit = lambda record: errors.append(record.getMessage())  # type: ignore[method-assign]
    host = _host_logger()
    host.addHandler(handler)
    try:
        yield errors
    finally:
        host.removeHandler(handler)


def _host_logger() -> logging.Logger:
    """Return MkDocs' own logger, whatever the host is called."""
    return logging.getLogger(_LOG.logger.name.partition(".")[0])
