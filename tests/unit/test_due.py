"""What a server publishes on its day is protected from that day, though it writes no ledger."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest

from author import ARTICLE, Author, told
from author import codes as all_codes
from lienzo.edition import Edition
from lienzo.model import State

DAY = datetime(2026, 4, 30, 5, 0, tzinfo=UTC)
"""07:00 in Madrid."""
BEFORE, AFTER = DAY - timedelta(hours=1), DAY + timedelta(hours=1)


@pytest.fixture
def scheduled(ana: Author) -> Author:
    """A lesson of 30 April, known to the ledger since the first of the month."""
    ana.write("docs/serie/canales.md", ARTICLE.replace("2026-02-26", "2026-04-30"))
    ana.record("06-canales.mp3", "Canales", 6)
    ana.publish()
    return ana


def codes(edition: Edition) -> list[str]:
    """What is told of promises; a feed without an item yet is told, too."""
    return [code for code in all_codes(edition) if code.startswith("LZ4")]


def ledger(author: Author) -> dict[str, object]:
    found: dict[str, object] = json.loads((author.root / "episodes/episodes.lock").read_bytes())
    return found


def test_the_ledger_knows_what_will_go_out_by_itself(scheduled: Author) -> None:
    """The day stands in the ledger while the lesson waits, and goes when it is out."""
    assert ledger(scheduled)["scheduled"] == {
        "serie/canales/": {"owner": "serie/canales.md", "due": "2026-04-30T07:00:00+02:00"}
    }
    scheduled.publish(now=AFTER)
    kept = ledger(scheduled)
    assert kept["scheduled"] == {}
    assert kept["lessons"] == {"serie/canales/": "serie/canales.md"}
    assert '"due"' not in json.dumps(kept)


def test_what_ci_published_is_frozen_without_a_build_at_home(scheduled: Author) -> None:
    """DESIGN: published is what has a past date, whoever built it."""
    assert scheduled.edition(now=AFTER, ci=True).course.episodes[0].state is State.PUBLISHED
    scheduled.record("06-canales.mp3", "Otra toma", 6)
    assert codes(scheduled.edition(now=BEFORE)) == []
    assert codes(scheduled.edition(now=AFTER)) == ["LZ414", "LZ431"]


def test_an_author_who_knows_that_nobody_published_it_can_say_so(scheduled: Author) -> None:
    """The notice names the line; without it the take may still change."""
    scheduled.record("06-canales.mp3", "Otra toma", 6)
    assert "borra su línea `due` de este archivo" in told(scheduled.edition(now=AFTER))
    lock = scheduled.root / "episodes/episodes.lock"
    data = json.loads(lock.read_bytes())
    del data["shows"]["main"]["episodes"]["canales"]["due"]
    data["scheduled"] = {}
    lock.write_text(json.dumps(data), encoding="utf-8")
    assert codes(scheduled.edition(now=AFTER)) == []


def test_a_page_that_ci_published_is_promised_too(scheduled: Author) -> None:
    """Its address may not vanish after its day."""
    scheduled.rename("docs/serie/canales.md", "docs/serie/otro-nombre.md")
    scheduled.write("episodes/06-canales.md", "---\nblock: channels\n---\n")
    assert codes(scheduled.edition(now=BEFORE)) == []
    assert codes(scheduled.edition(now=AFTER)) == ["LZ417"]


def test_an_episode_waits_for_its_article(ana: Author) -> None:
    """It is due on the later of the two days."""
    ana.write("docs/serie/canales.md", ARTICLE.replace("2026-02-26", "2026-04-30"))
    ana.record("06-canales.mp3", "Canales", 6, released="2026-03-01")
    ana.publish()
    shows = json.dumps(ledger(ana)["shows"])
    assert '"due": "2026-04-30T07:00:00+02:00"' in shows


@pytest.mark.parametrize("change", ["audio", "date"])
def test_ci_warns_when_what_goes_out_is_not_what_the_ledger_knows(
    scheduled: Author, change: str
) -> None:
    """With --strict it stops, before anything is published that nobody wrote down."""
    assert codes(scheduled.edition(ci=True)) == []
    if change == "audio":
        scheduled.record("06-canales.mp3", "Otra toma", 6)
    else:
        scheduled.write("docs/serie/canales.md", ARTICLE.replace("2026-02-26", "2026-05-01"))
    assert codes(scheduled.edition(ci=True)) == ["LZ430"]
    scheduled.publish()
    assert codes(scheduled.edition(ci=True)) == []


def test_a_ledger_of_the_first_format_is_read(scheduled: Author) -> None:
    """It knew no days; the next build writes them."""
    lock = scheduled.root / "episodes/episodes.lock"
    data = json.loads(lock.read_bytes())
    del data["scheduled"]
    del data["shows"]["main"]["episodes"]["canales"]["due"]
    lock.write_text(json.dumps(data | {"version": 1}), encoding="utf-8")
    assert codes(scheduled.edition()) == []
    scheduled.publish()
    assert ledger(scheduled)["version"] == 2
    assert ledger(scheduled)["scheduled"]
