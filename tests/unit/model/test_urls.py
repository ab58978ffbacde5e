"""Addresses in ASCII."""

from __future__ import annotations

import pytest

from factories import urls
from lienzo.model.urls import ascii_address


@pytest.mark.parametrize(
    ("address", "ascii_only"),
    [
        pytest.param("https://e.es/a?b=c#d", "https://e.es/a?b=c#d", id="ASCII stays"),
        pytest.param("https://año.es/", "https://xn--ao-zja.es/", id="domain"),
        pytest.param(
            "https://año.es:80/año/?ñ", "https://xn--ao-zja.es:80/a%C3%B1o/?%C3%B1", id="all"
        ),
        pytest.param("https://e.es/a%20b c+d", "https://e.es/a%20b%20c+d", id="encoded stays"),
        pytest.param("https://e.es/\udcf1", "https://e.es/%F1", id="a byte of a Latin-1 name"),
        pytest.param("https://" + "ñ" * 80 + ".es/", "https://" + "ñ" * 80 + ".es/", id="refused"),
    ],
)
def test_an_address_becomes_ascii(address: str, ascii_only: str) -> None:
    assert ascii_address(address) == ascii_only


@pytest.mark.parametrize(
    ("site", "path", "address"),
    [
        ("https://año.es/", "serie/año/#x", "https://xn--ao-zja.es/serie/a%C3%B1o/#x"),
        ("https://e.es/año/", "feed.xml", "https://e.es/a%C3%B1o/feed.xml"),
        ("https://e.es/", "año 1.mp3", "https://e.es/a%C3%B1o%201.mp3"),
        (None, "año/", "a%C3%B1o/"),
    ],
)
def test_a_path_of_the_site_becomes_an_absolute_address(
    site: str | None, path: str, address: str
) -> None:
    assert urls(site_url=site).absolute(path) == address


@pytest.mark.parametrize(
    ("page", "directories", "files"),
    [
        ("index.md", "", "index.html"),
        ("serie/index.md", "serie/", "serie/index.html"),
        ("serie/README.md", "serie/", "serie/index.html"),
        ("serie/canales.md", "serie/canales/", "serie/canales.html"),
    ],
)
def test_a_page_has_the_address_the_host_program_gives_it(
    page: str, directories: str, files: str
) -> None:
    assert urls().page(page) == directories
    assert urls(use_directory_urls=False).page(page) == files
