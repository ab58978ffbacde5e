"""The picture of the design, proved: who may import whom, and who alone imports a library."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "plugins" / "lienzo"
MODULES = sorted(PACKAGE.rglob("*.py"))

LEAVES = {"errors", "problems", "units", "clock", "durable"}
MAY_IMPORT = {
    **dict.fromkeys(LEAVES, LEAVES),
    "model": LEAVES | {"model"},
    "text": LEAVES | {"model", "text"},
    "sources": LEAVES | {"model", "text", "sources"},
    "checks": LEAVES | {"model", "text", "checks"},
    "publish": LEAVES | {"model", "text", "publish"},
    "directives": LEAVES | {"model", "text", "publish", "directives"},
    "edition": LEAVES | {"model", "text", "sources", "checks", "publish"},
    "site": LEAVES
    | {"model", "text", "sources", "checks", "publish", "directives", "edition", "site"},
    "tagging": LEAVES | {"model", "text", "sources", "publish", "tagging"},
    "moving": LEAVES | {"model", "text", "sources", "checks", "publish", "edition", "moving"},
    "cli": LEAVES
    | {"model", "text", "sources", "checks", "publish", "directives", "edition"}
    | {"tagging", "moving", "cli"},
}
"""What each ring may import. The package's own name, for the version, is free to all."""

ONLY_IN = {
    "yaml": {"sources/syntax/yaml_reader.py"},
    "mutagen": {"sources/audio/", "tagging/"},
    "PIL": {"sources/episode/artwork.py", "publish/cards/"},
    "webvtt": {"sources/transcripts/cue_files.py"},
    "feedgen": {"publish/feed"},
    "lxml": {"publish/", "sources/feeds/", "sources/chapters/"},
    "rcssmin": {"publish/assets.py"},
    "rjsmin": {"publish/assets.py"},
    "segno": {"publish/embeds/qr_code.py"},
    "whitenoise": {"site/preview_media.py"},
    "jinja2": {"publish/embeds/"},
    "babel": {"publish/embeds/", "publish/head.py"},
    "nh3": {"text/"},
    "markdown": {"text/", "directives"},
    "mkdocs": {"site/"},
    "material": set(),
    "click": {"cli/"},
    "httpx": {"moving/"},
    "markdownify": {"moving/"},
    "pydantic": {"sources/"},
    "pathspec": {"sources/project.py"},
    "filelock": {"site/"},
}
"""The only places, as prefixes of paths in the package, that import a library."""


def imports(path: Path) -> Iterator[str]:
    """Yield the dotted names a module imports, also those only for types."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno} imports relatively"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def place(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def ring(path: Path) -> str:
    return place(path).split("/")[0].removesuffix(".py")


@pytest.mark.parametrize("path", MODULES, ids=place)
def test_imports_point_inwards(path: Path) -> None:
    """A module imports only from its own ring and the rings inside it."""
    if place(path) == "__init__.py":
        assert not [name for name in imports(path) if name.startswith("lienzo")]
        return
    allowed = MAY_IMPORT[ring(path)]
    ours = {name.split(".")[1] for name in imports(path) if name.startswith("lienzo.")}
    assert ours - {"__version__"} <= allowed


@pytest.mark.parametrize("path", MODULES, ids=place)
def test_each_library_has_one_importer(path: Path) -> None:
    """A foreign library is imported in one place, so that it can be changed in one place."""
    for name in imports(path):
        homes = ONLY_IN.get(name.split(".")[0])
        if homes is not None:
            assert place(path).startswith(tuple(homes)), f"{place(path)} imports {name}"


@pytest.mark.parametrize("path", MODULES, ids=place)
def test_nobody_imports_what_others_keep_private(path: Path) -> None:
    """No name with a leading underscore comes from another package or module."""
    private = [n for n in imports(path) if any(_is_private(part) for part in n.split("."))]
    assert not private


def _is_private(part: str) -> bool:
    return part.startswith("_") and not part.startswith("__")


def test_only_the_clock_asks_the_time() -> None:
    """Same input, same bytes: no other module reads the clock."""
    guilty = [
        place(path)
        for path in MODULES
        if ring(path) != "clock"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in {"now", "utcnow", "today"}
        if isinstance(node.value, ast.Name) and node.value.id in {"datetime", "date"}
    ]
    assert not guilty


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Yield each function's name and its length in lines, without the docstring."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[1:] if ast.get_docstring(node) else node.body
            last = body[-1].end_lineno or 0 if body else 0
            yield f"{place(path)}:{node.name}", last - body[0].lineno + 1 if body else 0


def test_rooms_are_small() -> None:
    """The house measure: modules of 300 lines at most, functions short, none over 50 lines."""
    long = [place(p) for p in MODULES if len(p.read_text(encoding="utf-8").splitlines()) > 300]
    sizes = [size for path in MODULES for _, size in functions(path)]
    assert not long
    assert not [name for path in MODULES for name, size in functions(path) if size > 50]
    assert median(sizes) <= 5
    assert quantiles(sizes, n=10)[-1] <= 22
