"""Pictures, measured and judged by what Apple asks of artwork. The only importer of Pillow.

Apple: square, 1400 × 1400 to 3000 × 3000 pixels, JPEG or PNG, RGB, no transparency.
"""

from __future__ import annotations

import hashlib
import warnings
from dataclasses import dataclass
from io import BytesIO
from math import isfinite
from pathlib import Path
from typing import Final, Literal

from PIL import Image

from lienzo.model.media import Picture
from lienzo.problems import Code, Report, Where
from lienzo.problems import picture_codes as codes
from lienzo.sources.regular_file import RefusedError, read_whole

Role = Literal["show", "episode"]

_SMALLEST, _LARGEST = 1400, 3000
_DENSITY = 72
_MOST_PIXELS = 64_000_000
"""Some 8000 × 8000: decoded, a picture takes three or four bytes a pixel."""
_MOST_BYTES = 32 * 1024 * 1024
_MIMES: Final = {"JPEG": "image/jpeg", "MPO": "image/jpeg", "PNG": "image/png"}
_ENDINGS: Final = {"image/jpeg": (".jpg", ".jpeg"), "image/png": (".png",)}


@dataclass(frozen=True, slots=True)
class MeasuredPicture:
    """What the bytes of a picture say.

    Attributes:
        mime: `image/jpeg` or `image/png`.
        mode: Pillow's name for the colours, such as `RGB` or `CMYK`; `RGBA` for any transparency.
        whole: whether the pixels could be decoded; False also when there are too many to try.
        density: dots an inch, as the file claims; None when it claims nothing.
        moves: whether there are several frames (an animated PNG).
        bytes: size of the data.
    """

    mime: str
    width: int
    height: int
    mode: str
    whole: bool
    bytes: int
    sha256: str
    density: int | None = None
    moves: bool = False

    @property
    def extension(self) -> str:
        """The file ending that tells the truth."""
        return _ENDINGS[self.mime][0]

    @property
    def too_many_pixels(self) -> bool:
        """Whether opening it would take more memory than any artwork needs."""
        return self.width * self.height > _MOST_PIXELS

    def at(self, path: str) -> Picture:
        """Return the picture as it lies at a path."""
        return Picture(path, self.mime, self.width, self.height, self.bytes, self.sha256)


def measure_picture(data: bytes) -> MeasuredPicture | None:
    """Return what a JPEG or PNG is, None for anything else or when it is broken.

    The size is told from the header, and only a sane one is decoded: a small file can claim
    billions of pixels.
    """
    measured = _measured(data)
    return measured if measured is not None and measured.whole else None


def is_for_apple(picture: MeasuredPicture) -> bool:
    """Whether Apple takes it as artwork, colours aside."""
    return picture.width == picture.height and _SMALLEST <= picture.width <= _LARGEST


def read_picture(
    path: Path, name: str, where: Where, report: Report, *, role: Role
) -> Picture | None:
    """Return an author's picture; None after reporting why it cannot be used.

    `where` is the line that names it, `name` what Problems call it. For a show, whatever Apple
    would refuse is an error; for an episode size, shape and colours are warnings, because apps then
    show the picture of the show.
    """
    try:
        data = read_whole(path, Where(name), _MOST_BYTES)
    except RefusedError as refused:
        report(refused.problem)
        return None
    measured = _measured(data)
    if measured is None:
        report(codes.NO_PICTURE.at(where, name=name))
        return None
    found = [*_unusable(measured, path, name), *_misshapen(measured, name, role)]
    found += _improvable(measured, name, role)
    for code, facts in found:
        report(code.at(where, **facts))
    if any(code.severity == "error" for code, _ in found):
        return None
    return measured.at(path.as_posix())


def read_any_picture(path: Path, name: str, where: Where, report: Report) -> Picture | None:
    """Return an author's picture that is no artwork: of any size, shape and colours.

    None after reporting that it is no whole JPEG or PNG, or that its ending or its size lies.
    """
    try:
        data = read_whole(path, Where(name), _MOST_BYTES)
    except RefusedError as refused:
        report(refused.problem)
        return None
    measured = _measured(data)
    if measured is None:
        report(codes.NO_PICTURE.at(where, name=name))
        return None
    found = _unusable(measured, path, name)
    for code, facts in found:
        report(code.at(where, **facts))
    return None if found else measured.at(path.as_posix())


def _measured(data: bytes) -> MeasuredPicture | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _opened(data)
    except (OSError, ValueError, SyntaxError, ArithmeticError, LookupError, TypeError, MemoryError):
        # What Pillow raises on broken pictures, besides its own errors, which are OSErrors.
        return None
    except Image.DecompressionBombError:
        return None


def _opened(data: bytes) -> MeasuredPicture | None:
    with Image.open(BytesIO(data), formats=("JPEG", "PNG")) as image:
        width, height = image.size
        whole = width * height <= _MOST_PIXELS
        if whole:
            image.load()
        clear = image.has_transparency_data
        return MeasuredPicture(
            mime=_MIMES[str(image.format)],
            width=width,
            height=height,
            mode="RGBA" if clear else image.mode,
            whole=whole,
            bytes=len(data),
            sha256=hashlib.sha256(data).hexdigest(),
            density=_density(image.info.get("dpi")),
            moves=image.format == "PNG" and getattr(image, "n_frames", 1) > 1,
        )


def _density(dpi: object) -> int | None:
    """Return dots an inch of what Pillow read: a pair of numbers that need not be sane."""
    match dpi:
        case (int() | float() as first, *_) if isfinite(first) and first > 1:
            return round(first)
    return None


def _unusable(
    picture: MeasuredPicture, path: Path, name: str
) -> list[tuple[Code, dict[str, object]]]:
    found: list[tuple[Code, dict[str, object]]] = []
    if path.suffix.lower() not in _ENDINGS[picture.mime]:
        kind = "JPEG" if picture.mime == "image/jpeg" else "PNG"
        fix = path.with_suffix(picture.extension).name
        found.append((codes.PICTURE_EXTENSION, {"name": name, "found": kind, "fix": fix}))
    if picture.too_many_pixels:
        found.append((codes.PICTURE_BOMB, _size(picture, name)))
    return found


def _misshapen(
    picture: MeasuredPicture, name: str, role: Role
) -> list[tuple[Code, dict[str, object]]]:
    if picture.too_many_pixels:
        return []
    show = role == "show"
    found: list[tuple[Code, dict[str, object]]] = []
    if picture.width != picture.height:
        code = codes.SHOW_SQUARE if show else codes.EPISODE_SQUARE
        found.append((code, _size(picture, name)))
    elif not is_for_apple(picture):
        found.append((codes.SHOW_SIZE if show else codes.EPISODE_SIZE, _size(picture, name)))
    if picture.mode != "RGB":
        code = codes.SHOW_COLOUR if show else codes.EPISODE_COLOUR
        found.append((code, {"name": name, "mode": picture.mode}))
    return found


def _improvable(
    picture: MeasuredPicture, name: str, role: Role
) -> list[tuple[Code, dict[str, object]]]:
    """Judge what only could be better; the density of one picture, not of a hundred."""
    found: list[tuple[Code, dict[str, object]]] = []
    if role == "show" and picture.density not in {None, _DENSITY}:
        facts = {"name": name, "found": picture.density, "limit": _DENSITY}
        found.append((codes.PICTURE_DENSITY, facts))
    if picture.moves:
        found.append((codes.PICTURE_MOVES, {"name": name}))
    return found


def _size(picture: MeasuredPicture, name: str) -> dict[str, object]:
    return {"name": name, "width": picture.width, "height": picture.height}
