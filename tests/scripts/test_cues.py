"""Subtitles: two short lines at most, whatever is said, and every word of it."""

from __future__ import annotations

import cues
from hypothesis import given
from hypothesis import strategies as st

LETTERS = "abcdeñú"
STOPS = ("", "", "", ",", ";", ":", ".", "»", "—")
words = st.builds(
    lambda length, stop: (LETTERS * 7)[: length - len(stop)] + stop,
    st.integers(1, cues.LINE).filter(bool),
    st.sampled_from(STOPS),
).filter(bool)
sentences = st.lists(words, min_size=1, max_size=60)


def timed(sentence: list[str]) -> list[cues.Cue]:
    """The subtitles of a sentence that is said at one word a second."""
    pieces = cues.chunks(sentence)
    texts = [" ".join(sentence[piece.start : piece.stop]) for piece in pieces]
    return [cues.Cue(p.start, p.stop, text) for p, text in zip(pieces, texts, strict=True)]


def shown(told: list[cues.Cue]) -> list[list[str]]:
    """The lines of each subtitle, as the file holds them."""
    blocks = cues.webvtt(told).removeprefix("WEBVTT\n\n").strip("\n").split("\n\n")
    return [block.split("\n")[1:] for block in blocks]


@given(sentences, sentences)
def test_two_lines_of_42_characters_at_most(one: list[str], two: list[str]) -> None:
    """For any words that fit a line, also after short neighbours were put together."""
    told = cues.joined([*timed(one), *timed(two)])
    for lines in shown(told):
        assert 1 <= len(lines) <= 2
        assert max(map(len, lines)) <= 42


@given(sentences)
def test_no_word_is_lost_or_moved(sentence: list[str]) -> None:
    """What the subtitles say, read on, is the sentence."""
    told = cues.joined(timed(sentence))
    assert [word for lines in shown(told) for line in lines for word in line.split()] == sentence


def test_a_sentence_is_cut_at_its_clauses() -> None:
    """Not in the middle of a name, nor after an article."""
    text = (
        "El sábado pasa por el local del Taller Rueda Llana, y le miran los frenos gratis a todos."
    )
    assert [cue.text for cue in timed(text.split())] == [
        "El sábado pasa por el local del Taller Rueda Llana,",
        "y le miran los frenos gratis a todos.",
    ]
