"""`lienzo check` judges what a build judges: the same Problems at the same places."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from small_course import Project

HEAD = re.compile(
    r"^(?:(?:ERROR|WARNING|INFO) +- +(?:lienzo: )?)?([^\s:]+(?::\d+)*): (\w+) (LZ\d{3}): ",
    re.MULTILINE,
)
EXTENSIONS = """\
markdown_extensions:
  - attr_list
  - admonition
  - def_list
  - footnotes
  - md_in_html
  - pymdownx.details
  - pymdownx.superfences
  - pymdownx.tabbed: {alternate_style: true}
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
"""
NOT_BUILT = ("docs/incluir/otra.md", "docs/README.md", "docs/templates/a.md")
MISPLACED = "\n> ## Citado {start=0:02}\n"
PAGE = """\
---
title: Directivas

---

# Directivas

::nada[x]

::canvas[otra]

::canvas{block=channles}
::canvas{bloque=channels}

- ::player[no-existe]
    - ::player[canales]{start=9:00}

> ::episodes[fr]

::episodes{season=8}
::subscribe[
::player[borrador]
::player

!!! note "Nota"
    Antes.

    ::nada-en-nota

??? tip
    ::nada-en-detalles

=== "Una"

    ::nada-en-pestaña

=== "Otra"

    1. Uno

        ::nada-en-lista

<div markdown>
::nada-en-html
</div>

<div>
::nada-que-no-cuenta
</div>

<!-- ::nada-en-comentario -->

```text
::nada-en-código
```

    ::nada-sangrada

Término
:   ::nada-en-definición

Texto con nota.[^1] std::nada y `::nada` y ::nada en medio.

[^1]: Antes.

    ::nada-en-nota-al-pie

| a | b |
|---|---|
| ::nada | ::nada |

::canvas
"""


def heads(text: str) -> list[tuple[str, ...]]:
    """Return place, severity and code of everything told, sorted."""
    return sorted(set(HEAD.findall(text)))


def lienzo(project: Project, *command: str) -> subprocess.CompletedProcess[str]:
    """Run the command line in a project."""
    return subprocess.run(
        [Path(sys.executable).with_name("lienzo"), *command],
        cwd=project.root,
        env=project.environment(),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def with_extensions(project: Project) -> None:
    project.replace("mkdocs.yml", "markdown_extensions: [attr_list]\n", EXTENSIONS)


def test_directives_are_told_at_the_same_places_as_in_a_build(project: Project) -> None:
    """In lists, quotes, notes and tabs; not in code, HTML and comments."""
    with_extensions(project)
    project.write({"docs/directivas.md": PAGE, **dict.fromkeys(NOT_BUILT, "# Fuera\n\n::nada\n")})
    lesson = (project.root / "docs/serie/canales.md").read_text("utf-8")
    project.write({"docs/serie/canales.md": lesson + MISPLACED})
    for held in ("docs/serie/ingresos.md", "docs/serie/costes.md"):
        text = (project.root / held).read_text("utf-8")
        project.write({held: f"{text}\n::nada\n"})
    project.write({"mkdocs.yml": (project.root / "mkdocs.yml").read_text("utf-8")
                   + "exclude_docs: /incluir/\n"})  # fmt: skip
    built = project.run("mkdocs", "build")
    checked = lienzo(project, "check")
    assert heads(checked.stderr) == heads(built.stderr)
    found = [code for place, _, code in heads(checked.stderr) if "directivas" in place]
    assert len(found) == 18
    assert ("docs/serie/canales.md:11:6", "error", "LZ293") in heads(checked.stderr)
    assert all(
        place.count(":") == 2 for place, _, _ in heads(checked.stderr) if "directivas" in place
    )
    assert set(found) == {f"LZ6{n:02}" for n in (0, 1, 2, 3, 6, 7, 8, 9, 10, 12, 13)}
    assert (built.returncode, checked.returncode) == (1, 1)


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param({"docs/serie/canales.md": "---\nblock: canals\ndate: 5/3/2026\n---\n# C\n"},
                     id="an-article"),
        pytest.param({"episodes/podcast.yml": "title: Prueba\nlenguaje: es\n"}, id="the-show"),
        pytest.param({"episodes/06-canales.md": "---\nblock: channels\nepisodeNumber: 6\n---\n"},
                     id="notes"),
        pytest.param({"docs/suelta.md": "::canvas[otra]\n\n::nada\n"}, id="directives"),
        pytest.param({"episodes/13-nada.md": "---\ntitle: Nada\n---\n"}, id="no-audio"),
    ],
)  # fmt: skip
def test_a_broken_project_gets_the_same_list(project: Project, spoil: dict[str, str]) -> None:
    """Codes and places agree, and so do the exit statuses."""
    project.write(spoil)
    built, checked = project.run("mkdocs", "build"), lienzo(project, "check")
    assert heads(checked.stderr) == heads(built.stderr), checked.stderr
    assert heads(built.stderr)
    assert (built.returncode, checked.returncode) == (1, 1)


def test_strict_fails_for_a_warning_as_a_strict_build_does(project: Project) -> None:
    """Without it both pass; neither writes a ledger that the other would not."""
    project.replace("mkdocs.yml", "site_url: https://prueba.example/curso/\n", "")
    relaxed = [lienzo(project, "check"), project.run("mkdocs", "build")]
    strict = [lienzo(project, "check", "--strict"),
              project.run("mkdocs", "build", "--strict")]  # fmt: skip
    assert [done.returncode for done in relaxed] == [0, 0]
    assert [done.returncode for done in strict] == [1, 1]
    assert "LZ500" in strict[0].stderr
    assert heads(strict[0].stderr) == heads(strict[1].stderr)


def test_the_options_of_the_plugin_count(project: Project) -> None:
    """Another folder of audio and another language of messages, as in the build."""
    (project.root / "episodes").rename(project.root / "audio")
    options = "[search, {lienzo: {episodes: audio, language: en}}]"
    project.replace("mkdocs.yml", "[search, lienzo]", options)
    project.write({"audio/13-nada.md": "---\ntitle: Nada\n---\n"})
    built, checked = project.run("mkdocs", "build"), lienzo(project, "check")
    assert heads(checked.stderr) == heads(built.stderr)
    assert "audio/13-nada.md" in checked.stderr
    assert "hint: " in checked.stderr


def test_the_feed_command_finds_the_audio_too(project: Project) -> None:
    """Whatever `mkdocs.yml` says of the folder counts for every command."""
    (project.root / "episodes").rename(project.root / "audio")
    project.replace("mkdocs.yml", "[search, lienzo]", "[search, {lienzo: {episodes: audio}}]")
    (project.root / "site").mkdir()
    done = lienzo(project, "feed")
    assert done.returncode == 0, done.stderr
    assert (project.site / "feed.xml").is_file()
    assert (project.root / "audio" / "episodes.lock").is_file()


def test_machine_formats_stand_alone_on_standard_output(project: Project) -> None:
    """A program may read them without cutting anything off."""
    project.write({"docs/suelta.md": "::nada\n"})
    done = lienzo(project, "check", "--format", "json")
    assert (done.returncode, done.stderr) == (1, "")
    told = [(p["file"], p["line"], p["code"]) for p in json.loads(done.stdout)["problems"]]
    assert ("docs/suelta.md", 1, "LZ600") in told
    assert not Path(project.root, "site").exists()
