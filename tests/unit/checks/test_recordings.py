"""Audio weighs what it should, is called plainly and fits the hosts that cost nothing."""

from __future__ import annotations

from typing import Any

import pytest

from factories import audio, course, episode
from lienzo.checks import RULES
from lienzo.model import Course, State
from lienzo.problems import Problem, explain

MIB = 1024 * 1024
HOUR = 3600.0
AWAY = "https://audio.es/07-relaciones-con-los-clientes.mp3"


def found(it: Course) -> list[Problem]:
    return [problem for rule in RULES for problem in rule(it)]


def recorded(url: str = "", **changes: Any) -> Course:
    item = audio(**changes)
    url = url or f"https://ejemplo.es/lienzo/media/{item.name}"
    return course(episodes=(episode(audio=item, enclosure_url=url, transcript=None, chapters=()),))


def many(count: int, size: int) -> Course:
    """So many episodes of so many bytes, an hour each."""
    return course(
        episodes=tuple(
            episode(
                slug=f"e{n}",
                guid=f"e{n}",
                number=n,
                title=f"Título {'x' * n}",
                description=f"Descripción {'x' * n}",
                enclosure_url=f"https://ejemplo.es/lienzo/media/e{n}.mp3",
                audio=audio(name=f"e{n}.mp3", bytes=size, duration=HOUR),
                transcript=None,
                state=State.WITHDRAWN if n == 1 else State.PUBLISHED,
            )
            for n in range(1, count + 1)
        )
    )


def with_alternate(size: int, **changes: Any) -> Course:
    """An episode of half a megabyte, and the same in another format."""
    item = audio(bytes=MIB // 2, duration=60.0)
    other = audio(name="07-relaciones-con-los-clientes.flac", mime="audio/flac", bytes=size)
    url = f"https://ejemplo.es/lienzo/media/{item.name}"
    made = {"audio": item, "enclosure_url": url, "transcript": None, "chapters": ()}
    return course(episodes=(episode(**made | {"alternates": (other,)} | changes),))


BROKEN = [
    pytest.param("LZ550", recorded(bytes=24_000 // 8 * 600, duration=600.0), id="24 kbit/s"),
    pytest.param("LZ551", recorded(bytes=400_000 // 8 * 60, duration=60.0), id="400 kbit/s"),
    pytest.param(
        "LZ551", recorded(mime="audio/x-m4a", bytes=2 * MIB, duration=20.0), id="a heavy cover"
    ),
    pytest.param("LZ552", recorded(bytes=26 * MIB, duration=HOUR), id="over 25 MiB"),
    pytest.param("LZ552", recorded(bytes=101 * MIB, duration=2 * HOUR), id="over 100 MiB"),
    pytest.param("LZ552", with_alternate(26 * MIB), id="an alternate over 25 MiB"),
    pytest.param(
        "LZ552", with_alternate(101 * MIB, enclosure_url=AWAY), id="an alternate that lies here"
    ),
    pytest.param("LZ553", many(51, 20_000_000), id="over a gigabyte"),
    pytest.param("LZ554", recorded(name="relación.mp3"), id="accent"),
    pytest.param("LZ554", recorded(name="1 más.mp3"), id="space"),
]
GOOD = [
    pytest.param(recorded(bytes=31_850 // 8 * 600, duration=600.0), id="32 kbit/s, as it averages"),
    pytest.param(recorded(bytes=320_000 // 8 * 60, duration=60.0), id="320 kbit/s"),
    pytest.param(
        recorded(mime="audio/x-m4a", bytes=24_000 // 8 * 600, duration=600.0), id="AAC has no table"
    ),
    pytest.param(recorded(mime="audio/flac", bytes=10 * MIB, duration=60.0), id="told when read"),
    pytest.param(recorded(bytes=25 * MIB, duration=HOUR), id="25 MiB"),
    pytest.param(recorded(AWAY, bytes=101 * MIB, duration=2 * HOUR), id="kept elsewhere"),
    pytest.param(recorded(declared=True, bytes=10, duration=600.0), id="not seen in this build"),
    pytest.param(with_alternate(25 * MIB), id="an alternate of 25 MiB"),
    pytest.param(
        with_alternate(99 * MIB, state=State.WITHDRAWN), id="no alternate of what is withdrawn"
    ),
    pytest.param(recorded(duration=0.0), id="no duration"),
    pytest.param(many(50, 20_000_000), id="a gigabyte"),
    pytest.param(recorded(name="07-Relaciones_v2.0~1.mp3"), id="letters, digits and signs"),
]


@pytest.mark.parametrize(("code", "it"), BROKEN)
def test_a_mistake_is_told_by_its_code_alone(code: str, it: Course) -> None:
    """One broken input, one code."""
    assert [problem.code.id for problem in found(it)] == [code]


@pytest.mark.parametrize("it", GOOD)
def test_what_is_right_is_not_told(it: Course) -> None:
    """No rule fires where the rule book has nothing to say."""
    assert found(it) == []


def test_a_host_is_named_with_what_it_takes() -> None:
    """The largest limit that a file passes is told: the smaller ones go with it."""
    (problem,) = found(recorded(bytes=101 * MIB, duration=2 * HOUR))
    assert problem.message("es").startswith("pasan de 100 MiB, lo más que admite GitHub")
    (problem,) = found(recorded(bytes=26 * MIB, duration=HOUR))
    assert problem.message("en").startswith("over 25 MiB, the most that Cloudflare Pages takes")


def test_a_whole_site_is_told_at_the_shows_file() -> None:
    """Audio of all shows counts, that of withdrawn episodes too."""
    (problem,) = found(many(51, 20_000_000))
    assert explain(problem, "es").startswith(
        "episodes/podcast.yml: consejo LZ553: el audio ocupa 1020 MB, y GitHub Pages admite 1000"
    )


def test_alternates_count_for_the_whole_site() -> None:
    """They are copied there as the enclosures are."""
    (heavy, whole) = found(with_alternate(1_001 * 1_000_000))
    assert [heavy.code.id, whole.code.id] == ["LZ552", "LZ553"]
