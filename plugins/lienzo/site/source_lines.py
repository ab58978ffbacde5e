"""Line numbers of an author's file, where only the text under its front matter is at hand."""

from __future__ import annotations


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
