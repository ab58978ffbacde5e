"""What stays for subscribers when an author changes seasons, or renames an article's file."""

from __future__ import annotations

import json
from typing import Any

import pytest
from lxml import etree

from author import ARTICLE, Author, codes, only, told
from lienzo.edition import Edition
from lienzo.publish.feed_tags import ATOM

RENAMED = ARTICLE.replace("block: channels", "block: channels\naliases: [{}]")


def notes(ana: Author, number: int, season: int, extra: str = "") -> None:
    """Write the notes of an episode that no article goes with."""
    front = f"title: Parte {number}\ndate: 2026-03-0{number}\nseason: {season}\n{extra}"
    ana.write(f"episodes/0{number}-parte-{number}.md", f"---\n{front}---\nNotas.\n")


def part(ana: Author, number: int, season: int) -> None:
    ana.record(f"0{number}-parte-{number}.mp3", f"Parte {number}", number)
    notes(ana, number, season)


def content(edition: Edition, path: str) -> bytes:
    (found,) = (x.content for x in edition.outputs if x.path == path)
    assert found is not None
    return found


def seasons(edition: Edition) -> list[str]:
    return [x.path for x in edition.outputs if x.path.startswith("season-")]


def titles(edition: Edition, path: str) -> list[str | None]:
    return [x.findtext("title") for x in etree.fromstring(content(edition, path)).iter("item")]


def ids(edition: Edition) -> dict[str, str]:
    """The ids of the articles' entries, by title."""
    root = etree.fromstring(content(edition, "articles.xml"))
    entries = root.findall(f"{{{ATOM}}}entry")
    return {x.findtext(f"{{{ATOM}}}title", ""): x.findtext(f"{{{ATOM}}}id", "") for x in entries}


def lock(ana: Author) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((ana.root / "episodes/episodes.lock").read_text())
    return found


# -- seasons ------------------------------------------------------------------------------------


@pytest.fixture
def two(ana: Author) -> Author:
    """Two seasons of one episode each, published."""
    part(ana, 1, 1)
    part(ana, 2, 2)
    ana.publish()
    return ana


def test_withdrawing_the_only_episode_of_a_season_leaves_its_feed(two: Author) -> None:
    notes(two, 2, 2, "withdrawn: true\n")
    edition = two.publish()
    assert seasons(edition) == ["season-1.xml", "season-2.xml"]
    assert titles(edition, "season-2.xml") == []
    assert codes(edition) == []


def test_a_season_that_its_author_gave_up_keeps_its_feed(two: Author) -> None:
    """The ledger remembers it: its episode went to another season, and later stayed there."""
    assert lock(two)["shows"]["main"]["seasons"] == [1, 2]
    notes(two, 2, 1)
    for _ in range(2):
        edition = two.publish()
        assert seasons(edition) == ["season-1.xml", "season-2.xml"]
        assert titles(edition, "season-1.xml") == ["Parte 1", "Parte 2"]
        assert titles(edition, "season-2.xml") == []


def test_one_season_promises_nothing(ana: Author) -> None:
    """It has no feed of its own, so the ledger says nothing of it, whatever its number was."""
    part(ana, 1, 1)
    ana.publish()
    notes(ana, 1, 2)
    assert seasons(ana.publish()) == []
    assert "seasons" not in lock(ana)["shows"]["main"]


@pytest.mark.parametrize(
    ("season", "name"),
    [(1, "El lienzo, bloque a bloque"), (2, ""), (None, "El lienzo, bloque a bloque")],
)
def test_an_episode_takes_the_name_of_its_series_for_that_season_alone(
    ana: Author, season: int | None, name: str
) -> None:
    ana.record("06-canales.mp3", "Canales", 6)
    written = f"season: {season}\n" if season else ""
    ana.write("episodes/06-canales.md", f"---\ntitle: Canales\n{written}---\nNotas.\n")
    episode = only(ana.publish())
    assert (episode.season, episode.season_name) == (season or 1, name)


# -- articles -----------------------------------------------------------------------------------


@pytest.fixture
def read(ana: Author) -> Author:
    """An article, published without a podcast's episode."""
    ana.publish()
    return ana


def move(ana: Author, old: str, new: str, *aliases: str) -> None:
    """Rename an article's file, and send its old addresses to the new one."""
    ana.remove(f"docs/serie/{old}.md")
    ana.write(f"docs/serie/{new}.md", RENAMED.format(", ".join(aliases)))


def test_a_renamed_article_keeps_its_id(read: Author) -> None:
    before = ids(read.edition())
    move(read, "canales", "llegar", "serie/canales/")
    assert ids(read.edition(ci=True)) == before
    assert ids(read.publish()) == before
    assert ids(read.publish()) == before
    assert lock(read)["renamed"] == {"serie/llegar.md": "serie/canales.md"}


def test_an_article_renamed_twice_and_back_keeps_its_id(read: Author) -> None:
    """In whichever order its author writes the old addresses."""
    before = ids(read.edition())
    move(read, "canales", "llegar", "serie/canales/")
    read.publish()
    move(read, "llegar", "a-quien", "serie/llegar/", "serie/canales/")
    assert ids(read.publish()) == before
    move(read, "a-quien", "canales", "serie/a-quien/", "serie/llegar/")
    assert ids(read.publish()) == before


def test_an_article_at_the_same_address_keeps_its_id(read: Author) -> None:
    """`canales.md` and `canales/index.md` are one address."""
    before = ids(read.edition())
    read.remove("docs/serie/canales.md")
    read.write("docs/serie/canales/index.md", ARTICLE)
    edition = read.publish()
    assert ids(edition) == before


def test_a_new_article_under_an_old_name_is_another(read: Author) -> None:
    """Its file has the name whose id went with the renamed one, and gets an id for good."""
    before = ids(read.edition())["Canales"]
    move(read, "canales", "llegar", "serie/canales/")
    read.publish()
    read.write("docs/serie/llegar.md", ARTICLE)
    read.write("docs/serie/canales.md", ARTICLE.replace("# Canales", "# Otro"))
    first = ids(read.publish())
    assert first["Canales"] == before
    assert first["Otro"] != before
    assert ids(read.publish()) == first


def test_an_article_that_takes_in_another_keeps_its_own_id(read: Author) -> None:
    """It has readers of its own already; the other's id goes with the other."""
    read.write("docs/serie/llegar.md", ARTICLE.replace("# Canales", "# Llegar"))
    before = ids(read.publish())
    move(read, "canales", "llegar", "serie/canales/")
    assert ids(read.publish()) == {"Canales": before["Llegar"]}


def test_two_articles_that_one_became_have_two_ids(read: Author) -> None:
    """The first in the course is its continuation, for the one old address it takes."""
    before = ids(read.edition())["Canales"]
    move(read, "canales", "llegar", "serie/canales/")
    read.publish()
    move(read, "llegar", "a-dentro", "serie/canales/")
    read.write(
        "docs/serie/b-fuera.md",
        RENAMED.format("serie/llegar/").replace("# Canales", "# Fuera"),
    )
    after = ids(read.publish())
    assert after["Canales"] == before
    assert after["Fuera"] != before
    assert ids(read.publish()) == after


def test_without_its_old_address_a_renamed_article_cannot_be_known(read: Author) -> None:
    read.rename("docs/serie/canales.md", "docs/serie/llegar.md")
    assert "aliases: [serie/canales/]" in told(read.edition())


def test_a_ledger_without_anything_renamed_says_nothing_of_it(read: Author) -> None:
    assert "renamed" not in lock(read)
