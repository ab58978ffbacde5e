"""Which file an episode's enclosure must be, before any of those here is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from lienzo.model import AudioFile
from lienzo.sources.episode.desk import Desk
from lienzo.sources.episode.pins import Pin
from lienzo.sources.episode.shelf import AUDIO, Bundle
from lienzo.sources.inputs.models import EpisodeInput


@dataclass(frozen=True, slots=True)
class Claim:
    """What is known of the enclosure.

    Attributes:
        pin: what the ledger remembers of the episode.
        sha256: digest of its bytes, where they are known and the address has no ending that says
            more: behind `.mp3` no app expects an M4A, though it was published once.
        ending: of its name or address, `.mp3`; empty where neither tells.
        binds: subscribers have it, or it lies at an address the author wrote: a file that
            answers to the claim is the enclosure, whatever else is here.
        elsewhere: without that file there is no enclosure here, for it lies elsewhere or was
            withdrawn; a file in another format must not stand in for it.
    """

    pin: Pin | None
    sha256: str
    ending: str
    binds: bool
    elsewhere: bool


def is_remote(audio: str | None) -> bool:
    """Whether `audio:` is the address of a file that the author keeps elsewhere."""
    return audio is not None and audio.startswith(("https://", "http://"))


def lies_elsewhere(values: EpisodeInput, desk: Desk) -> bool:
    """Whether the enclosure is not published with the site."""
    return is_remote(values.audio) or desk.show.audio_base_url is not None


def ending_elsewhere(audio: str | None) -> str:
    """Return the ending of the file that a remote `audio:` leads to, `.mp3`; else nothing."""
    if audio is None or not is_remote(audio):
        return ""
    try:
        path = urlsplit(audio).path
    except ValueError:  # `http://[`: no program reads it
        return ""
    ending = PurePosixPath(unquote(path)).suffix.lower()
    return ending if ending in AUDIO else ""


def claim_of(
    bundle: Bundle, values: EpisodeInput, desk: Desk, audios: Sequence[AudioFile]
) -> Claim:
    """Return what address and ledger say of the enclosure; `audios` are the files here."""
    pin = _pin(bundle, values, desk, audios)
    entry = pin.entry if pin else None
    remote = ending_elsewhere(values.audio)
    known = entry is not None and entry.answers
    away = lies_elsewhere(values, desk) or values.withdrawn
    return Claim(
        pin=pin,
        sha256=entry.sha256 if entry and not remote else "",
        ending=remote or (PurePosixPath(entry.name).suffix.lower() if entry else ""),
        binds=bool(remote) or (entry is not None and (entry.published or entry.declared)),
        elsewhere=bool(remote) or (away and known),
    )


def _pin(
    bundle: Bundle, values: EpisodeInput, desk: Desk, audios: Sequence[AudioFile]
) -> Pin | None:
    digests = (None, *(audio.sha256 for audio in audios))
    found = (desk.pins.find(bundle.slug, values.guid, digest) for digest in digests)
    return next((pin for pin in found if pin is not None), None)
