"""Any text in any element of a feed: nothing raises, and what is written can be read."""

from __future__ import annotations

import json
import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lienzo.model import Category, Chapter
from lienzo.model.feed_tags import EpisodeTags, ShowTags
from lienzo.model.podcasting import Block, LiveItem, Location, Txt
from lienzo.moving.categories import todays
from lienzo.moving.json_chapters import json_chapters
from lienzo.moving.keys import episode_keys, show_keys
from lienzo.moving.notes import notes_of
from lienzo.moving.yaml_text import Raw, Value, lines, spelled
from lienzo.problems import Problem, Severity
from lienzo.sources.inputs.documents import read_episode
from lienzo.text.notes import plain_text, render_notes
from lienzo.text.xml import one_line
from movers import CHANNEL, COVER, FEEDS, Mover, item, read, rss

TEXT = st.text(max_size=60)
SIGNS = st.text(alphabet="<>&;*_`[]()#+-.!=\\~:|\"' \nab1&amp;/", max_size=60)
slow = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def xml(text: str) -> str:
    """Text as a feed may hold it: what XML forbids is left in, for feeds do."""
    return escape(text.encode("utf-8", "ignore").decode())


@slow
@given(TEXT, TEXT, SIGNS, TEXT)
def test_any_text_gives_files_that_our_reader_takes(
    title: str, guid: str, notes: str, name: str
) -> None:
    """The import may refuse the feed; a file it writes has no error in it."""
    channel = CHANNEL.replace("La huerta", xml(name)) + COVER
    body = f"<description>{xml(notes)}</description>"
    named = {"title": f"<title>{xml(title)}</title>", "guid": f"<guid>{xml(guid)}</guid>"}
    feed = rss(channel=channel, items=item(**named, description=body))
    with tempfile.TemporaryDirectory() as folder:
        mover = Mover(Path(folder, "curso"))
        if mover.bring(feed.encode("utf-8", "surrogatepass")) is None:
            assert any(p.severity is Severity.ERROR for p in mover.problems)
            return
        problems: list[Problem] = []
        for path in mover.episodes.glob("*.md"):
            assert read_episode(path, path.name, problems.append) is not None
        assert [p for p in problems if p.severity is Severity.ERROR] == []


@given(TEXT | SIGNS)
def test_a_title_comes_back_from_yaml_as_it_was(text: str) -> None:
    """Whatever YAML would make of it bare."""
    title = one_line(text)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.md")
        written = "\n".join(
            line.text for line in lines({"title": title, "persons": [{"name": title}]})
        )
        path.write_text(f"---\n{written}\n---\n", "utf-8", errors="surrogatepass")
        problems: list[Problem] = []
        read = read_episode(path, "a.md", problems.append)
    if title and not problems:
        assert read is not None
        assert read.values.title == title
        assert read.values.persons[0].name == title
    assert all(problem.code.id in {"LZ112", "LZ132", "LZ109"} for problem in problems), problems


@given(SIGNS)
def test_notes_render_as_the_text_they_were(text: str) -> None:
    """Every sign that Markdown reads comes out as itself."""
    clean = f"<p>{escape(text)}</p>"
    notes = notes_of(clean, "")
    assert plain_text(render_notes(notes.markdown, str)).split() == plain_text(clean).split()


@given(SIGNS)
def test_plain_text_notes_keep_their_words(text: str) -> None:
    """Notes without tags are text with line ends."""
    if "<" not in text and "&" not in text:
        notes = notes_of(text, "")
        assert plain_text(render_notes(notes.markdown, str)).split() == text.split()


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>Uno <b>dos</b> <em>tres</em></p><p>Cuatro</p>", "Uno **dos** *tres*\n\nCuatro"),
        ("Uno\n\nDos\nTres", "Uno\n\nDos  \nTres"),
        ("<ul><li>uno</li><li>dos</li></ul>", "- uno\n- dos"),
        ("<ol><li>uno</li><li>dos</li></ol>", "1. uno\n2. dos"),
        ("<h2>Título</h2><p>Texto</p>", "## Título\n\nTexto"),
        ('<a href="/mapa">mapa</a>', "[mapa](https://v.example/mapa)"),
        ('<a href="https://v.example/a_(b)">x</a>', "[x](<https://v.example/a_(b)>)"),
        ('<a href="https://v.example/">https://v.example/</a>', "<https://v.example/>"),
        ('<a href="javascript:alert(1)">x</a>', "x"),
        ("<p>1. no es lista</p>", "1\\. no es lista"),
        ("<p># ni título</p>", "\\# ni título"),
        ("<p>- ni guion</p>", "\\- ni guion"),
        ("<p>R&amp;D &amp;amp; &lt;b&gt;</p>", "R&D &amp;amp; &lt;b>"),
        ("<p>snake_case y _esto_</p>", "snake_case y \\_esto\\_"),
        ("", ""),
        ("<p></p>", ""),
    ],
)  # fmt: skip
def test_notes_become_the_markdown_an_author_writes(html: str, markdown: str) -> None:
    """No sign is escaped that need not be."""
    assert notes_of(html, "https://v.example/feed").markdown == markdown


def test_notes_nested_without_end_keep_their_text() -> None:
    """Nobody's notes; a recursion is no traceback."""
    html = "<ul><li>" * 3000 + "fondo" + "</li></ul>" * 3000
    notes = notes_of(html, "")
    assert notes.plain
    assert "fondo" in notes.markdown


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (Category("Business", "Entrepreneurship"), Category("Business", "Entrepreneurship")),
        (Category("business"), Category("Business")),
        (Category("Kids & family"), Category("Kids & Family")),
        (Category("News & Politics"), Category("News")),
        (Category("News & Politics", "Politics"), Category("News", "Politics")),
        (Category("Science & Medicine", "Medicine"), Category("Health & Fitness", "Medicine")),
        (Category("Society & Culture", "History"), Category("History")),
        (Category("Health", "Self-Help"), Category("Education", "Self-Improvement")),
        (Category("Sports & Recreation", "Outdoor"), Category("Sports", "Wilderness")),
        (Category("Technology", "Podcasting"), Category("Technology")),
        (Category("Religion & Spirituality", "Other"), Category("Religion & Spirituality")),
        (Category("Arts", "Literature"), Category("Arts", "Books")),
        (Category("Business", "Inventada"), Category("Business")),
        (Category("Courses"), Category("Education", "Courses")),
        (Category("Varios"), None),
        (Category("Varios", "Otros"), None),
    ],
)
def test_categories_of_old_feeds(old: Category, new: Category | None) -> None:
    """Apple's list of 2005 and its list of today, whatever the capitals."""
    assert todays(old) == new


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        ("2019-03-05T07:00:01+01:00", "2019-03-05 07:00:01 +01:00"),
        ("2019-03-05T07:00:01-09:30", "2019-03-05 07:00:01 -09:30"),
        ("2019-03-05T07:00:01+00:00", "2019-03-05 07:00:01 +00:00"),
        ("2019-03-05T07:00:01+23:00", "2019-03-04 08:00:01 +00:00"),
        ("2019-03-05T07:00:01+00:00:30", "2019-03-05 06:59:31 +00:00"),
    ],
)
def test_dates_are_spelled_to_the_second_and_with_their_zone(moment: str, text: str) -> None:
    """A zone that no author may write becomes UTC: the moment is the same."""
    assert spelled(datetime.fromisoformat(moment)) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("Canales", "Canales"),
        ("No", '"No"'),
        ("12:30", '"12:30"'),
        ("Canales: tres", '"Canales: tres"'),
        ("Uno #7", '"Uno #7"'),
        ('Dice "ya"', '"Dice \\"ya\\""'),
        ("a\u200bb", '"a\\u200bb"'),
        ("a\U000e0001b", '"a\\U000e0001b"'),
        (True, "true"),
        (7, "7"),
        (1.5, "1.5"),
        (90.0, "90"),
        (Raw("Business > Marketing"), "Business > Marketing"),
        (["a", "b"], "[a, b]"),
        ({"a": "b", "c": 1}, "{a: b, c: 1}"),
    ],
)
def test_values_are_written_as_an_author_would(value: Value, text: str) -> None:
    """Bare where nobody can read them otherwise, else in double quotes."""
    assert [line.text for line in lines({"key": value})] == [f"key: {text}"]


def test_blocks_of_platforms() -> None:
    """All of them is one word; some are a list."""
    assert dict(show_keys(ShowTags(blocks=(Block("no"),)))) == {"podcast_block": False}
    some = show_keys(ShowTags(blocks=(Block("yes", "spotify"),)))
    assert dict(some) == {"podcast_block": [{"value": "yes", "id": "spotify"}]}


def test_one_of_many_needs_no_list_and_live_streams_have_a_group() -> None:
    """As the keys are written by hand."""
    one = EpisodeTags(locations=(Location("Aquí"),), txt=(Txt("a"), Txt("b")))
    assert dict(episode_keys(one)) == {
        "location": {"name": "Aquí"},
        "txt": [{"text": "a"}, {"text": "b"}],
    }
    live = LiveItem(
        "live", datetime(2026, 5, 7, tzinfo=UTC), "Ya", "g", "https://v.example/d", "audio/mpeg", ()
    )
    ((key, value),) = show_keys(ShowTags(live_items=(replace(live, enclosure_length=7),)))
    assert key == "live_items"
    assert value[0]["enclosure"] == {
        "url": "https://v.example/d",
        "type": "audio/mpeg",
        "length": 7,
    }  # type: ignore[index,call-overload]


@given(st.binary(max_size=80))
def test_any_bytes_as_a_chapters_file(data: bytes) -> None:
    """Chapters, or none."""
    assert isinstance(json_chapters(data), tuple)


def test_a_chapters_file_is_read_leniently() -> None:
    """What can be used is used."""
    place = {"name": "X", "geo": "geo:1,2"}
    good = {"startTime": "1.5", "title": " a  b ", "endTime": 9, "img": "i", "location": place}
    bad = [{"startTime": True, "title": "x"}, {"startTime": -1, "title": "x"}, {"startTime": 2}]
    data = json.dumps({"chapters": [good, *bad]}).encode()
    assert json_chapters(data) == (
        Chapter(1.5, "a b", end=9, img="i", location=Location("X", geo="geo:1,2")),
    )


@slow
@given(
    st.sampled_from(
        [
            "podcast:funding url",
            "podcast:location geo",
            "podcast:person href",
            "itunes:image href",
            "podcast:chat server",
            "podcast:license url",
        ]
    ),
    TEXT,
    TEXT,
)
def test_any_value_of_a_tag_is_taken_or_told(tag: str, value: str, text: str) -> None:
    """A key that our own reader would refuse never reaches the author's files."""
    name, attribute = tag.split()
    legal = value.encode("utf-8", "ignore").decode()
    element = f"<{name} {attribute}={quoteattr(legal)}>{xml(text)}</{name}>"
    with tempfile.TemporaryDirectory() as folder:
        mover = Mover(Path(folder, "curso"))
        feed = rss(channel=CHANNEL + element, items=item(more=element))
        if mover.bring(feed.encode("utf-8", "surrogatepass")) is not None:
            problems: list[Problem] = []
            for path in mover.episodes.glob("*.md"):
                read_episode(path, path.name, problems.append)
            assert [p for p in problems if p.severity is Severity.ERROR] == []


GOLDEN = sorted((FEEDS.parent.parent / "golden" / "feeds").glob("*/feed.xml"))


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.parent.name)
def test_our_own_feeds_move_in_and_come_out_the_same(path: Path, eva: Mover) -> None:
    """What Lienzo wrote, Lienzo gives back."""
    before = read(path.read_bytes())
    outcome = eva.bring_from(str(path))
    if not before.items:
        assert eva.codes == {"LZ710"}
        return
    assert outcome is not None
    after = eva.published()
    for name in ("guid", "title", "date", "season", "number", "type", "explicit"):
        assert [getattr(x, name) for x in after.items] == [
            getattr(x, name) for x in before.items
        ], name
    assert [x.enclosure for x in after.items] == [x.enclosure for x in before.items]
    same = (
        "title",
        "description",
        "language",
        "author",
        "owner",
        "categories",
        "explicit",
        "type",
        "guid",
        "medium",
        "licence",
        "funding",
        "persons",
    )
    for name in same:
        assert getattr(after.channel, name) == getattr(before.channel, name), name
