"""What MkDocs knows of the project."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from lienzo.site.project import is_preview_folder

TEMPORARY = Path(tempfile.gettempdir())


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        pytest.param(TEMPORARY / "mkdocs_ab12", True, id="mkdocs"),
        pytest.param(TEMPORARY / "properdocs_ab12", True, id="properdocs"),
        pytest.param(TEMPORARY / "site", False, id="another-temporary-folder"),
        pytest.param(TEMPORARY / "x" / "mkdocs_ab12", False, id="deeper"),
        pytest.param(Path("/srv/mkdocs_ab12"), False, id="elsewhere"),
    ],
)
def test_the_folder_of_a_preview_is_known_by_its_name_and_place(
    folder: Path, *, expected: bool
) -> None:
    assert is_preview_folder(str(folder)) is expected
