"""Where the files of an episode are fetched, without the analytics prefix."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from lienzo.model import AudioFile, Course, Episode, State
from lienzo.model.show import in_show


def on_site(course: Course, episode: Episode, audio: AudioFile) -> str:
    """Return the address that audio has when it is published with the site."""
    return course.urls.file(in_show(episode.show, f"media/{audio.name}"))


def alternate_addresses(course: Course, episode: Episode) -> Iterator[tuple[AudioFile, str]]:
    """Yield an episode's alternates with their addresses; a withdrawn one offers none."""
    if not episode.alternates or episode.state is State.WITHDRAWN:
        return
    base = course.show(episode.show).audio_base_url
    for audio in episode.alternates:
        here = on_site(course, episode, audio)
        yield audio, here if base is None else base + quote(audio.name)
