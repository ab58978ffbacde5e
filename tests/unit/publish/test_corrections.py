"""What was mended after publication is told on the page, in the feed and to search engines."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from factories import MADRID, NOW, article, course, episode, lesson, series, show
from lienzo.checks.corrections import corrections_dated
from lienzo.model import Correction, Course
from lienzo.publish.corrections import correction_notes, mended
from lienzo.publish.embeds import Embeds
from lienzo.publish.feed_content import item_html
from lienzo.publish.jsonld import lesson_jsonld

HERE = "serie/relaciones-con-los-clientes/"
OUT = datetime(2026, 3, 5, 7, 0, tzinfo=MADRID)
READ = Correction(datetime(2026, 3, 10, 7, 0, tzinfo=MADRID), "La cuota es de 12 € y no de 13 €.")
HEARD = Correction(datetime(2026, 3, 12, 7, 0, tzinfo=MADRID), "En el minuto 3 se decía 13 €.")
COMING = Correction(NOW + timedelta(days=2), "Todavía no.")


def corrected(*read: Correction, heard: tuple[Correction, ...] = ()) -> Course:
    one = episode(corrections=heard, date=OUT)
    text = article(corrections=read, date=OUT)
    return course(series=(series(lessons=(lesson(article=text, episode=one),)),), episodes=(one,))


def shown(it: Course, language: str = "es") -> tuple[str, str]:
    """What stands above and below the text of the lesson."""
    embeds = Embeds(it, language)
    taught = it.series[0]
    at = taught.lessons[0]
    return embeds.lesson_top(taught, at, HERE), embeds.lesson_bottom(taught, at, HERE)


def test_a_page_tells_its_corrections_newest_first_and_what_they_mend() -> None:
    _, bottom = shown(corrected(READ, heard=(HEARD,)))
    assert 'id="lienzo-corrections">Correcciones</h2>' in bottom
    assert bottom.index("en el audio: ") < bottom.index("en el artículo: ")
    assert '<time datetime="2026-03-12">12 de marzo de 2026</time>' in bottom
    assert bottom.index("lienzo-corrections") < bottom.index("lienzo-next")


def test_a_page_says_under_its_title_when_it_was_last_revised() -> None:
    assert (
        "Publicado el 5 de marzo de 2026 · Revisado el 12 de marzo de 2026"
        in shown(corrected(READ, heard=(HEARD,)))[0]
    )
    assert "Revised on March 10, 2026" in shown(corrected(READ), "en")[0]


def test_a_page_without_corrections_shows_nothing_of_them() -> None:
    top, bottom = shown(corrected())
    assert "Revisado" not in top
    assert "lienzo-corrections" not in bottom


def test_a_correction_to_come_is_not_shown_yet() -> None:
    it = corrected(COMING, heard=(COMING,))
    assert "Todavía no." not in "".join(shown(it))
    assert "Todavía no." not in item_html(it, it.shows[0], it.episodes[0])


def test_listeners_read_it_first_in_the_notes() -> None:
    it = corrected(heard=(HEARD,))
    html = item_html(it, it.shows[0], it.episodes[0])
    assert html.startswith(
        "<p><strong>Corrección (12 de marzo de 2026):</strong> En el minuto 3 se decía 13 €.</p>\n"
    )


def test_a_correction_of_the_article_is_no_listener_s_business() -> None:
    it = corrected(READ)
    assert "12 €" not in item_html(it, it.shows[0], it.episodes[0])


def test_markup_in_a_correction_is_text() -> None:
    bad = Correction(READ.date, "<script>alert(1)</script> & ]]>")
    it = corrected(bad, heard=(bad,))
    for html in (*shown(it), item_html(it, it.shows[0], it.episodes[0])):
        assert "<script>alert" not in html


def test_search_engines_learn_of_corrections() -> None:
    it = corrected(READ)
    data = lesson_jsonld(it, it.series[0], it.series[0].lessons[0])
    assert data["dateModified"] == "2026-03-10T06:00:00Z"
    assert data["correction"] == [
        {
            "@type": "CorrectionComment",
            "text": "La cuota es de 12 € y no de 13 €.",
            "datePublished": "2026-03-10T06:00:00Z",
        }
    ]


@pytest.mark.parametrize(
    ("updated", "expected"),
    [
        pytest.param(None, None, id="never"),
        pytest.param(OUT + timedelta(hours=9), None, id="the-day-it-went-out"),
        pytest.param(OUT - timedelta(days=3), None, id="before-it-went-out"),
        pytest.param(OUT + timedelta(days=3), OUT + timedelta(days=3), id="later"),
        pytest.param(NOW + timedelta(days=3), None, id="to-come"),
    ],
)
def test_a_revision_counts_from_the_day_after_publication(
    updated: datetime | None, expected: datetime | None
) -> None:
    assert mended(article(date=OUT, updated=updated), None, NOW) == expected


def test_the_day_of_publication_is_that_of_its_own_zone() -> None:
    """23:30 in Bogotá is the next day in Madrid, and still the same day there."""
    bogota = ZoneInfo("America/Bogota")
    out = datetime(2026, 3, 5, 7, 0, tzinfo=bogota)
    late = datetime(2026, 3, 6, 5, 30, tzinfo=MADRID)
    assert mended(article(date=out, updated=late), None, NOW) is None


def test_notes_of_one_day_keep_the_author_s_order_and_the_article_s_come_first() -> None:
    second = Correction(READ.date, "Otra.")
    notes = correction_notes(
        article(corrections=(READ, second)),
        episode(corrections=(Correction(READ.date, "Audio."),)),
        NOW,
    )
    assert [note.text for note in notes] == [READ.text, "Otra.", "Audio."]


@pytest.mark.parametrize(
    ("day", "codes"),
    [
        pytest.param(READ.date, [], id="good"),
        pytest.param(OUT, [], id="the-day-it-went-out"),
        pytest.param(OUT - timedelta(days=1), ["LZ432"], id="before"),
        pytest.param(NOW + timedelta(days=1), ["LZ433"], id="to-come"),
    ],
)
def test_a_correction_is_of_a_day_between_publication_and_today(
    day: datetime, codes: list[str]
) -> None:
    it = corrected(heard=(Correction(day, "x"),))
    assert [x.code.id for x in corrections_dated(it)] == codes


def test_the_show_s_language_dates_the_notes() -> None:
    one = episode(corrections=(HEARD,), date=OUT)
    it = course(shows=(show(language="en"),), episodes=(one,))
    assert "Correction (March 12, 2026):" in item_html(it, it.shows[0], one)
