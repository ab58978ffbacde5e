"""Which of the texts an author wrote in several places counts."""

from __future__ import annotations

import re

from lienzo.problems import Report, Where
from lienzo.problems.episode_codes import PLACEHOLDER
from lienzo.sources.episode.recordings import Recording
from lienzo.sources.episode.shelf import Bundle

_PLACEHOLDER = re.compile(
    r"(track|pista|audio|grabaci[oó]n|recording|audiotrack|new recording|nueva grabaci[oó]n"
    r"|untitled|sin t[ií]tulo|unknown|desconocido)[\s_-]*\d*",
    re.IGNORECASE,
)


def tag_title(recording: Recording, report: Report) -> str:
    """Return the title in the audio's tags; one that is a placeholder counts as none.

    Recorders and editors fill the tag with `Track 01` or the name of the file: published, that
    would be the title every subscriber sees.
    """
    title = recording.audio.tags.title.strip()
    bundle = recording.bundle
    if title and (_PLACEHOLDER.fullmatch(title) or _is_name(title, bundle)):
        report(PLACEHOLDER.at(Where(recording.audio.path), title=title))
        return ""
    return title


def _is_name(title: str, bundle: Bundle) -> bool:
    """Whether a title is the file's name; `Canales`, of `07-Canales.mp3`, reads like a title."""
    reads_well = title[:1].isupper() and not re.search(r"[\d_-]", title)
    return title in {bundle.stem, bundle.slug} and not reads_well


def first(*texts: str | None) -> str:
    """Return the first text that is not empty."""
    return next((text for text in texts if text), "")
