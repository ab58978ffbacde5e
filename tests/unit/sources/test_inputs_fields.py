"""Single values: what each kind of field takes, and how it writes it down."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lienzo.model import Category
from lienzo.problems import Where
from lienzo.sources.inputs import fields, vocabulary
from lienzo.sources.inputs.dates import time_of_day, when
from lienzo.sources.inputs.entries import Entry, Refused
from lienzo.sources.inputs.filling import reads
from lienzo.sources.inputs.models import EpisodeInput, PageInput, ShowInput
from lienzo.sources.inputs.types import Input
from lienzo.sources.syntax.nodes import Scalar
from lienzo.sources.syntax.suggest import distance, nearest

WHERE = Where("a.md", 1, 1, "key: value", 5)


def entry(raw: str) -> Entry:
    """Return a value as the reader hands it to a converter."""
    return Entry("key", Scalar("key", WHERE), Scalar(raw, WHERE), pytest.fail)


@pytest.mark.parametrize(
    ("convert", "raw", "value"),
    [
        pytest.param(vocabulary.language, "es", "es", id="language"),
        pytest.param(vocabulary.language, "ES-es", "es-ES", id="language-case"),
        pytest.param(vocabulary.language, "zh-hant-tw", "zh-Hant-TW", id="language-script"),
        pytest.param(vocabulary.language, "es-419", "es-419", id="language-area"),
        pytest.param(vocabulary.language, "ca-valencia", "ca-valencia", id="language-variant"),
        pytest.param(vocabulary.category, "True Crime", Category("True Crime"), id="category"),
        pytest.param(
            vocabulary.category, "Leisure>Video Games", Category("Leisure", "Video Games"), id="sub"
        ),
        pytest.param(fields.uuid, "{0F8F2A0E-9B0C-4B0E-8F0A-3A8A4F0D7C21}",
                     "0f8f2a0e-9b0c-4b0e-8f0a-3a8a4f0d7c21", id="uuid-in-braces"),
        pytest.param(fields.base_address, "https://a.example", "https://a.example/", id="base"),
        pytest.param(fields.base_address, "http://a.example:8080/b//", "http://a.example:8080/b/",
                     id="base-slashes"),
        pytest.param(fields.web_address, "https://niño.example/año", "https://niño.example/año",
                     id="address-with-accents"),
        pytest.param(fields.file_path, "./fotos/día uno.jpg", "fotos/día uno.jpg", id="path"),
        pytest.param(fields.file_or_address, "a.b.mp3", "a.b.mp3", id="file"),
        pytest.param(fields.email, "ana+pod@lienzo.example", "ana+pod@lienzo.example", id="email"),
        pytest.param(fields.site_path, "/2020/10/viejo.html", "2020/10/viejo.html", id="site-path"),
    ],
)  # fmt: skip
def test_a_value_is_taken(convert: Callable[[Entry], object], raw: str, value: object) -> None:
    """Each field normalises what means the same."""
    assert convert(entry(raw)) == value


@pytest.mark.parametrize(
    ("convert", "raw", "number"),
    [
        pytest.param(vocabulary.language, "e", "LZ128", id="language-short"),
        pytest.param(vocabulary.language, "es-España", "LZ128", id="language-country"),
        pytest.param(vocabulary.category, "Business >", "LZ130", id="category-open"),
        pytest.param(vocabulary.category, "", "LZ130", id="category-empty"),
        pytest.param(vocabulary.zone, "Europe", "LZ120", id="zone-folder"),
        pytest.param(vocabulary.zone, "../etc/passwd", "LZ120", id="zone-path"),
        pytest.param(fields.web_address, "javascript:alert(1)", "LZ126", id="script"),
        pytest.param(fields.web_address, "https://[::1", "LZ126", id="broken-host"),
        pytest.param(fields.web_address, "https://a.example:99999/", "LZ126", id="port"),
        pytest.param(fields.web_address, "https://a.example/a b", "LZ126", id="space"),
        pytest.param(fields.web_address, 'https://a.example/"><script>', "LZ126", id="markup"),
        pytest.param(fields.web_address, "https://", "LZ126", id="no-host"),
        pytest.param(fields.secure_address, "http://a.example/", "LZ126", id="not-secure"),
        pytest.param(fields.file_path, "C:/fotos/a.jpg", "LZ133", id="drive"),
        pytest.param(fields.file_path, "a/../../b.jpg", "LZ133", id="parent-inside"),
        pytest.param(fields.file_path, "~/a.jpg", "LZ133", id="home"),
        pytest.param(fields.file_or_address, "file:///etc/passwd", "LZ126", id="file-scheme"),
        pytest.param(fields.email, "Ana <ana@a.example>", "LZ131", id="email-with-name"),
        pytest.param(fields.email, "ana@localhost", "LZ131", id="email-without-dot"),
        pytest.param(fields.site_path, "../viejo", "LZ138", id="site-parent"),
        pytest.param(fields.site_path, "viejo#ancla", "LZ138", id="site-anchor"),
        pytest.param(fields.count, "٣", "LZ114", id="arabic-digit"),
        pytest.param(fields.count, "-3", "LZ114", id="negative"),
        pytest.param(fields.count, "9999999", "LZ114", id="enormous"),
        pytest.param(time_of_day, "24:00", "LZ119", id="midnight-24"),
        pytest.param(time_of_day, "9", "LZ119", id="hour-only"),
        pytest.param(when, "٢٠٢٦-03-05", "LZ116", id="arabic-year"),
        pytest.param(when, "2026-00-10", "LZ116", id="month-zero"),
        pytest.param(when, "2026-03-05 09:00 +15:00", "LZ116", id="offset"),
        pytest.param(when, "2023-02-29", "LZ118", id="no-leap-day"),
    ],
)
def test_a_value_is_refused(convert: Callable[[Entry], object], raw: str, number: str) -> None:
    """What cannot be meant is a Problem with its number."""
    with pytest.raises(Refused) as refusal:
        convert(entry(raw))
    assert refusal.value.problem.code.id == number


def test_apples_categories_are_all_there() -> None:
    """Nineteen with ninety-one below, each name on one line."""
    names = [*vocabulary.CATEGORIES, *(s for subs in vocabulary.CATEGORIES.values() for s in subs)]
    assert (len(vocabulary.CATEGORIES), len(names)) == (19, 110)
    assert [name for name in names if name != " ".join(name.split())] == []
    assert vocabulary.CATEGORIES["Leisure"][-1] == "Video Games"


@pytest.mark.parametrize("model", [ShowInput, EpisodeInput, PageInput])
def test_every_key_has_a_converter_and_an_example(model: type[Input]) -> None:
    """A model cannot grow a key that nothing reads."""
    for field in model.model_fields.values():
        assert callable(reads(field).convert)
        assert reads(field).example


@pytest.mark.parametrize(
    ("left", "right", "slips"),
    [
        pytest.param("block", "block", 0, id="equal"),
        pytest.param("blok", "block", 1, id="dropped"),
        pytest.param("bolck", "block", 1, id="swapped"),
        pytest.param("blick", "block", 1, id="changed"),
        pytest.param("", "block", 5, id="empty"),
        pytest.param("desciptoin", "description", 2, id="two"),
    ],
)
def test_slips_are_counted(left: str, right: str, slips: int) -> None:
    """Added, dropped, changed and swapped letters are one slip each."""
    assert distance(left, right) == distance(right, left) == slips


def test_short_words_must_be_nearer() -> None:
    """One slip in a short word, two in a long one."""
    assert nearest("dtae", ["date"]) == "date"
    assert nearest("dxxe", ["date"]) is None
    assert nearest("desciptoin", ["description"]) == "description"
    assert nearest("x" * 10_000, ["description"]) is None
