"""Text cut to a length that apps and directories accept."""

from __future__ import annotations

ELLIPSIS = "…"


def limit_bytes(text: str, size: int) -> str:
    """Cut text to at most `size` bytes of UTF-8, at a word, and end it with `…`.

    Text that fits is returned as it is. A UTF-8 character is never cut in two; a word is, when
    not even the first one fits. Lone surrogates count three bytes, as Python would write them.
    """
    if _bytes(text) <= size:
        return text
    room = size - _bytes(ELLIPSIS)
    return _at_word(text, _head(text, room)) + ELLIPSIS if room >= 0 else ""


def limit_characters(text: str, count: int) -> str:
    """Cut text to at most `count` characters (code points), at a word, and end it with `…`."""
    if len(text) <= count:
        return text
    return _at_word(text, text[: count - 1]) + ELLIPSIS if count > 0 else ""


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def _head(text: str, room: int) -> str:
    """Return the longest beginning that needs at most `room` bytes."""
    data = text.encode("utf-8", "surrogatepass")
    while room and data[room] & 0xC0 == 0x80:  # the next byte continues a character
        room -= 1
    return data[:room].decode("utf-8", "surrogatepass")


def _at_word(text: str, head: str) -> str:
    """Go back to the end of the last whole word of `head`, if it holds one."""
    if not text[len(head)].isspace():
        words = head.rsplit(maxsplit=1)
        ends_in_space = head[-1:].isspace()
        head = words[0] if len(words) == 2 and not ends_in_space else head
    return head.rstrip()
