"""Text that XML can hold.

XML 1.0 §2.2 forbids most control characters, lone surrogates, U+FFFE and U+FFFF, even escaped;
feedgen answers them with ValueError or UnicodeEncodeError. They mean nothing to a reader, so they
go, and the text stays.
"""

from __future__ import annotations

import re

_LINE_ENDS = re.compile(r"\r\n?")
_FORBIDDEN = re.compile("[^\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    r"""Return the text without what XML forbids; never raises.

    C0 and C1 control characters, DEL, lone surrogates, U+FFFE and U+FFFF are dropped. `\r\n` and
    `\r` become `\n`, as every XML parser reads them, so that what is written is what is read.
    """
    if text.isprintable():  # most text is, and this asks faster
        return text
    return _FORBIDDEN.sub("", _LINE_ENDS.sub("\n", text))


def verbatim(text: str) -> str:
    """Return an identity as XML can hold it: to the letter, without outer spaces.

    Apps compare guids byte for byte, so also doubled spaces in one stay.
    """
    return xml_text(text).strip()


def one_line(text: str) -> str:
    """Return clean text in one line without outer spaces, as Apple and PSP-1 ask of a value."""
    return " ".join(xml_text(text).split())
