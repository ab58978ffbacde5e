"""Line numbers of an author's file, where only the text under its front matter is at hand."""

from __future__ import annotations

from lienzo.problems import Where


def lines_above(source: str, body: str) -> int:
    """Return how many lines of a file stand above its body.

    Args:
        source: the whole file.
        body: what a host rendered; when another plugin has rewritten it, nothing can be said, and
            the answer is 0.
    """
    text = source.replace("\r\n", "\n").rstrip()
    end = body.rstrip()
    return text[: len(text) - len(end)].count("\n") if text.endswith(end) else 0


def place_of(file: str, source: str, text: str) -> Where:
    """Return where a text first stands in a file; the file alone when it stands nowhere."""
    lines = source.replace("\r\n", "\n").split("\n")
    for number, line in enumerate(lines, start=1):
        if text and (column := line.find(text)) >= 0:
            return Where(file, number, column + 1, line, len(text))
    return Where(file)
