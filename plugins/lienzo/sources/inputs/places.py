"""Places: points on the map, objects of OpenStreetMap, and the group an author writes."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Annotated, Literal, TypeAlias

from pydantic import WithJsonSchema

from lienzo.problems import podcasting_codes as codes
from lienzo.sources.inputs import fields
from lienzo.sources.inputs.countries import read_country
from lienzo.sources.inputs.entries import Entry, Example, Reads
from lienzo.sources.inputs.filling import group_of
from lienzo.sources.inputs.shapes import groups
from lienzo.sources.inputs.types import Input, UpTo128, json_type
from lienzo.sources.syntax.nodes import Pairs, Scalar

_NUMBER = r"-?[0-9]{1,3}(?:\.[0-9]{1,15})?"
_HEIGHT = r"-?[0-9]{1,6}(?:\.[0-9]{1,6})?"
_PARAMETER = r";[A-Za-z0-9-]{1,30}(?:=[A-Za-z0-9\[\]:&+$\-_.!~*'()%]{1,60})?"
_GEO = re.compile(
    rf"geo:({_NUMBER}),({_NUMBER})(?:,{_HEIGHT})?(?:{_PARAMETER}){{0,8}}", re.IGNORECASE
)
_TWO_NUMBERS = re.compile(
    r"(?:geo:)?\s*\(?(-?\d{1,3}(?:[.,]\d{1,15})?)°?\s*([NS])?\s*[,; ]\s*"
    r"(-?\d{1,3}(?:[.,]\d{1,15})?)°?\s*([EWO])?\)?",
    re.IGNORECASE | re.ASCII,
)
_OSM = re.compile(r"([NWR])([1-9][0-9]{0,18})(#[0-9]{1,9})?", re.IGNORECASE | re.ASCII)
_OSM_SPOKEN = re.compile(
    r"(?:.*/)?(n|w|r|node|nodo|way|v[ií]a|relation|relaci[oó]n)[\s/:#]*([1-9][0-9]{0,18})(?:[/#?].*)?",
    re.IGNORECASE | re.ASCII | re.DOTALL,
)
_LOST_HALF = re.compile(rf"{_NUMBER}(?:;.*)?")
_POINT = "geo:41.6523,-4.7245"


def read_geo(entry: Entry) -> str:
    """Read a point of the Earth as `geo:latitude,longitude` (RFC 5870), in WGS 84.

    Height and the parameters `u` (uncertainty in metres) and others may follow.
    """
    raw = entry.raw(f'{entry.name}: "{_POINT}"')
    match = _GEO.fullmatch(raw)
    if match is None:
        fixed = f'{entry.name}: "{_point_meant(raw) or _POINT}"'
        raise entry.refused(codes.NOT_GEO, value=raw, fixed=fixed)
    latitude, longitude = float(match[1]), float(match[2])
    if not _on_earth(latitude, longitude):
        turned = f"geo:{match[2]},{match[1]}" if _on_earth(longitude, latitude) else _POINT
        raise entry.refused(codes.GEO_RANGE, value=raw, fixed=f'{entry.name}: "{turned}"')
    return "geo:" + raw[4:]


def _on_earth(latitude: float, longitude: float) -> bool:
    return abs(latitude) <= 90 and abs(longitude) <= 180


def _point_meant(raw: str) -> str | None:
    """Return `geo:41.65,-4.72` for `41,65; -4,72` or `41.65° N, 4.72° O`."""
    match = _TWO_NUMBERS.fullmatch(raw.strip())
    if match is None:
        return None
    latitude, longitude = match[1].replace(",", "."), match[3].replace(",", ".")
    south, west = (match[2] or "").upper() == "S", (match[4] or "").upper() in {"W", "O"}
    found = f"{_signed(latitude, south)},{_signed(longitude, west)}"
    return f"geo:{found}" if _on_earth(float(latitude), float(longitude)) else None


def _signed(number: str, negative: bool) -> str:  # noqa: FBT001 — two callers, above
    return f"-{number}" if negative and not number.startswith("-") else number


def read_osm(entry: Entry) -> str:
    """Read an object of OpenStreetMap: `N`, `W` or `R`, its number, and `#` with a revision."""
    raw = entry.raw(f"{entry.name}: R340100")
    match = _OSM.fullmatch(raw)
    if match is not None:
        return match[1].upper() + match[2] + (match[3] or "")
    spoken = _OSM_SPOKEN.fullmatch(raw)
    letter = {"v": "W"}.get(spoken[1][0].lower(), spoken[1][0].upper()) if spoken else ""
    meant = f"{letter}{spoken[2]}" if spoken else "R340100"
    raise entry.refused(codes.NOT_OSM, value=raw, fixed=f"{entry.name}: {meant}")


class LocationInput(Input):
    """Un lugar: aquel del que se habla, o donde se hace el pódcast."""

    name: Annotated[UpTo128, Example("Valladolid")]
    """Nombre del lugar, como lo dice la gente. No pongas tu domicilio: sale en el feed."""
    rel: (
        Annotated[
            Literal["subject", "creator"], Reads(fields.choice("subject", "creator"), "subject")
        ]
        | None
    ) = None
    """`subject` si se habla de él, `creator` si se hace allí; si falta, las aplicaciones \
entienden `subject`."""
    geo: (
        Annotated[
            str,
            Reads(read_geo, f'"{_POINT}"', "punto `geo:latitud,longitud`, entre comillas"),
            json_type("string", pattern="^geo:"),
        ]
        | None
    ) = None
    """Punto del mapa, con punto decimal; si falta, las aplicaciones no ponen ninguno."""
    osm: (
        Annotated[
            str,
            Reads(read_osm, "R340100", "`N`, `W` o `R` y un número"),
            json_type("string", pattern=r"^[NWRnwr]\d+(#\d+)?$"),
        ]
        | None
    ) = None
    """Objeto de OpenStreetMap: nodo, vía o relación, y su número; si falta, no se enlaza \
ninguno."""
    country: (
        Annotated[
            str,
            Reads(read_country, "ES", "código de país de dos letras"),
            WithJsonSchema({"type": ["string", "boolean"]}),
        ]
        | None
    ) = None
    """País; si falta, las aplicaciones no ponen bandera."""


def read_location(entry: Entry) -> LocationInput:
    """Read one place.

    `{geo: geo:41.65,-4.72}` without quotes is cut by YAML at its comma: that is told once.
    """
    whole = _mended(entry)
    return group_of(LocationInput, "location: {name: Valladolid, country: ES}")(whole)


def _mended(entry: Entry) -> Entry:
    """Return a place without the two halves of a point that lacks its quotes, after telling it."""
    if not isinstance(entry.node, Pairs):
        return entry
    keys = (key.raw for key, _ in entry.node.pairs)
    point, half = entry.part("geo"), next(filter(_LOST_HALF.fullmatch, keys), None)
    if point is None or half is None or not isinstance(point.node, Scalar):
        return entry
    value = f"{point.node.raw},{half}"
    fixed = f'geo: "{_point_meant(value) or _POINT}"'
    entry.report(codes.NOT_GEO.at(point.where, key=point.path, value=value, fixed=fixed))
    rest = tuple(pair for pair in entry.node.pairs if pair[0].raw not in {"geo", half})
    return replace(entry, node=replace(entry.node, pairs=rest))


_PLACE = "{name: Valladolid, rel: subject, country: ES}"
Locations: TypeAlias = Annotated[
    tuple[LocationInput, ...],
    Reads(
        groups(read_location, f"location: {_PLACE}"),
        _PLACE,
        "un grupo de claves, o una lista de ellos",
    ),
]
