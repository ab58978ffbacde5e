"""Files as they come: any name, any kind, from any machine."""

from __future__ import annotations

import os
import shutil
import unicodedata
from pathlib import Path

import pytest
from PIL import Image

from author import ARTICLE, PODCAST, SERIES, Author, codes, only, paths, told
from lienzo.model import State

COMPOSED = unicodedata.normalize("NFC", "01-relación")
DECOMPOSED = unicodedata.normalize("NFD", "01-relación")


def feed(ana: Author) -> str:
    return next(o.content or b"" for o in ana.edition().outputs if o.path == "feed.xml").decode()


def test_files_of_one_name_belong_together_however_it_is_written(ana: Author) -> None:
    """A Mac may write «ó» as two characters where an editor writes one."""
    ana.record(f"{DECOMPOSED}.mp3", "Relación", 1)
    ana.write(f"episodes/{COMPOSED}.md", "---\ndate: 2026-03-01\n---\nNotas\n")
    edition = ana.publish()
    assert codes(edition) == ["LZ554"]  # an accent in an address
    assert only(edition).slug == "relación"
    assert f"media/{COMPOSED}.mp3" in paths(edition)


def test_a_name_written_another_way_is_no_new_name(ana: Author) -> None:
    """A checkout on another machine is told nothing new and changes nothing."""
    ana.record(f"{DECOMPOSED}.mp3", "Relación", 1, released="2026-03-01")
    before = ana.publish()
    ana.rename(f"episodes/{DECOMPOSED}.mp3", f"episodes/{COMPOSED}.mp3")
    after = ana.publish()
    assert codes(after) == codes(before) == ["LZ554"]
    assert feed(ana).encode() == next(o.content for o in before.outputs if o.path == "feed.xml")


def test_audio_elsewhere_keeps_the_name_that_was_uploaded(ana: Author) -> None:
    """The address leads to the file as it is on the other server, capitals included."""
    ana.write("episodes/podcast.yml", PODCAST + "audio_base_url: https://cdn.ejemplo.es/\n")
    ana.record("01-Hola.MP3", "Hola", 1, released="2026-03-01")
    assert only(ana.publish()).enclosure_url == "https://cdn.ejemplo.es/01-Hola.MP3"


def test_a_name_that_reads_like_a_title_is_one(ana: Author) -> None:
    """`Hola` in `01-Hola.mp3` was not filled in by a recorder."""
    ana.record("01-Hola.mp3", "Hola", 1, released="2026-03-01")
    assert codes(ana.publish()) == []


def test_audio_that_another_episode_names_is_no_episode_of_its_own(ana: Author) -> None:
    """`audio:` may name a file of any stem in the folder."""
    ana.record("mezcla final.mp3", "Canales hablado", 6)
    ana.write("episodes/06-canales.md", "---\naudio: mezcla final.mp3\n---\n")
    assert only(ana.publish()).slug == "canales"


@pytest.mark.parametrize("name", ["01-x.aac", "02-x.aiff", "03-x.MP4", "04-x.wma", "05-x.m4b"])
def test_audio_that_lienzo_does_not_publish_is_not_passed_over_in_silence(
    ana: Author, name: str
) -> None:
    """The author dropped it to see it published."""
    (ana.root / "episodes" / name).write_bytes(b"x")
    edition = ana.edition()
    assert "LZ218" in codes(edition)
    assert not edition.failed


def test_links_in_notes_of_a_second_show_start_from_its_own_folder(ana: Author) -> None:
    """As an editor follows them on disk."""
    ana.write("episodes/en/podcast.yml", PODCAST.replace("es-ES", "en"))
    shutil.copy(ana.root / "episodes/cover.png", ana.root / "episodes/en/cover.png")
    ana.record("en/01-hello.mp3", "Hello", 1, released="2026-03-01")
    ana.write("episodes/en/01-hello.md", "See [this](../../docs/serie/canales.md#x).\n")
    assert 'href="https://ejemplo.es/serie/canales/#x"' in only(ana.edition()).notes


def test_a_broken_address_in_notes_is_text(ana: Author) -> None:
    """`http://[` is no address that any program understands."""
    ana.record("01-hola.mp3", "Hola", 1, released="2026-03-01")
    ana.write("episodes/01-hola.md", "[a](http://[) [b](http://[::1)\n")
    assert not ana.edition().failed


def test_a_folder_in_the_artworks_place_is_told_as_one(ana: Author) -> None:
    """Not as a matter of permissions."""
    ana.remove("episodes/cover.png")
    (ana.root / "episodes/cover.png").mkdir()
    assert codes(ana.edition()) == ["LZ202"]


def test_a_link_that_leads_to_itself_is_not_outside_the_project(ana: Author) -> None:
    """It leads nowhere at all."""
    (ana.root / "episodes/01-x.mp3").symlink_to("01-x.mp3")
    assert codes(ana.edition()) == ["LZ205"]


def test_the_show_is_not_read_through_a_link_out_of_the_project(
    ana: Author, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """What lies elsewhere on the author's machine is neither published nor shown."""
    secret = tmp_path_factory.mktemp("elsewhere") / "secret.yml"
    secret.write_text("secreto: 1\n", encoding="utf-8")
    ana.remove("episodes/podcast.yml")
    (ana.root / "episodes/podcast.yml").symlink_to(secret)
    edition = ana.edition()
    assert codes(edition) == ["LZ348"]
    assert "secreto" not in told(edition)


def test_a_fifo_in_the_ledgers_place_does_not_hang_the_build(ana: Author) -> None:
    """Nothing but a regular file is opened."""
    os.mkfifo(ana.root / "episodes/episodes.lock")
    assert "LZ155" in codes(ana.edition())


# -- a file's own words -------------------------------------------------------------------------


def test_a_pinned_name_is_not_given_to_another_file(ana: Author) -> None:
    """A renamed episode keeps its address; a new file of the old name would take it."""
    ana.record("01-hola.mp3", "Hola", 1, released="2026-03-01")
    ana.publish()
    ana.rename("episodes/01-hola.mp3", "episodes/01-saludo.mp3")
    ana.publish()
    ana.record("01-hola.mp3", "Otra cosa", 2, released="2026-03-08")
    (problem,) = [p for p in ana.edition().problems if p.severity == "error"]
    assert (problem.code.id, problem.facts["slug"], problem.facts["other"]) == (
        "LZ429",
        "hola",
        "saludo",
    )


def test_one_address_for_two_episodes_is_told(ana: Author) -> None:
    """A copied `audio:` would play one episode for the other."""
    for name, day in (("01-uno", 1), ("02-dos", 2)):
        ana.record(f"{name}.mp3", f"Título {name}", day, released=f"2026-03-0{day}")
        keys = f"audio: https://h.ejemplo.es/a.mp3\ndescription: De {name}."
        ana.write(f"episodes/{name}.md", f"---\n{keys}\n---\n")
    assert codes(ana.edition()) == ["LZ362"]


def test_an_unseen_address_is_asked_for_once(ana: Author) -> None:
    """The ledger has nothing to say of a file that was never here."""
    text = "---\ntitle: X\naudio: https://h.ejemplo.es/a.mp3\n---\n"
    ana.write("episodes/06-canales.md", text)
    edition = ana.edition()
    assert codes(edition) == ["LZ349"]
    assert "construye una vez con 06-canales.mp3 en episodes" in told(edition)


def test_a_trailer_goes_with_the_introduction_and_a_bonus_with_the_closing(ana: Author) -> None:
    """Neither carries a number; the author's own word on the type wins."""
    ana.write("docs/serie/hola.md", "---\npart: introduction\ndate: 2026-01-01\n---\n# Hola\n")
    ana.write("docs/serie/fin.md", "---\npart: closing\ndate: 2026-03-30\n---\n# Fin\n")
    ana.record("00-avance.mp3", "El avance", 0)
    ana.write("episodes/00-avance.md", "---\ntype: trailer\n---\n")
    ana.record("99-fin.mp3", "Hasta pronto", 9)
    edition = ana.publish()
    assert [(e.slug, e.type, e.number, e.article) for e in edition.course.episodes] == [
        ("avance", "trailer", None, "serie/hola.md"),
        ("fin", "bonus", None, "serie/fin.md"),
    ]


def test_an_episode_without_any_title_is_told(ana: Author) -> None:
    """Neither tag nor notes nor article."""
    ana.record("01-x.mp3", released="2026-03-01")
    assert codes(ana.edition()) == ["LZ340"]


def test_what_was_never_out_cannot_be_withdrawn(ana: Author) -> None:
    """It is a draft."""
    ana.record("01-hola.mp3", "Hola", 1, released="2026-03-01")
    ana.write("episodes/01-hola.md", "---\nwithdrawn: true\n---\n")
    assert codes(ana.publish()) == ["LZ425", "LZ523"]


def test_files_of_other_names_are_taken_when_the_notes_name_them(ana: Author) -> None:
    """Picture, transcript and chapters; `#section` leads to the episode's page."""
    ana.record("06-canales.mp3", "Canales", 6)
    Image.new("RGB", (1400, 1400), "red").save(ana.root / "episodes/foto.jpg")
    ana.write("episodes/texto.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\nHola.\n")
    ana.write("episodes/partes.txt", "0:00 Uno\n0:01 Dos\n")
    keys = "image: foto.jpg\ntranscript: texto.vtt\nchapters: partes.txt\n"
    ana.write("episodes/06-canales.md", f"---\n{keys}---\n")
    edition = ana.publish()
    assert "media/06-canales.vtt" in paths(edition)
    assert "media/06-canales.chapters.json" in paths(edition)
    assert any(path.startswith("media/art/06-canales.") for path in paths(edition))
    listed = "---\nchapters: [{start: 0:00, title: Uno, url: '#uno'}]\n---\n"
    ana.write("episodes/06-canales.md", listed)
    assert only(ana.edition()).chapters[0].url == "serie/canales/#uno"


@pytest.mark.parametrize(
    ("link", "address"),
    [
        pytest.param("#uno", "https://ejemplo.es/serie/canales/#uno", id="section"),
        pytest.param("/serie/", "https://ejemplo.es/serie/", id="site-root"),
        pytest.param("../../x/y.pdf", "https://ejemplo.es/x/y.pdf", id="above"),
        pytest.param("https://otro.es/a?b=c", "https://otro.es/a?b=c", id="elsewhere"),
        pytest.param("mailto:a@b.es", "mailto:a@b.es", id="mail"),
        pytest.param(".bien/x.md", "https://ejemplo.es/.bien/x/", id="hidden-folder"),
    ],
)
def test_links_of_notes_lead_where_the_author_meant(ana: Author, link: str, address: str) -> None:
    """As on disk, as on the site, or elsewhere."""
    ana.record("06-canales.mp3", "Canales", 6)
    ana.write("episodes/06-canales.md", f"[a]({link})\n")
    assert f'href="{address}"' in only(ana.edition()).notes


# -- mistakes that must not be told twice or wrongly --------------------------------------------


def test_a_time_that_does_not_exist_is_told_once(ana: Author) -> None:
    """The article has a date; it is wrong, not missing."""
    ana.write("docs/serie/canales.md", ARTICLE.replace("2026-02-26", "2026-03-29 02:30"))
    assert "LZ354" not in codes(ana.edition())


def test_articles_of_a_series_that_cannot_be_read_are_not_told(ana: Author) -> None:
    """The canvas is the mistake; the article lies where it must."""
    ana.write("docs/serie/index.md", SERIES.replace("business-model", "lienzo.yml"))
    edition = ana.edition()
    assert codes(edition) == ["LZ347"]
    assert f"escribe la ruta desde {ana.root.name}" in told(edition)


def test_an_empty_order_is_told_where_it_is_written(ana: Author) -> None:
    """A series that teaches nothing is a slip."""
    ana.write("docs/serie/index.md", SERIES.replace("left-to-right", "[]"))
    problem = ana.edition().problems[0]
    assert (problem.code.id, problem.where.file) == ("LZ112", "docs/serie/index.md")


def test_a_misspelt_block_is_answered_with_the_right_one(ana: Author) -> None:
    """And then with all of them."""
    ana.write("docs/serie/canales.md", ARTICLE.replace("channels", "chanels"))
    edition = ana.edition()
    assert codes(edition) == ["LZ337"]
    assert "solución: ¿querías decir «channels»? Los bloques son customer-segments," in told(
        edition
    )


def test_an_insecure_address_is_taken(ana: Author) -> None:
    """A podcast that moved in keeps the address it had; here nobody has seen its audio."""
    ana.write("episodes/06-canales.md", "---\naudio: http://h.ejemplo.es/a.mp3\n---\n")
    assert codes(ana.edition()) == ["LZ349"]


def test_an_address_of_no_web_server_is_told_as_such(ana: Author) -> None:
    """What it lacks is https; and there is no second mistake."""
    ana.write("episodes/06-canales.md", "---\naudio: ftp://h.ejemplo.es/a.mp3\n---\n")
    edition = ana.edition()
    assert codes(edition) == ["LZ126"]
    assert "no es una dirección https completa" in told(edition)


def test_a_missing_number_is_asked_for_in_a_file_that_takes_it(ana: Author) -> None:
    """Nobody writes a key into an MP3."""
    ana.record("hola.mp3", "Hola", released="2026-03-01")
    assert "escribe `episode:` en episodes/hola.md" in told(ana.edition())


def test_a_chapter_outside_the_audio_is_told_in_the_file_that_holds_it(ana: Author) -> None:
    """The label track, or the item of the list."""
    ana.record("06-canales.mp3", "Canales", 6)
    ana.write("episodes/06-canales.txt", "0:00 Uno\n0:01 Dos\n0:59 Tres\n")
    assert ana.edition().problems[0].where.file == "episodes/06-canales.txt"
    ana.remove("episodes/06-canales.txt")
    starts = ("0:00", "0:01", "0:59")
    items = "".join(f"  - {{start: {start}, title: Uno}}\n" for start in starts)
    ana.write("episodes/06-canales.md", f"---\nchapters:\n{items}---\n")
    assert ana.edition().problems[0].where.line == 5


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[" * 20_000, id="brackets"),
        pytest.param("[x](" * 5_000, id="links"),
        pytest.param("<a " * 20_000, id="tags"),
        pytest.param("``a`" * 10_000, id="code"),
        pytest.param("a\n-\n" * 20_000, id="headings"),
    ],
)
def test_notes_that_would_take_minutes_are_refused_at_once(ana: Author, text: str) -> None:
    """Python-Markdown needs time that grows with the square of what never closes."""
    ana.record("06-canales.mp3", "Canales", 6)
    ana.write("episodes/06-canales.md", f"---\nepisode: 6\n---\n\nHola.\n\n{text}\n")
    (problem,) = ana.edition().problems
    assert (problem.code.id, problem.where.line) == ("LZ360", 7)


def test_notes_of_a_sane_size_are_taken(ana: Author) -> None:
    """A page of links is nothing unusual."""
    ana.record("06-canales.mp3", "Canales", 6)
    links = "\n".join(f"- [Enlace {n}](https://ejemplo.es/{n}) y `código`" for n in range(700))
    ana.write("episodes/06-canales.md", links)
    assert codes(ana.edition()) == []


def test_notes_as_long_as_a_book_are_refused(ana: Author) -> None:
    """Every app downloads them with every look at the feed."""
    ana.record("06-canales.mp3", "Canales", 6)
    ana.write("episodes/06-canales.md", "palabra \n\n" * 20_000)
    assert codes(ana.edition()) == ["LZ361"]


def test_artwork_of_another_kind_than_its_name_says(ana: Author) -> None:
    """A JPEG called `.png` is told with the right name."""
    Image.new("RGB", (1400, 1400)).save(ana.root / "episodes/cover.png", "JPEG")
    edition = ana.edition()
    assert codes(edition) == ["LZ231"]
    assert "`cover.jpg`" in told(edition)


def test_a_draft_behind_a_linked_folder_is_known_as_one(ana: Author) -> None:
    """MkDocs follows links: a page that only MkDocs saw would go out with its draft mark."""
    ana.write("textos/costes.md", "---\nblock: cost-structure\ndraft: true\n---\n# Costes\n")
    (ana.root / "docs/serie/mas").symlink_to("../../textos")
    place = ana.edition().course.place("serie/mas/costes.md")
    assert place is not None
    assert place[1].state is State.DRAFT


@pytest.mark.parametrize(
    ("link", "target", "code"),
    [
        pytest.param("docs/yo", "../docs", "LZ159", id="to-the-folder-it-lies-in"),
        pytest.param("docs/todo", "..", "LZ159", id="to-the-project"),
        pytest.param("docs/b/y", "../a", "LZ159", id="by-way-of-another-link"),
        pytest.param("docs/fuera", "../../fuera", "LZ348", id="out-of-the-project"),
    ],
)
def test_a_linked_folder_neither_loops_nor_leaves(
    tmp_path: Path, link: str, target: str, code: str
) -> None:
    """It is told once for the link, not once for every page behind it."""
    ana = Author(tmp_path / "curso").start()
    (tmp_path / "fuera").mkdir()
    for name in ("fuera/uno.md", "fuera/dos.md"):
        (tmp_path / name).write_text("# Fuera\n")
    ana.write("docs/a/uno.md", "# Uno\n")
    ana.write("docs/b/dos.md", "# Dos\n")
    (ana.root / "docs/a/x").symlink_to("../b")
    (ana.root / link).symlink_to(target)
    assert set(codes(ana.edition())) == {code}
    assert codes(ana.edition()).count(code) == (2 if "b/y" in link else 1)


@pytest.mark.skipif(os.sep == "\\", reason="Windows has only names in Unicode")
@pytest.mark.parametrize("folder", ["docs", "episodes"])
def test_a_name_that_is_no_utf8_is_told(ana: Author, folder: str) -> None:
    """It can be no address; every later step would fail on it."""
    (ana.root / folder / os.fsdecode(b"12-a\xf1o.md")).write_text("# Nombre\n")
    assert codes(ana.edition()) == ["LZ158"]


def test_a_file_where_the_podcast_should_be_is_told(ana: Author) -> None:
    """Passed over in silence, it would be a site without a podcast."""
    shutil.rmtree(ana.root / "episodes")
    ana.write("episodes", "")
    assert codes(ana.edition()) == ["LZ160"]
