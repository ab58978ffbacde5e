"""Audio that a foreign feed declared and nobody here has seen: published as it was promised."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from author import SAMPLES, codes
from lienzo.model import Entry
from movers import NOW, Mover, enclosure, item, rss

SIZE = (SAMPLES / "cbr.mp3").stat().st_size
NAME = "01-la-primera-caja.mp3"
URL = "https://viejo.example/1.mp3"
LASTS = "<itunes:duration>3</itunes:duration>"


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
    eva.bring(rss(items=item(enclosure=enclosure(URL, SIZE), duration=LASTS)))
    eva.author.record(NAME)
    (eva.episodes / NAME).write_bytes((SAMPLES / "cbr.mp3").read_bytes())
    assert "LZ741" not in codes(eva.build())
    eva.published()
    assert len(str(entry(eva)["sha256"])) == 64
    (eva.episodes / NAME).write_bytes((SAMPLES / "tagged.mp3").read_bytes())
    assert "LZ414" in codes(eva.build())


def test_a_file_of_another_size_than_declared_is_told_once(eva: Mover) -> None:
    """Feeds lie often, so it is a doubt; what was measured counts from then on."""
    eva.bring(rss(items=item(duration=LASTS)))
    (eva.episodes / NAME).write_bytes((SAMPLES / "cbr.mp3").read_bytes())
    told = [x.message("en") for x in eva.build().problems if x.code.id == "LZ741"]
    assert told == [
        f"the audio of “la-primera-caja” measures {SIZE} bytes and the old feed said 1234567"
    ]
    assert eva.published().items[0].enclosure.length == SIZE  # type: ignore[union-attr]
    assert "LZ741" not in codes(eva.build())


def test_an_entry_without_a_size_has_nothing_to_contradict(eva: Mover) -> None:
    """The file is simply measured."""
    eva.bring(rss(items=item(enclosure=enclosure(URL, ""), duration=LASTS)))
    (eva.episodes / NAME).write_bytes((SAMPLES / "cbr.mp3").read_bytes())
    edition = eva.build()
    assert not edition.failed
    assert "LZ741" not in codes(edition)


def test_a_file_that_lasts_otherwise_is_another_recording(eva: Mover) -> None:
    """Encoders trim a second or two; no feed is wrong by more because of that."""
    eva.bring(rss(items=item(duration="<itunes:duration>6</itunes:duration>")))
    shutil.copyfile(SAMPLES / "cbr.mp3", eva.episodes / NAME)
    edition = eva.build()
    assert edition.failed
    assert "LZ434" in codes(edition)
    shutil.copyfile(SAMPLES / "vbr.mp3", eva.episodes / NAME)
    (eva.episodes / NAME).unlink()
    assert "LZ434" not in codes(eva.build()), "without the file it goes on as the feed said"


@pytest.mark.parametrize(
    ("length", "duration", "sample", "code"),
    [
        pytest.param("", "6", "cbr.mp3", "LZ434", id="no-length"),
        pytest.param(7, "", "aac.m4a", "LZ435", id="no-duration"),
    ],
)
def test_it_is_not_to_be_taken_away_when_the_feed_told_too_little(
    eva: Mover, length: object, duration: str, sample: str, code: str
) -> None:
    """Without the file the next build would ask for it; the hint says when that is so."""
    lasts = f"<itunes:duration>{duration}</itunes:duration>" if duration else ""
    url = URL.replace(".mp3", Path(sample).suffix)
    eva.bring(rss(items=item(enclosure=enclosure(url, length), duration=lasts)))
    here = eva.episodes / Path(NAME).with_suffix(Path(sample).suffix)
    shutil.copyfile(SAMPLES / sample, here)
    (problem,) = [x for x in eva.build().problems if x.code.id == code]
    assert "si el feed decía su tamaño, su tipo y su duración; si no, importa" in problem.hint("es")
    assert "if the feed told its size, type and duration; else import" in problem.hint("en")
    here.unlink()
    assert "LZ436" in codes(eva.build())


@pytest.mark.parametrize(
    ("declared", "sample", "told"),
    [
        ("audio/mpeg", "cbr.mp3", False),
        ("audio/mp3", "cbr.mp3", False),
        ("AUDIO/MPEG; charset=x", "cbr.mp3", False),
        ("audio/mp4", "aac.m4a", False),
        ("audio/opus", "opus.opus", False),
        ("application/octet-stream", "cbr.mp3", False),
        ("audio/x-m4a", "cbr.mp3", True),
        ("audio/mpeg", "aac.m4a", True),
    ],
)
def test_a_file_of_another_type_is_another_file(
    eva: Mover,
    declared: str,
    sample: str,
    told: bool,  # noqa: FBT001 — the table's
) -> None:
    """Types have many names, and a type that says nothing contradicts nothing."""
    url = URL.replace(".mp3", Path(sample).suffix)
    element = f'<enclosure url="{url}" length="7" type="{declared}"/>'
    eva.bring(rss(items=item(enclosure=element, duration=LASTS)))
    shutil.copyfile(SAMPLES / sample, eva.episodes / Path(NAME).with_suffix(Path(sample).suffix))
    assert ("LZ435" in codes(eva.build())) is told


def test_another_format_does_not_take_an_imported_enclosure(eva: Mover) -> None:
    """The address, length and type subscribers have are those of the MP3."""
    eva.bring(rss(items=item(duration=LASTS)))
    (before,) = eva.published().items
    shutil.copyfile(SAMPLES / "aac.m4a", eva.episodes / "01-la-primera-caja.m4a")
    (after,) = eva.published().items
    assert after.enclosure == before.enclosure
    assert entry(eva)["sha256"] == ""
    (episode,) = eva.build().course.episodes
    assert [audio.name for audio in episode.alternates] == ["01-la-primera-caja.m4a"]


def test_what_a_feed_did_not_tell_is_asked_for_once(eva: Mover) -> None:
    """By its name, with the way out; not episode by episode."""
    items = "".join(
        item(
            guid=f"<guid>g{n}</guid>",
            title=f"<title>Caja {n}</title>",
            enclosure=enclosure(f"https://viejo.example/{n}.mp3", n),
            duration="",
        )
        for n in range(1, 6)
    )
    eva.bring(rss(items=items))
    (problem,) = [p for p in eva.build().problems if p.severity == "error"]
    assert problem.code.id == "LZ436"
    assert problem.facts["what"] == "`itunes:duration`"
    assert problem.facts["count"] == 5
    assert "--download" in problem.hint("es")


def test_a_whole_entry_is_not_asked_for(eva: Mover) -> None:
    """It answers for the file."""
    eva.bring(rss())
    assert "LZ436" not in codes(eva.build())


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


def test_addresses_without_https_are_told_once_for_the_show(eva: Mover) -> None:
    """With the first few names, and how many there are."""
    items = "".join(
        item(
            guid=f"<guid>g{number}</guid>",
            title=f"<title>Caja {number}</title>",
            pubDate=f"<pubDate>{number} Mar 2026 07:00:00 GMT</pubDate>",
            enclosure=enclosure(f"{'http' if number > 1 else 'https'}://viejo.example/{number}", 7),
        )
        for number in range(1, 6)
    )
    eva.bring(rss(items=items))
    (told,) = [x for x in eva.build().problems if x.code.id == "LZ740"]
    assert told.where.file == "episodes/05-caja-5.md"
    assert "caja-5, caja-4, caja-3, … (4)" in told.message("es")
