"""What the ledger has promised: the audio of a published episode never changes."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Promise:
    """A published file: its name and the digest of its bytes."""

    name: str
    sha256: str

    def kept_by(self, audio: Path) -> bool:
        """Whether a file is the published one."""
        return audio.name == self.name and digest(audio) == self.sha256


def digest(path: Path) -> str:
    """The SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def promise(folder: Path, stem: str) -> Promise | None:
    """What the ledger of a folder says of an episode; None while it is free to change."""
    ledger = folder / "episodes.lock"
    shows = json.loads(ledger.read_bytes())["shows"] if ledger.exists() else {}
    entries = (entry for show in shows.values() for entry in show["episodes"].values())
    found = (e for e in entries if e["published"] and Path(e["name"]).stem == stem)
    return next((Promise(e["name"], e["sha256"]) for e in found), None)
