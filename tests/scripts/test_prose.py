"""Prose without its marks: what is read stays on its line, everything else is gone."""

from __future__ import annotations

from pathlib import Path

import prose
import pytest


@pytest.mark.parametrize(
    ("source", "read"),
    [
        # marks in a line
        pytest.param("Un `mal dicho` aquí", "Un aquí", id="code"),
        pytest.param("Un ``con ` dentro`` aquí", "Un aquí", id="code with a mark inside"),
        pytest.param("El [lienzo](otro/sitio.md#ancla) va", "El [lienzo va", id="link"),
        pytest.param('El [lienzo](a.md "Su título") va', "El [lienzo Su título va", id="its title"),
        pytest.param("El [lienzo][ref] va", "El [lienzo va", id="link by reference"),
        pytest.param("Ve a https://lienzo.example/x, ya", "Ve a ya", id="address"),
        pytest.param("Escribe a hola@lienzo.example", "Escribe a", id="mail"),
        pytest.param("Abre podcast.yml y mira", "Abre y mira", id="file"),
        pytest.param("Dice[^libro] algo", "Dice algo", id="mark of a note"),
        pytest.param("<b class='x'>Negro</b> sí", "Negro sí", id="tags"),
        pytest.param('Un <i lang="en">buyer</i> más', "Un más", id="another language"),
        pytest.param('Un <i lang="es">más</i>', "Un más", id="the language of the page"),
        pytest.param('<img src="mall.png" alt="Un dibujo">', "Un dibujo", id="what a picture says"),
        pytest.param("Título {: #ancla .clas }", "Título", id="attributes"),
        pytest.param("Sale ‹found› mal", "Sale mal", id="a hole in a message"),
        pytest.param("Pulsa :material-arrow-up: y ya", "Pulsa y ya", id="icon"),
        # whole lines
        pytest.param("::canvas[bussines]{x=y}", "", id="directive"),
        pytest.param('--8<-- "figuras/umbral.svg"', "", id="inclusion"),
        pytest.param('!!! tip "Una cuenta"', '"Una cuenta"', id="title of an admonition"),
        pytest.param("!!! warning", "", id="admonition without title"),
        pytest.param("[ref]: https://x.example 'T'", "", id="definition of a reference"),
        pytest.param("[^libro]: Viene de ahí", "Viene de ahí", id="note"),
        pytest.param("*[IVA]: Impuesto", "*[IVA]: Impuesto", id="abbreviation"),
        # more lines
        pytest.param("Uno\n\n```yaml\ntitel: x\n```\n\nDos", "Uno Dos", id="fence"),
        pytest.param("Uno\n\n    ```sh\n    mkdir\n    ```\n\nDos", "Uno Dos", id="fence within"),
        pytest.param("Uno <!-- a\nb --> dos", "Uno dos", id="comment"),
        pytest.param("<style>\n.x {colr: red}\n</style>\nUno", "Uno", id="style"),
        pytest.param(
            "Un ` suelto\n\ny otro ` aquí", "Un ` suelto y otro ` aquí", id="two lone ticks"
        ),
    ],
)
def test_what_is_read_of_a_page(source: str, read: str) -> None:
    assert " ".join(line.text for line in prose.markdown(source)).split() == read.split()


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        pytest.param(
            "a.md",
            '---\nblock: channels\ndescription: "Qué decide"\n---\n\n# Canales\n',
            {3: '"Qué decide"', 6: "# Canales"},
            id="front matter: only what is prose",
        ),
        pytest.param(
            "podcast.yml",
            "title: El lienzo\nauthor: Xyz\ndescription: >-\n  Un curso\n  corto.\n",
            {1: "El lienzo", 4: "Un curso", 5: "corto."},
            id="folded text keeps its lines",
        ),
        pytest.param(
            "06.txt",
            "title: Canales\nblock: channels\n\n# Uno\n\nHola: adiós.\n",
            {1: "Canales", 4: "# Uno", 6: "Hola: adiós."},
            id="script",
        ),
        pytest.param(
            "es.json",
            '{\n  "a.b": "Voy \\"ya\\"",\n  "c": {"one": "{n} día", "other": "{n} días"}\n}\n',
            {2: 'Voy "ya"', 3: "día ·  días"},
            id="catalogue",
        ),
        pytest.param(
            "a.svg",
            '<svg viewBox="0 0 1 1">\n<title>Ventas</title><text x="1">Umbral</text>\n</svg>\n',
            {2: "Ventas Umbral"},
            id="drawing",
        ),
    ],
)
def test_each_kind_of_file_keeps_its_lines(
    tmp_path: Path, name: str, text: str, expected: dict[int, str]
) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    found = {line.number: line.text.split() for line in prose.read(path) if line.text.split()}
    assert found == {number: line.split() for number, line in expected.items()}
