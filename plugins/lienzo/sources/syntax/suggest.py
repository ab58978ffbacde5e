"""Did you mean …?"""

from __future__ import annotations

from collections.abc import Iterable


def distance(left: str, right: str) -> int:
    """Count the slips between two words: letters added, dropped, changed or swapped."""
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        older, before, row = before, row, [i]
        for j, b in enumerate(right, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if older and j > 1 and a == right[j - 2] and left[i - 2] == b:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that was probably meant: case apart, one slip, two in long words."""
    plain = word.casefold()[:60]
    ranked = sorted((distance(plain, each.casefold()), each) for each in known)
    if ranked and ranked[0][0] <= (1 if len(plain) < 6 else 2):
        return ranked[0][1]
    return None
