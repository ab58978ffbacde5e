"""Where published files lie: paths from the site's root, `/` between folders, not yet quoted.

A second show's key comes first (`en/media/…`). `Urls.file` turns a path into an address.
"""

from __future__ import annotations

from lienzo.model import Episode, Picture, Show
from lienzo.model.show import in_show


def media_path(episode: Episode) -> str:
    """Return `media/<name>`: the audio under the name it was first published with.

    For a new episode that is the author's stem, its ending in small letters: Apple decides by the
    ending of the address what a file holds. A published one keeps its name for good.
    """
    return in_show(episode.show, f"media/{episode.audio.name}")


def transcript_path(episode: Episode) -> str | None:
    """Return `media/<stem>.vtt` or `.srt`, or None without a transcript."""
    return _beside(episode, f".{episode.transcript.format}") if episode.transcript else None


def chapters_path(episode: Episode) -> str | None:
    """Return `media/<stem>.chapters.json`, or None without chapters."""
    return _beside(episode, ".chapters.json") if episode.chapters else None


def picture_path(picture: Picture, stem: str, show: str = "") -> str:
    """Return `media/art/<stem>.<hash8>.jpg` (or `.png`): a changed picture has a new address.

    Apple and Spotify do not look again at a picture whose address is the same.
    """
    name = f"{stem}.{picture.sha256[:8]}{picture.extension}"
    return in_show(show, f"media/art/{name}")


def show_picture_path(show: Show) -> str | None:
    """Return the path of the show's artwork, `media/art/cover.<hash8>.jpg`, if it has any."""
    return picture_path(show.image, "cover", show.key) if show.image else None


def episode_picture_path(episode: Episode, show: Show) -> str | None:
    """Return the path of an episode's picture: its own, else the show's, else None."""
    if episode.image is None or episode.image == show.image:
        return show_picture_path(show)
    return picture_path(episode.image, episode.stem, show.key)


def _beside(episode: Episode, ending: str) -> str:
    return in_show(episode.show, f"media/{episode.stem}{ending}")
