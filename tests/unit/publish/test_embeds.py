"""What holds for every embed: well-formed, escaped, relative, in the reader's language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib.resources import files

import pytest
from lxml import etree
from lxml.etree import _Element as Element
from markupsafe import Markup

from factories import article, canvas, course, episode, lesson, series, show, transcript
from lienzo.model import Attribution, Block, Chapter, Course, Cue, Group, Person
from lienzo.publish.embeds import Embeds
from lienzo.publish.embeds.words import LANGUAGES, Words, table

HERE = "serie/relaciones-con-los-clientes/"
HOSTILE = "</p>\"'><script>alert(1)</script>&amp;{{ 7*7 }}\x00\x1b\ud800"

Part = Callable[[Embeds, str], Markup]

PARTS: dict[str, Part] = {
    "player": lambda e, here: e.player(e.course.episodes[0], here),
    "canvas": lambda e, here: e.canvas(e.course.series[0], here),
    "place": lambda e, here: e.place(e.course.series[0], e.course.series[0].lessons[6], here),
    "top": lambda e, here: e.lesson_top(e.course.series[0], e.course.series[0].lessons[6], here),
    "bottom": lambda e, here: e.lesson_bottom(
        e.course.series[0], e.course.series[0].lessons[6], here
    ),
    "episodes": lambda e, here: e.episodes(e.course.shows[0], here),
    "subscribe": lambda e, here: e.subscribe(e.course.shows[0], here),
    "subscribe page": lambda e, here: e.subscribe_page(e.course.shows[0], here),
    "episode page": lambda e, here: e.episode_page(e.course.episodes[0], here),
    "soon": lambda e, _: e.soon(e.course.episodes[0].title),
}


def read(markup: Markup) -> Element:
    """Parse an embed as XML, which forgives nothing."""
    return etree.fromstring(f"<div>{markup!s}</div>")


@pytest.fixture(params=PARTS.values(), ids=PARTS)
def part(request: pytest.FixtureRequest) -> Part:
    chosen: Part = request.param
    return chosen


def hostile_course() -> Course:
    """A course whose every text an author writes tries to be markup."""
    heard = episode(
        title=HOSTILE,
        season_name=HOSTILE,
        chapters=(Chapter(0, HOSTILE, url="javascript:alert(1)"), Chapter(9, "b", url=HOSTILE)),
        transcript=transcript(cues=(Cue(0, 1, HOSTILE, HOSTILE), Cue(2, 3, "b", "Ana"))),
        persons=(Person(HOSTILE, href="javascript:alert(1)"), Person("Ana", href=HOSTILE)),
        page_url=f"episodios/{HOSTILE}/",
    )
    names = {"es": HOSTILE, "en": HOSTILE}
    blocks = tuple(replace(b, names=names, area=f"{b.area} {HOSTILE}") for b in canvas().blocks)
    grid = tuple(tuple(f"{area} {HOSTILE}" for area in row) for row in canvas().grid)
    terms = Attribution(names, "javascript:alert(1)", HOSTILE, HOSTILE)
    groups = tuple(Group(group.id, names) for group in canvas().groups)
    drawn = canvas(names=names, blocks=blocks, groups=groups, grid=grid, attribution=terms)
    taught = lesson(name=HOSTILE, article=article(title=HOSTILE), episode=heard, block=blocks[6])
    lessons = tuple(taught if x.number == 7 else replace(x, name=HOSTILE) for x in series().lessons)
    return course(
        shows=(show(title=HOSTILE, subscribe={HOSTILE: HOSTILE, "x": "javascript:alert(1)"}),),
        series=(series(title=HOSTILE, canvas=drawn, lessons=lessons),),
        episodes=(heard,),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_is_well_formed(part: Part, language: str) -> None:
    read(part(Embeds(course(), language), HERE))


@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_text_stays_text(part: Part, language: str) -> None:
    """No field becomes an element, an event handler or a script address; control characters go."""
    tree = read(part(Embeds(hostile_course(), language), HERE))
    assert not tree.xpath("//script | //@*[starts-with(name(), 'on')]")
    addresses = [str(value).strip().lower() for value in tree.xpath("//@href | //@src")]
    assert not [value for value in addresses if value.startswith(("javascript:", "data:"))]
    assert not [value for value in tree.xpath("//@style") if "script" in str(value)]


def test_control_characters_never_reach_a_page(part: Part) -> None:
    assert not re.search("[\x00\x1b\ud800]", part(Embeds(hostile_course(), "es"), HERE))


@pytest.mark.parametrize(
    ("here", "up"),
    [
        pytest.param("", "./", id="home"),
        pytest.param("serie/canales/", "../../", id="folder address"),
        pytest.param("serie/canales.html", "../", id="file address"),
    ],
)
def test_links_of_the_site_are_relative(part: Part, here: str, up: str) -> None:
    """The site works at any base path: every own link climbs to the root from where it stands."""
    tree = read(part(Embeds(course(), "es"), here))
    own = "//@href[not(ancestor::*[@class='lienzo-apps'])] | //@src"  # apps need it all
    for address in map(str, tree.xpath(own)):
        foreign = address.startswith(("https://www.strategyzer", "https://creativecommons"))
        assert foreign or address.startswith(("#t=", up)), address
        assert foreign or "ejemplo.es" not in address


def test_nothing_is_asked_of_a_third_party_and_nothing_is_inline(part: Part) -> None:
    tree = read(part(Embeds(course(), "es"), HERE))
    assert not tree.xpath("//script | //style | //iframe | //img")
    asked = [*tree.xpath("//@src"), *tree.xpath("//link/@href")]
    assert not [address for address in asked if str(address).startswith(("http", "//"))]


def test_identifiers_on_a_page_are_unique() -> None:
    embeds, page = Embeds(course(), "es"), course().series[0]
    taught = page.lessons[6]
    top = embeds.lesson_top(page, taught, HERE) + embeds.lesson_bottom(page, taught, HERE)
    again = embeds.player(episode(), HERE, marker="l12")
    found = [str(value) for value in read(top + again).xpath("//@id")]
    assert len(found) == len(set(found)) > 3


def test_every_label_names_something_on_the_page() -> None:
    tree = read(PARTS["top"](Embeds(course(), "es"), HERE))
    for name in tree.xpath("//@aria-labelledby"):
        assert tree.xpath("//*[@id=$name]", name=name)


def test_the_tables_have_the_same_keys_and_facts() -> None:
    """A text that one language lacks would be a broken page in it."""
    es, en = (dict(flat(language)) for language in LANGUAGES)
    assert es.keys() == en.keys()
    facts = re.compile(r"{(\w+)}")
    for key, text in es.items():
        assert set(facts.findall(text)) == set(facts.findall(en[key])), key


def flat(language: str) -> Iterator[tuple[str, str]]:
    for key, entry in table(language).items():
        forms = {"": entry} if isinstance(entry, str) else entry
        yield from ((f"{key}|{form}", text) for form, text in forms.items())


def test_templates_name_only_texts_that_exist_and_no_text_is_left_over() -> None:
    theme = files("lienzo").joinpath("theme")
    sources = [p.read_text() for p in theme.iterdir() if p.name.endswith(".html")]
    for package in (("publish", "embeds"), ("publish", "cards"), ("site",)):
        modules = files("lienzo").joinpath(*package).iterdir()
        sources += [p.read_text() for p in modules if p.name.endswith(".py")]
    named = set(
        re.findall(r"""(?:\bt|words|Words)\(\s*f?"([a-z_.]+[a-z])"[,)]""", "\n".join(sources))
    )
    keys = set(table("es"))
    assert named <= keys
    computed = {
        key
        for key in keys
        if key.startswith(("state.", "part.", "number.", "next.", "corrections.", "keys."))
    }
    left = keys - named - computed - {"episodes.season", "episodes.season_named"}
    assert not left


@pytest.mark.parametrize(
    ("language", "key", "n", "text"),
    [
        pytest.param("es", "player.chapters", 1, "1 capítulo", id="es one"),
        pytest.param("es", "player.chapters", 2, "2 capítulos", id="es other"),
        pytest.param("es", "player.chapters", 1_000_000, "1000000 capítulos", id="es many"),
        pytest.param("en", "player.chapters", 1, "1 chapter", id="en one"),
        pytest.param("en", "player.chapters", 0, "0 chapters", id="en other"),
        pytest.param("pt-BR", "player.chapters", 2, "2 capítulos", id="no table: Spanish"),
    ],
)
def test_plurals_follow_the_language(language: str, key: str, n: int, text: str) -> None:
    assert Words(language)(key, n=n) == text


def test_a_block_without_a_name_in_the_series_language_falls_back() -> None:
    blocks = tuple(Block(**{**as_dict(b), "names": {"es": "Nombre"}}) for b in canvas().blocks)
    drawn = series(canvas=canvas(blocks=blocks), language="en", lessons=())
    assert "Nombre" in Embeds(course(), "en").canvas(drawn, "")


def as_dict(block: Block) -> dict[str, object]:
    return {name: getattr(block, name) for name in Block.__slots__}
