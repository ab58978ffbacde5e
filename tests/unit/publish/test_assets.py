"""What every page of a course loads: one style sheet and a few small scripts."""

from __future__ import annotations

import gzip
import re

from lienzo.publish.assets import FOLDER, SCRIPT, STYLE, assets
from lienzo.publish.embeds.decks import docks

BUDGET = 10 * 1024
"""Bytes, compressed, that a lesson may load of ours."""

LESSON = (STYLE, SCRIPT)
TURNED_TO = (*LESSON, *(f"{FOLDER}/{name}" for name in ("lesson.js", "desk.css", "dock.es.js")))
WITH_SOUND = (*TURNED_TO, f"{FOLDER}/playing.js")


def _weight(paths: tuple[str, ...]) -> int:
    published = dict((*assets(), *docks()))
    return sum(len(gzip.compress(published[path], 9, mtime=0)) for path in paths)


def test_what_a_lesson_loads_stays_small() -> None:
    assert _weight(LESSON) <= 0.6 * BUDGET


def test_what_comes_when_somebody_turns_to_the_player_stays_small() -> None:
    assert _weight(TURNED_TO) <= 1.3 * BUDGET


def test_what_comes_with_the_first_sound_stays_small() -> None:
    assert _weight(WITH_SOUND) <= 1.5 * BUDGET


def test_every_module_that_a_script_imports_is_published() -> None:
    published = dict(assets())
    assert {STYLE, SCRIPT} <= set(published)
    for path, content in published.items():
        for name in re.findall(rb"(?:from|import)\s*\(?\s*[\"']\./([\w-]+\.js)", content):
            assert f"{FOLDER}/{name.decode()}" in published, path


def test_what_a_module_takes_from_another_is_given_there() -> None:
    published = {path: content.decode() for path, content in assets()}
    taken = re.compile(r'import\{([^}]*)\}from"\./([\w-]+\.js)"')
    for path, text in published.items():
        for names, module in taken.findall(text):
            given = published[f"{FOLDER}/{module}"]
            lists = ",".join(re.findall(r"export\{([^}]*)\}", given)).split(",")
            lists += re.findall(r"export (?:const|function) (\w+)", given)
            assert set(names.split(",")) <= set(lists), path


def test_no_address_of_another_site_is_in_them() -> None:
    assert [
        path for path, content in assets() if b"//" in content.replace(b"http://www.w3.org/", b"")
    ] == []
