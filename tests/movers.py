"""Somebody who moves a podcast in: a feed, an empty project, and everything that was told."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from author import Author
from lienzo.edition import Edition
from lienzo.moving.fetching import Web, no_progress, open_web
from lienzo.moving.importing import Outcome, Request, import_feed
from lienzo.problems import Problem
from lienzo.sources.feeds.foreign import ForeignFeed
from lienzo.sources.feeds.reading import read_foreign_feed

FEEDS = Path(__file__).parent / "data" / "feeds"
NOW = datetime(2026, 4, 1, 10, 0, tzinfo=UTC)

ITEM = """
<item>
  <title>La primera caja</title>
  <guid isPermaLink="false">caja-1</guid>
  <pubDate>Thu, 05 Mar 2026 07:00:01 +0100</pubDate>
  <description>Cuánto cobrar.</description>
  <enclosure url="https://viejo.example/1.mp3" length="1234567" type="audio/mpeg"/>
  <itunes:duration>77</itunes:duration>
</item>
"""
CHANNEL = """
  <title>La huerta</title>
  <link>https://viejo.example/</link>
  <atom:link rel="self" href="https://viejo.example/feed.xml"/>
  <description>Cultivar y vender.</description>
  <language>es</language>
  <itunes:author>Irene Soto</itunes:author>
  <itunes:owner><itunes:name>Irene</itunes:name><itunes:email>i@viejo.example</itunes:email></itunes:owner>
  <itunes:category text="Business"/>
  <itunes:explicit>false</itunes:explicit>
  <podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>
"""
COVER = '<itunes:image href="https://viejo.example/portada.jpg"/>'


def rss(channel: str = CHANNEL + COVER, items: str = ITEM) -> str:
    """A whole feed."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" '
        'xmlns:atom="http://www.w3.org/2005/Atom" '
        'xmlns:podcast="https://podcastindex.org/namespace/1.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        f'xmlns:psc="http://podlove.org/simple-chapters"><channel>{channel}{items}</channel></rss>'
    )


def enclosure(url: str, length: int | str) -> str:
    """The audio of an item."""
    return f'<enclosure url="{url}" length="{length}" type="audio/mpeg"/>'


def item(**changes: str) -> str:
    """The item above with elements replaced, or left out where the new one is empty."""
    found = {
        "title": "<title>La primera caja</title>",
        "guid": '<guid isPermaLink="false">caja-1</guid>',
        "pubDate": "<pubDate>Thu, 05 Mar 2026 07:00:01 +0100</pubDate>",
        "description": "<description>Cuánto cobrar.</description>",
        "enclosure": enclosure("https://viejo.example/1.mp3", 1_234_567),
        "duration": "<itunes:duration>77</itunes:duration>",
    }
    return "<item>" + "".join((found | changes).values()) + "</item>"


@cache
def picture(ending: str, size: int = 1400) -> bytes:
    """A square picture, `jpg` or `png`."""
    data = BytesIO()
    Image.new("RGB", (size, size), "teal").save(data, {"jpg": "JPEG", "png": "PNG"}[ending])
    return data.getvalue()


@dataclass
class Mover:
    """Imports feeds into a project of their own."""

    root: Path
    problems: list[Problem] = field(default_factory=list)

    @property
    def author(self) -> Author:
        """The author of the project."""
        return Author(self.root)

    @property
    def episodes(self) -> Path:
        """Where the files go."""
        return self.root / "episodes"

    def bring(self, feed: str | bytes, **request: Any) -> Outcome | None:
        """Import a feed given as text."""
        path = self.root / "viejo.xml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(feed if isinstance(feed, bytes) else feed.encode())
        return self.bring_from(str(path), **request)

    def bring_from(
        self, source: str, *, progress: Any = no_progress, **request: Any
    ) -> Outcome | None:
        """Import a feed from a file or an address; nobody waits between two tries."""
        self.problems.clear()
        asked = Request(source, self.root, **({"zone": "Europe/Madrid", "moment": NOW} | request))
        with open_web() as web:
            hurried = Web(web.client, pause=lambda _seconds: None)
            return import_feed(asked, hurried, self.problems.append, progress)

    def told(self, code: str) -> list[str]:
        """What was told with a code, in English."""
        return [p.message("en") for p in self.problems if p.code.id == code]

    @property
    def codes(self) -> set[str]:
        """The codes of everything told."""
        return {problem.code.id for problem in self.problems}

    def text(self, name: str) -> str:
        """A file of the show."""
        return (self.episodes / name).read_text("utf-8")

    def build(self) -> Edition:
        """Make an edition of what was brought, with a cover."""
        self.author.write("docs/index.md", "# Inicio\n")
        for ending in ("jpg", "png"):
            (self.episodes / f"cover.{ending}").write_bytes(picture(ending))
        return self.author.edition(now=NOW)

    def published(self) -> ForeignFeed:
        """The new feed, read as an app would."""
        edition = self.build()
        assert not edition.failed, [(str(p.where), p.message("es")) for p in edition.problems]
        if edition.ledger is not None:
            edition.ledger_path.write_bytes(edition.ledger)
        return read(next(x.content for x in edition.outputs if x.path == "feed.xml") or b"")


def read(data: bytes | str, address: str | None = None) -> ForeignFeed:
    """Read a feed that must be sound."""
    problems: list[Problem] = []
    feed = read_foreign_feed(
        data if isinstance(data, bytes) else data.encode(), address, problems.append
    )
    assert feed is not None, problems
    return feed
