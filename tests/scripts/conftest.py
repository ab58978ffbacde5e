"""The scripts of the repository are no package; they are found as they find each other."""

from __future__ import annotations

import sys
from pathlib import Path

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"

sys.path[:0] = [str(SCRIPTS), str(SCRIPTS / "audio")]
