"""Resolve `requirements/*.txt` from `pyproject.toml`: exact versions and hashes, no addresses."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCKS = {
    "site.txt": ["--group", "build"],
    "dev.txt": ["--group", "build", "--group", "test", "--group", "lint"],
}
OPTIONS = ["--universal", "--generate-hashes", "--no-header", "--no-annotate", "--quiet"]
SILENT = ["--no-emit-index-url", "--no-emit-find-links", "--python-version", "3.11"]


def main() -> None:
    """Write every lock file; fails when a requirement cannot be resolved."""
    for name, groups in LOCKS.items():
        target = ROOT / "requirements" / name
        command = [sys.executable, "-m", "uv", "pip", "compile", *OPTIONS, *SILENT, *groups]
        subprocess.run([*command, "pyproject.toml", "-o", str(target)], cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
