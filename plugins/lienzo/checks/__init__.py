"""JUDGE: rules over a course yield Problems.

A rule is a function of a `Course` that yields what it finds; `RULES` lists them all. Whatever
needs the ledger too is a rule of `checks.ledger`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lienzo.checks.artwork import cover_large, pictures_light, thumbnails_wide
from lienzo.checks.corrections import corrections_dated
from lienzo.checks.directories import (
    addresses_secure,
    audio_secure,
    complete_when_all_is_out,
    copyright_is_a_name,
    first_category_counts,
    language_known,
    move_is_one,
    owner_reachable,
)
from lienzo.checks.episodes import (
    addresses_unique,
    chapters_inside,
    guids_unique,
    numbers_unique,
    transcript_inside,
)
from lienzo.checks.ledger import judge_promises
from lienzo.checks.order import serial_dates_ascend, teasers_have_their_episode
from lienzo.checks.recordings import bit_rates_sane, file_names_plain, hosts_take_the_files
from lienzo.checks.timed_text import (
    chapters_as_apple_reads,
    notes_short,
    transcripts_for_all,
    transcripts_whole,
)
from lienzo.checks.wording import (
    closed_directory_unnamed,
    descriptions_differ,
    descriptions_for_youtube,
    descriptions_say_something,
    titles_differ,
    titles_plain,
)
from lienzo.model import Course, Ledger
from lienzo.problems import Problem

Rule = Callable[[Course], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    guids_unique,
    addresses_unique,
    numbers_unique,
    chapters_inside,
    transcript_inside,
    corrections_dated,
    owner_reachable,
    addresses_secure,
    audio_secure,
    move_is_one,
    complete_when_all_is_out,
    first_category_counts,
    language_known,
    copyright_is_a_name,
    titles_plain,
    titles_differ,
    descriptions_say_something,
    descriptions_differ,
    descriptions_for_youtube,
    closed_directory_unnamed,
    serial_dates_ascend,
    teasers_have_their_episode,
    bit_rates_sane,
    hosts_take_the_files,
    file_names_plain,
    cover_large,
    pictures_light,
    thumbnails_wide,
    chapters_as_apple_reads,
    transcripts_whole,
    transcripts_for_all,
    notes_short,
)


def judge(course: Course, ledger: Ledger, *, complete: bool = True) -> Iterator[Problem]:
    """Yield everything that is wrong with a course, and with it against what was promised.

    `complete` says that all its files could be read; if not, nothing counts as lost.
    """
    for rule in RULES:
        yield from rule(course)
    yield from judge_promises(course, ledger, complete=complete)


__all__ = ["RULES", "Rule", "judge"]
