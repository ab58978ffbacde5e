"""Whatever an author writes is read back as the reader cleans it, in every format."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import factories
from lienzo.model import Chapter, Cue
from lienzo.tagging.values import TagValues, values_of
from tagging_kit import FORMATS, Tagger, values

HOSTILE = (
    "Título con \x00 nulo",
    "ñandú 😀👩‍👩‍👧 \u202eal revés",
    "a" * 10_000,
    "ñ😀" * 5_000,
    "; = / \\ \" ' <b> & ]]>",
    "\ud800 suelto",
    "línea\r\nlínea\rlínea\u2028línea",
    "\ufeffmarca",
    "CHAPTER001=00:00:00.000",
)
TEXT = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=80))


def said(title: str, description: str, chapter: str, words: str) -> TagValues:
    """Return the values of an episode that says all this."""
    episode = factories.episode(
        title=title,
        description=description,
        subtitle=title[:200],
        transcript=factories.transcript(cues=(Cue(0.0, 1.0, words, title[:50]),)),
        chapters=(Chapter(0.0, chapter), Chapter(0.5, "Final")),
    )
    return values_of(factories.course(episodes=(episode,)), episode)


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow])
@given(title=TEXT, description=TEXT, chapter=TEXT, words=TEXT)
@example(title=HOSTILE[0], description=HOSTILE[3], chapter=HOSTILE[2], words=HOSTILE[4])
@example(title=HOSTILE[2], description=HOSTILE[6], chapter=HOSTILE[1], words=HOSTILE[3])
@example(title=HOSTILE[5], description=HOSTILE[7], chapter=HOSTILE[8], words=HOSTILE[0])
@example(title="", description="", chapter="", words="")
def test_any_text_comes_back(
    name: str, title: str, description: str, chapter: str, words: str
) -> None:
    """The tagger proves it itself: no Problem means that our reader read every value back."""
    what = said(title, description, chapter, words)
    with TemporaryDirectory() as folder:
        tagger = Tagger(Path(folder))
        audio = tagger.tagged(name, what)
        assert not what.title or audio.tags.title == what.title
        assert not what.description or audio.tags.description == what.description
        assert not tagger.tag(name, what).changed


@pytest.mark.parametrize("name", FORMATS)
def test_very_long_words_are_kept_whole(name: str, tagger: Tagger) -> None:
    """A transcript of two hours is some hundred thousand letters."""
    words = "Palabra y más palabra. " * 6_000
    tagger.tagged(name, values(lyrics=words.strip()))
    assert not tagger.tag(name, values(lyrics=words.strip())).changed
