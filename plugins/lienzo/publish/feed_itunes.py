"""What the feed tells apps in `itunes:*` (Apple, A Podcaster's Guide to RSS)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lienzo.model import Category, Episode, Show, Urls
from lienzo.publish.addresses import fetchable
from lienzo.publish.feed_content import value
from lienzo.publish.feed_tags import Tag
from lienzo.publish.feed_values import true_or_false
from lienzo.publish.layout import episode_picture_path, show_picture_path


def whole_seconds(duration: float) -> str:
    """Spell a duration as Apple recommends: whole seconds, and never none."""
    return str(max(1, round(duration)))


def channel_tags(show: Show, urls: Urls) -> tuple[Tag, ...]:
    """Return the channel's elements; those the author gave nothing for are left out."""
    return (
        *_texts(author=value(show.author)),
        *_owner(show),
        *_image(show_picture_path(show), urls),
        *(_category(category) for category in show.categories),
        Tag("explicit", true_or_false(answer=show.explicit)),
        Tag("type", show.type),
        *([Tag("new-feed-url", fetchable(show.new_feed_url, urls))] if show.new_feed_url else ()),
        *_yes(block=show.podcasting.itunes_block, complete=show.podcasting.complete),
    )


def item_tags(episode: Episode, show: Show, urls: Urls) -> tuple[Tag, ...]:
    """Return an item's elements; trailers and bonus episodes carry no number."""
    picture = episode_picture_path(episode, show) if episode.image else None
    return (
        *_texts(title=value(episode.title)),
        Tag("duration", whole_seconds(episode.audio.duration)),
        *_image(picture, urls),
        Tag("explicit", true_or_false(answer=episode.explicit)),
        *_numbers(("season", episode.season), ("episode", episode.number)),
        Tag("episodeType", episode.type),
        *_yes(block=episode.podcasting.itunes_block),
    )


def _yes(**answers: bool) -> Iterator[Tag]:
    """Yield what is so; Apple knows no value but `Yes`, and any other has no effect."""
    return (Tag(name, "Yes") for name, answer in answers.items() if answer)


def _texts(**texts: str) -> Iterator[Tag]:
    return (Tag(name, text) for name, text in texts.items() if text)


def _numbers(*numbers: tuple[str, int | None]) -> Iterable[Tag]:
    return (Tag(name, str(number)) for name, number in numbers if number is not None)


def _owner(show: Show) -> Iterator[Tag]:
    if show.owner is not None:
        texts = _texts(name=value(show.owner.name), email=value(show.owner.email))
        yield Tag("owner", children=tuple(texts))


def _image(path: str | None, urls: Urls) -> Iterator[Tag]:
    if path is not None:
        yield Tag("image", attributes={"href": urls.file(path)})


def _category(category: Category) -> Tag:
    sub = (Tag("category", attributes={"text": value(category.sub)}),) if category.sub else ()
    return Tag("category", attributes={"text": value(category.name)}, children=sub)
