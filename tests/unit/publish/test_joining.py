"""Modules joined into one: each thing is there when it is asked for, and under one name."""

from __future__ import annotations

import pytest

from lienzo.publish.joining import NameTakenError, joined

SOURCES = {
    "page": (
        'import { sing } from "./voice.js";\nimport "./mend.js";\nexport const go = () => sing();\n'
    ),
    "voice": 'import { word } from "./words.js";\n\nexport const sing = () => word;\n',
    "words": 'export const word = "la"; // import { x } from "./x.js";\n',
    "mend": 'import {\n  word,\n} from "./words.js";\nconsole.log(word);\n',
    "later": 'export const go = () => import("./words.js");\n',
    "taken": 'import { word } from "./words.js";\nlet [one, word] = [1, 2];\n',
}


def test_a_module_stands_behind_what_it_imports_and_each_stands_once() -> None:
    text = joined("page", SOURCES.__getitem__)
    assert text.index('word = "la"') < text.index("sing = ") < text.index("go = ")
    assert text.index('word = "la"') < text.index("console.log")
    assert text.count('word = "la"') == 1


def test_only_the_entry_exports() -> None:
    text = joined("page", SOURCES.__getitem__)
    assert text.count("export ") == 1
    assert "export const go" in text
    assert 'from "./voice' not in text


def test_what_is_imported_on_demand_stays_apart() -> None:
    assert joined("later", SOURCES.__getitem__) == SOURCES["later"]


def test_what_stays_apart_is_imported_once_for_all() -> None:
    text = joined("page", SOURCES.__getitem__, apart=("words",))
    assert text.count("import ") == 1
    assert text.startswith('import { word } from "./words.js";')
    assert 'word = "la"' not in text


def test_one_name_for_two_things_is_refused() -> None:
    with pytest.raises(NameTakenError, match=r"word: words\.js, taken\.js"):
        joined("taken", SOURCES.__getitem__)
