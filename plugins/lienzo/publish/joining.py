"""ES modules joined into one: small files to read for us, one small file to load for readers.

Ours import each other by name, `import { seek } from "./sound.js";`, and no two of a bundle give
the same name to different things, so joining is putting one behind the other. A browser would
fetch them one by one, each compressed alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator

from lienzo.errors import HostError

_IMPORT = re.compile(
    r'^import\s+(?:\{(?P<names>[^}]*)\}\s+from\s+)?"\./(?P<module>[\w-]+)\.js";\n', re.MULTILINE
)
_EXPORT = re.compile(r"^export (?=(?:async|class|const|function|let)\b)", re.MULTILINE)
_NAME = re.compile(
    r"^(?:async |const |let |class |function )+(\w+|\{[^}]*\}|\[[^\]]*\])", re.MULTILINE
)

Read = Callable[[str], str]
"""Gives the text of a module by its name without the ending."""


class NameTakenError(HostError):
    """Two modules of a bundle give the same name to different things."""


def joined(entry: str, read: Read, apart: Container[str] = ()) -> str:
    """Return a module with everything it imports, in an order in which each is there when asked.

    Only what `entry` itself exports is exported. Modules it imports on demand, by `import()`, are
    not joined.

    Args:
        entry: the module's name.
        read: gives the text of a module.
        apart: modules that stay files of their own, so that who shares them shares their state.

    Raises:
        NameTakenError: two of the modules have the same name for something.
    """
    modules = list(dict.fromkeys(_needed(entry, read, apart)))
    owners: dict[str, str] = {}
    for module in modules:
        for name in names(read(module)):
            if owners.setdefault(name, module) != module:
                raise NameTakenError(f"{name}: {owners[name]}.js, {module}.js")
    texts = [read(each) for each in modules]
    inner = [_inner(text, is_entry=text is texts[-1]) for text in texts]
    return "".join([*_borrowed(texts, apart), *inner])


def names(text: str) -> Iterator[str]:
    """Yield the names a module gives at its outermost level."""
    for found in _NAME.findall(_EXPORT.sub("", text)):
        yield from re.findall(r"\w+", found)


def _needed(name: str, read: Read, apart: Container[str]) -> Iterator[str]:
    """Yield a module after those it imports; in a circle of modules, some come too early."""
    for found in _IMPORT.finditer(read(name)):
        if found["module"] not in apart:
            yield from _needed(found["module"], read, apart)
    yield name


def _borrowed(texts: list[str], apart: Container[str]) -> Iterator[str]:
    """Yield one import for each module that stays apart, of all that is taken from it."""
    taken: dict[str, set[str]] = {}
    for found in (found for text in texts for found in _IMPORT.finditer(text)):
        if found["module"] in apart:
            names = re.findall(r"\w+", found["names"] or "")
            taken.setdefault(found["module"], set()).update(names)
    for module, borrowed in sorted(taken.items()):
        yield f'import {{ {", ".join(sorted(borrowed))} }} from "./{module}.js";\n'


def _inner(text: str, *, is_entry: bool) -> str:
    left = _IMPORT.sub("", text)
    return left if is_entry else _EXPORT.sub("", left)
