"""A folder to tag files in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tagging_kit import Tagger


@pytest.fixture
def tagger(tmp_path: Path) -> Tagger:
    """An empty folder."""
    return Tagger(tmp_path)
