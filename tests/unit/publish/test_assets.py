"""What every page of a course loads: one style sheet and a few small scripts."""

from __future__ import annotations

import gzip
import re

from lienzo.publish.assets import FOLDER, SCRIPT, STYLE, assets

BUDGET = 10 * 1024
"""Bytes, compressed: the style sheet and every script, also those that load on demand."""


def test_style_sheet_and_scripts_stay_small() -> None:
    sizes = {path: len(gzip.compress(content, 9, mtime=0)) for path, content in assets()}
    assert sum(sizes.values()) <= BUDGET, sizes


def test_every_module_that_a_script_imports_is_published() -> None:
    published = dict(assets())
    assert {STYLE, SCRIPT} <= set(published)
    for path, content in published.items():
        for name in re.findall(rb"(?:from|import)\s*\(?\s*[\"']\./([\w-]+\.js)", content):
            assert f"{FOLDER}/{name.decode()}" in published, path


def test_no_address_of_another_site_is_in_them() -> None:
    assert [
        path for path, content in assets() if b"//" in content.replace(b"http://www.w3.org/", b"")
    ] == []
