"""Why each kind of Problem happens, as the reference page tells it, in Spanish."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def causes() -> Mapping[str, str]:
    """Return the cause of every code that has one."""
    told: dict[str, str] = {}
    for file in files("lienzo.problems").iterdir():
        if file.name.endswith(".es.toml"):
            told |= tomllib.loads(file.read_text("utf-8")).get("causes", {})
    return told
