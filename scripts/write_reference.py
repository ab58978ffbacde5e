"""Write what the docs derive from the code: JSON Schemas, the keys, the codes of Problems.

python scripts/write_reference.py            writes docs/esquemas/ and docs/referencia/
python scripts/write_reference.py --check    only says whether they are current
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

from reference_keys import keys_page
from reference_problems import problems_page

from lienzo.sources.inputs.schemas import json_schemas

DOCS = Path(__file__).resolve().parents[1] / "docs"


def main(arguments: list[str]) -> int:
    """Write every file, or with `--check` return 1 when one is not current."""
    stale = [(path, text) for path, text in files() if not _is_current(path, text)]
    if "--check" in arguments:
        for path, _ in stale:
            print(f"{path.relative_to(DOCS.parent)} is not current: run `make reference`")
        return 1 if stale else 0
    for path, text in stale:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return 0


def _is_current(path: Path, text: str) -> bool:
    return path.exists() and path.read_text(encoding="utf-8") == text


def files() -> Iterator[tuple[Path, str]]:
    """Yield every file that is derived, with its text."""
    for name, schema in json_schemas().items():
        text = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        yield DOCS / "esquemas" / f"{name}.schema.json", text
    report = resources.files("lienzo").joinpath("data", "check.schema.json")
    yield DOCS / "esquemas" / "check.schema.json", report.read_text(encoding="utf-8")
    yield DOCS / "referencia" / "formato.md", "\n".join(keys_page()).rstrip() + "\n"
    yield DOCS / "referencia" / "problemas.md", "\n".join(problems_page()).rstrip() + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
