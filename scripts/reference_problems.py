"""The page of Problem codes: what each says, why it happens, how it is mended."""

from __future__ import annotations

import importlib
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter

import lienzo.problems
from lienzo.problems import Code

FAMILIES = {
    "1": ("Lo que se escribe", "YAML, claves, fechas y archivos de texto"),
    "2": ("Audio, imágenes, transcripciones y capítulos", "lo que se mide en los archivos"),
    "3": ("Lienzo, series y episodios", "qué va con qué y en qué orden"),
    "4": ("El registro", "lo prometido a lectores y suscriptores"),
    "5": ("El feed", "lo que exigen los directorios"),
    "6": ("El sitio", "directivas, páginas y la carpeta del sitio"),
    "7": ("Mudanzas", "traer un feed ajeno y comparar con el que está en línea"),
}
SEVERITIES = {"error": "error", "warning": "aviso", "advice": "consejo", "notice": "nota"}
HEAD = """\
---
title: Códigos de problemas
description: Todo lo que Lienzo puede decirte de tus archivos, por qué lo dice y cómo se arregla.
search: {exclude: true}
---

# Códigos de problemas

Lienzo no se calla nada ni se para en el primer fallo: los reúne todos y los dice juntos, cada uno
con su archivo, su línea, su columna y una salida. Un código no cambia nunca de significado, así que
puedes buscarlo aquí.

```text
docs/serie/canales.md:2:15: error LZ101: un texto con «: » aquí necesita comillas
    2 | title: Canales: tres fases
      |               ^
  solución: escribe title: "Canales: tres fases"
```

## Cuánto pesa cada uno

| se llama | qué pasa |
|---|---|
| **error** | La construcción se para y no cambia nada: ni el sitio anterior ni el registro. |
| **aviso** | Se construye. Con `mkdocs build --strict` se para, y el sitio queda como estaba. |
| **consejo** | Se construye, también con `--strict`. Lo recomiendan los directorios. |
| **nota** | Se construye. Solo cuenta qué se ha supuesto o qué ha pasado. |

Ningún código se puede silenciar, ni en `mkdocs.yml` ni en una página: deja de salir cuando se
arregla lo que dice.

## Dónde aparecen

- En `mkdocs build`, en la terminal: los errores y los avisos, con las palabras `ERROR` y `WARNING`
  de MkDocs; los consejos y las notas, con `INFO`, y por eso `mkdocs build -q` no las enseña.
- En `mkdocs serve`, en la terminal y, si son errores, encima de cada página: la vista previa sigue
  en marcha.
- En `lienzo check`, que lo dice sin construir nada, también lo de las directivas, y acaba con
  estado 1 si hay algún error.

Hablan en el idioma del pódcast, o en el que diga `language:` en las opciones del complemento;
`lienzo check --lang en` los dice en inglés.

## Familias

| códigos | de qué hablan |
|---|---|"""
AFTER_FAMILIES = """
Lo que va entre ‹ y › cambia en cada caso. **Regla** dice de dónde viene una exigencia ajena:
*Apple* con un número es una página de su ayuda (la 823 está en
`podcasters.apple.com/support/823-podcast-requirements`), *guía de RSS* es
`A Podcaster's Guide to RSS`, también de Apple, y PSP-1 es la norma del
`Podcast Standards Project`."""
HOLES = {
    "above": "clave de arriba",
    "address": "dirección",
    "after": "después",
    "alias": "alias",
    "area": "área",
    "argument": "nombre",
    "article": "artículo",
    "before": "antes",
    "block": "bloque",
    "byte": "byte",
    "bytes": "bytes",
    "canvas": "lienzo",
    "cause": "signo",
    "character": "letra",
    "choices": "opciones",
    "code": "código",
    "count": "cuántos",
    "date": "fecha",
    "days": "días",
    "declared": "lo dicho",
    "detail": "detalle",
    "due": "su día",
    "duration": "duración",
    "element": "elemento",
    "end": "final",
    "example": "ejemplo",
    "expected": "lo esperado",
    "extension": "extensión",
    "file": "archivo",
    "file_number": "número del archivo",
    "first": "primero",
    "fix": "nombre nuevo",
    "fixed": "corrección",
    "folder": "carpeta",
    "format": "formato",
    "found": "lo encontrado",
    "frame": "etiqueta",
    "group": "grupo",
    "guid": "guid",
    "height": "alto",
    "key": "clave",
    "keys": "claves",
    "kind": "tipo",
    "known": "lo que vale",
    "last": "último",
    "length": "largo",
    "license": "licencia",
    "limit": "límite",
    "line": "línea",
    "lost": "texto",
    "meant": "parecido",
    "measured": "lo medido",
    "missing": "los que faltan",
    "mode": "colores",
    "month": "mes",
    "name": "nombre",
    "names": "nombres",
    "new": "nuevo",
    "notes": "notas",
    "number": "número",
    "old": "antiguo",
    "option": "opción",
    "order": "orden",
    "other": "otro",
    "owner": "dueño",
    "part": "parte",
    "pinned": "lo publicado",
    "prefix": "prefijo",
    "previous": "anterior",
    "promised": "lo prometido",
    "published": "el día que salió",
    "reason": "motivo",
    "rest": "resto",
    "season": "temporada",
    "second": "segundo",
    "series": "serie",
    "site": "sitio",
    "size": "tamaño",
    "slug": "episodio",
    "slugs": "episodios",
    "source": "página",
    "start": "comienzo",
    "stem": "nombre sin extensión",
    "tag": "etiqueta",
    "text": "texto",
    "title": "título",
    "uri": "dirección",
    "url": "dirección",
    "used": "lo usado",
    "value": "valor",
    "what": "qué",
    "width": "ancho",
    "written": "lo escrito",
    "year": "año",
    "zone": "zona",
}
"""What the facts of a wording are called on the page."""


def problems_page() -> Iterator[str]:
    """Yield the lines of the page."""
    yield HEAD
    for digit, (title, about) in FAMILIES.items():
        yield f"| [LZ{digit}xx](#lz{digit}xx) | {title}: {about} |"
    yield AFTER_FAMILIES
    codes, causes, rules = all_codes(), why("causes"), why("rules")
    for digit, (title, _) in FAMILIES.items():
        yield f"\n## {title} (LZ{digit}xx) {{: #lz{digit}xx }}\n"
        for code in codes:
            if code.id[2] == digit:
                yield from _entry(code, causes[code.id], rules.get(code.id, ""))


def why(table: str) -> Mapping[str, str]:
    """Return the causes or the rules, by code."""
    folder = Path(lienzo.problems.__file__).parent
    files = [tomllib.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.es.toml"))]
    return {code: text for file in files for code, text in file.get(table, {}).items()}


def all_codes() -> tuple[Code, ...]:
    """Return every kind of Problem, by its number."""
    folder = Path(lienzo.problems.__file__).parent
    names = (path.stem for path in sorted(folder.glob("*_codes.py")))
    modules = (importlib.import_module(f"lienzo.problems.{name}") for name in names)
    codes = {v.id: v for m in modules for v in vars(m).values() if isinstance(v, Code)}
    return tuple(codes[name] for name in sorted(codes))


def _entry(code: Code, cause: str, rule: str) -> Iterator[str]:
    yield f"### {code.id} · {SEVERITIES[code.severity]} {{: #{code.id.lower()} }}\n"
    yield f"**Mensaje:** {prose(code.es.message)}\n"
    yield f"**Por qué:** {cause}\n"
    yield f"**Solución:** {prose(code.es.hint)}\n"
    if rule:
        yield f"**Regla:** {rule}\n"


def prose(template: str) -> str:
    """Show the facts of a wording as ‹holes›, and markup as text."""
    shown = "".join(_filled(literal, name) for literal, name, _, _ in Formatter().parse(template))
    parts = re.split(r"(`[^`]*`)", shown)
    return "".join(part if part.startswith("`") else _escaped(part) for part in parts)


def _filled(literal: str, name: str | None) -> str:
    return literal if name is None else f"{literal}‹{HOLES[name]}›"


def _escaped(text: str) -> str:
    return re.sub(r"([\\*_<>\[\]#|])", r"\\\1", text)
