"""A small real project, and ways to build it as its author would."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree, html
from mutagen.id3 import ID3, TALB, TDRL, TIT2, TPE1, TRCK

COURSE = Path(__file__).resolve().parents[1]
"""The repository, and the course it publishes."""

SILENT_FRAME = bytes.fromhex("fffb10c4") + bytes(100)
"""MPEG-1 layer III, 32 kb/s, 44.1 kHz, mono: 104 bytes, 26 ms of silence."""

NOW = "1767268800"
"""SOURCE_DATE_EPOCH of every test build: 2026-01-01 12:00 UTC."""

TOMORROW = "1767355200"


def write_mp3(path: Path, title: str = "", released: str = "", seconds: float = 4) -> None:
    """Write a playable MP3, tagged when it has a title."""
    path.write_bytes(SILENT_FRAME * round(seconds * 44100 / 1152))
    if title:
        tags = ID3()
        tags.add(TIT2(encoding=3, text=title))
        tags.add(TALB(encoding=3, text="Prueba en marcha"))
        tags.add(TPE1(encoding=3, text="Equipo"))
        tags.add(TRCK(encoding=3, text=path.name[:2]))
        if released:
            tags.add(TDRL(encoding=3, text=released))
        tags.save(path)


MKDOCS = """\
site_name: Prueba en marcha
site_url: https://prueba.example/curso/
theme: {name: THEME, language: es, font: false, highlightjs: false}
plugins: [search, lienzo]
hooks: [hook.py]
markdown_extensions: [attr_list]
nav:
  - index.md
  - Serie:
      - serie/index.md
      - Canales: serie/canales.md
      - Ingresos: serie/ingresos.md
      - Costes: serie/costes.md
validation: {links: {anchors: warn, absolute_links: warn, unrecognized_links: warn}}
"""

FILES = {
    "hook.py": "",
    "docs/index.md": """\
# Inicio

Empieza por los [canales](serie/canales.md), sigue con los [ingresos](serie/ingresos.md#cobro)
y con los [**costes**](serie/costes.md "Costes").

    [en código](serie/ingresos.md)

::episodes

::subscribe
""",
    "docs/serie/index.md": """\
---
series: {canvas: business-model, order: left-to-right, season: 1}
description: La serie.
---
# La serie

::canvas
""",
    "docs/serie/canales.md": """\
---
block: channels
date: 2025-11-03
description: '"><script>alert(1)</script> & «Canales»'
aliases: [viejos-canales/]
---
# Canales

Palabrarara del artículo. [El audio](../media/06-canales.mp3).
""",
    "docs/serie/ingresos.md": """\
---
block: revenue-streams
date: 2026-02-03
description: Secretos de mañana.
---
# Ingresos de mañana

Palabrafutura.
""",
    "docs/serie/costes.md": """\
---
block: cost-structure
draft: true
date: 2025-11-04
description: Un borrador.
---
# Costes en borrador

Palabraborrador.
""",
    "episodes/podcast.yml": """\
title: Prueba en marcha
description: Un pódcast de prueba para construir un sitio entero.
author: Equipo de prueba
owner: {name: Equipo de prueba, email: equipo@prueba.example}
language: es-ES
categories: [Business]
explicit: false
type: serial
image: cover.png
timezone: Europe/Madrid
""",
    "episodes/06-canales.md": "---\nblock: channels\n---\nNotas de los canales.\n",
    "episodes/06-canales.vtt": """\
WEBVTT

00:00.000 --> 00:02.000
Palabraoída al principio.

00:02.000 --> 00:04.000
Y al final.
""",
    "episodes/09-ingresos.md": "---\nblock: revenue-streams\n---\nNotas de mañana.\n",
    "episodes/11-borrador.md": "---\ndraft: true\n---\nNadie debe leer esto.\n",
}


@dataclass
class Project:
    """A project's folder.

    Attributes:
        env: what is added to the environment of its builds; None takes a variable out.
    """

    root: Path
    env: dict[str, str | None] = field(default_factory=dict)

    @property
    def site(self) -> Path:
        """Where it is published."""
        return self.root / "site"

    def write(self, files: Mapping[str, str]) -> None:
        """Write files by path."""
        for name, text in files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def replace(self, name: str, old: str, new: str) -> None:
        """Change a file as an editor does."""
        text = (self.root / name).read_text("utf-8")
        assert old in text
        self.write({name: text.replace(old, new)})

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a module of this Python in the project, for example `mkdocs build`."""
        return subprocess.run(
            [sys.executable, "-m", *command],
            cwd=self.root,
            env=self.environment(),
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    def environment(self) -> dict[str, str]:
        """Return the environment of its builds."""
        quiet = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
        env = {**os.environ, **quiet, "SOURCE_DATE_EPOCH": NOW, "CI": "", **self.env}
        return {key: value for key, value in env.items() if value is not None}

    def build(self, *options: str) -> subprocess.CompletedProcess[str]:
        """Build and expect success."""
        done = self.run("mkdocs", "build", *options)
        assert done.returncode == 0, done.stderr
        return done

    def page(self, path: str) -> html.HtmlElement:
        """Return a published page, parsed."""
        return html.document_fromstring((self.site / path).read_bytes())

    def feed(self) -> etree._Element:
        """Return the published feed, parsed strictly."""
        return etree.fromstring((self.site / "feed.xml").read_bytes())


def tree(folder: Path) -> dict[str, str]:
    """Return the digest of every file below a folder, by its path; caches do not count."""
    caches = {".cache", "__pycache__"}
    files = (
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not caches & set(path.relative_to(folder).parts)
    )
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
    }


def words_of(folder: Path) -> str:
    """Return everything a reader or a search engine could find, as one text."""
    kinds = {".html", ".xml", ".json", ".js"}
    files = (path for path in sorted(folder.rglob("*")) if path.suffix in kinds)
    return "\n".join(path.read_text("utf-8") for path in files if "bundle" not in path.name)


def copied_course(root: Path) -> Project:
    """Copy the course of this repository, to be built at today's date."""
    for folder in ("docs", "episodes"):
        shutil.copytree(COURSE / folder, root / folder)
    shutil.copyfile(COURSE / "mkdocs.yml", root / "mkdocs.yml")
    return Project(root, env={"SOURCE_DATE_EPOCH": None})
