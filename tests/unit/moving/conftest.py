"""Somebody who moves in."""

from __future__ import annotations

from pathlib import Path

import pytest

from movers import Mover


@pytest.fixture
def eva(tmp_path: Path) -> Mover:
    """An empty project."""
    return Mover(tmp_path / "curso")
