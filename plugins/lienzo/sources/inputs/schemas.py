"""JSON Schemas of what an author writes, for editors: completion, and a red line while typing."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel

from lienzo.sources.canvas.models import CanvasInput
from lienzo.sources.inputs.models import EpisodeInput, PageInput, SeriesInput, ShowInput

_ONE_OR_MANY = frozenset(
    {"aliases", "categories", "corrections", "funding", "location", "social_interact"}
    | {"podcast_block", "transcript", "txt", "value"}
)
_SWITCHED = frozenset({"podcast_block"})
"""Keys that `true` or `false` answers for all at once."""
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
MODELS: Mapping[str, type[BaseModel]] = MappingProxyType(
    {
        "podcast": ShowInput,
        "episode": EpisodeInput,
        "article": PageInput,
        "series": SeriesInput,
        "canvas": CanvasInput,
    }
)


def json_schemas() -> Mapping[str, dict[str, object]]:
    """Return the schemas by document: podcast, episode, article, series, canvas.

    They are looser than the reader where JSON cannot say it: a text may be written as a number
    or as true, because unquoted YAML gives editors that type; the reader takes it as text.
    Articles may have keys of other plugins, so only there unknown keys are allowed.
    """
    return MappingProxyType({name: _schema(name, model) for name, model in MODELS.items()})


def _schema(name: str, model: type[BaseModel]) -> dict[str, object]:
    schema: dict[str, Any] = model.model_json_schema()
    if name == "article":
        schema["additionalProperties"] = True
    for key in _ONE_OR_MANY & schema["properties"].keys():
        schema["properties"][key] = _one_or_many(schema["properties"][key])
    for key in _SWITCHED & schema["properties"].keys():
        schema["properties"][key]["anyOf"].append({"type": "boolean"})
    return {"$schema": _DIALECT, **schema}


def _one_or_many(listed: dict[str, Any]) -> dict[str, Any]:
    """Accept one item without the list, as the reader does."""
    told: dict[str, Any] = {key: listed[key] for key in ("title", "description") if key in listed}
    plain = {key: value for key, value in listed.items() if key not in told}
    ways = plain.get("anyOf", [plain])
    one = [way["items"] for way in ways if "items" in way]
    return {**told, "anyOf": [*one, *ways]}
