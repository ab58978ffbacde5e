"""The bytes of a feed as text, whatever encoding they really are in."""

from __future__ import annotations

import codecs
import re

from lienzo.problems import Report, Where
from lienzo.problems.moving_codes import ENCODING

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']")
_DECLARATION = re.compile(r"<\?xml\s[^>]*\?>")
_KNOWN = re.compile(
    r"utf-8|ascii|iso8859-\d+|cp125\d|cp437|cp850|mac-roman|koi8-[ru]|shift_jis|euc_\w+|gb\w+|big5"
)
_WESTERN = "cp1252"
_MEANT = {"iso8859-1": _WESTERN, "ascii": "utf-8"}
"""What browsers take these for: Windows wrote them, and they are right in all the rest."""


def feed_text(data: bytes, name: str, report: Report) -> str:
    """Return the text of a feed without its XML declaration and without outer white space.

    The byte order mark decides, else the declaration, else UTF-8 (XML 1.0 §4.3.3). Bytes that
    are not in the declared encoding are read as Windows-1252, after a Problem.
    """
    declared, encoding, bare = _encoding(data)
    try:
        text = bare.decode(encoding)
    except (UnicodeDecodeError, ValueError):
        report(ENCODING.at(Where(name), declared=declared, used=_WESTERN))
        text = bare.decode(_WESTERN, "replace")
    head = text.lstrip("\ufeff \t\r\n\x00")
    declaration = _DECLARATION.match(head)
    lines = text[: len(text) - len(head)].count("\n")  # line numbers stay those of the file
    if declaration is None:
        return "\n" * lines + head
    return "\n" * (lines + declaration[0].count("\n")) + head[declaration.end() :]


def _encoding(data: bytes) -> tuple[str, str, bytes]:
    """Return the declared name, the codec to use, and the data without its mark."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, encoding, data[len(mark) :]
    if b"\x00" in data[:2] and data[:2] != b"\x00\x00":
        encoding = "utf-16-be" if data[0] == 0 else "utf-16-le"
        return encoding, encoding, data
    match = _DECLARED.match(data)
    declared = match[1].decode("ascii") if match else "utf-8"
    return declared, _codec(declared), data


def _codec(declared: str) -> str:
    """Return the codec of a declared name; of one nobody knows, UTF-8."""
    try:
        found = codecs.lookup(declared)
    except (LookupError, ValueError):
        return "utf-8"
    name = _MEANT.get(found.name, found.name)
    return name if _KNOWN.fullmatch(name) else "utf-8"  # what calls itself UTF-16 here is not
