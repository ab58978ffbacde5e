"""Feeds in the style of the programs that people move away from: brought, built, compared."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from lienzo.problems import Severity
from lienzo.sources.feeds.foreign import ForeignFeed, ForeignItem
from movers import FEEDS, Mover, item, read, rss

HOSTS = sorted(path.stem for path in FEEDS.glob("*.xml"))
NEEDS_FILES = {"buzzsprout"}  # a length is missing in its feed


def old(host: str) -> ForeignFeed:
    return read((FEEDS / f"{host}.xml").read_bytes())


def kept(feed: ForeignFeed) -> list[ForeignItem]:
    """The items that an app shows: with audio, and the first of each guid."""
    found: dict[str, ForeignItem] = {}
    for each in feed.items:
        if each.enclosure is not None:
            found.setdefault(each.guid or each.enclosure.url, each)
    return list(found.values())


def in_order(items: list[ForeignItem], feed: ForeignFeed) -> list[ForeignItem]:
    """As Lienzo lists them: a serial show as it is heard, any other newest first."""
    if feed.channel.type != "serial":
        return items
    return sorted(items, key=lambda x: (x.season or 0, x.type != "trailer", x.number or 0))


@pytest.mark.parametrize("host", [host for host in HOSTS if host not in NEEDS_FILES])
def test_the_new_feed_says_what_the_old_one_said(host: str, eva: Mover) -> None:
    """Guids, audio, dates, order, titles and numbers survive the move."""
    before = old(host)
    assert eva.bring_from(str(FEEDS / f"{host}.xml")) is not None
    after = eva.published()
    expected = in_order(kept(before), before)
    assert [x.guid for x in after.items] == [x.guid or x.enclosure.url for x in expected]  # type: ignore[union-attr]
    assert [x.title for x in after.items] == [x.title for x in expected]
    for new, was in zip(after.items, expected, strict=True):
        assert new.enclosure is not None
        assert was.enclosure is not None
        assert new.enclosure.url == was.enclosure.url.replace(" ", "%20")
        assert new.enclosure.length == was.enclosure.length
        assert new.enclosure.type == was.enclosure.type
        assert was.date is None or new.date == was.date
        assert (new.season, new.number) == (was.season, was.number)
        assert new.type == (was.type or "full")
        assert new.duration == pytest.approx(was.duration, abs=0.6)
        assert not new.is_permalink
        told = bool(before.channel.explicit) if was.explicit is None else was.explicit
        assert new.explicit is told


@pytest.mark.parametrize("host", HOSTS)
def test_nothing_of_a_known_host_is_an_error(host: str, eva: Mover) -> None:
    """What cannot be mapped is told, and everything else is brought."""
    outcome = eva.bring_from(str(FEEDS / f"{host}.xml"))
    assert outcome is not None
    assert [p for p in eva.problems if p.severity is Severity.ERROR] == []
    assert all(problem.where.file for problem in eva.problems)


@pytest.mark.parametrize("host", HOSTS)
def test_the_same_feed_gives_the_same_files(host: str, tmp_path: Path) -> None:
    """Two imports at the same moment write the same bytes."""
    written = []
    for name in ("uno", "dos"):
        mover = Mover(tmp_path / name)
        mover.bring_from(str(FEEDS / f"{host}.xml"))
        written.append({p.name: p.read_bytes() for p in mover.episodes.iterdir()})
    assert written[0] == written[1]


def test_the_show_keeps_its_identity(eva: Mover) -> None:
    """The guid is the feed's own; without one, what the rule makes of its address."""
    eva.bring_from(str(FEEDS / "castopod.xml"))
    assert eva.published().channel.guid == "917393e3-1b1e-5cef-ace4-edaa54e1f810"


def test_what_podcasting_says_of_the_show_and_the_episode_is_kept(eva: Mover) -> None:
    """Places, people, payments and the like come out of the new feed as they went in."""
    eva.bring_from(str(FEEDS / "castopod.xml"))
    before, after = read((FEEDS / "castopod.xml").read_bytes()), eva.published()
    made = replace(after.channel.podcasting, images=())  # the cover's own
    assert made == before.channel.podcasting
    assert after.channel.funding == before.channel.funding
    assert after.channel.persons == before.channel.persons
    assert after.items[0].podcasting == before.items[0].podcasting


def test_a_course_stays_one(eva: Mover) -> None:
    """Medium, type, trailers and the end of the show are kept."""
    eva.bring_from(str(FEEDS / "transistor.xml"))
    after = eva.published()
    assert after.channel.medium == "course"
    assert after.channel.type == "serial"
    assert after.channel.podcasting.complete
    assert after.channel.podcasting.trailers


def test_chapters_in_the_feed_become_the_authors(eva: Mover) -> None:
    """Podlove simple chapters are written into the front matter."""
    eva.bring_from(str(FEEDS / "podlove.xml"))
    notes = eva.text("02-tn002-el-afilador.md")
    assert '  - {start: "0:00", title: Inicio}' in notes
    assert "  - {start: 192.5, title: La rueda, url: https://talleres.example/rueda}" in notes
    assert "## El oficio" in notes
    assert [c.title for c in eva.build().course.episodes[0].chapters] == [
        "Inicio", "La rueda", "La piedra",
    ]  # fmt: skip


def test_latin_1_and_spanish_dates_are_read(eva: Mover) -> None:
    """Accents, two-digit years and Spanish weekdays come through."""
    eva.bring_from(str(FEEDS / "ivoox.xml"))
    assert "author: Íñigo Peña" in eva.text("podcast.yml")
    assert "language: es\n" in eva.text("podcast.yml")
    notes = eva.text("02-episodio-12-la-imprenta-de-mi-padre.md")
    assert "date: 2013-11-20 22:15:43 +01:00" in notes
    assert "Música: Ñandú Trío" in notes


def test_a_missing_length_is_told_and_then_measured(eva: Mover) -> None:
    """The build asks for the file once; from then on the ledger knows it."""
    enclosure = '<enclosure url="https://viejo.example/1.mp3" length="" type="audio/mpeg"/>'
    eva.bring(rss(items=item(enclosure=enclosure, duration="<itunes:duration>3</itunes:duration>")))
    assert eva.told("LZ732") == ["the feed does not tell `enclosure@length` of “La primera caja”"]
    assert eva.build().failed
    eva.author.record("01-la-primera-caja.mp3")
    after = eva.published()
    assert after.items[0].enclosure is not None
    assert after.items[0].enclosure.url == "https://viejo.example/1.mp3"
    (eva.episodes / "01-la-primera-caja.mp3").unlink()
    assert eva.published().items == after.items
