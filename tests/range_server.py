"""Servers for built sites that answer byte ranges, as browsers ask them of audio."""

from __future__ import annotations

import gzip
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

_RANGE = re.compile(r"bytes=(\d+)-(\d*)")
TEXT = frozenset({".html", ".css", ".js", ".json", ".svg", ".txt", ".vtt", ".xml", ".xsl"})
"""Endings of what web servers compress."""


class RangeHandler(SimpleHTTPRequestHandler):
    """Answers one byte range a request (RFC 9110, 14) and reports nothing."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Send a whole file, or the range that was asked for."""
        asked = _RANGE.fullmatch(self.headers.get("Range", ""))
        path = Path(self.translate_path(self.path))
        if asked is None or not path.is_file():
            super().do_GET()
            return
        data = path.read_bytes()
        first = int(asked[1])
        last = min(int(asked[2] or len(data) - 1), len(data) - 1)
        if first > last:
            self.send_error(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
            return
        self._send_part(path, data[first : last + 1], f"bytes {first}-{last}/{len(data)}")

    def _send_part(self, path: Path, part: bytes, place: str) -> None:
        self.send_response(HTTPStatus.PARTIAL_CONTENT)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(part)))
        self.send_header("Content-Range", place)
        self.send_header("Accept-Ranges", "bytes")
        self.end_headers()
        self.wfile.write(part)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class CompressingHandler(RangeHandler):
    """Compresses text, as servers that readers meet do (RFC 9110, 8.4.1.3)."""

    def send_head(self) -> BinaryIO | BytesIO | None:
        """Send the headers of a file, and return what follows them."""
        path = Path(self.translate_path(self.path))
        if self.path.partition("?")[0].endswith("/"):
            path /= "index.html"
        if path.suffix not in TEXT or not path.is_file():
            return super().send_head()
        data = _compressed(path, path.stat().st_mtime_ns)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", f"{self.guess_type(path)}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        return BytesIO(data)


@cache
def _compressed(path: Path, changed: int) -> bytes:
    """Return a file compressed: once, for a page's speed is not its server's."""
    del changed  # another moment is another file
    return gzip.compress(path.read_bytes(), mtime=0)


class RangeServer(ThreadingHTTPServer):
    """Serves a folder over loopback; browsers break off requests, and that is no error."""

    def handle_error(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serving(folder: Path, handler: type[RangeHandler] = RangeHandler) -> Iterator[str]:
    """Serve a folder, which may be filled later; yields its address, with a slash at the end."""
    with RangeServer(("127.0.0.1", 0), partial(handler, directory=folder)) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()
