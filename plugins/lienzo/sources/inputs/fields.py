"""Converters of single values: text, numbers, choices, addresses, paths."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import SplitResult, urlsplit
from uuid import UUID

from lienzo.problems import input_codes as codes
from lienzo.sources.inputs.entries import Entry
from lienzo.sources.syntax.suggest import nearest
from lienzo.units import parse_duration, slugify

_YES = frozenset({"yes", "y", "on", "sí", "si", "1", "verdadero", "true", "explicit"})
_NO = frozenset({"no", "n", "off", "0", "falso", "false", "clean"})
_EMAIL = re.compile(r"[^@\s<>(),;:]+@[^@\s<>(),;:]+\.[^@\s<>(),;:.]+")
_WORD = re.compile(r"[a-z][a-z0-9-]*")
_DIGITS = re.compile(r"[0-9]{1,6}")
_SPACES = re.compile("[ \t\n\x85\u2028\u2029]+")  # no-break spaces stay


def text(entry: Entry) -> str:
    """Read text on one line: `No`, `2024` and `12:30` are text, line breaks become spaces."""
    return _SPACES.sub(" ", entry.raw(f"{entry.name}: Canales"))


def text_up_to(limit: int) -> Callable[[Entry], str]:
    """Return a reader of text of at most so many characters."""

    def read(entry: Entry) -> str:
        value = text(entry)
        if len(value) > limit:
            raise entry.refused(codes.TOO_LONG, length=len(value), limit=limit)
        return value

    return read


def boolean(entry: Entry) -> bool:
    """Read `true` or `false`, nothing else: `no` is a word in other fields."""
    raw = entry.raw(f"{entry.name}: false")
    if raw in {"true", "false"}:
        return raw == "true"
    meant = next((w for w, s in (("true", _YES), ("false", _NO)) if raw.casefold() in s), None)
    options = meant or "true / false"
    raise entry.refused(codes.NOT_BOOL, value=raw, fixed=f"{entry.name}: {options}")


def count(entry: Entry) -> int:
    """Read a whole number from 1 to 999999; leading zeros do not make it octal: `010` is 10."""
    raw = entry.raw(f"{entry.name}: 7")
    if _DIGITS.fullmatch(raw) and int(raw) > 0:
        return int(raw)
    digits = re.search(r"[1-9][0-9]{0,5}", raw)
    fixed = f"{entry.name}: {digits[0] if digits else 7}"
    raise entry.refused(codes.NOT_NUMBER, value=raw, fixed=fixed)


def choice(*known: str) -> Callable[[Entry], str]:
    """Return a reader of one of a few words."""

    def read(entry: Entry) -> str:
        raw = entry.raw(f"{entry.name}: {known[0]}")
        if raw in known:
            return raw
        meant = nearest(raw, known)
        options = meant or " / ".join(known[:4])
        fixed, words = f"{entry.name}: {options}", ", ".join(f"`{word}`" for word in known)
        raise entry.refused(codes.NOT_A_CHOICE, value=raw, known=words, fixed=fixed)

    return read


def moment_in_audio(entry: Entry) -> float:
    """Read `90`, `1:30` or `1:02:30.5` as seconds from the beginning."""
    raw = entry.raw(f"{entry.name}: 1:30")
    seconds = parse_duration(raw)
    if seconds is None:
        raise entry.refused(codes.NOT_A_DURATION, value=raw)
    return seconds


def uuid(entry: Entry) -> str:
    """Read a UUID; braces and capitals are normalised away."""
    raw = entry.raw(f"{entry.name}: 5c6f0a52-3a52-5a57-9c59-8e0e0d6a4f11")
    try:
        return str(UUID(raw))
    except ValueError:
        raise entry.refused(codes.NOT_A_UUID, value=raw) from None


def email(entry: Entry) -> str:
    """Read one e-mail address, without a name around it."""
    raw = entry.raw(f"{entry.name}: hola@example.org")
    if not _EMAIL.fullmatch(raw):
        raise entry.refused(codes.NOT_AN_EMAIL, value=raw)
    return raw


def web_address(entry: Entry) -> str:
    """Read a complete http or https address."""
    return _address(entry, frozenset({"http", "https"}))


def secure_address(entry: Entry) -> str:
    """Read a complete https address."""
    return _address(entry, frozenset({"https"}))


def base_address(entry: Entry) -> str:
    """Read the address of a folder; it ends with a slash, whether or not the author wrote it."""
    return web_address(entry).rstrip("/") + "/"


def _address(entry: Entry, schemes: frozenset[str]) -> str:
    raw = entry.raw(f"{entry.name}: https://example.org/")
    parts = _split(raw)
    named = parts is not None and bool(parts.hostname) and not re.search(r"[\s<>\"\\^`{|}]", raw)
    if parts is None or parts.scheme not in schemes or not named:
        kind = "web" if "http" in schemes else "https"
        fixed = f"{entry.name}: {_mended(raw)}"
        raise entry.refused(codes.NOT_A_URL, value=raw, kind=kind, fixed=fixed)
    return raw


def _split(raw: str) -> SplitResult | None:
    try:
        parts = urlsplit(raw)
        port = parts.port
    except ValueError:
        return None
    return parts if port != 0 else None


def _mended(raw: str) -> str:
    bare = re.sub(r"^(?:https?:/*|//)", "", raw.strip(), flags=re.IGNORECASE)
    whole = re.fullmatch(r"[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:/[^\s<>\"\\^`{|}]*)?", bare)
    return f"https://{bare}" if whole else "https://example.org/"


def file_path(entry: Entry) -> str:
    """Read the path of a file in the same folder or below it, with forward slashes."""
    raw = entry.raw(f"{entry.name}: cover.jpg")
    pure = raw.removeprefix("./")
    if ".." in pure.split("/") or re.match(r"[/~]|[A-Za-z]:|.*\\|.*://", pure) or not pure:
        name = re.split(r"[/\\]", pure)[-1] or "cover.jpg"
        fixed = f"{entry.name}: {name}" if entry.key else name
        raise entry.refused(codes.NOT_A_PATH, value=raw, fixed=fixed)
    return pure


def file_or_address(entry: Entry) -> str:
    """Read a file name, or the address of a file that is elsewhere.

    An `http://` address is taken: a podcast that moved in keeps the one it has.
    """
    raw = entry.raw(f"{entry.name}: 07-canales.mp3")
    if ":" not in raw.partition("/")[0]:
        return file_path(entry)
    return web_address(entry) if raw.startswith("http://") else secure_address(entry)


def site_path(entry: Entry) -> str:
    """Read an address of this site without its domain; a leading slash is dropped."""
    raw = entry.raw(f"{entry.name}: serie/nombre-viejo/")
    pure = raw.lstrip("/")
    if not pure or "://" in pure or ".." in pure.split("/") or re.search(r"[\s\\?#]", pure):
        raise entry.refused(codes.NOT_SITE_PATH, value=raw)
    return pure


def is_word(text: str) -> bool:
    """Whether text is an identifier: lower-case ASCII letters, digits and hyphens."""
    return _WORD.fullmatch(text) is not None


def word_like(text: str) -> str:
    """Return an identifier that resembles a text, to propose it."""
    made = slugify(text)
    return made if is_word(made) else f"b-{made}".rstrip("-")
