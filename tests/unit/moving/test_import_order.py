"""Episodes keep the order in which the old feed had them, also where their dates say nothing."""

from __future__ import annotations

import pytest

from lienzo.moving.compare import compare
from lienzo.problems import Severity, moving_order_codes
from lienzo.problems.code import Code
from movers import CHANNEL, COVER, Mover, enclosure, item, read, rss

SERIAL = CHANNEL + COVER + "<itunes:type>serial</itunes:type>"
WORDS = ("Zapato", "Abeto", "Manta", "Nube")
SAME = "Thu, 05 Mar 2026 07:00:00 +0100"


def heard(
    number: int, *, title: str = "", date: str = SAME, season: int = 0, episode: int = 0
) -> str:
    """An item of a feed; its title sorts otherwise than its number."""
    more = f"<itunes:season>{season}</itunes:season>" if season else ""
    more += f"<itunes:episode>{episode}</itunes:episode>" if episode else ""
    return item(
        title=f"<title>{title or WORDS[number % len(WORDS)]} {number}</title>",
        guid=f'<guid isPermaLink="false">g{number}</guid>',
        pubDate=f"<pubDate>{date}</pubDate>",
        enclosure=enclosure(f"https://viejo.example/{number}.mp3", 1000 + number),
        more=more,
    )


def moved(eva: Mover, feed: str) -> list[str]:
    """The guids of the new feed; the comparison with the old one must say nothing of order."""
    assert eva.bring(feed) is not None
    told = set(eva.codes)
    after = [each.guid for each in eva.published().items]
    edition = eva.build()
    found = {problem.code.id for problem in compare(edition, read(feed, "https://viejo.example/f"))}
    assert not found & {"LZ763", "LZ757"}
    assert "LZ724" not in told
    return after


@pytest.mark.parametrize("channel", [CHANNEL + COVER, SERIAL], ids=["episodic", "serial"])
def test_items_of_one_date_keep_their_order(channel: str, eva: Mover) -> None:
    """Neither the alphabet nor the order of reading decides."""
    feed = rss(channel, "".join(heard(number) for number in (4, 3, 2, 1)))
    assert moved(eva, feed) == ["g4", "g3", "g2", "g1"]


def test_some_items_of_one_date_keep_their_order(eva: Mover) -> None:
    """Between older and newer ones."""
    newer, older = "Fri, 06 Mar 2026 07:00:00 +0100", "Wed, 04 Mar 2026 07:00:00 +0100"
    items = heard(6, date=newer) + heard(5) + heard(4) + heard(3) + heard(2, date=older)
    assert moved(eva, rss(items=items)) == ["g6", "g5", "g4", "g3", "g2"]


def test_more_than_ninety_nine_of_one_date_keep_their_order(eva: Mover) -> None:
    """Numbers are compared as numbers."""
    feed = rss(items="".join(heard(number) for number in range(120, 0, -1)))
    assert eva.bring(feed) is not None
    assert [x.guid for x in eva.published().items] == [f"g{n}" for n in range(120, 0, -1)]


def test_equal_dates_are_told_and_stay_in_the_files(eva: Mover) -> None:
    """The new feed tells them apart by seconds; the author's files say what the old feed said."""
    feed = rss(items=heard(3) + heard(2) + heard(1, date="Wed, 04 Mar 2026 07:00:00 +0100"))
    eva.bring(feed)
    (told,) = eva.told("LZ708")
    assert told == (
        "episodes that share a date with another: 2 (03-nube-3.md, 02-manta-2.md); in the new feed"
        " each comes a second after the one before"
    )
    assert "date: 2026-03-05 07:00:00 +01:00" in eva.text("03-nube-3.md")
    assert [f"{x.date:%d %H:%M:%S}" for x in eva.published().items] == [
        "05 07:00:01", "05 07:00:00", "04 07:00:00",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("channel", "items"),
    [
        pytest.param(
            CHANNEL + COVER,
            heard(1) + heard(2, date="Fri, 06 Mar 2026 07:00:00 +0100"),
            id="oldest-first",
        ),
        pytest.param(SERIAL, heard(2, episode=2) + heard(1, episode=1), id="serial-newest-first"),
    ],
)
def test_another_order_is_told(channel: str, items: str, eva: Mover) -> None:
    """By date, or by number where the show is serial."""
    eva.bring(rss(channel, items))
    assert "LZ724" in eva.codes


@pytest.mark.parametrize("channel", [CHANNEL + COVER, SERIAL], ids=["episodic", "serial"])
def test_numbers_that_repeat_are_told(channel: str, eva: Mover) -> None:
    """All of them at once, by the files in which they can be mended."""
    items = "".join(heard(n, season=1, episode=5, date=f"Thu, 0{n} Jan 2026") for n in (3, 2, 1))
    eva.bring(rss(channel, items + heard(4, season=2, episode=5, date="Thu, 01 Jan 2025")))
    (told,) = [p for p in eva.problems if p.code is moving_order_codes.NUMBERS_TWICE]
    assert told.severity is Severity.WARNING
    assert told.facts["count"] == 3
    assert told.facts["names"] == "04-nube-3.md, 03-manta-2.md, 02-abeto-1.md"
    assert eva.build().failed is (channel == SERIAL)


@pytest.mark.parametrize(
    "items",
    [
        pytest.param(heard(2, episode=2) + heard(1, episode=1), id="two-numbers"),
        pytest.param(heard(2, season=2, episode=1) + heard(1, season=1, episode=1), id="seasons"),
        pytest.param(heard(2) + heard(1), id="no-numbers"),
        pytest.param(
            heard(2, episode=1).replace(
                "</item>", "<itunes:episodeType>bonus</itunes:episodeType></item>"
            )
            + heard(1, episode=1),
            id="a-bonus-of-the-episode",
        ),
    ],
)
def test_numbers_that_do_not_repeat_are_not_told(items: str, eva: Mover) -> None:
    """A bonus may have its episode's."""
    eva.bring(rss(items=items))
    assert "LZ709" not in eva.codes


def test_every_code_of_order_is_tried() -> None:
    """The tests above leave none out."""
    known = {x.id for x in vars(moving_order_codes).values() if isinstance(x, Code)}
    assert known == {"LZ708", "LZ709"}
