"""Write the JSON Schemas of what an author writes to `docs/esquemas/`.

Run it after a change to the input models: `python scripts/write_schemas.py`.
"""

from __future__ import annotations

import json
from pathlib import Path

from lienzo.sources.inputs.schemas import json_schemas

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "esquemas"


def main() -> None:
    """Write one file a schema."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, schema in json_schemas().items():
        text = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        (FOLDER / f"{name}.schema.json").write_text(text, "utf-8")


if __name__ == "__main__":
    main()
