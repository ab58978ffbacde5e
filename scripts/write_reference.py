"""Write what the docs derive from the code: JSON Schemas, the keys, the codes of Problems.

python scripts/write_reference.py            writes docs/esquemas/ and docs/referencia/
python scripts/write_reference.py --check    only says whether they are current
"""

from __future__ import annotations

import importlib
import json
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import lienzo.problems
from lienzo.problems import Code
from lienzo.sources.inputs.schemas import json_schemas

DOCS = Path(__file__).resolve().parents[1] / "docs"
FILES = {
    "podcast": "`episodes/podcast.yml`",
    "episode": "`episodes/NN-nombre.md`",
    "article": "Cabecera de un artículo",
    "series": "`series:` en el índice de una serie",
    "canvas": "Archivo de un lienzo propio",
}
FAMILIES = {
    "1": "Lo que se escribe",
    "2": "Audio, imágenes, transcripciones y capítulos",
    "3": "Lienzo, series y episodios",
    "4": "El registro",
    "5": "El feed",
    "6": "El sitio",
}
SEVERITIES = {"error": "error", "warning": "aviso", "notice": "nota"}
_HOLE = re.compile(r"\{([a-z_]+)[^}]*\}")


def main(arguments: list[str]) -> int:
    """Write every file, or with `--check` return 1 when one is not current."""
    stale = [path for path, text in _files() if not _is_current(path, text)]
    if "--check" in arguments:
        for path in stale:
            print(f"{path.relative_to(DOCS.parent)} is not current: run `make reference`")
        return 1 if stale else 0
    for path, text in _files():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return 0


def _is_current(path: Path, text: str) -> bool:
    return path.exists() and path.read_text(encoding="utf-8") == text


def _files() -> Iterator[tuple[Path, str]]:
    schemas = json_schemas()
    for name, schema in schemas.items():
        text = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        yield DOCS / "esquemas" / f"{name}.schema.json", text
    yield DOCS / "referencia" / "formato.md", "\n".join(_keys_page(schemas)) + "\n"
    yield DOCS / "referencia" / "problemas.md", "\n".join(_problems_page()) + "\n"


def _keys_page(schemas: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    yield "---"
    yield "title: Formato de los archivos"
    yield "description: Las claves que se pueden escribir, qué significan y cuáles hacen falta."
    yield "search: {exclude: true}"
    yield "---"
    yield "\n# Formato de los archivos\n"
    yield "Esta página sale de los mismos modelos que leen tus archivos. Las claves en **negrita**"
    yield "son obligatorias."
    for name, schema in schemas.items():
        yield f"\n## {FILES[name]}\n"
        yield f"{schema['description']}"
        link = f"[{name}.schema.json](../esquemas/{name}.schema.json)"
        yield f"\nEsquema JSON para tu editor: {link}.\n"
        yield from _table(schema)


def _table(schema: Mapping[str, Any]) -> Iterator[str]:
    yield "| clave | qué es |"
    yield "|---|---|"
    required = schema.get("required", ())
    for key, value in schema["properties"].items():
        shown = f"**`{key}`**" if key in required else f"`{key}`"
        yield f"| {shown} | {_cell(value.get('description', ''))} |"


def _problems_page() -> Iterator[str]:
    yield "---"
    yield "title: Códigos de problemas"
    yield "description: Todo lo que Lienzo puede decirte de tus archivos y cómo se arregla."
    yield "search: {exclude: true}"
    yield "---"
    yield "\n# Códigos de problemas\n"
    yield "Un **error** detiene la construcción y deja el sitio anterior como estaba. Un **aviso**"
    yield "la deja seguir, salvo con `--strict`. Una **nota** solo cuenta qué se ha supuesto."
    codes = sorted(_codes(), key=lambda code: code.id)
    for digit, title in FAMILIES.items():
        yield f"\n## {title} (LZ{digit}xx)\n"
        for code in codes:
            if code.id[2] == digit:
                yield from _entry(code)


def _entry(code: Code) -> Iterator[str]:
    yield f"### {code.id} · {SEVERITIES[code.severity]} {{: #{code.id.lower()} }}\n"
    yield f"{_prose(code.es.message)}\n"
    if code.es.hint:
        yield f"**Solución:** {_prose(code.es.hint)}\n"


def _codes() -> Iterator[Code]:
    folder = Path(lienzo.problems.__file__).parent
    for path in sorted(folder.glob("*_codes.py")):
        module = importlib.import_module(f"lienzo.problems.{path.stem}")
        yield from (value for value in vars(module).values() if isinstance(value, Code))


def _prose(template: str) -> str:
    """Show the facts of a wording as ‹holes›, and markup as text."""
    shown = _HOLE.sub(r"‹\1›", template.replace("{{", "{").replace("}}", "}"))
    parts = re.split(r"(`[^`]*`)", shown)
    return "".join(part if part.startswith("`") else _escaped(part) for part in parts)


def _escaped(text: str) -> str:
    return re.sub(r"([\\*_<>\[\]#|])", r"\\\1", text)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
