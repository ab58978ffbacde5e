"""The page of keys: every key an author may write, made of the models that read them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import time
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from lienzo.sources.inputs.filling import example_of, reads
from lienzo.sources.inputs.known_words import SERVICES
from lienzo.sources.inputs.schemas import MODELS
from lienzo.sources.inputs.taxonomy import ROLES
from lienzo.sources.inputs.vocabulary import CATEGORIES, DIRECTORIES

TITLES = {
    "podcast": "`episodes/podcast.yml`",
    "episode": "`episodes/NN-nombre.md`",
    "article": "La cabecera de un artículo",
    "series": "`series:` en el índice de una serie",
    "canvas": "El archivo de un lienzo propio",
}
HEAD = """\
---
title: Formato de los archivos
description: Las claves que se pueden escribir, qué significan, qué admiten y cuáles hacen falta.
search: {exclude: true}
---

# Formato de los archivos

Esta página sale de los mismos modelos que leen tus archivos, así que no puede quedarse atrás. Cómo
se usa todo junto está en [Lecciones y episodios](../publicar/lecciones-y-episodios.md).

## Cómo se escribe un valor

- **Texto.** Sin comillas casi siempre. Pónselas si lleva dos puntos y un espacio, o un espacio y
  `#`, o si empieza por un signo: `title: "Canales: tres fases"`. Una palabra como `No` o un número
  como `2024` son texto donde se espera texto.
- **`true` o `false`**, y nada más: ni `yes`, ni `sí`, ni `1`.
- **Fechas.** Con el año delante: `2026-03-05`. Con hora, si quieres: `2026-03-05 09:00` o
  `2026-03-05 09:00:27`. Sin zona es la hora del pódcast; con zona, `2026-03-05 09:00Z` o
  `2026-03-05 09:00+01:00`.
- **Rutas.** Desde la carpeta del archivo que las escribe, salvo donde se dice otra cosa, y con
  barras `/`.
- **Vacío.** Una clave sin valor, o con `null`, es como si no estuviera.

Una clave que nadie conoce es un error en `podcast.yml`, en las notas de un episodio y en un lienzo.
En la cabecera de una página pasan las de MkDocs, las de Material y las de otros complementos, y
solo es un error la que se parece mucho a una de Lienzo.

Cada apartado enlaza un esquema JSON. Con él, un editor que lo entienda completa las claves y
X `# yaml-language-server: $schema=ruta/podcast.schema.json`."""
TAIL = """
## Las opciones del complemento {: #complemento }

Van en `mkdocs.yml`, debajo de `lienzo:`, y casi nunca hacen falta. Todo lo del pódcast está en
`podcast.yml`.

```yaml
plugins:
  - search
  - lienzo:
      episodes: audio
      language: es
```

| clave | qué es |
|---|---|
| `episodes` | Carpeta de los audios, desde la de `mkdocs.yml`. Si falta: `episodes`. |
| `language` | Idioma de los mensajes: `es` o `en`. Si falta: el del pódcast o el del tema. |
| `social_cards` | `false`: sin [tarjetas](../publicar/buscadores.md). Si falta: `true`. |
| `enabled` | `false` apaga el complemento. Es de MkDocs, y vale para todos. Si falta: `true`. |

## La orden `lienzo` {: #orden }

Lee los mismos archivos y las mismas opciones, sin construir el sitio.

| orden | qué hace |
|---|---|
| `lienzo check` | Dice lo que está mal sin construir ni escribir nada. |
| `lienzo feed` | Añade feed, medios, transcripciones y capítulos a un sitio ya construido. |
| `lienzo tag` | Escribe en un audio lo que el curso sabe de él, o enseña qué escribiría. |
| `lienzo import` | Trae un pódcast que ya existe, con sus identidades y sus fechas. |

`lienzo ORDEN --help` dice qué admite cada una. Todas hablan en el idioma que diga `--lang`, y
las que leen un curso, el de otro `mkdocs.yml` con `--config-file`.

| opción | de cuál | qué hace |
|---|---|---|
| `--strict` | `check` | Los avisos también cuentan como fallo. |
| `--format` | `check` | `text`, o `json`, `github` y `sarif` para otros programas. |
| `--against` | `check` | Compara con el feed que está en línea, o con un archivo. |
| `--site` | `feed` | Carpeta del sitio; si falta, la `site_dir` de `mkdocs.yml`. |
| `--output` | `tag` | Carpeta donde dejar copias etiquetadas. |
| `--write` | `tag` | Etiqueta los propios archivos, antes de su publicación. |
| `--from-article` | `tag` | Título, resumen y número vuelven a salir del artículo y de la serie. |
| `--into` | `import` | Carpeta del curso; si falta, esta. |
| `--show` | `import` | Idioma, si se trae como segundo pódcast. |
| `--timezone` | `import` | Zona de las fechas que escribas desde ahora. |
| `--download` | `import` | Trae también audios, imágenes, capítulos y transcripciones. |

Acaban con estado 0 si todo va bien, 1 si hay algún error y 2 si la orden está mal escrita o no se
ha podido leer lo que pide. Se explican en [Comprobar antes de publicar](../publicar/comprobar.md),
[Etiquetar el audio](../publicar/etiquetar-el-audio.md) y
[Traer un pódcast](../publicar/mudanza.md)."""
CATEGORIES_HEAD = """
## Categorías de Apple {: #categorias }

Se escriben así, letra por letra. La de segundo nivel lleva delante la suya:
`Business > Entrepreneurship`.
"""
ROLES_HEAD = """
## Papeles de las personas {: #papeles }

Son los de la taxonomía del espacio podcast, en inglés aunque el pódcast hable otro idioma. Cada
papel es de un grupo, y sin `group` Lienzo pone el suyo; `editor` está en dos, así que lo necesita.
"""
PLATFORMS = """
## Plataformas que se pueden bloquear {: #plataformas }

Son las de la lista del espacio podcast, y cada una busca en el feed su propio nombre:
"""


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a document.

    Attributes:
        path: as it is spoken of: `owner.name`, `chapters[].start`.
        meaning: what it is for.
        values: what may be written.
        absent: what counts without it; empty when it is required.
        example: a line to copy.
    """

    path: str
    meaning: str
    values: str
    absent: str
    example: str


def keys_page() -> Iterator[str]:
    """Yield the lines of the page."""
    yield HEAD
    told = {model: name for name, model in MODELS.items()}
    for name, model in MODELS.items():
        yield f"\n## {TITLES[name]} {{: #{name} }}\n"
        yield f"{model.__doc__}"
        yield f"\nEsquema: [{name}.schema.json](../esquemas/{name}.schema.json)."
        yield from _least(name, model)
        for key, field in model.model_fields.items():
            yield from _section(name, key, field, told)
    yield TAIL
    yield from _categories()
    yield from _roles()
    yield PLATFORMS
    yield ", ".join(f"`{name}`" for name in SERVICES) + "."


def _least(document: str, model: type[BaseModel]) -> Iterator[str]:
    """Show what a file needs at least, unless its parts must fit each other."""
    required = {key: f for key, f in model.model_fields.items() if f.is_required()}
    if required and "areas" not in required:
        yield "\nLo mínimo:\n\n```yaml"
        inside = document == "series"
        yield from ["series:"] if inside else []
        yield from (f"{'  ' * inside}{example_of(key, f)}" for key, f in required.items())
        yield "```"


def _section(
    document: str, name: str, field: FieldInfo, told: dict[type[BaseModel], str]
) -> Iterator[str]:
    key = key_of(name, field)
    yield f"\n### `{name}` {{: #{document}-{name} }}\n"
    yield f"{key.meaning}\n"
    yield "- **Obligatoria.**" if field.is_required() else f"- **Si falta:** {key.absent}."
    yield f"- **Valores:** {key.values}."
    yield f"- **Ejemplo:** `{key.example}`"
    nested = model_in(field.annotation)
    if nested is not None and nested not in told:
        told[nested] = f"{document}-{name}"
        yield "\n| clave | qué es |"
        yield "|---|---|"
        yield from _rows(nested, f"{name}{_within(field.annotation)}", told)
    elif nested is not None:
        yield f"- **Claves:** [están explicadas aquí](#{told[nested]})."


def _rows(model: type[BaseModel], path: str, told: dict[type[BaseModel], str]) -> Iterator[str]:
    """Tell the keys of a group, and below them those of the groups inside it."""
    anchor, inside = told[model], []
    for name, field in model.model_fields.items():
        key, nested = key_of(name, field), model_in(field.annotation)
        absent = "**Obligatoria.**" if field.is_required() else f"Si falta: {key.absent}."
        cell = f"{key.meaning} {_upper(key.values)}. {absent} Ejemplo: `{key.example}`"
        if nested is not None and nested in told:
            cell += f" Sus claves [están explicadas aquí](#{told[nested]})."
        elif nested is not None:
            told[nested] = anchor
            inside.append((nested, f"{path}.{name}{_within(field.annotation)}"))
        yield f"| `{path}.{name}` | {cell.replace('|', '&#124;')} |"
    for nested, below in inside:
        yield from _rows(nested, below, told)


def key_of(name: str, field: FieldInfo) -> Key:
    """Return what is to be said of a field."""
    meaning, _, absent = (field.description or "").partition("; si falta, ")
    if not field.is_required() and not absent:
        absent = _shown(field.default)
    return Key(
        path=name,
        meaning=meaning.rstrip(".") + ".",
        values=_values(name, field),
        absent=absent.rstrip("."),
        example=example_of(name, field),
    )


def _values(name: str, field: FieldInfo) -> str:
    words = _choices(field.annotation)
    if words:
        *most, last = (f"`{word}`" for word in words)
        return f"{', '.join(most)} o {last}" if most else last
    listed = {
        "categories": "; están en [Categorías de Apple](#categorias)",
        "group": "; están en [Papeles](#papeles)",
        "role": "; están en [Papeles](#papeles)",
        "podcast_block": "; las plataformas están en [Plataformas](#plataformas)",
        "subscribe": "; los directorios son " + ", ".join(f"`{name}`" for name in DIRECTORIES),
    }
    return (reads(field).kind or "un grupo de claves") + listed.get(name, "")


def _choices(annotation: Any) -> tuple[str, ...]:
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    return next((found for part in get_args(annotation) if (found := _choices(part))), ())


def _shown(default: Any) -> str:
    if isinstance(default, bool):
        return f"`{str(default).lower()}`"
    if isinstance(default, time):
        return f"`{default:%H:%M}`"
    return f"`{default}`" if default else ""


def model_in(annotation: Any) -> type[BaseModel] | None:
    """Return the model a value, an item or a member of a field is, if it is one."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((m for part in get_args(annotation) if (m := model_in(part)) is not None), None)


def _within(annotation: Any) -> str:
    """Return how the keys of a list's items, or of a mapping's members, are spoken of."""
    origin = get_origin(annotation)
    if origin is tuple:
        return "[]"
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return ".*"
    parts = get_args(annotation)[:1] if origin is Annotated else get_args(annotation)
    return next((mark for part in parts if (mark := _within(part))), "")


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _categories() -> Iterator[str]:
    yield CATEGORIES_HEAD
    for name, below in CATEGORIES.items():
        listed = ", ".join(f"`{each}`" for each in below)
        yield f"- `{name}`" + (f": {listed}" if below else "")


def _roles() -> Iterator[str]:
    yield ROLES_HEAD
    for name, below in ROLES.items():
        yield f"- `{name}`: " + ", ".join(f"`{each}`" for each in below)
