"""The reference pages: made of the code, complete, and true."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import click
import pytest
import reference_keys
import reference_problems
import write_reference
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from lienzo.cli import main
from lienzo.problems import Problem
from lienzo.site.config import LienzoConfig
from lienzo.sources.inputs.entries import Entry
from lienzo.sources.inputs.filling import example_of, known_entries, values_of
from lienzo.sources.inputs.schemas import MODELS
from lienzo.sources.syntax.nodes import Pairs
from lienzo.sources.syntax.text_file import read_text
from lienzo.sources.syntax.yaml_reader import read_yaml


def _fields(model: type[BaseModel], path: str) -> Iterator[tuple[str, type[BaseModel], FieldInfo]]:
    for name, field in model.model_fields.items():
        yield f"{path}.{name}", model, field
        nested = reference_keys.model_in(field.annotation)
        if nested is not None and nested not in MODELS.values():
            yield from _fields(nested, f"{path}.{name}")


KEYS = [
    pytest.param(path.rpartition(".")[2], model, field, id=path)
    for document, each in MODELS.items()
    for path, model, field in _fields(each, document)
]
CODES = [pytest.param(code, id=code.id) for code in reference_problems.all_codes()]


@pytest.mark.parametrize(("name", "model", "field"), KEYS)
def test_a_key_is_told_in_full(name: str, model: type[BaseModel], field: FieldInfo) -> None:
    """What it is for, what may be written, and what counts without it."""
    del model
    key = reference_keys.key_of(name, field)
    assert key.meaning != "."
    assert key.values
    assert bool(key.absent) is not field.is_required()


@pytest.mark.parametrize(("name", "model", "field"), KEYS)
def test_the_example_of_a_key_is_accepted(
    name: str, model: type[BaseModel], field: FieldInfo, tmp_path: Path
) -> None:
    """An author may copy it as it stands."""
    path = tmp_path / "example.yml"
    path.write_text(example_of(name, field) + "\n", encoding="utf-8")
    problems: list[Problem] = []
    source = read_text(path, path.name, problems.append)
    assert source is not None
    node = read_yaml(source, 0, len(source.text), problems.append)
    assert isinstance(node, Pairs)
    entries = known_entries(
        model, Entry("", None, node, problems.append).pairs(""), problems.append
    )
    values = values_of(model, entries, problems.append)
    assert (list(values), problems) == ([name], [])


def test_every_key_of_every_group_is_on_the_page() -> None:
    """Groups inside groups are told too, each once."""
    page = "\n".join(reference_keys.keys_page())
    rows = re.findall(r"^\| `([\w.\[\]*]+\.\w+)` \|", page, re.MULTILINE)
    assert len(rows) == len(set(rows))
    assert {"value[].time_splits[].remote_start", "live_items[].enclosure.url"} <= set(rows)
    sections = re.findall(r"^### `(\w+)`", page, re.MULTILINE)
    told = {row.rpartition(".")[2] for row in rows} | set(sections)
    assert {param.values[0] for param in KEYS} <= told


@pytest.mark.parametrize("code", CODES)
def test_a_code_has_a_message_a_cause_and_a_way_out(code: reference_problems.Code) -> None:
    """All three are on the page, in Spanish."""
    assert code.es.message
    assert code.es.hint
    assert reference_problems.why("causes")[code.id].endswith(".")


def test_there_is_no_cause_of_a_code_that_is_gone() -> None:
    """A number that nobody reports needs no explanation."""
    known = {code.id for code in reference_problems.all_codes()}
    assert set(reference_problems.why("causes")) == known
    assert set(reference_problems.why("rules")) <= known


def test_every_fact_of_a_message_has_a_name_on_the_page() -> None:
    """The page says «‹clave›», not the word of the code; and keeps no name for nothing."""
    wordings = [w for c in reference_problems.all_codes() for w in (c.es.message, c.es.hint)]
    facts = {name for w in wordings for _, name, _, _ in Formatter().parse(w) if name}
    assert facts == set(reference_problems.HOLES)


def test_braces_of_an_example_stay_braces() -> None:
    """`::canvas{clave=valor}` is no fact to be filled in."""
    assert reference_problems.prose("así: `::{name}[x]{{clave=valor}}`") == (
        "así: `::‹nombre›[x]{clave=valor}`"
    )


def test_every_option_of_the_plugin_and_of_the_command_is_told() -> None:
    """None is left out, and none is invented."""
    told = reference_keys.TAIL
    options = {name for name, _ in LienzoConfig._schema}
    assert set(re.findall(r"^\| `(\w+)` \|", told, re.MULTILINE)) == options | {"enabled"}
    assert set(re.findall(r"^\| `lienzo (\w+)` \|", told, re.MULTILINE)) == set(main.commands)
    options = [o for c in main.commands.values() for o in c.params if isinstance(o, click.Option)]
    flags = {o.opts[-1] for o in options if "--help" not in o.opts}
    assert set(re.findall(r"`(--[\w-]+)`", told)) == flags


def test_the_pages_and_schemas_are_current(capsys: pytest.CaptureFixture[str]) -> None:
    """Mend a difference with `make reference`."""
    assert write_reference.main(["--check"]) == 0, capsys.readouterr().out


def test_a_stale_page_is_named_and_mended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--check` only looks; without it, what is missing is written."""
    monkeypatch.setattr(write_reference, "DOCS", tmp_path / "docs")
    assert write_reference.main(["--check"]) == 1
    assert "docs/referencia/problemas.md is not current" in capsys.readouterr().out
    assert write_reference.main([]) == 0
    assert write_reference.main(["--check"]) == 0
