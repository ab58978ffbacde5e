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
    """No file is left of a document that is gone."""
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(
        f"{name}.schema.json" for name in json_schemas()
    )


def test_every_key_is_described() -> None:
    """An editor shows what a key means, in the words of the reference page."""
    for name, schema in json_schemas().items():
        properties = schema["properties"]
        assert isinstance(properties, dict)
        bare = [key for key, value in properties.items() if not value.get("description")]
        assert bare == [], name
