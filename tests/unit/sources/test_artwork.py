"""Pictures, measured from their bytes and judged by Apple's rules."""

from __future__ import annotations

import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from audio_kit import picture
from lienzo.problems import Problem, Where
from lienzo.sources.episode.artwork import Role, measure_picture, read_picture

WHERE = Where("episodes/podcast.yml", 4, 8, "image: cover.png", 9)


def _chunk(name: bytes, body: bytes) -> bytes:
    return len(body).to_bytes(4, "big") + name + body + zlib.crc32(name + body).to_bytes(4, "big")


def _png_bomb(side: int) -> bytes:
    """A PNG of some kilobytes that claims billions of pixels."""
    head = side.to_bytes(4, "big") * 2 + b"\x08\x02\0\0\0"
    data = _chunk(b"IDAT", zlib.compress(bytes(1 << 20), 9))
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + data + _chunk(b"IEND", b"")


def _animated() -> bytes:
    buffer = BytesIO()
    frame = Image.new("RGB", (1400, 1400))
    other = Image.new("RGB", (1400, 1400), "teal")
    frame.save(buffer, "PNG", save_all=True, append_images=[other])
    return buffer.getvalue()


def _dense(density: float, kind: str) -> bytes:
    buffer = BytesIO()
    Image.new("RGB", (1400, 1400)).save(buffer, kind, dpi=(density, density))
    return buffer.getvalue()


def _transparent_palette() -> bytes:
    buffer = BytesIO()
    Image.new("P", (1400, 1400)).save(buffer, "PNG", transparency=0)
    return buffer.getvalue()


GOOD = picture(1400, 1400)
CASES = [
    pytest.param("a.jpg", GOOD, [], [], id="smallest-jpeg"),
    pytest.param("a.jpeg", picture(3000, 3000), [], [], id="largest-jpeg"),
    pytest.param("a.png", picture(1500, 1500, "PNG"), [], [], id="png"),
    pytest.param("a.png", picture(1399, 1399, "PNG"), ["LZ233"], ["LZ236"], id="too-small"),
    pytest.param("a.png", picture(3001, 3001, "PNG"), ["LZ233"], ["LZ236"], id="too-large"),
    pytest.param("a.jpg", picture(1500, 1400), ["LZ234"], ["LZ237"], id="not-square"),
    pytest.param(
        "a.png", picture(1400, 1400, "PNG", "RGBA"), ["LZ235"], ["LZ238"], id="alpha-channel"
    ),
    pytest.param("a.png", _transparent_palette(), ["LZ235"], ["LZ238"], id="clear-palette"),
    pytest.param("a.jpg", picture(1400, 1400, "JPEG", "CMYK"), ["LZ235"], ["LZ238"], id="cmyk"),
    pytest.param("a.jpg", picture(1400, 1400, "JPEG", "L"), ["LZ235"], ["LZ238"], id="grey"),
    pytest.param("a.png", _animated(), ["LZ258"], ["LZ258"], id="animated"),
    pytest.param("a.jpg", _dense(300, "JPEG"), ["LZ256"], [], id="300-dots"),
    pytest.param("a.png", _dense(96, "PNG"), ["LZ256"], [], id="96-dots"),
    pytest.param("a.jpg", _dense(72, "JPEG"), [], [], id="72-dots-jpeg"),
    pytest.param("a.png", _dense(72, "PNG"), [], [], id="72-dots-png"),
    pytest.param("a.png", _dense(0, "PNG"), [], [], id="no-dots"),
    pytest.param("a.png", GOOD, ["LZ231"], ["LZ231"], id="jpeg-called-png"),
    pytest.param("a.jpg", GOOD[: len(GOOD) // 2], ["LZ230"], ["LZ230"], id="cut"),
    pytest.param("a.jpg", b"hola", ["LZ230"], ["LZ230"], id="text"),
    pytest.param("a.png", picture(1400, 1400, "GIF", "P"), ["LZ230"], ["LZ230"], id="gif"),
    pytest.param("a.png", _png_bomb(9_000), ["LZ232"], ["LZ232"], id="81-million-pixels"),
    pytest.param("a.png", _png_bomb(60_000), ["LZ230"], ["LZ230"], id="3600-million-pixels"),
    pytest.param("a.jpg", b"", ["LZ206"], ["LZ206"], id="empty"),
    pytest.param(
        "a.jpg", b"version https://git-lfs.github.com/spec/v1\n", ["LZ207"], ["LZ207"], id="lfs"
    ),
]


@pytest.mark.parametrize(("name", "data", "for_show", "for_episode"), CASES)
@pytest.mark.parametrize("role", ["show", "episode"])
def test_a_picture_is_judged_by_its_bytes_and_its_role(
    name: str, data: bytes, for_show: list[str], for_episode: list[str], role: Role, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(data)
    found: list[Problem] = []
    result = read_picture(tmp_path / name, name, WHERE, found.append, role=role)
    assert [problem.code.id for problem in found] == (for_show if role == "show" else for_episode)
    assert (result is None) == any(problem.severity == "error" for problem in found)


def test_what_is_measured_is_what_lies_on_disk(tmp_path: Path) -> None:
    path = tmp_path / "cover.jpg"
    path.write_bytes(GOOD)
    found = read_picture(path, "cover.jpg", WHERE, pytest.fail, role="show")
    assert found is not None
    assert (found.mime, found.width, found.height) == ("image/jpeg", 1400, 1400)
    assert found.bytes == path.stat().st_size
    assert Path(found.path).read_bytes() == GOOD


def test_a_problem_stands_where_the_author_named_the_picture(tmp_path: Path) -> None:
    (tmp_path / "cover.png").write_bytes(picture(700, 500, "PNG"))
    found: list[Problem] = []
    read_picture(tmp_path / "cover.png", "cover.png", WHERE, found.append, role="show")
    assert found[0].where == WHERE
    assert found[0].message("es") == "la imagen cover.png mide 700 × 500 y debe ser cuadrada"


def test_measuring_leaves_pillow_as_it_was() -> None:
    limit = Image.MAX_IMAGE_PIXELS
    assert measure_picture(_png_bomb(60_000)) is None
    assert limit == Image.MAX_IMAGE_PIXELS
