"""Lessons: what a series teaches, in its order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lienzo.model import Article, Block, Canvas, Episode, Lesson, Part, State
from lienzo.sources.series.pairing import EpisodeKey

_HELD = (State.DRAFT, State.ANNOUNCED, State.SCHEDULED)


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a series before its episode is known in full: numbers come from here.

    Attributes:
        block: None for an introduction or a closing.
        number: place among the blocks, from 1; None for an introduction or a closing.
    """

    block: Block | None
    part: Part | None
    article: Article | None
    episode: EpisodeKey | None
    number: int | None = None


def slots_of(
    canvas: Canvas,
    order: Sequence[str],
    articles: Sequence[Article],
    paired: Mapping[str, EpisodeKey],
    alone: Mapping[EpisodeKey, str],
) -> tuple[Slot, ...]:
    """Return the places of a series: introductions, blocks in order, closings.

    A block holds one place for each of its articles, by date, then one for each episode that has
    no article; a block without either holds one place that announces it.

    Args:
        canvas: the canvas of the series.
        order: block ids in teaching order.
        articles: the articles of the series.
        paired: the episode of an article, by the article's `src_uri`.
        alone: block id of the episodes that no article goes with.
    """
    blocks = [block for name in order if (block := canvas.find(name)) is not None]
    middle = [slot for block in blocks for slot in _on_block(block, articles, paired, alone)]
    numbered = [replace(slot, number=at) for at, slot in enumerate(middle, start=1)]
    opening = _parts("introduction", articles, paired)
    return (*opening, *numbered, *_parts("closing", articles, paired))


def lesson_at(slot: Slot, language: str, episodes: Mapping[EpisodeKey, Episode]) -> Lesson:
    """Return the lesson at a place, now that the episodes are known."""
    episode = episodes.get(slot.episode) if slot.episode else None
    label = slot.block.name(language) if slot.block else ""
    source = slot.article or episode
    return Lesson(
        name=source.title if source else label,
        number=slot.number,
        state=source.state if source else State.ANNOUNCED,
        block=slot.block,
        part=slot.part,
        article=slot.article,
        episode=episode,
    )


def held_back(own: State, other: State) -> State:
    """Return the state of a pair that goes out together: that of its more reluctant half."""
    return next((state for state in _HELD if state in {own, other}), own)


def _parts(part: Part, articles: Sequence[Article], paired: Mapping[str, EpisodeKey]) -> list[Slot]:
    chosen = sorted((a for a in articles if a.part == part), key=_by_date)
    return [Slot(None, part, article, paired.get(article.src_uri)) for article in chosen]


def _on_block(
    block: Block,
    articles: Sequence[Article],
    paired: Mapping[str, EpisodeKey],
    alone: Mapping[EpisodeKey, str],
) -> Iterator[Slot]:
    written = sorted((a for a in articles if a.block == block.id), key=_by_date)
    heard = sorted(key for key, block_id in alone.items() if block_id == block.id)
    for article in written:
        yield Slot(block, None, article, paired.get(article.src_uri))
    for key in heard:
        yield Slot(block, None, None, key)
    if not written and not heard:
        yield Slot(block, None, None, None)


def _by_date(article: Article) -> tuple[bool, str, str]:
    return (article.date is None, article.date.isoformat() if article.date else "", article.src_uri)
