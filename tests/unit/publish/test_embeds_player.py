"""The player: what it loads, what it says, and the moments it can be sent to."""

from __future__ import annotations

import pytest
from lxml import etree
from lxml.etree import _Element as Element
from markupsafe import Markup

from factories import audio, course, episode, show, transcript, urls
from lienzo.model import Chapter, Course, Cue, Episode, Person, State
from lienzo.publish.embeds import Embeds

HERE = "serie/relaciones-con-los-clientes/"


def read(markup: Markup) -> Element:
    return etree.fromstring(f"<div>{markup!s}</div>")


def player(heard: Episode, here: str = HERE, built: Course | None = None) -> Element:
    return read(Embeds(built or course(), "es").player(heard, here))


def text(node: Element) -> str:
    return " ".join("".join(node.itertext()).split())


def test_the_audio_is_native_and_loads_nothing_before_play() -> None:
    tree = player(episode())
    (sound,) = tree.xpath("//audio")
    assert sound.get("controls") == "controls"
    assert sound.get("preload") == "none"
    (source,) = sound.xpath("source")
    assert source.get("src") == "../../media/07-relaciones-con-los-clientes.mp3"
    assert source.get("type") == "audio/mpeg"


def test_the_section_has_a_heading_that_names_it() -> None:
    tree = player(episode())
    (section,) = tree.xpath("//section")
    (heading,) = tree.xpath("//h2[@id=$name]", name=section.get("aria-labelledby"))
    assert text(heading) == "Escuchar"


def test_length_download_and_size_come_from_the_file() -> None:
    shown = text(player(episode()))
    assert "Duración: 8:27" in shown
    assert "Descargar MP3 (4,1 MB)" in shown
    assert player(episode()).xpath("//time/@datetime") == ["PT8M27S"]


def test_file_names_with_reserved_characters_are_quoted() -> None:
    (src,) = player(episode(stem="07 c#?%", audio=audio(name="07 c#?%.mp3"))).xpath("//source/@src")
    assert src == "../../media/07%20c%23%3F%25.mp3"


@pytest.mark.parametrize(
    ("heard", "shows"),
    [
        pytest.param(
            episode(enclosure_url="https://cdn.es/a.mp3"),
            (show(audio_base_url="https://cdn.es/", analytics_prefix="https://op3.dev/e/"),),
            id="audio base",
        ),
        pytest.param(
            episode(enclosure_url="https://cdn.es/a.mp3", audio=audio(path="https://cdn.es/a.mp3")),
            (show(),),
            id="address in the episode",
        ),
    ],
)
def test_audio_elsewhere_is_played_from_there_without_the_prefix(
    heard: Episode, shows: tuple[object, ...]
) -> None:
    built = course(shows=shows, episodes=(heard,))
    assert player(heard, built=built).xpath("//source/@src") == ["https://cdn.es/a.mp3"]


def test_chapters_are_links_to_moments_that_the_page_can_be_addressed_by() -> None:
    tree = player(episode())
    assert tree.xpath("//ol/li/a[1]/@href") == ["#t=0", "#t=62.5", "#t=240"]
    assert tree.xpath("//ol/li/@id") == ["t=0", "t=62.5", "t=240"]
    assert "3 capítulos" in text(tree)


def test_a_chapter_that_can_be_read_on_links_there() -> None:
    links = player(episode()).xpath("//ol/li/a[2]")
    assert links[0].get("href") == "#antes"
    assert links[0].get("aria-label") == "Leer esta parte: Antes de la venta"
    assert text(links[0]) == "Leer esta parte"
    elsewhere = player(episode(), here="").xpath("//ol/li/a[2]/@href")
    assert elsewhere[0] == "./serie/relaciones-con-los-clientes/#antes"


def test_the_opening_of_the_page_itself_needs_no_link() -> None:
    heard = episode(chapters=(Chapter(0, "Uno", url=HERE), Chapter(9, "Dos", url="serie/")))
    assert player(heard).xpath("//ol/li/a[2]/@href") == ["../../serie/"]


def test_a_section_is_heard_from_its_second() -> None:
    """The link leads to the player's own audio, and says in words where to."""
    (link,) = read(Embeds(course(), "es").hear_from(episode(), HERE, 90.5, "A & b")).iter("a")
    assert link.get("href") == "../../media/07-relaciones-con-los-clientes.mp3#t=90.5"
    assert text(link) == "Escuchar desde aquí (1:30)"
    assert link.get("aria-label") == "Escuchar desde aquí (1:30): A & b"


def test_hidden_chapters_are_not_listed() -> None:
    heard = episode(chapters=(Chapter(0, "Uno"), Chapter(9, "Anuncio", hidden=True)))
    assert "Anuncio" not in text(player(heard))


def test_the_transcript_stands_under_its_chapters() -> None:
    cues = (Cue(0, 2, "Uno."), Cue(2, 4, "Dos."), Cue(62.48, 65, "Tres."), Cue(250, 251, "Cuatro."))
    tree = player(episode(transcript=transcript(cues=cues)))
    said = tree.xpath("//div[@class='lienzo-transcript']")[0]
    assert [(x.tag, x.get("id"), text(x)) for x in said] == [
        ("h3", "t-0", "Introducción (0:00)"),
        ("p", None, "Uno. Dos."),
        ("h3", "t-62.5", "Antes de la venta (1:02)"),
        ("p", None, "Tres."),
        ("h3", "t-240", "Después de la venta (4:00)"),
        ("p", None, "Cuatro."),
    ]
    assert said.xpath(".//a/@href") == ["#t=0", "#t=2", "#t=62.5", "#t=250"]


def test_what_is_said_before_the_first_chapter_can_be_found_too() -> None:
    heard = episode(
        chapters=(Chapter(10, "Uno"),),
        transcript=transcript(cues=(Cue(0, 2, "Hola."), Cue(10, 12, "Sigo."))),
    )
    said = player(heard).xpath("//div[@class='lienzo-transcript']")[0]
    assert [(x.tag, x.get("id"), text(x)) for x in said] == [
        ("h3", "t-0", "Desde el principio (0:00)"),
        ("p", None, "Hola."),
        ("h3", "t-10", "Uno (0:10)"),
        ("p", None, "Sigo."),
    ]


@pytest.mark.parametrize(("words", "stands_open"), [(119, "open"), (120, None)])
def test_a_short_transcript_stands_open_and_a_long_one_is_folded(
    words: int, stands_open: str | None
) -> None:
    heard = episode(transcript=transcript(cues=(Cue(0, 60, "sí " * words),)))
    (fold,) = player(heard).xpath("//details[div[@class='lienzo-transcript']]")
    assert fold.get("open") == stands_open


def test_a_transcript_without_times_is_a_link_to_its_file() -> None:
    """Nothing in it can be put in step with the audio."""
    tree = player(episode(transcript=transcript(format="html", cues=())))
    assert not tree.xpath("//*[@class='lienzo-transcript']")
    (link,) = tree.xpath("//a[. = 'Leer la transcripción']")
    assert link.get("href") == "../../media/07-relaciones-con-los-clientes.html"


def test_what_only_scripts_can_do_shows_only_with_them() -> None:
    tree = player(episode(transcript=transcript(cues=(Cue(0, 2, "Uno."),))))
    for button in tree.xpath("//details//button"):
        assert button.xpath("ancestor-or-self::*[@hidden]")


@pytest.mark.parametrize(
    ("cues", "paragraphs"),
    [
        pytest.param((Cue(0, 1, "Una."), Cue(1.2, 2, "Otra.")), ["Una. Otra."], id="one breath"),
        pytest.param((Cue(0, 1, "Una."), Cue(2, 3, "Otra.")), ["Una.", "Otra."], id="pause"),
        pytest.param(
            (Cue(0, 1, "¿Sí?", "Ana"), Cue(1, 2, "No.", "Luis"), Cue(2, 3, "Ya.", "Luis")),
            ["Ana: ¿Sí?", "Luis: No. Ya."],
            id="voices",
        ),
        pytest.param(
            (Cue(0, 1, "Una.", "Ana"), Cue(2, 3, "Otra.", "Ana")),
            ["Una.", "Otra."],
            id="one voice needs no name",
        ),
        pytest.param((), [], id="empty"),
    ],
)
def test_paragraphs_follow_pauses_and_voices(cues: tuple[Cue, ...], paragraphs: list[str]) -> None:
    tree = player(episode(chapters=(), transcript=transcript(cues=cues)))
    found = tree.xpath("//div[@class='lienzo-transcript']/p")
    assert [text(x) for x in found] == paragraphs


def test_a_player_on_another_page_claims_no_address() -> None:
    tree = player(episode(), "")
    assert [x for x in tree.xpath("//@id") if str(x).startswith("t")] == []
    assert tree.xpath("//ol/li/a[1]/@href") == ["#t=0", "#t=62.5", "#t=240"]


def test_a_player_can_begin_later() -> None:
    tree = read(Embeds(course(), "es").player(episode(), "", start=90))
    assert str(tree.xpath("//source/@src")[0]).endswith(".mp3#t=90")
    assert str(tree.xpath("//a[@download]/@href")[0]).endswith(".mp3")


def test_a_withdrawn_episode_says_so_and_plays_nothing() -> None:
    tree = player(episode(state=State.WITHDRAWN))
    assert "se ha retirado" in text(tree)
    assert not tree.xpath("//audio | //details | //a")


def test_people_are_named_and_linked_only_to_the_web() -> None:
    people = (Person("Ana", href="https://ana.es"), Person("Luis", href="mailto:l@x.es"))
    tree = player(episode(persons=people))
    assert "Con Ana, Luis" in text(tree)
    assert tree.xpath("//a[.='Ana']/@href") == ["https://ana.es"]
    assert not tree.xpath("//a[.='Luis']")


def test_without_people_of_its_own_an_episode_names_the_shows() -> None:
    built = course(shows=(show(persons=(Person("Eva"),)),))
    assert "Con Eva" in text(player(episode(persons=()), built=built))


def test_a_site_without_address_has_no_feed_to_link() -> None:
    built = course(urls=urls(site_url=None))
    assert "RSS" not in text(player(episode(), built=built))


@pytest.mark.parametrize(
    ("heard", "title"),
    [
        pytest.param(episode(number=7), "7. Relaciones con los clientes", id="number"),
        pytest.param(episode(number=None), "Relaciones con los clientes", id="none"),
        pytest.param(
            episode(number=None, type="trailer"),
            "Tráiler. Relaciones con los clientes",
            id="trailer",
        ),
        pytest.param(
            episode(number=None, type="bonus"), "Extra. Relaciones con los clientes", id="bonus"
        ),
    ],
)
def test_the_number_stands_before_the_title(heard: Episode, title: str) -> None:
    assert text(player(heard).xpath("//p[@class='lienzo-title']")[0]) == title


def test_a_preview_marks_what_the_public_does_not_see() -> None:
    built = course(preview=True)
    assert "Borrador" in text(player(episode(state=State.DRAFT), built=built))
    scheduled = player(episode(state=State.SCHEDULED), built=built)
    assert "Programado para el 5 de marzo de 2026" in text(scheduled)


def test_the_page_of_an_episode_holds_its_notes_with_links_from_that_page() -> None:
    tree = read(Embeds(course(), "es").episode_page(episode(), "episodios/relaciones/"))
    assert tree.xpath("//audio")
    assert tree.xpath("//div[@class='lienzo-notes']//a/@href") == ["../../serie/canales/"]


def test_notes_keep_addresses_of_the_web_and_of_mail() -> None:
    notes = Markup('<p><a href="https://a.es/x">a</a> <a href="mailto:a@a.es">b</a></p>')
    tree = read(Embeds(course(), "es").episode_page(episode(notes=notes), "e/x/"))
    assert tree.xpath("//div[@class='lienzo-notes']//a/@href") == [
        "https://a.es/x",
        "mailto:a@a.es",
    ]
