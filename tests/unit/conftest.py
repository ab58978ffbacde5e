"""An author with a project, before and after its first publication."""

from __future__ import annotations

from pathlib import Path

import pytest

from author import Author


@pytest.fixture
def ana(tmp_path: Path) -> Author:
    """A show, a series and an article; no audio yet."""
    return Author(tmp_path).start()


@pytest.fixture
def published(ana: Author) -> Author:
    """One lesson, published: an article and the well-tagged MP3 of the same name."""
    ana.record("06-canales.mp3", "Canales, para escuchar", 6)
    ana.publish()
    return ana
