"""What publishing would change for those who are subscribed already, told before it happens."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import httpx
import pytest
from click.testing import CliRunner, Result

from author import PODCAST, Author
from lienzo.cli import main
from lienzo.cli.comparison import compared
from lienzo.edition import Edition
from lienzo.moving.compare import compare
from lienzo.moving.fetching import Web
from lienzo.problems import Code, Where
from lienzo.problems.comparing_codes import DATE_MOVED, GUID_CHANGED, SHOW_GUID
from lienzo.sources.feeds.reading import read_foreign_feed
from range_server import serving

CONFIG = "site_name: Curso\nsite_url: https://ejemplo.es/\nplugins: [lienzo]\n"
NOTES = "---\ndate: 2026-03-0{day}\ndescription: Un episodio.\n---\nNotas.\n"
AUDIO = "https://ejemplo.es/media/06-canales.mp3"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three episodes, published, and the live feed beside them."""
    author = Author(tmp_path_factory.mktemp("published")).start()
    author.write("mkdocs.yml", CONFIG)
    author.record("06-canales.mp3", "Canales", 6)
    author.write("episodes/06-canales.md", "---\ntitle: Canales\nblock: channels\n---\nNotas.\n")
    for number, name in ((7, "trato"), (8, "cuentas")):
        author.record(f"0{number}-{name}.mp3", name.title(), number)
        author.write(f"episodes/0{number}-{name}.md", NOTES.format(day=number))
    author.write("vivo.xml", feed(author, publish=True))
    return author.root


@pytest.fixture(scope="module")
def edition(published: Path) -> Edition:
    """What that project would publish now: the same."""
    return Author(published).edition()


@pytest.fixture
def ana(published: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Author:
    """A copy of that project; the command line stands in its folder."""
    root = tmp_path / "curso"
    shutil.copytree(published, root)
    monkeypatch.chdir(root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1775037600")
    monkeypatch.setenv("CI", "")
    return Author(root)


def feed(author: Author, *, publish: bool = False) -> str:
    """Return the feed a project publishes now."""
    edition = author.publish() if publish else author.edition()
    (content,) = [output.content for output in edition.outputs if output.path == "feed.xml"]
    assert content is not None
    return content.decode("utf-8")


def change(author: Author, old: str, new: str) -> None:
    """Change the live feed once."""
    live = (author.root / "vivo.xml").read_text(encoding="utf-8")
    assert re.search(old, live, re.DOTALL), old
    author.write("vivo.xml", re.sub(old, new, live, count=1, flags=re.DOTALL))


def check(*options: str) -> tuple[Result, list[dict[str, Any]]]:
    """Compare, and return what was told of the other feed."""
    arguments = ["check", "--format", "json", "--against", *(options or ("vivo.xml",))]
    result = CliRunner().invoke(main, arguments)
    told = json.loads(result.stdout)["problems"]
    return result, [problem for problem in told if problem["code"].startswith("LZ7")]


def of_web(edition: Edition, address: str) -> tuple[list[str], bool]:
    """Compare with an address without waiting between tries."""
    with httpx.Client(follow_redirects=True) as client:
        problems, read = compared(edition, address, Web(client, pause=lambda _: None))
    return [problem.code.id for problem in problems], read


def codes(*options: str) -> list[str]:
    return sorted(problem["code"] for problem in check(*options)[1])


def test_the_feed_that_is_online_changes_nothing(ana: Author) -> None:
    """Status 0, and not a word."""
    result, problems = check()
    assert (result.exit_code, problems) == (0, [])
    assert (ana.root / "vivo.xml").exists()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        pytest.param(r"(<title>Canales<.*?<guid[^>]*>)[^<]*", r"\g<1>viejo-1", ["LZ754"],
                     id="guid"),
        pytest.param(r"(<title>Canales<.*?)<guid[^>]*>[^<]*</guid>", r"\1", ["LZ754"],
                     id="no-guid-is-the-address-of-the-audio"),
        pytest.param(r"(<title>Canales<.*?<guid[^>]*>)[^<]*(.*?url=\")[^\"]*",
                     r"\g<1>viejo-1\g<2>https://cdn.viejo.es/1.mp3", ["LZ754", "LZ759"],
                     id="guid-and-audio-but-title-and-date-are-the-same"),
        pytest.param(r"(<title>Canales<.*?<guid[^>]*>)[^<]*(.*?url=\")[^\"]*",
                     rf"\g<1>viejo-1\g<2>https://op3.dev/e/{AUDIO[8:]}", ["LZ754", "LZ759"],
                     id="guid-and-a-prefix-of-the-audio"),
        pytest.param(r"(</channel>)",
                     r"<item><title>Perdido</title><guid>perdido</guid><enclosure url='https://e.es/p.mp3'"
                     r" length='5' type='audio/mpeg'/></item>\1", ["LZ755"], id="lost"),
        pytest.param(r"(</channel>)", r"<item><title>Solo texto</title><guid>t</guid></item>\1", [],
                     id="an-item-without-audio-is-no-episode"),
        pytest.param(r"<item>(?:(?!<item>).)*-trato\.mp3.*?</item>", "", ["LZ756"], id="new"),
        pytest.param(r"Thu, 26 Feb 2026", "Wed, 25 Feb 2026", ["LZ757"], id="date"),
        pytest.param(r"(26 Feb 2026 \d\d:\d\d):00", r"\1:30", [],
                     id="seconds-of-a-date-are-not-seen"),
        pytest.param(r"26 Feb 2026 07:00:00 \+0100", "26 Feb 2026 06:00:00 GMT", [],
                     id="the-same-date-in-another-zone"),
        pytest.param(re.escape(f'"{AUDIO}"'), '"https://cdn.viejo.es/8841.mp3?v=2"', ["LZ759"],
                     id="another-address"),
        pytest.param(re.escape(f'"{AUDIO}"'), f'"{AUDIO.replace("can", "c%61n")}"', [],
                     id="the-same-address-encoded-otherwise"),
        pytest.param(re.escape(f'"{AUDIO}" length="') + r"\d+",
                     '"https://cdn.viejo.es/8841.mp3" length="77', ["LZ758"],
                     id="another-address-and-other-bytes"),
        pytest.param(re.escape(f'"{AUDIO}" length="') + r"\d+",
                     '"https://cdn.viejo.es/8841.mp3" length="0', ["LZ758"],
                     id="another-address-and-nobody-knows-how-many-bytes"),
        pytest.param(re.escape(f'"{AUDIO}" length="') + r"\d+", f'"{AUDIO}" length="77', ["LZ760"],
                     id="other-bytes"),
        pytest.param(re.escape(f'"{AUDIO}" length="') + r"\d+", f'"{AUDIO}" length="0', [],
                     id="bytes-nobody-knows"),
        pytest.param(r'type="audio/mpeg"', 'type="audio/mp3"', ["LZ761"], id="type"),
        pytest.param(r"<title>Canales<", "<title>Los canales<", ["LZ762"], id="title"),
        pytest.param(r"(<item>.*?</item>\s*)(<item>.*?</item>)", r"\2\1", ["LZ763"], id="order"),
        pytest.param(r"(<podcast:guid>)[^<]*", r"\g<1>917393e3-1b1e-5cef-ace4-edaa54e1f810",
                     ["LZ764"], id="the-show's-guid"),
        pytest.param(r"(<podcast:guid>)([^<]*)", lambda m: m[1] + m[2].upper(), [],
                     id="the-show's-guid-in-capitals"),
        pytest.param(r"<podcast:guid>[^<]*</podcast:guid>", "", [], id="no-guid-of-the-show"),
        pytest.param(r"(<item>)", r"<itunes:new-feed-url>https://b.es/f</itunes:new-feed-url>\1",
                     ["LZ765"], id="it-has-moved-elsewhere"),
        pytest.param(r'(<atom:link href=")[^"]*', r"\1https://viejo.es/feed.xml", ["LZ766"],
                     id="its-own-address"),
        pytest.param(r"<title>El lienzo en marcha<", "<title>El lienzo<", ["LZ767"],
                     id="the-show's-title"),
        pytest.param(r"<item>.*</item>", "", ["LZ753", "LZ756"], id="empty"),
    ],
)  # fmt: skip
def test_each_change_has_its_code(
    published: Path, edition: Edition, old: str, new: Any, told: list[str]
) -> None:
    """One change, one code; what no listener notices is not told."""
    live = (published / "vivo.xml").read_text(encoding="utf-8")
    assert re.search(old, live, re.DOTALL), old
    changed = re.sub(old, new, live, count=1, flags=re.DOTALL)
    read = read_foreign_feed(changed.encode(), None, lambda problem: pytest.fail(str(problem)))
    assert read is not None
    assert sorted(problem.code.id for problem in compare(edition, read)) == told


def test_a_feed_that_announces_our_address_is_no_surprise(ana: Author) -> None:
    """The old host redirects here: the self link may still be its own."""
    change(ana, r'(<atom:link href=")[^"]*', r"\1https://viejo.es/feed.xml")
    ours = "https://ejemplo.es/feed.xml"
    change(ana, "(<item>)", rf"<itunes:new-feed-url>{ours}</itunes:new-feed-url>\1")
    assert codes() == []


def test_a_move_that_our_feed_announces_is_no_surprise_either(ana: Author) -> None:
    """The new host says its own address, which is where ours sends everybody."""
    there = "https://nuevo.example/feed.xml"
    change(ana, r'(<atom:link href=")[^"]*', rf"\1{there}")
    ana.write("episodes/podcast.yml", f"{PODCAST}locked: false\nnew_feed_url: {there}\n")
    assert codes() == ["LZ769"]


@pytest.mark.parametrize("code", [GUID_CHANGED, DATE_MOVED, SHOW_GUID])
def test_what_to_mend_depends_on_which_of_the_two_is_known(code: Code) -> None:
    """The ledger of a build forbids what the hint asks, unless nobody has seen that site."""
    problem = code.at(Where("a.md"), title="Canales", old="vieja", new="nueva")
    assert "borra antes `episodes/episodes.lock`" in problem.hint("es")
    assert "delete `episodes/episodes.lock` first" in problem.hint("en")
    assert "si te mudas de aquí a ese feed, lo que hay que corregir es él" in problem.hint("es")
    assert "if you are moving from here to that feed, it is the one to mend" in problem.hint("en")


def test_deleting_the_ledger_makes_the_hint_work(ana: Author) -> None:
    """Where nobody has seen the site: guid and date as they are online."""
    change(ana, r"(<title>Trato<.*?<guid[^>]*>)[^<]*", r"\g<1>viejo-1")
    change(ana, "07 Mar 2026", "06 Mar 2026")
    assert codes() == ["LZ754", "LZ757"]
    old = NOTES.format(day=6).replace("---\n", "---\nguid: viejo-1\n", 1)
    ana.write("episodes/07-trato.md", old)
    assert {"LZ411", "LZ413"} <= {x.code.id for x in ana.edition().problems}
    ana.remove("episodes/episodes.lock")
    assert codes() == []


def test_deleting_the_ledger_admits_the_guid_of_the_show(ana: Author) -> None:
    """Guids of episodes that were made of it become others: they are told, each with its own."""
    change(ana, r"(<podcast:guid>)[^<]*", r"\g<1>917393e3-1b1e-5cef-ace4-edaa54e1f810")
    assert codes() == ["LZ764"]
    ana.write("episodes/podcast.yml", f"{PODCAST}guid: 917393e3-1b1e-5cef-ace4-edaa54e1f810\n")
    assert "LZ416" in {x.code.id for x in ana.edition().problems}
    ana.remove("episodes/episodes.lock")
    assert set(codes()) == {"LZ754"}


def test_the_feed_of_another_show_is_said_once(ana: Author) -> None:
    """No item in common, another name and another guid: comparing would only confuse."""
    other = ana.root / "vivo.xml"
    text = re.sub(r"(<guid[^>]*>)[^<]*", r"\1x", other.read_text("utf-8"))
    text = text.replace("<podcast:guid>", "<podcast:guid>0").replace("ejemplo.es", "otro.example")
    ana.write("vivo.xml", text.replace("<title>", "<title>Otro ").replace(" 2026 ", " 2024 "))
    result, (problem,) = check()
    assert (problem["code"], result.exit_code) == ("LZ752", 1)
    assert "«Otro El lienzo en marcha»" in problem["message"]
    assert problem["file"] == "episodes/podcast.yml"


def test_an_empty_feed_of_another_show_is_another_show(ana: Author) -> None:
    ana.write("vivo.xml", "<rss version='2.0'><channel><title>Otro</title></channel></rss>")
    assert codes() == ["LZ752"]


def test_a_withdrawn_episode_is_still_online(ana: Author) -> None:
    """No surprise: the author asked for it, and this says from when it counts."""
    text = NOTES.format(day=7).replace("---\nd", "---\nwithdrawn: true\nd", 1)
    ana.write("episodes/07-trato.md", text)
    result, problems = check()
    assert [(p["code"], p["file"], p["line"]) for p in problems] == [
        ("LZ768", "episodes/07-trato.md", 2)
    ]
    assert result.exit_code == 0


def test_what_our_feed_and_its_archive_both_hold_is_one_episode(ana: Author) -> None:
    """A withdrawn episode leaves room in a paged feed, and an archived one stands there again."""
    ana.write("episodes/podcast.yml", PODCAST + "feed_length: 2\n")
    notes = NOTES.format(day=8).replace("---\nd", "---\nwithdrawn: true\nd", 1)
    ana.write("episodes/08-cuentas.md", notes)
    item = b"<itunes:title>Canales</itunes:title>"
    assert sum(item in (x.content or b"") for x in ana.edition().outputs) == 2
    assert "LZ756" not in codes()  # new


def test_a_move_is_announced_before_it_happens(ana: Author) -> None:
    """`itunes:new-feed-url` sends every subscriber elsewhere."""
    ana.write("episodes/podcast.yml", f"{PODCAST}new_feed_url: https://nuevo.es/feed.xml\n")
    _, problems = check()
    assert [(p["code"], p["line"]) for p in problems] == [("LZ769", PODCAST.count("\n") + 1)]
    assert "https://nuevo.es/feed.xml" in problems[0]["message"]


def test_an_episode_that_goes_back_to_being_a_draft_would_be_lost(ana: Author) -> None:
    """A ledger that was lost does not know it has been out; the live feed does."""
    ana.remove("episodes/episodes.lock")
    text = NOTES.format(day=7).replace("---\nd", "---\ndraft: true\nd", 1)
    ana.write("episodes/07-trato.md", text)
    _, problems = check()
    assert [(p["code"], p["file"], p["line"]) for p in problems] == [
        ("LZ755", "episodes/07-trato.md", 2)
    ]


def test_a_lost_episode_is_told_where_the_ledger_remembers_it(ana: Author) -> None:
    """A build in CI published it without writing the ledger; then its files were deleted."""
    ana.record("09-tarde.mp3", "Tarde", 9)
    ana.write("episodes/09-tarde.md", NOTES.format(day=9).replace("2026-03", "2026-08"))
    ana.publish()
    lock = ana.root / "episodes" / "episodes.lock"
    known = json.loads(lock.read_text("utf-8"))
    guid = re.search(r'"tarde": \{.*?"guid": "([^"]+)"', lock.read_text("utf-8"), re.DOTALL)
    assert guid is not None, known
    change(ana, "(</channel>)", f"<item><title>Tarde</title><guid>{guid[1]}</guid>"
           r"<enclosure url='https://ejemplo.es/media/09-tarde.mp3'/></item>\1")  # fmt: skip
    _, (problem,) = check()
    assert (problem["code"], problem["file"]) == ("LZ755", "episodes/09-tarde.md")
    ana.remove("episodes/09-tarde.md")
    ana.remove("episodes/09-tarde.mp3")
    _, (problem,) = check()
    assert (problem["code"], problem["file"]) == ("LZ755", "episodes/episodes.lock")
    assert problem["source"][problem["column"] - 1 : problem["end_column"] - 1] == guid[1]


def test_a_finding_points_at_the_key_it_comes_from(ana: Author) -> None:
    """The author mends it there, in the words of the message."""
    change(ana, "(<title>)(Canales<)", r"\1Los \2")
    change(ana, "07 Mar 2026", "06 Mar 2026")
    ana.write("episodes/06-canales.md", "---\nblock: channels\ntitle: Canales\n---\nNotas.\n")
    _, problems = check()
    places = {p["code"]: (p["file"], p["line"]) for p in problems}
    assert places["LZ757"] == ("episodes/07-trato.md", 2)
    assert places["LZ762"] == ("episodes/06-canales.md", 3)
    moved = next(p for p in problems if p["code"] == "LZ757")
    assert moved["hint"].startswith("escribe `date: 2026-03-06 07:00:00 +0100`; ")


def test_many_new_episodes_are_one_notice(ana: Author) -> None:
    """A podcast that has just been brought here may have hundreds."""
    change(ana, r"<item>(?:(?!<item>).)*-trato\.mp3.*?</item>", "")
    change(ana, r"<item>(?:(?!<item>).)*-cuentas\.mp3.*?</item>", "")
    _, problems = check()
    assert [p["message"] for p in problems] == [
        "episodios nuevos, que aún no están en línea: 2 («Trato», «Cuentas»)"
    ]
    for number in range(1, 6):
        ana.record(f"2{number}-suelto-{number}.mp3", f"Suelto {number}", 20 + number)
        ana.write(f"episodes/2{number}-suelto-{number}.md", NOTES.format(day=number))
    (message,) = [p["message"] for p in check()[1] if p["code"] == "LZ756"]
    assert "en línea: 7 (" in message
    assert message.endswith("…)")


def test_a_project_without_a_feed_has_nothing_to_compare(ana: Author) -> None:
    """Silence would look like a feed without changes."""
    ana.write("mkdocs.yml", "site_name: Curso\nplugins: [lienzo]\n")
    result, problems = check()
    assert [p["code"] for p in problems] == ["LZ751"]
    assert result.exit_code == 1


def test_nothing_is_compared_while_there_is_an_error(ana: Author) -> None:
    """There is no feed yet, and the errors come first."""
    ana.write("episodes/08-cuentas.md", "---\nepisodeNumber: 8\n---\n")
    assert "LZ754" not in codes("no-existe.xml")
    assert "LZ750" not in codes("no-existe.xml")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(None, "LZ750", id="missing"),
        pytest.param("", "LZ700", id="empty"),
        pytest.param("<!doctype html><p>404</p>", "LZ701", id="a-web-page"),
        pytest.param(
            '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><rss>&b;</rss>',
            "LZ704",
            id="a-bomb",
        ),
        pytest.param("<rss><channel><title>cortado", "LZ703", id="cut-off"),
    ],
)
def test_a_feed_that_cannot_be_read_ends_with_2(
    ana: Author, content: str | None, code: str
) -> None:
    """Neither 0, which would say that nothing changes, nor 1, which would blame the author."""
    name = "otro.xml"
    if content is not None:
        ana.write(name, content)
    result, problems = check(name)
    assert result.exit_code == 2
    assert [p["code"] for p in problems] == [code]
    told = CliRunner().invoke(main, ["check", "--against", name])
    assert (told.exit_code, told.stdout) == (2, "")
    assert re.search(rf"^{name}(:\d+)?: error {code}: ", told.stderr, re.MULTILINE)
    assert "Traceback" not in told.stderr


def test_strict_fails_for_a_warning_of_the_comparison(ana: Author) -> None:
    change(ana, r'type="audio/mpeg"', 'type="audio/mp3"')
    assert check()[0].exit_code == 0
    assert check("vivo.xml", "--strict")[0].exit_code == 1


def test_a_feed_on_the_web_is_fetched(ana: Author, edition: Edition) -> None:
    """From a server, as a subscriber's app fetches it."""
    with serving(ana.root) as address:
        assert check(f"{address}vivo.xml")[0].exit_code == 0
        change(ana, "<title>Canales<", "<title>Los canales<")
        assert of_web(edition, f"{address}vivo.xml") == (["LZ762"], True)


def test_the_pages_of_a_paged_feed_are_one_feed(ana: Author, edition: Edition) -> None:
    """RFC 5005: without its second page, half of the episodes would look new."""
    live = (ana.root / "vivo.xml").read_text("utf-8")
    items = re.findall(r"<item>.*?</item>", live, re.DOTALL)
    head, tail = live[: live.index("<item>")], "</channel></rss>"
    with serving(ana.root) as address:
        following = f'<atom:link rel="next" href="{address}dos.xml"/>'
        ana.write("uno.xml", f"{head}{following}{items[0]}{tail}")
        ana.write("dos.xml", f"{head}{items[1]}{items[2]}{tail}")
        assert of_web(edition, f"{address}uno.xml") == ([], True)
        ana.remove("dos.xml")
        assert of_web(edition, f"{address}uno.xml")[1] is False


def test_a_server_without_the_feed_ends_with_2(ana: Author) -> None:
    """One line says which address, and what it answered."""
    with serving(ana.root) as address:
        result = CliRunner().invoke(main, ["check", "--against", f"{address}nada.xml"])
    assert result.exit_code == 2
    (line,) = [line for line in result.stderr.splitlines() if "LZ712" in line]
    assert "nada.xml" in line
    assert "404" in line


def test_a_server_that_does_not_answer_is_told(ana: Author, edition: Edition) -> None:
    with serving(ana.root) as address:
        pass
    assert of_web(edition, f"{address}vivo.xml") == (["LZ712"], False)


def test_each_show_is_compared_with_its_own_feed(ana: Author) -> None:
    """A second language is a second podcast; its feed says which it is."""
    cover = (ana.root / "episodes" / "cover.png").read_bytes()
    english = PODCAST.replace("es-ES", "en").replace("El lienzo en marcha", "The canvas at work")
    ana.write("episodes/en/podcast.yml", english)
    (ana.root / "episodes" / "en" / "cover.png").write_bytes(cover)
    ana.record("en/01-channels.mp3", "Channels", 1, released="2026-03-01")
    edition = ana.publish()
    (content,) = [each.content for each in edition.outputs if each.path == "en/feed.xml"]
    ana.write("english.xml", (content or b"").decode("utf-8"))
    assert codes("english.xml") == []
    assert codes("vivo.xml") == []
    ana.record("en/02-money.mp3", "Money", 2, released="2026-03-02")
    _, (problem,) = check("english.xml")
    assert (problem["code"], problem["file"]) == ("LZ756", "episodes/en/podcast.yml")


def test_the_feed_of_a_season_is_compared_with_itself(ana: Author) -> None:
    """Once there are two, each season has a feed of its own."""
    for name, season in (("07-trato", 1), ("08-cuentas", 2)):
        text = NOTES.format(day=int(name[1])).replace("---\nd", f"---\nseason: {season}\nd", 1)
        ana.write(f"episodes/{name}.md", text)
    edition = ana.edition()
    (content,) = [each.content for each in edition.outputs if each.path == "season-2.xml"]
    ana.write("segunda.xml", (content or b"").decode("utf-8"))
    assert codes("segunda.xml") == []
