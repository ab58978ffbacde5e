"""Which block of which series an episode is on, by what its author wrote or how it is called."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from lienzo.problems import Report
from lienzo.problems.episode_codes import SEVERAL_SERIES
from lienzo.sources.episode.recordings import Recording
from lienzo.sources.series.shells import Shell, canonical_block
from lienzo.units import base_language


@dataclass(frozen=True, slots=True)
class Home:
    """A block, and the series that teach it.

    Attributes:
        shells: more than one when nothing tells which of them is meant.
    """

    block: str
    shells: tuple[Shell, ...]

    @property
    def series(self) -> str | None:
        """The series' `src_uri`, when there is no doubt."""
        return self.shells[0].src_uri if len(self.shells) == 1 else None


class Homes:
    """Every block of every series by language and by each of its names."""

    def __init__(self, shells: Sequence[Shell]) -> None:
        self._by_word: dict[tuple[str, str], list[tuple[Shell, str]]] = defaultdict(list)
        self._by_language: dict[str, list[Shell]] = defaultdict(list)
        for shell in shells:
            language = base_language(shell.language)
            self._by_language[language].append(shell)
            for block in shell.canvas.blocks:
                if block.id in shell.order:
                    for word in {block.id, *block.slugs.values()}:
                        self._by_word[language, word].append((shell, block.id))

    def find(self, recording: Recording, report: Report) -> Home | None:
        """Return the home of a recording: by `block:`, else by a file name that is a block's.

        The season decides between several series. A `block:` that no series has is a Problem.
        """
        language, written = base_language(recording.show.language), recording.values.block
        words = [written] if written else [recording.slug, recording.bundle.slug]
        found = next(filter(None, (self._by_word[language, word] for word in words)), [])
        if not found:
            self._tell_unknown(recording, language, report)
            return None
        season = recording.values.season or recording.audio.tags.season
        block = found[0][1]
        shells = [shell for shell, name in found if name == block]
        chosen = [shell for shell in shells if shell.season == season]
        return Home(block, tuple(chosen if len(chosen) == 1 else shells))

    def _tell_unknown(self, recording: Recording, language: str, report: Report) -> None:
        word, shells = recording.values.block, self._by_language[language]
        if word is not None and shells:
            origin = recording.origin
            canonical_block(word, shells[0].canvas, key="block", origin=origin, report=report)


def tell_several(recording: Recording, home: Home, report: Report) -> None:
    """Report a written block that several series teach, when no article decided between them."""
    names = ", ".join(shell.src_uri for shell in home.shells)
    where = recording.origin.of("block")
    report(SEVERAL_SERIES.at(where, block=home.block, choices=names))
