"""Where published files lie: paths from the site's root, `/` between folders, not yet quoted.

A second show's key comes first (`en/media/…`). `Urls.file` turns a path into an address.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from lienzo.model import AudioFile, Chapter, Episode, Picture, Show, Transcript
from lienzo.model.show import in_show


def media_path(episode: Episode) -> str:
    """Return `media/<name>`: the audio under the name it was first published with.

    For a new episode that is the author's stem, its ending in small letters: Apple decides by the
    ending of the address what a file holds. A published one keeps its name for good.
    """
    return in_show(episode.show, f"media/{episode.audio.name}")


def transcript_paths(episode: Episode) -> Iterator[tuple[Transcript, str]]:
    """Yield every form of the transcript with its path, `media/<stem>.vtt`, `.srt` and so on.

    The form that the page shows comes first; of two files of one form the first counts.
    """
    first = (episode.transcript,) if episode.transcript else ()
    forms: dict[str, Transcript] = {}
    for transcript in (*first, *episode.more_transcripts):
        forms.setdefault(transcript.format, transcript)
    for form, transcript in forms.items():
        yield transcript, _beside(episode, f".{form}")


def alternate_path(episode: Episode, audio: AudioFile) -> str:
    """Return `media/<stem>.<ext>`: the same recording in another format, beside the audio."""
    return _beside(episode, PurePosixPath(audio.name).suffix.lower())


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


def thumbnail_path(episode: Episode) -> str | None:
    """Return the path of the wide picture, `media/art/<stem>.thumbnail.<hash8>.jpg`, if any."""
    picture = episode.thumbnail
    return picture_path(picture, f"{episode.stem}.thumbnail", episode.show) if picture else None


def chapter_picture_path(episode: Episode, chapter: Chapter) -> str | None:
    """Return the path of a chapter's picture, `media/art/<stem>.chapter-<hash8>.jpg`.

    None when the chapter has no picture, or one that lies elsewhere.
    """
    if not isinstance(chapter.img, Picture):
        return None
    name = f"{episode.stem}.chapter-{chapter.img.sha256[:8]}{chapter.img.extension}"
    return in_show(episode.show, f"media/art/{name}")


def _beside(episode: Episode, ending: str) -> str:
    return in_show(episode.show, f"media/{episode.stem}{ending}")
