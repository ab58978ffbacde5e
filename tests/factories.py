"""Model values for tests: one sensible Spanish default each, and what a test changes by name.

show(title="Otra")            a Show with another title
episode(number=None)          the Episode on customer relationships, without a number
course(episodes=(episode(),)) a Course with its Show and Series
"""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from markupsafe import Markup

from lienzo.model import (
    Article,
    Attribution,
    AudioFile,
    Block,
    Canvas,
    Category,
    Chapter,
    Course,
    Cue,
    Episode,
    Group,
    Lesson,
    Owner,
    Person,
    Picture,
    Series,
    Show,
    State,
    Transcript,
    Urls,
)
from lienzo.problems import Origin, Where
from lienzo.publish.channels import Channel, channels

MADRID = ZoneInfo("Europe/Madrid")
NOW = datetime(2026, 4, 1, 10, 0, tzinfo=UTC)
SHOW_GUID = "6cdd2f05-8c96-5b5c-ae7d-7f0d6ef5bd3b"
EPISODE_GUID = "0f3a4a6c-7a39-5d8b-9d55-3c1f7a2b8e10"

_BLOCKS = (
    # id, es, en, slug in Spanish, area, group
    ("key-partners", "Socios clave", "Key partners", "socios-clave", "kp", "infrastructure"),
    (
        "key-activities",
        "Actividades clave",
        "Key activities",
        "actividades",
        "ka",
        "infrastructure",
    ),
    ("key-resources", "Recursos clave", "Key resources", "recursos-clave", "kr", "infrastructure"),
    ("value-propositions", "Propuesta de valor", "Value propositions", "valor", "vp", "offer"),
    (
        "customer-segments",
        "Segmentos de clientes",
        "Customer segments",
        "segmentos",
        "cs",
        "customers",
    ),
    ("channels", "Canales", "Channels", "canales", "ch", "customers"),
    (
        "customer-relationships",
        "Relaciones con los clientes",
        "Customer relationships",
        "relaciones-con-los-clientes",
        "cr",
        "customers",
    ),
    ("cost-structure", "Estructura de costes", "Cost structure", "costes", "co", "money"),
    ("revenue-streams", "Fuentes de ingresos", "Revenue streams", "ingresos", "rs", "money"),
)
_GROUPS = (
    Group("customers", {"es": "Clientes", "en": "Customers"}),
    Group("offer", {"es": "Oferta", "en": "Offer"}),
    Group("infrastructure", {"es": "Infraestructura", "en": "Infrastructure"}),
    Group("money", {"es": "Economía", "en": "Money"}),
)
_GRID = (
    ("kp", "kp", "ka", "ka", "vp", "vp", "cr", "cr", "cs", "cs"),
    ("kp", "kp", "kr", "kr", "vp", "vp", "ch", "ch", "cs", "cs"),
    ("co", "co", "co", "co", "co", "rs", "rs", "rs", "rs", "rs"),
)


def origin(file: str, *keys: str) -> Origin:
    """An Origin whose n-th key stands alone on the n-th line after the opening `---`."""
    marks = {key: Where(file, line, 1, f"{key}: …") for line, key in enumerate(keys, start=2)}
    return Origin(file, marks)


def urls(**changes: Any) -> Urls:
    values: dict[str, Any] = {
        "site_url": "https://ejemplo.es/lienzo/",
        "docs_dir": "/proyecto/docs",
        "site_dir": "/proyecto/site",
        "episodes_dir": "/proyecto/episodes",
        "project_dir": "/proyecto",
    }
    return Urls(**(values | changes))


def picture(**changes: Any) -> Picture:
    values: dict[str, Any] = {
        "path": "episodes/cover.png",
        "mime": "image/png",
        "width": 3000,
        "height": 3000,
        "bytes": 240_000,
        "sha256": "c0ffee11" + "0" * 56,
    }
    return Picture(**(values | changes))


def audio(**changes: Any) -> AudioFile:
    values: dict[str, Any] = {
        "path": "episodes/07-relaciones-con-los-clientes.mp3",
        "name": "07-relaciones-con-los-clientes.mp3",
        "bytes": 4_056_789,
        "mime": "audio/mpeg",
        "duration": 506.6,
        "sha256": "ab" * 32,
    }
    return AudioFile(**(values | changes))


def transcript(**changes: Any) -> Transcript:
    values: dict[str, Any] = {
        "path": "episodes/07-relaciones-con-los-clientes.vtt",
        "format": "vtt",
        "cues": (
            Cue(0.0, 3.5, "¿Cuándo empieza la relación con un cliente?", "Ana"),
            Cue(3.5, 7.25, "Antes de la venta, dicen unos; después, dicen otros."),
            Cue(480.0, 505.0, "Y tú, ¿qué dices?", "Ana"),
        ),
    }
    return Transcript(**(values | changes))


def chapters() -> tuple[Chapter, ...]:
    return (
        Chapter(0.0, "Introducción"),
        Chapter(62.5, "Antes de la venta", url="serie/relaciones-con-los-clientes/#antes"),
        Chapter(240.0, "Después de la venta", url="serie/relaciones-con-los-clientes/#despues"),
    )


def show(**changes: Any) -> Show:
    values: dict[str, Any] = {
        "key": "",
        "title": "Lienzo en voz alta",
        "description": "Los nueve bloques del lienzo de modelo de negocio, uno por episodio.",
        "author": "Ana Peña",
        "owner": Owner("Ana Peña", "ana@ejemplo.es"),
        "language": "es-ES",
        "categories": (Category("Business", "Entrepreneurship"), Category("Education", "Courses")),
        "explicit": False,
        "type": "serial",
        "image": picture(),
        "guid": SHOW_GUID,
        "license": "CC-BY-4.0",
        "timezone": MADRID,
        "default_time": time(7, 0),
        "origin": origin(
            "episodes/podcast.yml",
            *("title", "description", "author", "owner", "language", "categories", "explicit"),
            *("type", "image", "guid", "license"),
        ),
    }
    return Show(**(values | changes))


def episode(**changes: Any) -> Episode:
    values: dict[str, Any] = {
        "slug": "relaciones-con-los-clientes",
        "stem": "07-relaciones-con-los-clientes",
        "show": "",
        "title": "Relaciones con los clientes",
        "subtitle": "¿Antes o después de la venta?",
        "description": "Dos lecturas de una misma pregunta: cuándo empieza la relación.",
        "notes": Markup(
            '<p>Lo que se oye en este <a href="serie/canales/">episodio</a>:</p>'
            "<ul><li>antes de la venta</li><li>después de la venta</li></ul>"
        ),
        "date": datetime(2026, 3, 5, 7, 0, tzinfo=MADRID),
        "state": State.PUBLISHED,
        "type": "full",
        "number": 7,
        "season": 1,
        "season_name": "Lienzo de modelo de negocio",
        "guid": EPISODE_GUID,
        "explicit": False,
        "audio": audio(),
        "enclosure_url": "https://ejemplo.es/lienzo/media/07-relaciones-con-los-clientes.mp3",
        "image": None,
        "transcript": transcript(),
        "chapters": chapters(),
        "persons": (Person("Ana Peña"),),
        "article": "serie/relaciones-con-los-clientes.md",
        "block": "customer-relationships",
        "page_url": "serie/relaciones-con-los-clientes/",
        "origin": origin(
            "episodes/07-relaciones-con-los-clientes.md", "title", "date", "description", "audio"
        ),
    }
    return Episode(**(values | changes))


def article(**changes: Any) -> Article:
    values: dict[str, Any] = {
        "src_uri": "serie/relaciones-con-los-clientes.md",
        "slug": "relaciones-con-los-clientes",
        "url": "serie/relaciones-con-los-clientes/",
        "title": "Relaciones con los clientes",
        "description": "Cuándo empieza la relación con un cliente, y qué cambia la respuesta.",
        "series": "serie/index.md",
        "language": "es",
        "block": "customer-relationships",
        "part": None,
        "date": datetime(2026, 3, 5, 7, 0, tzinfo=MADRID),
        "updated": None,
        "state": State.PUBLISHED,
        "words": 1100,
        "aliases": (),
        "origin": origin("docs/serie/relaciones-con-los-clientes.md", "block", "date"),
    }
    return Article(**(values | changes))


def canvas(**changes: Any) -> Canvas:
    """The nine blocks of the Business Model Canvas, drawn as everybody knows them."""
    values: dict[str, Any] = {
        "id": "business-model",
        "names": {"es": "Lienzo de modelo de negocio", "en": "Business Model Canvas"},
        "blocks": tuple(_block(*row) for row in _BLOCKS),
        "groups": _GROUPS,
        "grid": _GRID,
        "orders": {"left-to-right": tuple(row[0] for row in _BLOCKS)},
        "default_order": "left-to-right",
        "attribution": Attribution(
            {"es": "Lienzo de Strategyzer.com", "en": "Canvas by Strategyzer.com"},
            "https://www.strategyzer.com/",
            "CC-BY-SA-3.0",
            "https://creativecommons.org/licenses/by-sa/3.0/",
        ),
    }
    return Canvas(**(values | changes))


def _block(block_id: str, es: str, en: str, slug: str, area: str, group: str) -> Block:
    return Block(block_id, {"es": es, "en": en}, {}, {"es": slug, "en": block_id}, area, group)


def lesson(**changes: Any) -> Lesson:
    """The published lesson on customer relationships: article and episode."""
    values: dict[str, Any] = {
        "name": "Relaciones con los clientes",
        "number": 7,
        "state": State.PUBLISHED,
        "block": canvas().find("customer-relationships"),
        "part": None,
        "article": article(),
        "episode": episode(),
    }
    return Lesson(**(values | changes))


def announced(block_id: str) -> Lesson:
    """A lesson that has nothing yet but the name of its block."""
    block = canvas().find(block_id)
    assert block is not None
    number = canvas().orders["left-to-right"].index(block_id) + 1
    return Lesson(block.name("es"), number, State.ANNOUNCED, block, None, None, None)


def series(**changes: Any) -> Series:
    """All nine lessons; only the one on customer relationships is published."""
    order = canvas().orders["left-to-right"]
    only = lesson()
    values: dict[str, Any] = {
        "src_uri": "serie/index.md",
        "folder": "serie",
        "url": "serie/",
        "title": "El lienzo, bloque a bloque",
        "language": "es",
        "canvas": canvas(),
        "order": order,
        "season": 1,
        "lessons": tuple(only if x == "customer-relationships" else announced(x) for x in order),
        "origin": origin("docs/serie/index.md", "series"),
    }
    return Series(**(values | changes))


def course(**changes: Any) -> Course:
    """One show, one series, one published episode."""
    values: dict[str, Any] = {
        "urls": urls(),
        "now": NOW,
        "shows": (show(),),
        "series": (series(),),
        "episodes": (episode(),),
    }
    return Course(**(values | changes))


def main_channel(it: Course, of: Show | None = None) -> Channel:
    """The feed that directories are told of: the main show's, unless another is named."""
    return next(channels(it, of or it.shows[0]))
