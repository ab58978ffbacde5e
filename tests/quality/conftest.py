"""Programs that judge a whole built site; only `make test-full` runs them."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

CACHE = Path(__file__).resolve().parents[2] / ".cache"
OPTIONS = ("--no-save", "--no-package-lock", "--no-audit", "--no-fund")


@pytest.fixture(scope="session")
def npm() -> Callable[[str, str], Path]:
    """Return what installs a package once, outside the tree and without a lock file."""

    def install(name: str, version: str) -> Path:
        """Return the package's folder; skips the test where npm is missing."""
        if shutil.which("npm") is None:
            pytest.skip("npm is not installed")
        folder = CACHE / f"{name}-{version}"
        package = folder / "node_modules" / name
        if not package.is_dir():
            folder.mkdir(parents=True, exist_ok=True)
            command = ["npm", "install", "--prefix", folder, *OPTIONS, f"{name}@{version}"]
            subprocess.run(command, check=True)
        return package

    return install
