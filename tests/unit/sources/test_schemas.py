"""The JSON Schemas for editors say what the reader says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lienzo.sources.inputs.schemas import json_schemas

FOLDER = Path(__file__).resolve().parents[3] / "docs" / "esquemas"


@pytest.mark.parametrize("name", ["podcast", "episode", "article", "series", "canvas"])
def test_the_published_schema_is_the_models(name: str) -> None:
    """Mend a difference with `python scripts/write_reference.py`."""
    published = json.loads((FOLDER / f"{name}.schema.json").read_text("utf-8"))
    assert published == json.loads(json.dumps(json_schemas()[name]))


def test_every_schema_of_the_folder_is_made() -> None:
    """No file is left of a document that is gone; that of `lienzo check` is the package's own."""
    names = [*json_schemas(), "check"]
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(
        f"{name}.schema.json" for name in names
    )


def test_every_key_is_described() -> None:
    """An editor shows what a key means, in the words of the reference page."""
    for name, schema in json_schemas().items():
        properties = schema["properties"]
        assert isinstance(properties, dict)
        bare = [key for key, value in properties.items() if not value.get("description")]
        assert bare == [], name


def test_every_key_of_a_group_is_described() -> None:
    """Groups inside groups are completed by an editor, too."""
    for name, schema in json_schemas().items():
        groups = schema.get("$defs", {})
        assert isinstance(groups, dict)
        for group, told in groups.items():
            bare = [key for key, value in told["properties"].items() if "description" not in value]
            assert bare == [], f"{name}: {group}"
            assert told["additionalProperties"] is False


@pytest.mark.parametrize(
    ("document", "key", "kinds"),
    [
        pytest.param("podcast", "location", ["group", "array"], id="location"),
        pytest.param("podcast", "podcast_block", ["group", "array", "boolean"], id="podcast_block"),
        pytest.param("podcast", "update_frequency", ["group", "string", "null"], id="frequency"),
        pytest.param("episode", "transcript", ["string", "array", "null"], id="transcript"),
        pytest.param("episode", "value", ["group", "array"], id="value"),
        pytest.param("article", "corrections", ["group", "array"], id="corrections"),
    ],
)
def test_what_may_be_written_in_several_ways_is_accepted_in_all(
    document: str, key: str, kinds: list[str]
) -> None:
    """One group needs no list, a switch no group."""
    properties = json_schemas()[document]["properties"]
    assert isinstance(properties, dict)
    ways = properties[key]["anyOf"]
    assert [way.get("type", "group") for way in ways] == kinds
