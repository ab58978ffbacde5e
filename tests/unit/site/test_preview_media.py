"""Media of the preview, in byte ranges, whatever MkDocs' own server does."""

from __future__ import annotations

import os
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote
from wsgiref.headers import Headers
from wsgiref.types import StartResponse, WSGIEnvironment
from wsgiref.util import FileWrapper, setup_testing_defaults
from wsgiref.validate import validator

import pytest

from lienzo.site.preview_media import PreviewMedia

SOUND = bytes(range(256)) * 4
NAMES = ["a.mp3", "mi voz ñandú.mp3", "nº #1 100%.mp3", "a%20b.mp3", "sub/carpeta/b.opus"]


class Answer(NamedTuple):
    """What came back."""

    status: int
    headers: Headers
    body: bytes


class Preview:
    """A preview as MkDocs serves it: whole files below `/curso/`, and the poll of its script."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.asked: list[str] = []
        self.during_a_request = lambda: None
        self.app = PreviewMedia(self.pages, str(root), "/curso/")

    def pages(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        """Answer as MkDocs does."""
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        self.asked.append(path)
        if path == "/curso":
            start("302 Found", [("Location", "/curso/")])
            return []
        file = self.root / os.path.normpath(path).removeprefix("/curso/")
        if not file.is_file():
            start("404 Not Found", [("Content-Type", "text/html")])
            return [b"no"]
        size = str(file.stat().st_size)
        start("200 OK", [("Content-Type", "text/plain"), ("Content-Length", size)])
        body = FileWrapper(BytesIO(file.read_bytes()))
        self.during_a_request()
        return body

    def ask(self, address: str, method: str = "GET", **headers: str) -> Answer:
        """Ask as a browser does; `headers` as `If_Range="…"`."""
        environ: WSGIEnvironment = {"REQUEST_METHOD": method}
        environ["PATH_INFO"] = unquote(address, "iso-8859-1")
        environ |= {f"HTTP_{name.upper()}": value for name, value in headers.items()}
        setup_testing_defaults(environ)
        told: list[tuple[str, list[tuple[str, str]]]] = []

        def start(status: str, headers: list[tuple[str, str]], *_: object) -> object:
            told.append((status, headers))
            return None

        body = self.app(environ, start)  # type: ignore[arg-type]
        content = b"".join(body)
        getattr(body, "close", lambda: None)()
        ((status, given),) = told
        return Answer(int(status[:3]), Headers(given), content)


@pytest.fixture
def preview(tmp_path: Path) -> Preview:
    for name in NAMES:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(SOUND)
    (tmp_path / "index.html").write_text("<p>Hola", encoding="utf-8")
    (tmp_path / "nada.mp3").write_bytes(b"")
    return Preview(tmp_path)


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        pytest.param("bytes=0-1", 0, 1, id="how-a-player-begins"),
        pytest.param("bytes=100-199", 100, 199, id="closed"),
        pytest.param("bytes=1000-", 1000, 1023, id="open"),
        pytest.param("bytes=-500", 524, 1023, id="suffix"),
        pytest.param("bytes=-5000", 0, 1023, id="suffix-longer-than-the-file"),
        pytest.param("bytes=1000-5000", 1000, 1023, id="beyond-the-end"),
        pytest.param("bytes=0-0", 0, 0, id="first-byte"),
        pytest.param("bytes=1023-", 1023, 1023, id="last-byte"),
        pytest.param("bytes=-1", 1023, 1023, id="suffix-of-one"),
    ],
)
def test_a_range_is_answered_with_that_range(
    preview: Preview, asked: str, first: int, last: int
) -> None:
    """RFC 9110, 15.3.7; a player that asks gets 206 even for the whole file."""
    for method in ("GET", "HEAD"):
        answer = preview.ask("/curso/a.mp3", method, Range=asked)
        assert answer.status == 206
        assert answer.headers["Content-Range"] == f"bytes {first}-{last}/1024"
        assert answer.headers["Content-Length"] == str(last - first + 1)
        assert answer.headers["Content-Type"] == "audio/mpeg"
        assert answer.body == (SOUND[first : last + 1] if method == "GET" else b"")


@pytest.mark.parametrize(
    ("name", "asked", "size"),
    [
        pytest.param("a.mp3", "bytes=1024-", 1024, id="behind-the-end"),
        pytest.param("a.mp3", "bytes=5000-6000", 1024, id="far-behind"),
        pytest.param("nada.mp3", "bytes=0-", 0, id="of-an-empty-file"),
    ],
)
def test_a_range_outside_the_file_is_refused(
    preview: Preview, name: str, asked: str, size: int
) -> None:
    """RFC 9110, 15.5.17."""
    answer = preview.ask(f"/curso/{name}", Range=asked)
    assert answer.status == 416
    assert answer.headers["Content-Range"] == f"bytes */{size}"


@pytest.mark.parametrize("asked", ["bytes=a-b", "items=0-1", "bytes=0-1,5-6", "bytes", "=", "-"])
def test_what_is_no_single_range_gets_the_whole_file(preview: Preview, asked: str) -> None:
    """RFC 9110, 14.2: a server may ignore Range."""
    assert preview.ask("/curso/a.mp3", Range=asked)[::2] == (200, SOUND)


def test_a_range_of_another_version_gets_the_whole_file(preview: Preview) -> None:
    """RFC 9110, 13.1.5; a date is too coarse for a file that is being edited."""
    tag = str(preview.ask("/curso/a.mp3").headers["ETag"])
    date = str(preview.ask("/curso/a.mp3").headers["Last-Modified"])
    asked = {"Range": "bytes=0-9"}
    assert preview.ask("/curso/a.mp3", **asked, If_Range=tag).status == 206
    assert preview.ask("/curso/a.mp3", **asked, If_Range='"other"')[::2] == (200, SOUND)
    assert preview.ask("/curso/a.mp3", **asked, If_Range=date).status == 200


@pytest.mark.parametrize(
    ("name", "mime"),
    [
        ("a.mp3", "audio/mpeg"),
        ("a.m4a", "audio/x-m4a"),
        ("a.opus", "audio/ogg; codecs=opus"),
        ("a.ogg", "audio/ogg"),
        ("a.flac", "audio/flac"),
        ("a.wav", "audio/wav"),
        ("a.aac", "audio/aac"),
        ("a.mp4", "video/mp4"),
        ("a.webm", "video/webm"),
        ("a.vtt", 'text/vtt; charset="utf-8"'),
        ("a.srt", "application/x-subrip"),
        ("A.MP3", "audio/mpeg"),
    ],
)
def test_media_have_the_type_of_the_feed(preview: Preview, name: str, mime: str) -> None:
    (preview.root / name).write_bytes(SOUND)
    answer = preview.ask(f"/curso/{name}")
    assert answer.headers["Content-Type"] == mime
    assert answer.headers["Accept-Ranges"] == "bytes"


@pytest.mark.parametrize(
    "address",
    [
        "/curso/mi%20voz%20%C3%B1and%C3%BA.mp3",
        "/curso/n%C2%BA%20%231%20100%25.mp3",
        "/curso/a%2520b.mp3",
        "/curso/sub/carpeta/b.opus",
    ],
)
def test_a_name_of_any_characters_seeks(preview: Preview, address: str) -> None:
    assert preview.ask(address, Range="bytes=-10")[::2] == (206, SOUND[-10:])


@pytest.mark.parametrize(
    "address",
    [
        "/curso/../secreto.mp3",
        "/curso/%2e%2e/secreto.mp3",
        "/curso/sub/%2e%2e/%2e%2e/secreto.mp3",
        "/curso//etc/secreto.mp3",
        "/curso/..%5csecreto.mp3",
        "/curso/%00.mp3",
        "/curso/%ff%fe.mp3",
        "/secreto.mp3",
        "/curso/sub",
        "/curso/falta.mp3",
    ],
)
def test_nothing_outside_the_site_is_served(preview: Preview, address: str) -> None:
    (preview.root.parent / "secreto.mp3").write_bytes(b"secret")
    assert preview.ask(address, Range="bytes=0-3").status == 404


def test_a_replaced_recording_is_heard_at_once(preview: Preview) -> None:
    """Also one as long and of the same second: browsers ask each time and get the new bytes."""
    path = preview.root / "a.mp3"
    os.utime(path, ns=(0, 1_700_000_000_000_000_000))
    first = preview.ask("/curso/a.mp3")
    tag = str(first.headers["ETag"])
    assert first.headers["Cache-Control"] == "no-cache"
    assert preview.ask("/curso/a.mp3", If_None_Match=tag).status == 304
    path.write_bytes(SOUND[::-1])
    os.utime(path, ns=(0, 1_700_000_000_000_000_001))
    assert preview.ask("/curso/a.mp3", If_None_Match=tag)[::2] == (200, SOUND[::-1])


def test_mkdocs_is_asked_first_so_that_a_build_in_progress_is_waited_for(preview: Preview) -> None:
    (preview.root / "a.mp3").rename(preview.root / "aside")
    ask = preview.app

    def wait_then_answer(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        (preview.root / "aside").rename(preview.root / "a.mp3")
        return preview.pages(environ, start)

    preview.app = PreviewMedia(wait_then_answer, str(preview.root), "/curso/")
    assert preview.ask("/curso/a.mp3", Range="bytes=0-9").status == 206
    preview.app = ask


def test_a_file_that_a_new_build_takes_away_meanwhile_is_sent_as_mkdocs_had_opened_it(
    preview: Preview,
) -> None:
    preview.during_a_request = (preview.root / "a.mp3").unlink
    assert preview.ask("/curso/a.mp3", Range="bytes=0-9")[::2] == (200, SOUND)


def test_pages_and_the_poll_of_live_reload_are_mkdocs(preview: Preview) -> None:
    page = preview.ask("/curso/index.html", Range="bytes=0-1")
    assert page[::2] == (200, b"<p>Hola")
    assert page.headers["Content-Type"] == "text/plain"
    preview.ask("/livereload/12/34")
    assert preview.asked == ["/curso/index.html", "/livereload/12/34"]


@pytest.mark.parametrize(
    ("address", "status", "length"),
    [("/curso/index.html", 200, "7"), ("/curso/a.mp3", 200, "1024"), ("/curso/no", 404, None)],
)
def test_head_gives_the_headers_of_get_and_no_body(
    preview: Preview, address: str, status: int, length: str | None
) -> None:
    """RFC 9110, 9.3.2."""
    answer = preview.ask(address, "HEAD")
    assert (answer.status, answer.headers["Content-Length"], answer.body) == (status, length, b"")
    assert preview.ask("/curso", "HEAD").headers["Location"] == "/curso/"


def test_another_method_is_left_to_mkdocs(preview: Preview) -> None:
    assert preview.ask("/curso/a.mp3", "POST", Range="bytes=0-1").status == 200


def test_the_application_keeps_to_the_rules_of_wsgi(preview: Preview) -> None:
    """PEP 3333, as the standard library's validator reads it."""
    preview.app = validator(preview.app)  # type: ignore[assignment]
    for method in ("GET", "HEAD"):
        environ: WSGIEnvironment = {"REQUEST_METHOD": method, "PATH_INFO": "/curso/a.mp3"}
        environ |= {"HTTP_RANGE": "bytes=0-9", "QUERY_STRING": "", "SCRIPT_NAME": ""}
        setup_testing_defaults(environ)
        body = preview.app(environ, lambda *_: lambda _: None)
        assert len(b"".join(body)) == (10 if method == "GET" else 0)
        body.close()  # type: ignore[attr-defined]
