"""The page on what a feed can say: its examples work, and its tables name what there is."""

from __future__ import annotations

import re
from pathlib import Path

from lxml import etree

from author import Author, told
from lienzo.problems import Severity
from lienzo.publish.feed_tags import NAMESPACES
from lienzo.publish.podcast_namespace import ELEMENTS
from small_course import write_mp3

PAGE = Path(__file__).parents[2] / "docs" / "publicar" / "etiquetas.md"
NS = dict(NAMESPACES)


def examples() -> tuple[str, str]:
    """The YAML of the page: what belongs in podcast.yml, and in an episode's front matter."""
    text = PAGE.read_text(encoding="utf-8").partition("## Ejemplos")[2]
    show, _, episode = text.partition("En la cabecera de un episodio")
    return _yaml(show), _yaml(episode)


def _yaml(text: str) -> str:
    return "".join(re.findall(r"^```yaml\n(.*?)^```", text, re.MULTILINE | re.DOTALL))


def test_the_examples_build_a_feed_that_says_them(ana: Author) -> None:
    show, episode = examples()
    old = (ana.root / "episodes" / "podcast.yml").read_text(encoding="utf-8")
    ana.write("episodes/podcast.yml", old + show)
    write_mp3(ana.root / "episodes" / "06-canales.mp3", "Canales, para escuchar", seconds=300)
    ana.write("episodes/06-canales.md", f"---\n{episode}---\n")
    edition = ana.edition()
    worse = [x for x in edition.problems if x.severity in {Severity.ERROR, Severity.WARNING}]
    assert worse == [], told(edition)
    (feed,) = [x.content for x in edition.outputs if x.path == "feed.xml"]
    channel = etree.fromstring(feed or b"")[0]
    said = (
        *(
            "podcast:location",
            "podcast:podroll",
            "podcast:txt",
            "podcast:image",
            "podcast:liveItem",
        ),
        *("item/podcast:soundbite", "item/podcast:socialInteract", "item/podcast:person"),
        *("item/podcast:alternateEnclosure", "item/podcast:contentLink"),
    )
    assert [path for path in said if channel.find(path, NS) is None] == []
    assert [x.code.id for x in edition.problems if x.code.id == "LZ589"] == ["LZ589"]


def test_the_tables_name_every_element_that_lienzo_writes() -> None:
    text = PAGE.read_text(encoding="utf-8")
    inside = {  # stand only in others that the page names
        *("podcast:source", "podcast:integrity", "podcast:valueRecipient", "psc:chapter"),
        "podcast:valueTimeSplit",
    }
    ours = {name for name in ELEMENTS if ":" in name} - inside
    assert {name for name in ours if f"`{name}`" not in text} == set()
