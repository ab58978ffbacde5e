"""Kill a publication at each of its file-system calls, one after the other, and look at the site.

Run as a program, in a process of its own: it forks. Prints what a reader would have found after
each kill, as JSON: a list of `old`, `new`, `missing` or the offending tree.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path

from lienzo.site.exchange import ATOMIC, rename_twice
from lienzo.site.staging import Staging

OLD = {"index.html": "old", "media/a.mp3": "old audio", ".git/HEAD": "ref", "sitemap.xml": ""}
NEW = {"index.html": "new", "media/b.mp3": "new audio", "sitemap.xml": "1"}
WAYS = {"exchange": ATOMIC, "renames": (rename_twice,)}
FILE_EVENTS = ("open", "os.", "shutil.", "pathlib.", "ctypes.call", "fcntl.")


def write(folder: Path, tree: dict[str, str]) -> None:
    for name, text in tree.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def read(folder: Path) -> dict[str, str]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in files}


def publish(site: Path, way: str) -> None:
    staging = Staging(site, WAYS[way])
    write(staging.new, NEW)
    staging.publish()


def killed_at(call: int, site: Path, way: str) -> bool:
    """Publish in a child that dies at its n-th file-system call; False when it came to its end."""
    child = os.fork()
    if child == 0:
        _arm(call)
        publish(site, way)
        os._exit(0)
    return os.waitpid(child, 0)[1] == signal.SIGKILL


def _arm(call: int) -> None:
    left = [call]

    def count(event: str, _: object) -> None:
        if event.startswith(FILE_EVENTS):
            left[0] -= 1
            if left[0] == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)


def verdict(site: Path) -> str:
    if not site.exists():
        return "missing"
    tree = read(site)
    carried = {".git/HEAD": "ref"}
    return {str(OLD): "old", str(NEW): "new", str({**NEW, **carried}): "new"}.get(
        str(_ordered(tree)), str(tree)
    )


def _ordered(tree: dict[str, str]) -> dict[str, str]:
    for known in (OLD, {**NEW, ".git/HEAD": "ref"}):
        if tree == known:
            return known
    return tree


def main(folder: Path, way: str) -> None:
    seen = []
    call = 0
    while True:
        call += 1
        site = folder / str(call) / "site"
        write(site, OLD)
        if not killed_at(call, site, way):
            break
        first = verdict(site)
        Staging(site).discard()  # what the next build does before anything else
        seen.append([first, verdict(site), sorted(path.name for path in site.parent.iterdir())])
    print(json.dumps(seen))  # noqa: T201 — a program's answer


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
