"""What passes from article, series and show into the audio, and where the two disagree.

An episode takes title, description, number and season from its notes, else from the audio, else
from its article and place. So a value that tagging carries into the audio no longer follows the
article: an author hears of it, and of an audio that says something else than its article.
"""

from __future__ import annotations

from collections.abc import Iterator

from lienzo.model import AudioFile, Course, Episode
from lienzo.problems import Problem, Where
from lienzo.problems.tagging_codes import AUDIO_WINS, KEPT_IN_AUDIO
from lienzo.tagging.values import TagValues, article_of, place_in_series

_SHOWN = 60
"""Characters of a text in a message."""


def newly_kept(episode: Episode, audio: AudioFile, values: TagValues) -> Problem | None:
    """Return which keys the audio will hold from now on, None when there are none."""
    tags, written = audio.tags, episode.origin.marks
    pairs = {
        "title": (values.title, tags.title),
        "description": (values.description, tags.description),
        "episode": (values.track, tags.track),
        "season": (values.season, tags.season),
    }
    keys = [k for k, (new, old) in pairs.items() if new and new != old and k not in written]
    if not keys:
        return None
    told = ", ".join(f"`{key}`" for key in keys)
    return KEPT_IN_AUDIO.at(Where(audio.path), keys=told, notes=f"{episode.stem}.md")


def disagreements(course: Course, episode: Episode) -> Iterator[Problem]:
    """Yield the keys that the audio decides though the article, or the series, says otherwise."""
    article, tags = article_of(course, episode), episode.audio.tags
    number, season = place_in_series(course, episode)
    rows = (
        ("title", tags.title, article.title if article else "", episode.title),
        (
            "description",
            tags.description,
            article.description if article else "",
            episode.description,
        ),
        ("episode", tags.track, number, episode.number),
        ("season", tags.season, season, episode.season),
    )
    for key, found, other, counts in rows:
        if key not in episode.origin.marks and found == counts and other and found != other:
            yield _wins(episode, key, str(found), str(other))


def _wins(episode: Episode, key: str, found: str, other: str) -> Problem:
    facts = {"found": _short(found), "other": _short(other), "notes": f"{episode.stem}.md"}
    return AUDIO_WINS.at(Where(episode.audio.path), key=key, **facts)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"
