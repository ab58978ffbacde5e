"""Bringing the files, too, from a real server: in one go, broken off, refused, and lied about."""

from __future__ import annotations

import hashlib
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http import HTTPStatus
from pathlib import Path

import httpx
import pytest

from audio_kit import AUDIO
from lienzo.moving import fetching, placing
from lienzo.moving.fetching import FetchError, Web, open_web
from movers import CHANNEL, Mover, enclosure, item, picture, rss
from range_server import RangeHandler, RangeServer, serving

MP3 = (AUDIO / "stereo48.mp3").read_bytes()
VTT = "WEBVTT\n\n00:00.000 --> 00:01.000\n<v Ana>Hola\n"
SEGMENTS = json.dumps(
    {
        "version": "1.0.0",
        "segments": [{"speaker": "Ana", "startTime": 0, "endTime": 1, "body": "Hola"}],
    }
)
CHAPTERS = json.dumps(
    {
        "version": "1.2.0",
        "extra": 1,
        "chapters": [
            {"startTime": 0, "title": "Inicio", "de": "otro programa"},
            {"startTime": 1.5, "title": "Precio", "url": "https://v.example/p", "toc": False},
            {"startTime": "nan", "title": "Roto"},
            {"startTime": 9999, "title": "Tarde"},
            {"title": "Sin tiempo"},
            7,
        ],
    }
)


def feed_at(address: str, *, length: int = len(MP3), **more: str) -> str:
    """A feed whose every file lies on one server."""
    channel = CHANNEL.replace("https://viejo.example/", address)
    cover = f'<itunes:image href="{address}portada.png"/>'
    audio = enclosure(f"{address}uno.mp3?v=2", length)
    return rss(channel=channel + cover, items=item(enclosure=audio, **more))


def side_files(address: str) -> str:
    return (
        f'<itunes:image href="{address}uno.jpg"/>'
        f'<podcast:transcript url="{address}uno.json" type="application/json"/>'
        f'<podcast:transcript url="{address}uno.vtt" type="text/vtt"/>'
        f'<podcast:chapters url="{address}capitulos.json" type="application/json+chapters"/>'
    )


@pytest.fixture
def old_host(tmp_path: Path) -> Path:
    """A folder with everything a podcast needs."""
    folder = tmp_path / "viejo"
    folder.mkdir()
    (folder / "uno.mp3").write_bytes(MP3)
    (folder / "portada.png").write_bytes(picture("png"))
    (folder / "uno.jpg").write_bytes(picture("jpg"))
    (folder / "uno.vtt").write_text(VTT, encoding="utf-8")
    (folder / "uno.json").write_text(SEGMENTS, encoding="utf-8")
    (folder / "capitulos.json").write_text(CHAPTERS, encoding="utf-8")
    return folder


def test_everything_is_brought(eva: Mover, old_host: Path) -> None:
    """Audio, cover, picture, transcript and chapters lie with the notes; the address stays."""
    with serving(old_host) as address:
        (old_host / "feed.xml").write_text(feed_at(address, more=side_files(address)), "utf-8")
        outcome = eva.bring_from(f"{address}feed.xml", download=True)
    assert outcome is not None
    assert eva.codes == {"LZ733"}  # the test's own server knows no https
    assert sorted(outcome.files) == [
        "01-la-primera-caja.jpg",
        "01-la-primera-caja.json",
        "01-la-primera-caja.md",
        "01-la-primera-caja.mp3",
        "01-la-primera-caja.vtt",
        "cover.png",
        "podcast.yml",
    ]
    notes = eva.text("01-la-primera-caja.md")
    assert f"audio: {address}uno.mp3?v=2" in notes
    assert '  - {start: "0:00", title: Inicio}' in notes
    assert "  - {start: 1.5, title: Precio, url: https://v.example/p, hidden: true}" in notes
    assert "Tarde" not in notes
    entry = json.loads(eva.text("episodes.lock"))["shows"]["main"]["episodes"]["la-primera-caja"]
    assert entry["sha256"] == hashlib.sha256(MP3).hexdigest()
    assert (entry["bytes"], entry["published"]) == (len(MP3), True)
    new = eva.published()
    assert new.items[0].enclosure is not None
    assert new.items[0].enclosure.url == f"{address}uno.mp3?v=2"
    assert not (eva.root / ".cache/lienzo/import").exists() or not list(
        (eva.root / ".cache/lienzo/import").iterdir()
    )


def test_a_cover_of_the_author_is_never_overwritten(eva: Mover, old_host: Path) -> None:
    """Its name is known only when the old one is here: nothing is written, and it is told."""
    eva.author.write("episodes/cover.png", "mía")
    with serving(old_host) as address:
        assert eva.bring(feed_at(address), download=True) is None
    assert eva.told("LZ711") == ["nothing was written, for these exist already: episodes/cover.png"]
    assert [path.name for path in eva.episodes.iterdir()] == ["cover.png"]


def test_audio_that_was_brought_can_go_with_the_site(eva: Mover, old_host: Path) -> None:
    """Without its `audio:` line the file is published here, under the same guid."""
    with serving(old_host) as address:
        eva.bring(feed_at(address), download=True)
    path = eva.episodes / "01-la-primera-caja.md"
    kept = [x for x in path.read_text("utf-8").splitlines() if not x.startswith("audio:")]
    path.write_text("\n".join(kept) + "\n", "utf-8")
    (only,) = eva.published().items
    assert only.guid == "caja-1"
    assert only.enclosure is not None
    assert only.enclosure.url == "https://ejemplo.es/media/01-la-primera-caja.mp3"


def test_a_feed_that_lies_about_the_size_is_told(eva: Mover, old_host: Path) -> None:
    """What was measured counts."""
    with serving(old_host) as address:
        eva.bring(feed_at(address, length=999), download=True)
    measured = len(MP3)
    (message,) = eva.told("LZ742")
    assert message.endswith(f"measures 999 bytes, and it measures {measured}")
    assert eva.published().items[0].enclosure.length == measured  # type: ignore[union-attr]


def test_a_file_that_is_gone_leaves_the_rest(eva: Mover, old_host: Path) -> None:
    """The audio stays where the feed says it is, as without `--download`."""
    (old_host / "uno.mp3").unlink()
    with serving(old_host) as address:
        outcome = eva.bring(feed_at(address), download=True)
        told = eva.told("LZ743")
        assert told == [f"{address}uno.mp3?v=2 could not be downloaded: HTTP 404"]
    assert outcome is not None
    assert not eva.build().failed


@pytest.mark.parametrize(
    ("name", "content", "more"),
    [
        ("uno.mp3", b"<html>no</html>", ""),
        ("uno.jpg", b"GIF89a", "jpg"),
        ("uno.vtt", b"WEBVTT\n\nroto\n00:09 --> x\n", "vtt"),
        ("uno.vtt", b"WEBVTT\n\n01:00:00.000 --> 01:00:01.000\nTarde\n", "vtt"),
        ("capitulos.json", b"[]", "json"),
        ("capitulos.json", b"{", "json"),
        ("portada.png", b"no", ""),
    ],
)
def test_what_is_of_no_use_is_not_brought(
    name: str, content: bytes, more: str, eva: Mover, old_host: Path
) -> None:
    """It is told, and never written next to the notes."""
    (old_host / name).write_bytes(content)
    with serving(old_host) as address:
        eva.bring(feed_at(address, more=side_files(address) if more else ""), download=True)
    assert len(eva.told("LZ745")) == 1
    assert name in eva.told("LZ745")[0]
    wrong = {"uno.mp3": ".mp3", "uno.jpg": ".jpg", "uno.vtt": ".vtt", "portada.png": ".png"}
    assert not list(eva.episodes.glob(f"*{wrong.get(name, '.txt')}"))


def test_a_wrong_ending_in_the_address_is_put_right_on_disk(eva: Mover, old_host: Path) -> None:
    """AAC that calls itself MP3: the address stays, the file here gets its true ending."""
    (old_host / "uno.mp3").write_bytes((AUDIO / "aac.m4a").read_bytes())
    size = (AUDIO / "aac.m4a").stat().st_size
    with serving(old_host) as address:
        outcome = eva.bring(feed_at(address, length=size), download=True)
    assert outcome is not None
    assert "01-la-primera-caja.m4a" in outcome.files
    assert not eva.build().failed


class Breaking(RangeHandler):
    """Sends half of a file the first times, then answers ranges."""

    breaks = 3
    asked: list[str]

    def do_GET(self) -> None:  # noqa: N802 — the library's name
        """Answer."""
        path = Path(self.translate_path(self.path))
        type(self).asked.append(self.headers.get("Range", ""))
        if path.suffix != ".mp3" or type(self).breaks == 0:
            super().do_GET()
            return
        type(self).breaks -= 1
        data = path.read_bytes()
        found = self.headers.get("Range", "bytes=0-").removeprefix("bytes=").removesuffix("-")
        have = int(found)
        self.send_response(HTTPStatus.PARTIAL_CONTENT if have else HTTPStatus.OK)
        self.send_header("Content-Length", str(len(data) - have))
        self.send_header("Last-Modified", "Thu, 05 Mar 2026 06:00:00 GMT")
        if have:
            self.send_header("Content-Range", f"bytes {have}-{len(data) - 1}/{len(data)}")
        self.end_headers()
        self.wfile.write(data[have : have + 4000])
        self.close_connection = True


@contextmanager
def answering(handler: type[RangeHandler], folder: Path) -> Iterator[str]:
    with RangeServer(("127.0.0.1", 0), partial(handler, directory=folder)) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def test_an_interrupted_transfer_goes_on_where_it_broke_off(eva: Mover, old_host: Path) -> None:
    """By ranges, without fetching anything twice."""
    Breaking.breaks, Breaking.asked = 3, []
    with answering(Breaking, old_host) as address:
        eva.bring(feed_at(address), download=True)
    assert (eva.episodes / "01-la-primera-caja.mp3").read_bytes() == MP3
    ranges = [x for x in Breaking.asked if x]
    assert ranges == ["bytes=4000-", "bytes=8000-", "bytes=12000-"]
    assert eva.codes == {"LZ733"}


def test_a_run_that_gave_up_is_continued_by_the_next(eva: Mover, old_host: Path) -> None:
    """The part stays, and so does what was whole."""
    Breaking.breaks, Breaking.asked = 4, []
    with answering(Breaking, old_host) as address:
        target = eva.root / "uno.mp3"
        with open_web() as web:
            hurried = Web(web.client, pause=lambda _: None)
            with pytest.raises(FetchError):
                hurried.download(f"{address}uno.mp3", target)
            assert target.with_name("uno.mp3.part").stat().st_size == 16_000
            hurried.download(f"{address}uno.mp3", target)
            hurried.download(f"{address}otro.mp3", target)  # whole: nobody asks again
    assert target.read_bytes() == MP3
    assert Breaking.asked[-1] == "bytes=16000-"
    assert [path.name for path in eva.root.iterdir()] == ["uno.mp3"]


@pytest.mark.parametrize("ending", ["mp3", "m4a"])
def test_an_import_that_failed_is_continued_by_the_next(
    ending: str, eva: Mover, old_host: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was downloaded lies where the next run looks for it, also under its right ending."""
    (old_host / "uno.mp3").write_bytes(
        (AUDIO / {"mp3": "stereo48.mp3", "m4a": "aac.m4a"}[ending]).read_bytes()
    )
    Breaking.breaks, Breaking.asked = 0, []
    with answering(Breaking, old_host) as address:
        feed = feed_at(address, more=f'<itunes:image href="{address}uno.jpg"/>')
        with monkeypatch.context() as full:
            full.setattr(placing, "write_durably", _full)
            assert eva.bring(feed, download=True) is None
        assert eva.told("LZ714")
        assert list(eva.episodes.iterdir()) == []
        asked = len(Breaking.asked)
        assert eva.bring(feed, download=True) is not None
    assert len(Breaking.asked) == asked  # audio, cover and picture were all there
    assert (eva.episodes / f"01-la-primera-caja.{ending}").exists()
    assert (eva.episodes / "01-la-primera-caja.jpg").exists()


def _full(*_: object) -> None:
    raise OSError(28, "No space left on device", "episodes.lock")


def test_episodes_with_one_picture_both_get_it(eva: Mover, old_host: Path) -> None:
    """It is asked for once."""
    Breaking.breaks, Breaking.asked = 0, []
    with answering(Breaking, old_host) as address:
        picture_of = f'<itunes:image href="{address}uno.jpg"/>'
        second = item(
            guid="<guid>caja-2</guid>",
            title="<title>La segunda</title>",
            enclosure=enclosure(f"{address}dos.mp3", 7),
            more=picture_of,
        )
        (old_host / "dos.mp3").write_bytes((AUDIO / "aac.m4a").read_bytes())
        feed = feed_at(address, more=picture_of).replace("</channel>", f"{second}</channel>")
        outcome = eva.bring(feed, download=True)
    assert outcome is not None
    assert {"01-la-segunda.jpg", "02-la-primera-caja.jpg"} <= set(outcome.files)
    assert len(Breaking.asked) == 4


class Forgetful(RangeHandler):
    """A file that changed meanwhile: the server answers the whole new one."""

    def do_GET(self) -> None:  # noqa: N802 — the library's name
        """Answer."""
        self.headers.replace_header("Range", "") if "Range" in self.headers else None
        super().do_GET()


def test_a_file_that_changed_is_fetched_anew(tmp_path: Path, old_host: Path) -> None:
    """`If-Range` says so: the old beginning and the new end do not go together."""
    target = tmp_path / "uno.mp3"
    target.with_name("uno.mp3.part").write_bytes(b"viejo" * 100)
    target.with_name("uno.mp3.tag").write_text('"otro"')
    with answering(Forgetful, old_host) as address, open_web() as web:
        web.download(f"{address}uno.mp3", target)
    assert target.read_bytes() == MP3


def test_a_part_that_nobody_can_vouch_for_is_not_continued(tmp_path: Path, old_host: Path) -> None:
    """Without a tag of the server there is no telling whether it is the same file."""
    target = tmp_path / "uno.mp3"
    target.with_name("uno.mp3.part").write_bytes(b"viejo" * 100)
    with serving(old_host) as address, open_web() as web:
        web.download(f"{address}uno.mp3", target)
    assert target.read_bytes() == MP3


def test_a_part_longer_than_the_file_begins_anew(tmp_path: Path, old_host: Path) -> None:
    """The server cannot satisfy the range."""
    target = tmp_path / "uno.mp3"
    target.with_name("uno.mp3.part").write_bytes(b"x" * (len(MP3) + 9))
    target.with_name("uno.mp3.tag").write_text('"x"')
    with serving(old_host) as address, open_web() as web:
        Web(web.client, pause=lambda _: None).download(f"{address}uno.mp3", target)
    assert target.read_bytes() == MP3


class Scripted(RangeHandler):
    """Answers what a test put on the list, then files."""

    answers: list[tuple[int, dict[str, str]]]

    def do_GET(self) -> None:  # noqa: N802 — the library's name
        """Answer."""
        if not type(self).answers:
            super().do_GET()
            return
        status, headers = type(self).answers.pop(0)
        self.send_response(status)
        for name, value in {"Content-Length": "0", **headers}.items():
            self.send_header(name, value)
        self.end_headers()


def web_that_waits(web: Web, waits: list[float]) -> Web:
    return Web(web.client, pause=waits.append)


def test_a_busy_server_is_asked_again_later(old_host: Path) -> None:
    """With growing pauses, or the one it asks for, up to a minute."""
    Scripted.answers = [(503, {}), (429, {"Retry-After": "7"}), (500, {"Retry-After": "9999"})]
    waits: list[float] = []
    with answering(Scripted, old_host) as address, open_web() as web:
        data, _ = web_that_waits(web, waits).read(f"{address}uno.vtt")
    assert data.decode() == VTT
    assert waits == [1.0, 7.0, 60.0]


@pytest.mark.parametrize(
    ("answers", "reason"),
    [
        ([(404, {})], "HTTP 404"),
        ([(403, {})], "HTTP 403"),
        ([(503, {})] * 4, "HTTP 503"),
        ([(302, {"Location": "/otra"})] * 9, "Exceeded maximum allowed redirects."),
        (
            [(302, {"Location": "file:///etc/passwd"})],
            "Request URL has an unsupported protocol 'file://'.",
        ),
        (
            [(302, {"Location": "gopher://v.example/"})],
            "Request URL has an unsupported protocol 'gopher://'.",
        ),
    ],
)
def test_answers_that_are_no_file(
    answers: list[tuple[int, dict[str, str]]], reason: str, old_host: Path
) -> None:
    """Few redirects, only http and https, and no endless patience."""
    Scripted.answers = list(answers)
    with (
        answering(Scripted, old_host) as address,
        open_web() as web,
        pytest.raises(FetchError) as caught,
    ):
        web_that_waits(web, []).read(f"{address}uno.vtt")
    assert str(caught.value) == reason


def test_a_redirect_is_followed(old_host: Path) -> None:
    """And tells where it led."""
    Scripted.answers = [(301, {"Location": "/uno.vtt"})]
    with answering(Scripted, old_host) as address, open_web() as web:
        data, final = web.read(f"{address}viejo.vtt")
    assert (data.decode(), final) == (VTT, f"{address}uno.vtt")


@pytest.mark.parametrize("address", ["http://", "http://[", "ftp://v.example/a", "nada"])
def test_addresses_that_are_none(address: str) -> None:
    """Nothing but one sentence."""
    with open_web() as web, pytest.raises(FetchError):
        web_that_waits(web, []).read(address)


def test_too_much_is_refused(
    old_host: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Feeds and files have a limit, whatever the server says of their size."""
    monkeypatch.setattr(fetching, "MOST_AUDIO", 1000)
    with serving(old_host) as address, open_web() as web:
        with pytest.raises(FetchError, match="> 0 MB"):
            web.read(f"{address}uno.mp3", limit=1000)
        with pytest.raises(FetchError):
            web.download(f"{address}uno.mp3", tmp_path / "a.mp3")


def test_a_file_without_a_length_has_the_same_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stream that does not say how long it is."""
    monkeypatch.setattr(fetching, "MOST_AUDIO", 1000)
    endless = httpx.MockTransport(lambda _: httpx.Response(200, stream=_Stream()))
    with httpx.Client(transport=endless) as client, pytest.raises(FetchError):
        Web(client).download("https://v.example/a.mp3", tmp_path / "a.mp3")


class _Stream(httpx.SyncByteStream):
    def __iter__(self) -> Iterator[bytes]:
        while True:
            yield b"x" * 400


class Dripping(RangeHandler):
    """Sends a byte now and then, for ever: of the answer's head, or of its body."""

    head = False
    encoding = "identity"

    def do_GET(self) -> None:  # noqa: N802 — the library's name
        """Answer."""
        with suppress(OSError):
            self.wfile.write(b"HTTP/1.1 200 OK\r\n")
            if not type(self).head:
                encoding = type(self).encoding
                self.wfile.write(f"Content-Encoding: {encoding}\r\n\r\n".encode())
            for byte in GZIP_NAME if type(self).encoding == "gzip" else b"X-Drop: " + b"a" * 400:
                self.wfile.write(bytes([byte]))
                time.sleep(0.02)
        self.close_connection = True


GZIP_NAME = b"\x1f\x8b\x08\x08\0\0\0\0\0\x03" + b"a" * 400
"""The beginning of gzip with the name of a file: nothing comes out of it until the name ends."""


@pytest.mark.parametrize(
    ("head", "encoding"), [(True, "identity"), (False, "identity"), (False, "gzip")]
)
def test_a_feed_that_drips_is_given_up(
    head: bool,  # noqa: FBT001 — a case of the table
    encoding: str,
    old_host: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each byte comes in time; the whole would take days."""
    monkeypatch.setattr(Dripping, "head", head)
    monkeypatch.setattr(Dripping, "encoding", encoding)
    with answering(Dripping, old_host) as address, open_web() as web:
        started = time.monotonic()
        with pytest.raises(FetchError, match=r"^> 0\.2 s$"):
            Web(web.client, patience=0.2).read(f"{address}feed.xml")
        assert time.monotonic() - started < 2


def test_pages_are_followed_to_the_end(eva: Mover, old_host: Path) -> None:
    """RFC 5005: the rest of the history lies in other documents, and one item may stand in both."""
    with serving(old_host) as address:
        for number in (1, 2, 3):
            following = f"pagina{number + 1}.xml" if number < 3 else "feed.xml"
            link = f'<atom:link rel="next" href="{following}"/>'
            items = "".join(
                item(
                    guid=f"<guid>g{each}</guid>",
                    title=f"<title>Uno de {each}</title>",
                    pubDate=f"<pubDate>{9 - each} Mar 2026 07:00:00 GMT</pubDate>",
                    enclosure=enclosure(f"{address}{each}.mp3", 7),
                )
                for each in (number, number + 1)
            )
            name = "feed.xml" if number == 1 else f"pagina{number}.xml"
            (old_host / name).write_text(rss(items=items, channel=CHANNEL + link), "utf-8")
        outcome = eva.bring_from(f"{address}feed.xml")
    assert outcome is not None
    assert outcome.episodes == 4
    assert [x.guid for x in eva.published().items] == ["g1", "g2", "g3", "g4"]


def test_a_page_that_does_not_answer_stops_the_import(eva: Mover, old_host: Path) -> None:
    """Half of a history would lose the other half."""
    link = '<atom:link rel="next" href="falta.xml"/>'
    with serving(old_host) as address:
        (old_host / "feed.xml").write_text(rss(channel=CHANNEL + link), "utf-8")
        assert eva.bring_from(f"{address}feed.xml") is None
    assert eva.codes == {"LZ712", "LZ713"}
    assert not eva.episodes.exists()
