"""Converters of what is counted or has a shape: numbers, lengths, MIME types, addresses."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from lienzo.problems import podcasting_codes as codes
from lienzo.problems.payment_codes import NOT_AN_AMOUNT
from lienzo.sources.inputs import fields
from lienzo.sources.inputs.entries import Entry, Refused

_WHOLE = re.compile(r"[0-9]{1,15}")
_THOUSANDS = re.compile(r"([0-9]{1,6})(?:[.,][0-9]+)? ?[kK](?:b|bps|bit/s|b/s)?")
_NAME = r"[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}"
_MIME = re.compile(rf"{_NAME}/{_NAME}")
_AMOUNT = re.compile(r"[0-9]{1,12}(?:\.[0-9]{1,15})?")
_RATIO = re.compile(r"([0-9]{1,5}(?:\.[0-9]{1,3})?) ?/ ?([0-9]{1,5}(?:\.[0-9]{1,3})?)")
_SPOKEN_RATIO = re.compile(r"([1-9][0-9]{0,4}) ?(?:[:x×a]| por | a ) ?([1-9][0-9]{0,4})")
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_HOST = re.compile(rf"(?=.{{1,253}}$){_LABEL}(?:\.{_LABEL})+(?::[0-9]{{1,5}})?")
_URI = re.compile(r"([A-Za-z][A-Za-z0-9+.-]{1,30}):[^\s<>\"\\^`{|}]+")
_CLOSED_SCHEMES = frozenset({"http", "javascript", "data", "file", "vbscript", "blob", "about"})
_MIME_MEANT: Mapping[str, str] = MappingProxyType(
    {
        "mp3": "audio/mpeg", "m4a": "audio/x-m4a", "aac": "audio/aac", "opus": "audio/ogg",
        "ogg": "audio/ogg", "flac": "audio/flac", "wav": "audio/wav", "mp4": "video/mp4",
        "m4v": "video/x-m4v", "mov": "video/quicktime", "webm": "video/webm",
        "m3u8": "application/x-mpegURL", "hls": "application/x-mpegURL",
        "torrent": "application/x-bittorrent", "jpg": "image/jpeg", "jpeg": "image/jpeg",
        "png": "image/png", "webp": "image/webp", "gif": "image/gif", "svg": "image/svg+xml",
        "video": "video/mp4", "audio": "audio/mpeg",
    }
)  # fmt: skip


def whole(first: int, last: int) -> Callable[[Entry], int]:
    """Return a reader of a whole number between two others; leading zeros do not matter."""

    def read(entry: Entry) -> int:
        raw = entry.raw(f"{entry.name}: {first}")
        if _WHOLE.fullmatch(raw) and first <= int(raw) <= last:
            return int(raw)
        fixed = f"{entry.name}: {_number_meant(raw, first, last)}"
        raise entry.refused(codes.NOT_WHOLE, value=raw, first=first, last=last, fixed=fixed)

    return read


def _number_meant(raw: str, first: int, last: int) -> int:
    """Return 128000 for `128k`, 1234567 for `1.234.567` and 160707 for `160707.74`."""
    if match := _THOUSANDS.fullmatch(raw):
        meant = int(match[1]) * 1000
    elif re.fullmatch(r"[0-9]{1,3}(?:[., ][0-9]{3})+", raw):
        meant = int(re.sub(r"[., ]", "", raw))
    else:
        digits = re.match(r"[0-9]{1,15}", raw)
        meant = int(digits[0]) if digits else first
    return min(max(meant, first), last)


def duration(entry: Entry) -> float:
    """Read how long a stretch lasts, as seconds or as a clock shows it; more than nothing."""
    seconds = fields.moment_in_audio(entry)
    if seconds <= 0:
        raise entry.refused(codes.LASTS_NOTHING, value=entry.raw(""))
    return seconds


def mime(entry: Entry) -> str:
    """Read a MIME type: two names with a slash (RFC 6838); an ending such as `.mp3` is refused."""
    raw = entry.raw(f"{entry.name}: audio/mpeg")
    if _MIME.fullmatch(raw):
        return raw
    meant = _MIME_MEANT.get(raw.casefold().lstrip(".*"), "audio/mpeg")
    raise entry.refused(codes.NOT_A_MIME, value=raw, fixed=f"{entry.name}: {meant}")


def amount(entry: Entry) -> str:
    """Read a decimal number as it stands: `0.00000005000` must keep its zeros."""
    raw = entry.raw(f"{entry.name}: 0.00000005000")
    if _AMOUNT.fullmatch(raw):
        return raw
    digits = re.search(r"[0-9]{1,12}(?:[.,][0-9]{1,15})?", raw)
    meant = digits[0].replace(",", ".") if digits else "0.00000005000"
    raise entry.refused(NOT_AN_AMOUNT, value=raw, fixed=f"{entry.name}: {meant}")


def ratio(entry: Entry) -> str:
    """Read width and height as CSS writes them, `16/9`; spaces around the slash go."""
    raw = entry.raw(f"{entry.name}: 16/9")
    match = _RATIO.fullmatch(raw)
    if match is not None and float(match[1]) > 0 and float(match[2]) > 0:
        return f"{match[1]}/{match[2]}"
    spoken = _SPOKEN_RATIO.fullmatch(raw)
    meant = f"{spoken[1]}/{spoken[2]}" if spoken else "16/9"
    raise entry.refused(codes.NOT_A_RATIO, value=raw, fixed=f"{entry.name}: {meant}")


def server(entry: Entry) -> str:
    """Read the domain of a server, with a port if need be, in lower case."""
    raw = entry.raw(f"{entry.name}: irc.example.org")
    if _HOST.fullmatch(raw):
        return raw.lower()
    bare = re.sub(r"^[A-Za-z][A-Za-z0-9+.-]*:/*", "", raw).partition("/")[0]
    meant = bare if _HOST.fullmatch(bare) else "irc.example.org"
    raise entry.refused(codes.NOT_A_SERVER, value=raw, fixed=f"{entry.name}: {meant}")


def uri(entry: Entry) -> str:
    """Read an https address, or one of a protocol other than http: `ipfs:`, `nostr:`, `at:`."""
    raw = entry.raw(f"{entry.name}: https://example.org/")
    match = _URI.fullmatch(raw)
    scheme = match[1].lower() if match else ""
    if scheme == "https":
        return fields.secure_address(entry)
    if match is not None and scheme not in _CLOSED_SCHEMES and not _is_host(raw):
        return raw
    raise entry.refused(codes.NOT_A_URI, value=raw, fixed=f"{entry.name}: {_secured(raw)}")


def _is_host(raw: str) -> bool:
    """Whether what looks like a scheme is a domain with its port: `example.org:8080/a`."""
    return "." in raw.partition(":")[0]


def _secured(raw: str) -> str:
    bare = re.sub(r"^(?:https?:/*|//)", "", raw, flags=re.IGNORECASE)
    host = bare.partition("/")[0]
    plain = _HOST.fullmatch(host) and not re.search(r"[\s<>\"\\^`{|}]", bare)
    return f"https://{bare}" if plain else "https://example.org/"


def hypertext(entry: Entry) -> str:
    """Read a web address; one without encryption is taken, and told (Podcasting 2.0: https)."""
    raw = fields.web_address(entry)
    scheme, _, rest = raw.partition(":")
    if scheme.lower() == "http":
        fixed = f"{entry.name}: https:{rest}"
        entry.report(codes.NOT_SECURE.at(entry.where, key=entry.path, value=raw, fixed=fixed))
    return raw


def feed_guid(entry: Entry) -> str:
    """Read the `podcast:guid` of another show's feed."""
    raw = entry.raw(f"{entry.name}: 917393e3-1b1e-5cef-ace4-edaa54e1f810")
    try:
        return fields.uuid(entry)
    except Refused:
        raise entry.refused(codes.NOT_A_FEED_GUID, value=raw) from None


def file_or_secure_address(entry: Entry) -> str:
    """Read the name of a file of the folder, or an https address."""
    raw = entry.raw(f"{entry.name}: fases.jpg")
    return fields.secure_address(entry) if ":" in raw.partition("/")[0] else fields.file_path(entry)


def picture_address(entry: Entry) -> str:
    """Read an https address, or the path of a file of this site from its root."""
    raw = entry.raw(f"{entry.name}: https://example.org/banner.png")
    return fields.secure_address(entry) if ":" in raw.partition("/")[0] else fields.site_path(entry)
