"""Counts the syllables of Spanish words, for measures of how easily a text reads.

By the rules of the Academy: two open vowels are a hiatus, an open and a close one a diphthong
unless the close one bears the accent. A library for hyphenation, such as pyphen, would not do: it
tells where a line may break, so it knows one syllable in «idea» and leaves «oí» whole.
"""

from __future__ import annotations

import re

_SILENT_U = re.compile(r"(?<=q)u|(?<=g)u(?=[eéií])")
_INNER_H = re.compile(r"(?<=[aeiouáéíóúü])h(?=[aeiouáéíóúü])")
_VOWEL_Y = re.compile(r"y(?![aeiouáéíóúü])")
_VOWELS = re.compile(r"[aeiouáéíóúü]+")
_OPEN = re.compile(r"[aeoáéóíú]")


def count(word: str) -> int:
    """The syllables of a word; at least one."""
    sounds = _INNER_H.sub("", _SILENT_U.sub("", word.lower()))
    sounds = _VOWEL_Y.sub("i", sounds)
    return max(1, sum(_nuclei(group) for group in _VOWELS.findall(sounds)))


def _nuclei(vowels: str) -> int:
    """How many syllables a run of vowels makes: one each open or accented vowel, or else one."""
    return max(1, len(_OPEN.findall(vowels)))
