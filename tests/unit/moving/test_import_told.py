"""What an import tells: each word for its own mishap, and none for a sound feed."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from lienzo.moving import placing
from lienzo.moving.episode_draft import ending_of
from lienzo.problems import Severity, moving_item_codes, moving_show_codes
from lienzo.problems.code import Code
from lienzo.sources.audio.kinds import KINDS, Kind
from movers import CHANNEL, COVER, ITEM, Mover, enclosure, item, rss

SECOND = item(
    guid="<guid>caja-2</guid>",
    title="<title>La segunda</title>",
    pubDate="<pubDate>Thu, 26 Feb 2026 07:00:00 +0100</pubDate>",
    enclosure='<enclosure url="https://viejo.example/2.mp3" length="7" type="audio/mpeg"/>',
)
NO_GUID = CHANNEL.replace("<podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>", "")
SELF = '<atom:link rel="self" href="https://viejo.example/feed.xml"/>'
LONG = "larga " * 60
MOVED = "<itunes:new-feed-url>https://otro.example/f</itunes:new-feed-url>"

TOLD = {
    "LZ710": rss(items="<item><title>Sin audio</title></item>"),
    "LZ715": rss(CHANNEL + COVER + MOVED),
    "LZ716": rss(channel=CHANNEL + COVER + "<podcast:locked>yes</podcast:locked>"),
    "LZ717": rss(channel=NO_GUID + COVER),
    "LZ718": rss(CHANNEL.replace("Cultivar y vender.", "") + COVER),
    "LZ719": rss(channel=CHANNEL.replace("<language>es</language>", "") + COVER),
    "LZ720": rss(channel=CHANNEL.replace('"Business"', '"Gadgets"') + COVER),
    "LZ721": rss(channel=CHANNEL + COVER + '<itunes:category text="Varios"/>'),
    "LZ723": rss(channel=CHANNEL + COVER + "<itunes:keywords>a</itunes:keywords>"),
    "LZ724": rss(items=SECOND + item()),
    "LZ725": rss(items=item() + "<item><title>Sin audio</title></item>"),
    "LZ726": rss(items=item(guid="")),
    "LZ727": rss(items=item() + SECOND.replace("caja-2", "caja-1")),
    "LZ728": rss(items=item(guid="<guid>a  b</guid>")),
    "LZ729": rss(items=item() + SECOND.replace("2.mp3", "1.mp3")),
    "LZ730": rss(items=item(pubDate="<pubDate>pronto</pubDate>")),
    "LZ731": rss(items=item(pubDate="<pubDate>Thu, 05 Mar 2026 07:00:01</pubDate>")),
    "LZ732": rss(items=item(duration="")),
    "LZ733": rss(items=item(enclosure=enclosure("http://viejo.example/1.mp3", 9))),
    "LZ734": rss(items=item(enclosure=enclosure("https://viejo.example/á b.mp3", 9))),
    "LZ735": rss(CHANNEL + COVER + '<podcast:funding url="http://v.example/"/>'),
    "LZ736": rss(items=item(more="<podcast:soundbite/>")),
    "LZ737": rss(items=item(description="<description>Un &lt;img src='a'&gt;</description>")),
    "LZ738": rss(items=item(description=f"<description>{'[ ' * 20_000}</description>")),
    "LZ739": rss(items=item(title=f"<title>{LONG}</title>")),
    "LZ746": rss(items=item(more="<itunes:title>Caja</itunes:title>")),
    "LZ747": rss(items=item(more="<link>https://viejo.example/caja</link>")),
    "LZ748": rss(items=item(more="<itunes:author>Luis</itunes:author>")),
    "LZ749": rss(channel=NO_GUID.replace(SELF, "") + COVER),
    "LZ744": rss(items=item(more='<itunes:image href="https://viejo.example/1.jpg"/>')),
}  # fmt: skip
EXPECTED = {"LZ722"}
"""Without `--download` the cover stays elsewhere."""


@pytest.mark.parametrize("code", sorted(TOLD))
def test_each_mishap_has_its_own_word(code: str, eva: Mover) -> None:
    """It is told, and nothing else is."""
    eva.bring(TOLD[code])
    assert eva.codes - EXPECTED - ({"LZ725"} if code == "LZ710" else set()) == {code}


def test_every_code_of_an_import_is_tried() -> None:
    """The table above and the tests below leave none out."""
    elsewhere = {"LZ711", "LZ712", "LZ713", "LZ714", "LZ722"}
    modules = (moving_item_codes, moving_show_codes)
    known = {x.id for m in modules for x in vars(m).values() if isinstance(x, Code)}
    assert known <= set(TOLD) | elsewhere


def test_a_sound_feed_tells_only_that_the_cover_is_elsewhere(eva: Mover) -> None:
    """A feed with all it needs, and nothing more."""
    assert eva.bring(rss()) is not None
    assert eva.told("LZ722") == [
        "the cover is missing: the feed has it at https://viejo.example/portada.jpg"
    ]
    assert eva.codes == {"LZ722"}


@pytest.mark.parametrize("code", sorted(set(TOLD) - {"LZ710"}))
def test_what_is_told_can_still_be_built(code: str, eva: Mover) -> None:
    """Everything but a length or a duration that nobody knows, and keys that nobody can guess."""
    eva.bring(TOLD[code])
    needed = {"LZ732", "LZ718", "LZ730"}
    assert not eva.build().failed or code in needed


@pytest.mark.parametrize("code", sorted(TOLD))
def test_all_of_them_are_warnings_but_the_last(code: str, eva: Mover) -> None:
    """Only a feed without any episode is an error."""
    eva.bring(TOLD[code])
    failed = any(problem.severity is Severity.ERROR for problem in eva.problems)
    assert failed is (code == "LZ710")


@pytest.mark.parametrize("name", ["podcast.yml", "01-la-primera-caja.md"])
def test_a_file_of_the_author_is_never_overwritten(name: str, eva: Mover) -> None:
    """It says which, and writes nothing at all."""
    eva.author.write(f"episodes/{name}", "mío\n")
    assert eva.bring(rss()) is None
    assert eva.told("LZ711") == [f"nothing was written, for these exist already: episodes/{name}"]
    assert [path.name for path in eva.episodes.iterdir()] == [name]
    assert eva.text(name) == "mío\n"


def test_a_show_that_the_ledger_knows_is_not_imported_over(eva: Mover) -> None:
    """Its promises would be lost."""
    eva.bring(rss())
    for path in eva.episodes.glob("*.[my][dm]*"):
        path.unlink()
    assert eva.bring(rss()) is None
    assert eva.codes - EXPECTED == {"LZ711"}


def test_a_broken_ledger_stops_the_import(eva: Mover) -> None:
    """Nobody knows what it promised."""
    eva.author.write("episodes/episodes.lock", "{")
    assert eva.bring(rss()) is None
    assert eva.codes - EXPECTED == {"LZ400"}
    assert eva.text("episodes.lock") == "{"


def test_a_second_show_joins_the_first(eva: Mover) -> None:
    """In its own folder and its own section of the one ledger."""
    eva.bring(rss())
    english = rss(channel=CHANNEL.replace(">es<", ">en<").replace("917393e3", "917393e4") + COVER)
    assert eva.bring(english, key="en") is not None
    assert (eva.episodes / "en" / "01-la-primera-caja.md").exists()
    assert '"en": {' in eva.text("episodes.lock")
    assert '"main": {' in eva.text("episodes.lock")


def test_what_cannot_be_written_leaves_nothing_behind(
    eva: Mover, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk half-way: all or nothing."""

    def full(*_: object) -> None:
        raise OSError(28, os.strerror(28), "episodes.lock")

    monkeypatch.setattr(placing, "write_durably", full)
    assert eva.bring(rss()) is None
    assert eva.told("LZ714")
    assert list(eva.episodes.iterdir()) == []


def test_a_file_that_appears_meanwhile_is_left_alone(tmp_path: Path) -> None:
    """The one that was there stays, and the ones before it are taken away."""
    (tmp_path / "b.md").write_text("mío")
    with pytest.raises(FileExistsError):
        placing.place({"a.md": b"a", "b.md": b"b"}, tmp_path, tmp_path / "lock", b"{}")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b.md"]
    assert (tmp_path / "b.md").read_text() == "mío"


def test_what_was_downloaded_goes_back_when_a_later_file_cannot_be_written(tmp_path: Path) -> None:
    """It may be gigabytes: the next run goes on from there."""
    folder, cache = tmp_path / "episodes", tmp_path / "cache"
    cache.mkdir()
    (cache / "abc.mp3").write_bytes(b"audio")
    (folder / "lock").mkdir(parents=True)  # where the ledger should be
    with pytest.raises(OSError):  # noqa: PT011 — which one depends on the system
        placing.place({"01.mp3": cache / "abc.mp3", "01.md": b"a"}, folder, folder / "lock", b"{}")
    assert [path.name for path in folder.iterdir()] == ["lock"]
    assert (cache / "abc.mp3").read_bytes() == b"audio"


def test_one_downloaded_file_may_have_two_names(tmp_path: Path) -> None:
    """Two episodes with one picture."""
    picture = tmp_path / "abc.jpg"
    picture.write_bytes(b"jpg")
    files = {"01.jpg": picture, "02.jpg": picture}
    with pytest.raises(FileExistsError):
        placing.place(files | {"b.md": b"b"}, tmp_path, _blocked(tmp_path / "b.md"), b"{}")
    assert picture.read_bytes() == b"jpg"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["abc.jpg", "b.md"]
    placing.place(files, tmp_path, tmp_path / "lock", b"{}")
    assert [(tmp_path / name).read_bytes() for name in files] == [b"jpg", b"jpg"]
    assert not picture.exists()


def _blocked(path: Path) -> Path:
    path.write_text("mío")
    return path.with_name("lock")


@pytest.mark.parametrize(
    ("source", "code"),
    [("no-hay.xml", "LZ750"), (".", "LZ750"), ("http://127.0.0.1:9/feed.xml", "LZ712")],
)
def test_a_feed_that_cannot_be_had(source: str, code: str, eva: Mover) -> None:
    """A file that is missing, a folder, a server that is not there: a file is no address."""
    assert eva.bring_from(source) is None
    assert eva.codes == {code}


@pytest.mark.parametrize(
    ("date", "code"), [("pronto", "LZ730"), ("Thu, 05 Mar 2026 07:00:01", "LZ731")]
)
def test_a_date_that_was_guessed_can_be_corrected(date: str, code: str, eva: Mover) -> None:
    """As the hint says: before the first build; what subscribers know an episode by stays."""
    eva.bring(rss(items=item(pubDate=f"<pubDate>{date}</pubDate>") + SECOND))
    assert code in eva.codes
    (path,) = eva.episodes.glob("*-la-primera-caja.md")
    notes = path.read_text("utf-8")
    path.write_text(re.sub("(?m)^date: .*$", "date: 2026-03-01 09:30:00", notes), "utf-8")
    mended = next(x for x in eva.published().items if x.title == "La primera caja")
    assert (mended.guid, f"{mended.date:%d %H:%M %z}") == ("caja-1", "01 09:30 +0100")
    assert mended.enclosure is not None
    assert (mended.enclosure.url, mended.enclosure.length) == (
        "https://viejo.example/1.mp3",
        1_234_567,
    )
    path.write_text(notes, "utf-8")
    assert "LZ413" in {problem.code.id for problem in eva.build().problems}


def test_a_date_that_was_read_is_frozen_at_once(eva: Mover) -> None:
    """Subscribers know it already."""
    eva.bring(rss())
    path = eva.episodes / "01-la-primera-caja.md"
    path.write_text(re.sub("(?m)^date: .*$", "date: 2026-03-01", path.read_text("utf-8")), "utf-8")
    assert "LZ413" in {problem.code.id for problem in eva.build().problems}


def test_a_file_with_only_the_first_page_is_not_imported(eva: Mover) -> None:
    """Half of a history would lose the other half."""
    page = '<atom:link rel="next" href="https://viejo.example/feed.xml?page=2"/>'
    assert eva.bring(rss(channel=CHANNEL + COVER + page)) is None
    assert eva.codes == {"LZ713"}


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("../../etc/passwd", "01-etc-passwd"),
        ("..", "01-episodio-1"),
        ("/", "01-episodio-1"),
        ("C:\\Windows", "01-c-windows"),
        ("日本語", "01-episodio-1"),
        ("7 cajas", "01-episodio-7-cajas"),
        ("a" * 200, "01-" + "a" * 60),
        ("palabra " * 20, "01-palabra-palabra-palabra-palabra-palabra-palabra-palabra"),
    ],
)
def test_no_title_leads_out_of_the_folder(title: str, stem: str, eva: Mover) -> None:
    """File names are words of our own making."""
    assert eva.bring(rss(items=item(title=f"<title>{title}</title>"))) is not None
    assert sorted(x.name for x in eva.episodes.iterdir()) == sorted(
        ["episodes.lock", "podcast.yml", f"{stem}.md"]
    )
    assert sorted(x.name for x in eva.root.iterdir()) == ["episodes", "viejo.xml"]


def test_equal_titles_get_files_of_their_own(eva: Mover) -> None:
    """Slugs never repeat."""
    twin = SECOND.replace("La segunda", "La primera caja")
    outcome = eva.bring(rss(items=ITEM + twin))
    assert outcome is not None
    assert set(outcome.files) == {"podcast.yml", "01-la-primera-caja-2.md", "02-la-primera-caja.md"}


def test_an_odd_guid_survives_in_the_ledger(eva: Mover) -> None:
    """The key cannot hold it; the feed says it all the same, as far as a line can."""
    eva.bring(rss(items=item(guid=f"<guid>{'g' * 300}</guid>")))
    assert "guid:" not in eva.text("01-la-primera-caja.md")
    assert "g" * 300 in eva.text("episodes.lock")


def test_an_episode_of_tomorrow_is_not_promised_yet(eva: Mover) -> None:
    """A date in the future is scheduled, as the feed meant it."""
    later = item(pubDate="<pubDate>Thu, 04 Mar 2027 07:00:00 +0100</pubDate>")
    eva.bring(rss(items=later + SECOND))
    assert [x.title for x in eva.published().items] == ["La segunda"]


def test_thousands_of_equal_titles_take_no_minutes(eva: Mover) -> None:
    """Finding a free name is no search through all names."""
    many = "".join(
        item(
            guid=f"<guid>g{number}</guid>",
            title="<title>Siempre igual</title>",
            enclosure=enclosure(f"https://viejo.example/{number}.mp3", 7),
        )
        for number in range(1000)
    )
    outcome = eva.bring(rss(items=many))
    assert outcome is not None
    assert outcome.episodes == 1000
    assert len(set(outcome.files)) == 1001


def test_only_the_values_at_fault_are_left_out(eva: Mover) -> None:
    """Of a list the others stay; each one left out is told."""
    good = "<podcast:person>Ana</podcast:person><podcast:person>Luis</podcast:person>"
    bad = '<podcast:person img="ftp://v.example/e.jpg">Eva</podcast:person>'
    eva.bring(rss(items=item(more=bad + good + bad * 300)))
    notes = eva.text("01-la-primera-caja.md")
    assert "persons:\n  - {name: Ana}\n  - {name: Luis}\n---" in notes
    assert len(eva.told("LZ735")) == 301


def test_pages_and_authors_of_their_own_are_told_once(eva: Mover) -> None:
    """However many episodes have them; not those that repeat the show's, or are named as people."""
    authors = ("Luis", "Luis", "i@viejo.example (Irene Soto)", "irene", "Eva", "Ada", "Ana y Luis")
    people = {4: "<podcast:person>Eva</podcast:person>"}
    items = "".join(
        item(
            guid=f"<guid>g{number}</guid>",
            title=f"<title>Caja {number}</title>",
            pubDate=f"<pubDate>{9 - number} Mar 2026 07:00:00 GMT</pubDate>",
            enclosure=enclosure(f"https://viejo.example/{number}.mp3", 7),
            more=f"<itunes:author>{author}</itunes:author>{people.get(number, '')}"
            f"<link>https://viejo.example/{'' if number == 2 else number}</link>",
        )
        for number, author in enumerate(authors)
    )
    eva.bring(rss(items=items))
    (told,) = eva.told("LZ747")
    assert told == (
        "episodes that had a page of their own on the old site: 6, for example"
        " https://viejo.example/0; here each has another"
    )
    (told,) = eva.told("LZ748")
    assert told == (
        "episodes with another author than the show: 4 (Luis, Ada, Ana y Luis); here an episode has"
        " none of its own"
    )
    assert eva.codes - EXPECTED == {"LZ747", "LZ748"}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_audio_is_of_the_kinds_that_are_published(kind: Kind, eva: Mover) -> None:
    """The one table of formats says which ending a type has, and which type an ending."""
    assert ending_of("https://viejo.example/1", kind.mime) == kind.extensions[0]
    url = f"https://viejo.example/1{kind.extensions[0]}"
    eva.bring(rss(items=item(enclosure=f'<enclosure url="{url}" length="7"/>')))
    assert f'"mime": "{kind.mime}"' in eva.text("episodes.lock")


def test_enormous_notes_are_cut_to_their_text(eva: Mover) -> None:
    """Nobody waits for a megabyte of HTML."""
    eva.bring(rss(items=item(description=f"<description>{'&lt;p&gt;a ' * 200_000}</description>")))
    assert eva.told("LZ738")
    assert not eva.build().failed


def test_transcripts_of_no_kind_that_apps_show_are_told(eva: Mover) -> None:
    """Plain text, and a second file of one kind, have no place here."""
    more = "".join(
        f'<podcast:transcript url="https://viejo.example/{name}" type="{kind}"/>'
        for name, kind in (("a.txt", "text/plain"), ("a.vtt", "text/vtt"), ("b.vtt", "text/vtt"))
    )
    eva.bring(rss(items=item(more=more)))
    assert [told.rpartition(" was not brought: ")[2] for told in eva.told("LZ735")] == [
        "https://viejo.example/a.txt (text/plain)",
        "https://viejo.example/b.vtt (text/vtt)",
    ]
    assert len(eva.told("LZ744")) == 1
