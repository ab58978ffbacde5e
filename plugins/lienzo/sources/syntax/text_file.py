"""Author's files as text: UTF-8, of a sane size, without control characters."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from lienzo.problems import Report, Where
from lienzo.problems import file_codes as codes
from lienzo.problems.slip_codes import UTF16
from lienzo.sources.syntax.nodes import SourceText

MAX_BYTES = 8 * 1024 * 1024
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


def read_text(path: Path, name: str, report: Report) -> SourceText | None:
    """Return the text of a regular file, or None after reporting why it cannot be read.

    A byte order mark and Windows line ends are accepted and dropped. `name` is how Problems call
    the file: its path from the project's folder.
    """
    data = _bytes(path, name, report)
    if data is None:
        return None
    try:
        return SourceText.of(name, data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        if _is_utf16(data):
            report(UTF16.at(Where(name)))
            return None
        report(codes.NOT_UTF8.at(_byte_place(data, error.start, name), **_byte(data, error.start)))
        return None


def check_characters(source: SourceText, start: int, end: int, report: Report) -> bool:
    """Report the first control character between two offsets; return whether there is none."""
    match = _CONTROL.search(source.text, start, end)
    if match is None:
        return True
    report(codes.CONTROL_CHARACTER.at(source.where(match.start()), code=f"{ord(match[0]):04X}"))
    return False


def _bytes(path: Path, name: str, report: Report) -> bytes | None:
    try:
        if not path.is_file():
            code = codes.NOT_A_FILE if path.exists() else codes.NO_FILE
            report(code.at(Where(name)))
            return None
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        report(codes.UNREADABLE.at(Where(name), reason=getattr(error, "strerror", "") or "?"))
        return None
    if len(data) > MAX_BYTES:
        report(codes.TOO_BIG.at(Where(name), limit=MAX_BYTES // 1024))
        return None
    return data


def _is_utf16(data: bytes) -> bool:
    """Whether bytes begin with a byte order mark of UTF-16, and are that to the end."""
    marks = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    if not data.startswith(marks) or data.startswith(codecs.BOM_UTF32_LE):
        return False
    try:
        text = data.decode("utf-16")
    except UnicodeDecodeError:
        return False
    return "\uffff" not in text


def _byte_place(data: bytes, at: int, name: str) -> Where:
    """Place a bad byte; its line is shown as Windows-1252, what such files nearly always are."""
    begin = max(data.rfind(b"\n", 0, at), data.rfind(b"\r", 0, at)) + 1
    line = re.split(rb"[\r\n]", data[begin:], maxsplit=1)[0]
    number = data[:begin].replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    column = len(data[begin:at].decode("utf-8-sig")) + 1
    return Where(name, number, column, line[:400].decode("cp1252", "replace"))


def _byte(data: bytes, at: int) -> dict[str, str]:
    shown = data[at : at + 1].decode("cp1252", "replace")
    return {"byte": f"0x{data[at]:02X}", "character": shown}
