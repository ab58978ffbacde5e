"""Rules on audio files: weight, names, and what free hosts take."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lienzo.checks.addresses import alternate_addresses, on_site
from lienzo.checks.grouping import due, told_once
from lienzo.model import AudioFile, Course, Episode, State
from lienzo.problems import Problem, Where
from lienzo.problems.app_codes import (
    BIT_RATE_HIGH,
    BIT_RATE_LOW,
    FILE_NAME,
    HOST_LIMIT,
    SITE_LIMIT,
)

_LOWEST, _HIGHEST = 32, 320
"""kbit/s: where Apple's table for MP3 begins (893), and where MP3 itself ends."""
_SLACK = 1.05
"""An average is not the number an editor shows: frames and tags count, too."""
_MIB = 1024 * 1024
_FILE_LIMITS = (("GitHub", 100), ("Cloudflare Pages", 25))
_SITE_LIMIT = ("GitHub Pages", 1_000)
"""Hosts and the most MiB they take in a file, or MB in a whole site."""
_PLAIN = re.compile(r"[A-Za-z0-9._~-]*")


def bit_rates_sane(course: Course) -> Iterator[Problem]:
    """A file weighs neither less nor more than its audio may (Apple, 893)."""
    for show in course.shows:
        local = [x for x in due(course, show) if not x.audio.declared and x.audio.duration > 0]
        mp3 = [x for x in local if x.audio.mime == "audio/mpeg"]
        low = [x for x in mp3 if _kilobits(x) * _SLACK < _LOWEST]
        yield from told_once(BIT_RATE_LOW, "audio", low, limit=_LOWEST)
        lossy = [x for x in local if x.audio.mime in {"audio/mpeg", "audio/x-m4a"}]
        high = [x for x in lossy if _kilobits(x) > _HIGHEST * _SLACK]
        yield from told_once(BIT_RATE_HIGH, "audio", high, limit=_HIGHEST)


def _kilobits(episode: Episode) -> float:
    return episode.audio.bytes * 8 / episode.audio.duration / 1000


def hosts_take_the_files(course: Course) -> Iterator[Problem]:
    """Audio that goes out with the site fits where courses are often published for nothing."""
    staged = [(x, [audio.bytes for audio in _staged(course, x)]) for x in course.episodes]
    below = float("inf")
    for site, limit in _FILE_LIMITS:
        large = [x for x, sizes in staged if limit * _MIB < max(sizes, default=0) <= below]
        yield from told_once(HOST_LIMIT, "audio", large, limit=limit, site=site)
        below = limit * _MIB
    site, limit = _SITE_LIMIT
    size = sum(sum(sizes) for _, sizes in staged) // 1_000_000
    if size > limit:
        where = Where(course.shows[0].origin.file)
        yield SITE_LIMIT.at(where, size=size, site=site, limit=limit)


def _staged(course: Course, episode: Episode) -> Iterator[AudioFile]:
    """Yield the audio of an episode that lies on the site, in every format."""
    if episode.state not in {State.PUBLISHED, State.SCHEDULED, State.WITHDRAWN}:
        return
    if episode.enclosure_url == on_site(course, episode, episode.audio):
        yield episode.audio
    for audio, address in alternate_addresses(course, episode):
        if address == on_site(course, episode, audio):
            yield audio


def file_names_plain(course: Course) -> Iterator[Problem]:
    """Names of audio files are plain ASCII (Apple, 823).

    Addresses are quoted, which is right, and yet some apps fail to fetch what was quoted.
    """
    for show in course.shows:
        odd = [x for x in due(course, show) if not _PLAIN.fullmatch(x.audio.name)]
        yield from told_once(FILE_NAME, "audio", odd)
