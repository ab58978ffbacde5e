"""`lienzo import` at the terminal."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from audio_kit import AUDIO
from lienzo.cli import main
from movers import CHANNEL, item, picture, rss
from range_server import serving


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["import", *arguments])


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    path = tmp_path / "viejo.xml"
    path.write_text(rss(), "utf-8")
    return path


def test_it_says_what_was_written_and_what_comes_next(feed: Path, tmp_path: Path) -> None:
    """Warnings go to the error stream and do not fail; the summary names the next steps."""
    result = run(str(feed), "--into", str(tmp_path / "curso"), "--lang", "es")
    assert result.exit_code == 0
    folder = tmp_path / "curso" / "episodes"
    assert f"lienzo: «La huerta» está en {folder} (episodios: 1; archivos: 2)" in result.stdout
    assert "`lienzo check --against https://viejo.example/feed.xml`" in result.stdout
    assert "LZ722" in result.stderr
    assert sorted(x.name for x in folder.iterdir()) == [
        "01-la-primera-caja.md", "episodes.lock", "podcast.yml",
    ]  # fmt: skip


def test_it_speaks_english(feed: Path, tmp_path: Path) -> None:
    """When asked."""
    result = run(str(feed), "--into", str(tmp_path / "curso"), "--lang", "en")
    assert "What comes next:" in result.stdout
    assert "warning LZ722" in result.stderr


def test_an_error_fails(feed: Path, tmp_path: Path) -> None:
    """A second import would overwrite the first."""
    arguments = (str(feed), "--into", str(tmp_path / "curso"))
    assert run(*arguments).exit_code == 0
    again = run(*arguments)
    assert again.exit_code == 1
    assert "LZ711" in again.stderr
    assert again.stdout == ""


def test_a_second_show_and_a_zone(feed: Path, tmp_path: Path) -> None:
    """Each has its folder, and the zone the author will write dates in."""
    arguments = ("--into", str(tmp_path / "curso"), "--show", "en", "--timezone", "America/Bogota")
    assert run(str(feed), *arguments).exit_code == 0
    text = (tmp_path / "curso/episodes/en/podcast.yml").read_text("utf-8")
    assert "timezone: America/Bogota\n" in text


@pytest.mark.parametrize(
    "wrong", [("--timezone", "Madrid"), ("--show", "../en"), ("--show", "a/b"), ("--show", "-x")]
)
def test_wrong_usage(wrong: tuple[str, str], feed: Path, tmp_path: Path) -> None:
    """Exit status 2, and nothing is read."""
    assert run(str(feed), "--into", str(tmp_path / "curso"), *wrong).exit_code == 2
    assert not (tmp_path / "curso").exists()


def test_downloads_show_a_bar(tmp_path: Path) -> None:
    """One for each file, with its name."""
    host = tmp_path / "viejo"
    host.mkdir()
    (host / "uno.mp3").write_bytes((AUDIO / "cbr.mp3").read_bytes())
    (host / "portada.png").write_bytes(picture("png"))
    with serving(host) as address:
        size = (host / "uno.mp3").stat().st_size
        enclosure = f'<enclosure url="{address}uno.mp3" length="{size}" type="audio/mpeg"/>'
        cover = f'<itunes:image href="{address}portada.png"/>'
        text = rss(channel=CHANNEL + cover, items=item(enclosure=enclosure))
        (host / "feed.xml").write_text(text, "utf-8")
        result = run(f"{address}feed.xml", "--into", str(tmp_path / "curso"), "--download")
    assert result.exit_code == 0
    assert "cover.png" in result.stderr
    assert "01-la-primera-caja.mp3" in result.stderr
    assert (tmp_path / "curso/episodes/01-la-primera-caja.mp3").stat().st_size == size
