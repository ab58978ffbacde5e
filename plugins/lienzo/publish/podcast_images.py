"""`podcast:image` and its forerunner `podcast:images`: the cover, and pictures for other uses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import gcd

from lienzo.model import Episode, Picture, Show, Urls
from lienzo.model.podcasting import Image
from lienzo.publish.addresses import fetchable
from lienzo.publish.feed_tags import Tag
from lienzo.publish.feed_values import given, name, whole
from lienzo.publish.layout import episode_picture_path, show_picture_path
from lienzo.text.xml import one_line

_SQUARE = {None, "1", "1/1", "1 / 1"}


def show_images(show: Show, urls: Urls) -> Iterator[Tag]:
    """Yield the show's artwork as measured, then what the author typed."""
    cover, path = show.image, show_picture_path(show)
    artwork = () if cover is None or path is None else (_artwork(cover, path, show.image_alt),)
    yield from _tags(artwork, show.podcasting.images, urls)


def episode_images(episode: Episode, show: Show, urls: Urls) -> Iterator[Tag]:
    """Yield an episode's own artwork, then what the author typed."""
    cover, path = episode.image, episode_picture_path(episode, show)
    alt = episode.image_alt or (show.image_alt if cover == show.image else "")
    artwork = () if cover is None or path is None else (_artwork(cover, path, alt),)
    yield from _tags(artwork, episode.podcasting.images, urls)


def _artwork(picture: Picture, path: str, alt: str) -> tuple[str, Image]:
    """Return a measured picture, with its path from the site's root."""
    width, height = picture.width, picture.height
    common = gcd(width, height) or 1
    ratio = f"{width // common}/{height // common}"
    return path, Image("", alt, ("artwork",), ratio, width, height, picture.mime)


def _tags(
    artwork: Iterable[tuple[str, Image]], typed: Iterable[Image], urls: Urls
) -> Iterator[Tag]:
    """Yield a tag for each, and for readers that know no other one with all sizes of the cover."""
    own = [(urls.file(path), image, "image") for path, image in artwork]
    more = [(fetchable(x.href, urls), x, f"images.{at}") for at, x in enumerate(typed)]
    for address, image, key in (*own, *more):
        yield Tag("image", attributes=_attributes(address, image), key=key)
    if sizes := [_size(address, x) for address, x, _ in (*own, *more) if _is_cover(x)]:
        yield Tag("images", attributes={"srcset": ", ".join(sizes)}, key="images")


def _attributes(address: str, image: Image) -> dict[str, str]:
    texts = given(href=address, alt=name(image.alt))
    ratio = {"aspect-ratio": one_line(image.aspect_ratio)} if image.aspect_ratio else {}
    sizes = given(width=whole(image.width), height=whole(image.height), type=image.type)
    purpose = given(purpose=name(" ".join(image.purpose)))
    return {**texts, **ratio, **sizes, **purpose}


def _is_cover(image: Image) -> bool:
    """Whether it is the cover in one size: square, of a known width, and for no other use."""
    square = image.aspect_ratio in _SQUARE and image.height in {None, image.width}
    use = not image.purpose or "artwork" in image.purpose
    picture = image.type is None or image.type.startswith("image/")
    return square and use and picture and image.width is not None


def _size(address: str, image: Image) -> str:
    """Spell a size as srcset does; a comma in the address would end it."""
    return f"{address.replace(',', '%2C')} {image.width}w"
