"""What no single value of the feed tells: soundbites against the audio, rhythms against dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lienzo.model import Chapter, Course, Episode
from lienzo.model.podcasting import SocialInteract, Soundbite, Value
from lienzo.problems import Origin, Problem
from lienzo.problems.feed_codes import NAMELESS_LICENCE
from lienzo.problems.podcast_tag_codes import (
    DISPLAY_ALONE,
    NO_FEED_URL,
    NO_PRIORITY,
    NOT_REGULAR,
    PLACELESS_CHAPTER,
    SOUNDBITE_LENGTH,
    SOUNDBITE_OUTSIDE,
    TIME_SPLIT_OUTSIDE,
)
from lienzo.publish.channels import Channel
from lienzo.publish.feed_keys import place_of
from lienzo.publish.feed_values import seconds
from lienzo.publish.licences import is_listed, licence_url
from lienzo.publish.schedule import update_frequency
from lienzo.units import clock_time

SOUNDBITE_SECONDS = (15, 120)
"""Podcast namespace, tag soundbite: recommended between 15 and 120 seconds."""
TOLERANCE = 1.0
"""Seconds: durations are measured within one second of a full decode."""


def podcast_problems(course: Course, channel: Channel) -> Iterator[Problem]:
    """Judge what a channel says beyond its single values."""
    show, tags = channel.show, channel.show.podcasting
    if tags.update_frequency == "auto" and update_frequency(course, show) is None:
        yield NOT_REGULAR.at(show.origin.of("update_frequency"))
    if tags.publisher is not None and not tags.publisher.feed_url:
        yield NO_FEED_URL.at(show.origin.of("publisher"))
    yield from _talks(tags.social_interact, show.origin)
    yield from licence_problems(show.license, show.origin)


def episode_problems(episode: Episode) -> Iterator[Problem]:
    """Judge what an item says beyond its single values."""
    tags, origin, length = episode.podcasting, episode.origin, episode.audio.duration
    if length > 0:  # audio that lies elsewhere and was never seen has none
        yield from _soundbites(tags.soundbites, length, origin)
        yield from _time_splits(tags.value, length, origin)
    if tags.display and episode.number is None:
        yield DISPLAY_ALONE.at(origin.of("episode_display"))
    yield from _talks(tags.social_interact, origin)
    yield from licence_problems(tags.licence, origin)
    yield from _places(episode.chapters, origin)


def licence_problems(licence: str | None, origin: Origin) -> Iterator[Problem]:
    """Judge whether the feed can name a licence."""
    if licence and not is_listed(licence) and not licence_url(licence):
        yield NAMELESS_LICENCE.at(origin.of("license"), license=licence)


def _soundbites(
    soundbites: Sequence[Soundbite], length: float, origin: Origin
) -> Iterator[Problem]:
    least, most = SOUNDBITE_SECONDS
    for at, bite in enumerate(soundbites):
        end, duration = bite.start + bite.duration, seconds(bite.duration)
        if end > length + TOLERANCE:
            where = place_of(origin, f"soundbites.{at}.start")
            yield SOUNDBITE_OUTSIDE.at(where, end=clock_time(end), duration=clock_time(length))
        elif not least <= bite.duration <= most:
            where = place_of(origin, f"soundbites.{at}.duration")
            yield SOUNDBITE_LENGTH.at(where, duration=duration)


def _time_splits(values: Sequence[Value], length: float, origin: Origin) -> Iterator[Problem]:
    for number, value in enumerate(values):
        for at, split in enumerate(value.time_splits):
            if split.start >= length + TOLERANCE:
                where = place_of(origin, f"value.{number}.time_splits.{at}.start")
                facts = {"start": clock_time(split.start), "duration": clock_time(length)}
                yield TIME_SPLIT_OUTSIDE.at(where, **facts)


def _talks(talks: Sequence[SocialInteract], origin: Origin) -> Iterator[Problem]:
    if len(talks) > 1 and any(talk.priority is None for talk in talks):
        yield NO_PRIORITY.at(origin.of("social_interact"), count=len(talks))


def _places(chapters: Sequence[Chapter], origin: Origin) -> Iterator[Problem]:
    for at, chapter in enumerate(chapters):
        if chapter.location is not None and not chapter.location.geo:
            where = place_of(origin, f"chapters.{at}.location")
            yield PLACELESS_CHAPTER.at(where, title=chapter.title)
