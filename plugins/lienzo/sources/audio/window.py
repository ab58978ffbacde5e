"""Bounded reads of a file: nothing a header claims can make a read larger than its limit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO

LARGEST_READ = 32 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Window:
    """A file of known size, read by place.

    Attributes:
        file: opened for reading bytes.
        size: bytes.
    """

    file: BinaryIO
    size: int

    def at(self, start: int, length: int) -> bytes:
        """Return up to `length` bytes from `start`; fewer at the end of the file.

        Raises:
            ValueError: a read beyond `LARGEST_READ`; callers check sizes before they ask.
        """
        if not 0 <= length <= LARGEST_READ:
            raise ValueError(length)
        if start < 0 or start >= self.size:
            return b""
        self.file.seek(start)
        return self.file.read(min(length, self.size - start))
