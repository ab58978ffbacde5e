"""The files of a site: every path once, and what is frozen first."""

from __future__ import annotations

from pathlib import Path

from factories import audio, course, episode
from lienzo.model import Ledger
from lienzo.publish.outputs import outputs


def test_no_other_file_takes_the_place_of_an_enclosure() -> None:
    """Subscribers have its address; whatever would lie there too is left out."""
    kept = audio(name="01-canales.mp3", path="episodes/05-medios.mp3")
    other = audio(name="01-canales.mp3", path="episodes/01-canales.mp3")
    url = "https://ejemplo.es/lienzo/media/"
    first = episode(
        slug="canales",
        stem="01-canales",
        guid="canales",
        audio=audio(name="01-canales.m4a", path="episodes/01-canales.m4a"),
        enclosure_url=url + "01-canales.m4a",
        alternates=(other,),
    )
    second = episode(stem="05-medios", audio=kept, enclosure_url=url + kept.name)
    made = list(outputs(course(episodes=(first, second)), Ledger()))
    sources = {x.path: x.source for x in made}
    assert sources["media/01-canales.mp3"] == Path("/proyecto/episodes/05-medios.mp3")
    assert sources["media/01-canales.m4a"] == Path("/proyecto/episodes/01-canales.m4a")
    assert len(made) == len(sources)
