"""Getting feeds and files from the web: politely, bounded, and going on where it broke off.

The only importer of httpx. Only http and https; one request at a time; few redirects; no
addresses are refused, for the author's own machine may be where the old podcast is.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import TypeAlias, TypeVar

import httpx

from lienzo import __version__
from lienzo.sources.feeds.document import MOST_BYTES

MOST_AUDIO = 4_000_000_000
"""Bytes of the largest file that is downloaded: a day of stereo MP3."""
UNFINISHED = frozenset({".part", ".tag"})
"""Endings of what a download keeps until it is whole."""
LONGEST_READ = 300.0
"""Seconds a feed may take in all; a server that sends a byte now and then is never late."""
_REDIRECTS = 5
_TRIES = 4
_LONGEST_WAIT = 60.0
_TIMEOUT = httpx.Timeout(30.0, connect=10.0)
_PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})

_T = TypeVar("_T")

Advance: TypeAlias = Callable[[int], None]
"""Hears how many bytes more have come."""
Progress: TypeAlias = Callable[[str, int], AbstractContextManager[Advance]]
"""Opens a bar for a file: its name, and its bytes as far as known, else 0."""


def no_progress(_name: str, _size: int) -> AbstractContextManager[Advance]:
    """Show nothing."""
    return nullcontext(lambda _count: None)


class FetchError(Exception):
    """An address that did not answer as hoped; the text says how, in few words."""


class _PassingError(FetchError):
    """One that may answer later.

    Attributes:
        wait: seconds the server asked for; 0 when it did not.
    """

    def __init__(self, reason: str, wait: float = 0.0) -> None:
        super().__init__(reason)
        self.wait = wait


@dataclass(frozen=True, slots=True)
class Web:
    """The web as an import uses it.

    Attributes:
        pause: waits some seconds; tests do not.
        patience: seconds that one try to read a feed may take; files take as long as they take.
    """

    client: httpx.Client
    pause: Callable[[float], None] = time.sleep
    patience: float = LONGEST_READ

    def read(self, address: str, limit: int = MOST_BYTES) -> tuple[bytes, str]:
        """Return what an address answers, decompressed, and where it was in the end.

        Raises:
            FetchError: it does not answer, not well, too slowly, or with more than `limit` bytes.
        """

        def once() -> tuple[bytes, str]:
            with self._answer(address, {}) as response:
                _check(response)
                data = bytearray()
                for chunk in response.iter_bytes():
                    data += chunk
                    if len(data) > limit:
                        raise FetchError(f"> {limit // 1_000_000} MB")
                return bytes(data), str(response.url)

        return self._tried(lambda: _in_time(once, self.patience))

    def download(self, address: str, target: Path, progress: Progress = no_progress) -> None:
        """Bring a file; what an interrupted run has brought already is kept and continued.

        Raises:
            FetchError: it could not be brought whole; the part stays for the next time.
            OSError: it could not be written.
        """
        if target.exists():
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        part, mark = target.with_name(f"{target.name}.part"), target.with_name(f"{target.name}.tag")
        self._tried(lambda: self._continue(address, part, mark, progress))
        part.replace(target)
        mark.unlink(missing_ok=True)

    def _continue(self, address: str, part: Path, mark: Path, progress: Progress) -> None:
        have = part.stat().st_size if part.exists() and mark.exists() else 0
        asked = {"Accept-Encoding": "identity"}
        if have:
            asked |= {"Range": f"bytes={have}-", "If-Range": mark.read_text("utf-8")}
        with self._answer(address, asked) as response:
            if response.status_code == httpx.codes.REQUESTED_RANGE_NOT_SATISFIABLE:
                part.unlink(missing_ok=True)
                raise _PassingError("HTTP 416")
            _check(response)
            goes_on = response.status_code == httpx.codes.PARTIAL_CONTENT and _begins(
                response, have
            )
            _remember(response, mark)
            _write(response, part, have if goes_on else 0, progress)

    @contextmanager
    def _answer(self, address: str, headers: dict[str, str]) -> Iterator[httpx.Response]:
        try:
            with self.client.stream("GET", address, headers=headers) as response:
                yield response
        except (httpx.UnsupportedProtocol, httpx.TooManyRedirects, httpx.DecodingError) as error:
            raise FetchError(_words(error)) from error
        except httpx.TransportError as error:
            raise _PassingError(_words(error)) from error
        except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
            raise FetchError(_words(error)) from error

    def _tried(self, once: Callable[[], _T]) -> _T:
        """Try a few times, with a longer pause each time."""
        for number in range(1, _TRIES):
            try:
                return once()
            except _PassingError as error:
                self.pause(min(_LONGEST_WAIT, error.wait or 2.0 ** (number - 1)))
        return once()


@contextmanager
def open_web() -> Iterator[Web]:
    """Open the web for an import."""
    headers = {"User-Agent": f"Lienzo/{__version__} (podcast import)"}
    with httpx.Client(
        follow_redirects=True, max_redirects=_REDIRECTS, timeout=_TIMEOUT, headers=headers
    ) as client:
        yield Web(client)


def _in_time(once: Callable[[], _T], seconds: float) -> _T:
    """Do something elsewhere and wait for it, but not for ever.

    httpx bounds the wait for each piece of an answer, never for the whole. What comes too late is
    left alone, and ends when its client is closed.

    Raises:
        FetchError: it takes longer.
    """
    answer: Future[_T] = Future()

    def work() -> None:
        try:
            answer.set_result(once())
        except Exception as error:  # noqa: BLE001 — it is raised where somebody waits for it
            answer.set_exception(error)

    Thread(target=work, daemon=True).start()
    try:
        return answer.result(seconds)
    except TimeoutError as error:
        raise FetchError(f"> {seconds:g} s") from error


def _check(response: httpx.Response) -> None:
    if response.is_success:
        return
    reason = f"HTTP {response.status_code}"
    if response.status_code in _PASSING:
        asked = response.headers.get("Retry-After", "")
        raise _PassingError(reason, float(asked) if asked.isdecimal() else 0.0)
    raise FetchError(reason)


def _begins(response: httpx.Response, have: int) -> bool:
    return str(response.headers.get("Content-Range", "")).startswith(f"bytes {have}-")


def _remember(response: httpx.Response, mark: Path) -> None:
    """Keep what tells whether the file is still the same; a weak tag cannot (RFC 9110, 13.1.5)."""
    tag = str(response.headers.get("ETag", ""))
    tag = "" if tag.startswith("W/") else tag
    if value := tag or str(response.headers.get("Last-Modified", "")):
        mark.write_text(value, "utf-8")
    else:
        mark.unlink(missing_ok=True)


def _write(response: httpx.Response, part: Path, have: int, progress: Progress) -> None:
    length = response.headers.get("Content-Length", "")
    whole = have + int(length) if length.isdecimal() else 0
    if whole > MOST_AUDIO:
        raise FetchError(f"> {MOST_AUDIO // 1_000_000} MB")
    size = have
    with part.open("ab" if have else "wb") as file, progress(part.name, whole) as advance:
        advance(have)
        for chunk in response.iter_raw():
            file.write(chunk)
            advance(len(chunk))
            size += len(chunk)
            if size > MOST_AUDIO:
                raise FetchError(f"> {MOST_AUDIO // 1_000_000} MB")
    if size < whole:
        raise _PassingError(f"{size} < {whole}")


def _words(error: Exception) -> str:
    return str(error).splitlines()[0][:200] if str(error) else type(error).__name__
