"""An author at work in a folder of their own: writes files, drops audio, makes editions."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path

from mutagen.id3 import APIC, ID3, TALB, TDRL, TIT2, TRCK, ID3NoHeaderError
from PIL import Image

from lienzo.edition import Edition, make_edition
from lienzo.model import Episode, Urls
from lienzo.problems import explain

SAMPLES = Path(__file__).parent / "data" / "audio"
NOW = datetime(2026, 4, 1, 10, 0, tzinfo=UTC)

PODCAST = """\
title: El lienzo en marcha
description: Un bloque del lienzo en cada episodio.
author: Ana Ruiz
owner: {name: Ana Ruiz, email: hola@lienzo.example}
language: es-ES
categories: [Business > Entrepreneurship]
explicit: false
type: serial
image: cover.png
timezone: Europe/Madrid
"""
SERIES = """\
---
series: {canvas: business-model, order: left-to-right, season: 1}
---
# El lienzo, bloque a bloque
"""
ARTICLE = """\
---
block: channels
date: 2026-02-26
description: Por dónde llega la propuesta.
---
# Canales

Un camino completo vale más que cinco a medias.
"""


@cache
def cover() -> bytes:
    """The show's artwork, as large as Apple prefers it, and quick to open."""
    data = BytesIO()
    Image.new("RGB", (3000, 3000), "teal").save(data, "PNG", compress_level=1)
    return data.getvalue()


@dataclass(frozen=True)
class Author:
    """A project on disk."""

    root: Path
    site_url: str | None = "https://ejemplo.es/"

    def start(self) -> Author:
        """Write a show, a series and the article on channels."""
        self.write("episodes/podcast.yml", PODCAST)
        self.write("docs/index.md", "# Inicio\n")
        self.write("docs/serie/index.md", SERIES)
        self.write("docs/serie/canales.md", ARTICLE)
        (self.root / "episodes" / "cover.png").write_bytes(cover())
        return self

    def write(self, name: str, text: str) -> Path:
        """Write a text file, and the folders it needs."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def record(
        self, name: str, title: str = "", track: int | None = None, *, released: str = ""
    ) -> Path:
        """Drop an MP3 into the episodes folder, tagged as given."""
        path = self.root / "episodes" / name
        shutil.copyfile(SAMPLES / "cbr.mp3", path)
        try:
            tags = ID3(path)
        except ID3NoHeaderError:
            tags = ID3()
        tags.add(TALB(text="El lienzo en marcha"))
        if title:
            tags.add(TIT2(text=title))
        if track is not None:
            tags.add(TRCK(text=str(track)))
        if released:
            tags.add(TDRL(text=released))
        tags.save(path)
        return path

    def cover(self, name: str, size: tuple[int, int] = (1400, 1400)) -> None:
        """Embed a picture in an MP3."""
        path = self.root / "episodes" / name
        picture = BytesIO()
        Image.new("RGB", size, "teal").save(picture, "JPEG")
        tags = ID3(path)
        tags.add(APIC(mime="image/jpeg", type=3, data=picture.getvalue()))
        tags.save(path)

    def remove(self, name: str) -> None:
        """Delete a file."""
        (self.root / name).unlink()

    def rename(self, old: str, new: str) -> None:
        """Move a file."""
        (self.root / old).rename(self.root / new)

    def urls(self) -> Urls:
        """Where everything is."""
        return Urls(
            site_url=self.site_url,
            docs_dir=str(self.root / "docs"),
            site_dir=str(self.root / "site"),
            episodes_dir=str(self.root / "episodes"),
            project_dir=str(self.root),
        )

    def edition(self, *, now: datetime = NOW, preview: bool = False, ci: bool = False) -> Edition:
        """Read, join and judge the project as it is."""
        return make_edition(self.urls(), now, preview=preview, ci=ci)

    def publish(self, *, now: datetime = NOW) -> Edition:
        """Make an edition that must be free of errors, and keep its promises in the ledger."""
        edition = self.edition(now=now)
        assert not edition.failed, told(edition)
        if edition.ledger is not None:
            edition.ledger_path.write_bytes(edition.ledger)
        return edition


def codes(edition: Edition) -> list[str]:
    """The codes of an edition's Problems."""
    return [problem.code.id for problem in edition.problems]


def told(edition: Edition, language: str = "es") -> str:
    """Everything an edition tells its author."""
    return "\n".join(explain(problem, language) for problem in edition.problems)


def paths(edition: Edition) -> list[str]:
    """The files an edition adds to the site."""
    return [output.path for output in edition.outputs]


def only(edition: Edition) -> Episode:
    """The one episode of a course."""
    (episode,) = edition.course.episodes
    return episode
