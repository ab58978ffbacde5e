"""Audio that a foreign feed declared and nobody here has seen: published as it was promised."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from author import SAMPLES, codes
from lienzo.model import Entry
from movers import NOW, Mover, enclosure, item, rss

SIZE = (SAMPLES / "cbr.mp3").stat().st_size
NAME = "01-la-primera-caja.mp3"
URL = "https://viejo.example/1.mp3"


def entry(mover: Mover) -> dict[str, object]:
    """What the ledger knows of the one episode."""
    shows = json.loads(mover.text("episodes.lock"))["shows"]
    found: dict[str, object] = shows["main"]["episodes"]["la-primera-caja"]
    return found


@pytest.mark.parametrize(
    ("lost", "answers"),
    [("", True), ("url", False), ("bytes", False), ("mime", False), ("duration", False)],
)
def test_an_entry_answers_when_it_knows_all_that_a_feed_says(lost: str, answers: bool) -> None:  # noqa: FBT001 — the table's
    """Address, bytes, type and duration; the digest only comes with the file."""
    known = Entry("g", NOW, NOW, published=True, url=URL, bytes=7, mime="audio/mpeg", duration=77)
    changed = replace(known, **({lost: type(getattr(known, lost))()} if lost else {}))
    assert changed.answers is answers
    assert changed.declared is answers
    seen = replace(changed, sha256="ab")
    assert seen.answers
    assert not seen.declared


def test_it_is_published_without_the_file(eva: Mover) -> None:
    """With what the old feed declared, and without a digest in the ledger."""
    eva.bring(rss())
    (only,) = eva.published().items
    assert only.enclosure is not None
    assert (only.enclosure.url, only.enclosure.length, only.duration) == (URL, 1_234_567, 77)
    assert entry(eva)["sha256"] == ""
    assert entry(eva)["published"] is True


def test_the_first_time_the_file_is_here_its_digest_is_written(eva: Mover) -> None:
    """From then on the bytes are frozen as any other's."""
    eva.bring(rss(items=item(enclosure=enclosure(URL, SIZE))))
    eva.author.record(NAME)
    (eva.episodes / NAME).write_bytes((SAMPLES / "cbr.mp3").read_bytes())
    assert "LZ741" not in codes(eva.build())
    eva.published()
    assert len(str(entry(eva)["sha256"])) == 64
    (eva.episodes / NAME).write_bytes((SAMPLES / "tagged.mp3").read_bytes())
    assert "LZ414" in codes(eva.build())


def test_a_file_of_another_size_than_declared_is_told_once(eva: Mover) -> None:
    """Feeds lie often, so it is a doubt; what was measured counts from then on."""
    eva.bring(rss())
    (eva.episodes / NAME).write_bytes((SAMPLES / "cbr.mp3").read_bytes())
    told = [x.message("en") for x in eva.build().problems if x.code.id == "LZ741"]
    assert told == [
        f"the audio of “la-primera-caja” measures {SIZE} bytes and the old feed said 1234567"
    ]
    assert eva.published().items[0].enclosure.length == SIZE  # type: ignore[union-attr]
    assert "LZ741" not in codes(eva.build())


def test_an_entry_without_a_size_has_nothing_to_contradict(eva: Mover) -> None:
    """The file is simply measured."""
    eva.bring(rss(items=item(enclosure=enclosure(URL, ""))))
    (eva.episodes / NAME).write_bytes((SAMPLES / "cbr.mp3").read_bytes())
    edition = eva.build()
    assert not edition.failed
    assert "LZ741" not in codes(edition)


def test_new_names_of_the_notes_keep_the_promise(eva: Mover) -> None:
    """The guid in them leads to the entry."""
    eva.bring(rss())
    eva.published()
    (eva.episodes / "01-la-primera-caja.md").rename(eva.episodes / "01-la-caja-primera.md")
    assert [x.guid for x in eva.published().items] == ["caja-1"]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("guid: caja-1", "guid: caja-9"), "LZ411"),
        (("07:00:01", "07:00:02"), "LZ413"),
        ((URL, "https://viejo.example/9.mp3"), "LZ427"),
    ],
)
def test_what_was_promised_elsewhere_is_frozen_here(
    change: tuple[str, str], code: str, eva: Mover
) -> None:
    """Guid, date and address: subscribers have them already."""
    eva.bring(rss())
    path = Path(eva.episodes / "01-la-primera-caja.md")
    path.write_text(path.read_text("utf-8").replace(*change), "utf-8")
    assert eva.build().failed
    assert code in codes(eva.build())


def test_an_address_without_https_is_advice(eva: Mover) -> None:
    """It is published as subscribers have it."""
    insecure = URL.replace("https", "http")
    eva.bring(rss(items=item(enclosure=enclosure(insecure, 7))))
    assert "LZ740" in codes(eva.build())
    assert eva.published().items[0].enclosure.url == insecure  # type: ignore[union-attr]


def test_an_address_with_https_is_not(eva: Mover) -> None:
    """Nothing is told of it."""
    eva.bring(rss())
    assert "LZ740" not in codes(eva.build())
