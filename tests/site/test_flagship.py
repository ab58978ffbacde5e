"""The course of this repository, built as a newcomer does, and its feed read as apps read it."""

from __future__ import annotations

import io
import json
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

import feedparser
import podcastparser
import pytest

from small_course import COURSE, Project, copied_course, tree, write_mp3

pytestmark = pytest.mark.site

RATE = 8000
"""Samples a second of the decode that durations are held against."""
TYPES = {".mp3": "audio/mpeg", ".m4a": "audio/x-m4a"}


@pytest.fixture(scope="module")
def flagship(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = copied_course(tmp_path_factory.mktemp("curso"))
    project.build("--strict")
    return project


def decoded_seconds(path: Path) -> float:
    """Decode a file to its end and count the samples."""
    raw = ["-f", "s16le", "-ac", "1", "-ar", str(RATE), "-"]
    command = ["ffmpeg", "-v", "error", "-i", str(path), "-map", "0:a", *raw]
    done = subprocess.run(command, capture_output=True, check=True, timeout=60)
    return len(done.stdout) / 2 / RATE


def published_file(project: Project, address: str) -> Path:
    return project.site / urlsplit(address).path.lstrip("/")


def test_feedparser_agrees_with_the_files(flagship: Project) -> None:
    """Guid, exact bytes, type, and duration within a second of a full decode."""
    feed = feedparser.parse((flagship.site / "feed.xml").read_bytes())
    assert not feed.bozo
    lock = json.loads((flagship.root / "episodes" / "episodes.lock").read_text(encoding="utf-8"))
    promised = {entry["guid"] for entry in lock["shows"]["main"]["episodes"].values()}
    assert {entry.id for entry in feed.entries} == promised
    for entry in feed.entries:
        (enclosure,) = entry.enclosures
        audio = published_file(flagship, enclosure.href)
        assert int(enclosure.length) == audio.stat().st_size
        assert enclosure.type == TYPES[audio.suffix]
        assert abs(int(entry.itunes_duration) - decoded_seconds(audio)) <= 1


def test_podcastparser_agrees_with_the_files(flagship: Project) -> None:
    """The parser of gPodder reads the same."""
    data = (flagship.site / "feed.xml").read_bytes()
    feed = podcastparser.parse("https://lienzo.example/feed.xml", io.BytesIO(data))
    published = [path for path in (flagship.site / "media").iterdir() if path.suffix in TYPES]
    assert len(feed["episodes"]) == len(published)
    for episode in feed["episodes"]:
        (enclosure,) = episode["enclosures"]
        audio = published_file(flagship, enclosure["url"])
        assert enclosure["file_size"] == audio.stat().st_size
        assert enclosure["mime_type"] == TYPES[audio.suffix]
        assert abs(episode["total_time"] - decoded_seconds(audio)) <= 1


def test_every_address_of_the_feed_is_a_published_file(flagship: Project) -> None:
    """Audio, transcript, chapters, pictures and pages are where the feed says."""
    feed = flagship.feed()
    found = {
        value.removesuffix("w").rstrip("0123456789 ") if name == "srcset" else value
        for element in feed.iter("{*}*")
        for name, value in (*element.attrib.items(), ("", element.text or ""))
        if value.startswith("https://lienzo.example/")
    }
    assert len(found) > 10
    for address in found:
        path = published_file(flagship, address)
        assert path.is_file() or (path / "index.html").is_file(), address


def test_a_second_build_changes_no_byte(flagship: Project) -> None:
    """Neither in the site nor among the author's files."""
    before = tree(flagship.root)
    flagship.build("--strict")
    assert tree(flagship.root) == before


def test_the_committed_ledger_is_current(flagship: Project) -> None:
    """`make site` leaves the work tree clean."""
    written = (flagship.root / "episodes" / "episodes.lock").read_bytes()
    assert written == (COURSE / "episodes" / "episodes.lock").read_bytes()


def test_a_well_tagged_file_that_is_dropped_in_is_published(tmp_path: Path) -> None:
    """Page, feed item and media, with nothing typed."""
    project = copied_course(tmp_path)
    write_mp3(tmp_path / "episodes" / "20-de-propina.mp3", "De propina", "2026-04-01")
    project.build()
    titles = project.feed().xpath("//item/title/text()")
    assert "De propina" in titles
    assert project.page("episodios/de-propina/index.html").xpath("//audio")
    assert (project.site / "media" / "20-de-propina.mp3").is_file()


def test_a_build_that_fails_leaves_the_site_as_it_was(tmp_path: Path) -> None:
    """Exit status 1, a message with the place, and not one byte changed."""
    project = copied_course(tmp_path)
    project.build("--strict")
    before = tree(project.site)
    project.replace("docs/serie/canales.md", "date: 2026-02-26", "date: 26/2/2026")
    done = project.run("mkdocs", "build")
    assert done.returncode == 1
    assert "docs/serie/canales.md:3:7: error LZ1" in done.stderr
    assert "Traceback" not in done.stderr
    assert tree(project.site) == before
