"""Mistakes that hardly anybody makes, each with its own word, and what is right beside them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from author import Author, codes, told
from lienzo.problems import Problem, Where
from lienzo.sources.episode.artwork import read_picture
from lienzo.sources.inputs.documents import read_show
from lienzo.sources.syntax.text_file import read_text


@pytest.mark.parametrize("text", ["--- @", "- x\nb: c"])
def test_yaml_that_nobody_can_explain_is_told_where_it_ends(tmp_path: Path, text: str) -> None:
    """No slip of the pen that Lienzo knows; the place is what helps."""
    path = tmp_path / "podcast.yml"
    path.write_text(text, encoding="utf-8")
    problems: list[Problem] = []
    assert read_show(path, "podcast.yml", problems.append) is None
    assert [problem.code.id for problem in problems] == ["LZ100"]
    assert problems[0].where.line is not None


def test_a_file_that_the_system_will_not_open_is_told_with_its_reason(tmp_path: Path) -> None:
    """A name longer than the file system takes, for one."""
    problems: list[Problem] = []
    assert read_text(tmp_path / ("n" * 300), "notas.txt", problems.append) is None
    assert [problem.code.id for problem in problems] == ["LZ156"]


def test_a_picture_that_is_a_film_is_not_read(tmp_path: Path) -> None:
    """Its size is enough to know; 32 MiB are more than any artwork needs."""
    path = tmp_path / "cover.png"
    with path.open("wb") as file:
        file.truncate(40_000_000)
    problems: list[Problem] = []
    where = Where("episodes/podcast.yml", 9)
    assert read_picture(path, "cover.png", where, problems.append, role="show") is None
    assert [problem.code.id for problem in problems] == ["LZ209"]


@pytest.mark.parametrize(("size", "expected"), [((500, 500), ["LZ225"]), ((1400, 1400), [])])
def test_a_small_picture_in_the_audio_is_mentioned(
    ana: Author, size: tuple[int, int], expected: list[str]
) -> None:
    """Apple takes none under 1400 pixels, and other apps do."""
    ana.record("06-canales.mp3", "Canales", 6)
    ana.cover("06-canales.mp3", size)
    assert codes(ana.edition()) == expected


@pytest.mark.parametrize(("block", "expected"), [("zzz", ["LZ332"]), ("channels", [])])
def test_a_block_unlike_any_other_is_answered_with_all_of_them(
    ana: Author, block: str, expected: list[str]
) -> None:
    """Nothing near it can be meant."""
    ana.record("06-canales.mp3", "Canales", 6)
    ana.write(
        "docs/serie/index.md",
        f"---\nseries: {{canvas: business-model, order: [{block}]}}\n---\n# S\n",
    )
    found = [code for code in codes(ana.edition()) if code in {"LZ332", "LZ337"}]
    assert found == expected


@pytest.mark.parametrize(
    ("name", "expected"), [("09-canales.mp3", ["LZ342"]), ("06-canales.mp3", [])]
)
def test_a_number_in_the_name_that_is_not_the_episode_s_is_mentioned(
    ana: Author, name: str, expected: list[str]
) -> None:
    """It only sorts the folder."""
    ana.record(name, "Canales", 6)
    assert codes(ana.edition()) == expected
    if expected:
        assert "empieza por 9, pero el episodio es el 6" in told(ana.edition())


def test_the_pictures_of_this_test_are_pictures(tmp_path: Path) -> None:
    """A real one passes where the film did not."""
    path = tmp_path / "cover.png"
    Image.new("RGB", (3000, 3000), "teal").save(path, dpi=(72, 72))
    where = Where("episodes/podcast.yml", 9)
    problems: list[Problem] = []
    assert read_picture(path, "cover.png", where, problems.append, role="show") is not None
    assert problems == []
