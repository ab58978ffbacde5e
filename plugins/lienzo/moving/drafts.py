"""What an import is going to write, while it is still being put together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from lienzo.model import Entry
from lienzo.moving.choosing import Chosen
from lienzo.moving.yaml_text import Value
from lienzo.problems import Where

Kind = Literal["audio", "picture", "cover", "chapters", "transcript"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file that lies elsewhere and would be good to have here.

    Attributes:
        stem: of the file it becomes.
        endings: what it may end in; the first is the most likely.
        title: of the episode, or of the show.
    """

    kind: Kind
    url: str
    stem: str
    endings: tuple[str, ...]
    title: str
    where: Where

    @property
    def name(self) -> str:
        """The name it most likely gets."""
        return self.stem + self.endings[0]


@dataclass(frozen=True, slots=True)
class Draft:
    """One episode: keys of its front matter, its notes, and what the ledger will know of it."""

    chosen: Chosen
    keys: Mapping[str, Value]
    body: str
    entry: Entry
    wanted: tuple[Wanted, ...] = ()

    def with_keys(self, **keys: Value) -> Draft:
        """Return the draft with more keys."""
        return replace(self, keys={**self.keys, **keys})


@dataclass(frozen=True, slots=True)
class ShowDraft:
    """The show: keys of `podcast.yml`, its identity, its cover elsewhere."""

    keys: Mapping[str, Value]
    guid: str
    feed_url: str
    wanted: tuple[Wanted, ...] = ()
