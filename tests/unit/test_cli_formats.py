"""What a check found, as programs read it: one schema each, whatever an author wrote."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

import lienzo
from lienzo.cli.formats import FORMATS, Findings
from lienzo.cli.formats.findings import folder_in_repository
from lienzo.problems import Code, Problem, Severity, Where, Wording, comparing_codes
from lienzo.problems.input_codes import UNKNOWN_KEY

SCHEMA = json.loads(
    (Path(lienzo.__file__).parent / "data" / "check.schema.json").read_text(encoding="utf-8")
)
SEVERITIES = list(Severity)
WHERE = Where("episodes/año 1/07 relación.md", 4, 7, "date: 5/3/2026", 8)


def code(severity: Severity, name: str = "LZ199") -> Code:
    said = Wording("dice «{value}»", "haz {value}")
    return Code(name, severity, es=said, en=said)


def findings(*problems: Problem, folder: str = "") -> Findings:
    return Findings(problems, "es", passed=not problems, folder=folder)


def one(severity: Severity = Severity.ERROR, where: Where = WHERE, value: str = "x") -> Problem:
    return code(severity).at(where, value=value)


def faults(value: Any, schema: dict[str, Any], path: str = "$") -> list[str]:
    """Say where a value breaks the few rules of JSON Schema that ours is written in."""
    kinds = {"object": dict, "array": list, "string": str, "integer": int, "boolean": bool}
    kinds["null"] = type(None)
    asked = schema.get("type", [])
    types = [asked] if isinstance(asked, str) else asked
    found = [f"{path}: {value!r}"] if types and type(value) not in map(kinds.get, types) else []
    if "const" in schema and value != schema["const"]:
        found.append(f"{path}: not {schema['const']}")
    if "enum" in schema and value not in schema["enum"]:
        found.append(f"{path}: not one of {schema['enum']}")
    if "pattern" in schema and not re.search(schema["pattern"], value):
        found.append(f"{path}: not like {schema['pattern']}")
    if isinstance(value, int) and value < schema.get("minimum", value):
        found.append(f"{path}: too small")
    found += [f"{path}: no {key}" for key in schema.get("required", []) if key not in value]
    for key, part in schema.get("properties", {}).items():
        found += faults(value[key], part, f"{path}.{key}") if key in value else []
    for item in value if "items" in schema else []:
        found += faults(item, schema["items"], f"{path}[]")
    return found


hostile = st.text(max_size=60)
places = st.builds(
    Where,
    file=st.text(min_size=1, max_size=30),
    line=st.none() | st.integers(1, 10**6),
    column=st.none() | st.integers(1, 1000),
    source=st.none() | hostile,
    width=st.integers(1, 50),
)
problems = st.builds(one, st.sampled_from(SEVERITIES), places, hostile)


@given(st.lists(problems, max_size=4), st.sampled_from(["", "sitio"]))
def test_json_follows_its_schema(said: list[Problem], folder: str) -> None:
    """Whatever stands in the messages, and also where nothing was found."""
    document = json.loads(FORMATS["json"](findings(*said, folder=folder)))
    assert faults(document, SCHEMA) == []
    assert [p["message"] for p in document["problems"]] == [p.message("es") for p in said]


def test_json_tells_everything() -> None:
    """Nobody needs to read the text to know the place, the weight or the way out."""
    document = json.loads(FORMATS["json"](findings(one(), one(Severity.ADVICE))))
    assert document["counts"] == {"error": 1, "warning": 0, "advice": 1, "notice": 0}
    assert (document["version"], document["passed"]) == (1, False)
    assert document["problems"][0] == {
        "code": "LZ199",
        "severity": "error",
        "file": "episodes/año 1/07 relación.md",
        "line": 4,
        "column": 7,
        "end_column": 15,
        "source": "date: 5/3/2026",
        "message": "dice «x»",
        "hint": "haz x",
        "help": "referencia/problemas/#lz199",
    }


@pytest.mark.parametrize(
    "change",
    [
        {"version": 2},
        {"passed": "no"},
        {"counts": {}},
        {"problems": [{}]},
        {"problems": [{"code": "121", "severity": "fatal", "line": 0}]},
    ],
)
def test_the_schema_refuses_what_it_does_not_describe(change: dict[str, Any]) -> None:
    """So that the test above proves something."""
    document = json.loads(FORMATS["json"](findings(one())))
    assert faults(document, SCHEMA) == []
    assert faults(document | change, SCHEMA) != []


COMMAND = re.compile(r"::(error|warning|notice) ([^\r\n]*?)::([^\r\n]*)")


def unescaped(text: str) -> str:
    for escape, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","),
                              ("%25", "%")):  # fmt: skip
        text = text.replace(escape, character)
    return text


@given(problems)
def test_github_gets_one_command_for_each_problem(problem: Problem) -> None:
    """No message can end its line, begin another command, or leave its property."""
    written = FORMATS["github"](findings(problem))
    assert written.endswith("\n")
    match = COMMAND.fullmatch(written[:-1])
    assert match is not None
    properties = [each.partition("=") for each in match[2].split(",")]
    assert properties[0][0] == "file"
    assert {name for name, _, _ in properties} <= {"file", "line", "col", "title"}
    assert all(":" not in value for _, _, value in properties)
    assert unescaped(match[3]).isprintable() or "\n" in unescaped(match[3])


@pytest.mark.parametrize(
    ("severity", "command"),
    [
        (Severity.ERROR, "error"),
        (Severity.WARNING, "warning"),
        (Severity.ADVICE, "notice"),
        (Severity.NOTICE, "notice"),
    ],
)
def test_github_is_told_how_much_it_weighs(severity: Severity, command: str) -> None:
    assert FORMATS["github"](findings(one(severity))) == (
        f"::{command} file=episodes/año 1/07 relación.md,line=4,col=7,title=LZ199"
        "::dice «x»%0Ahaz x\n"
    )


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("a\nb", "dice «a%0Ab»%0Ahaz a%0Ab"),
        ("a\r\n::error::b", "dice «a\\r%0A::error::b»%0Ahaz a\\r%0A::error::b"),
        ("100%0A", "dice «100%250A»%0Ahaz 100%250A"),
        ("\x1b[31m", "dice «\\x1b[31m»%0Ahaz \\x1b[31m"),
    ],
)
def test_a_message_of_github_is_escaped(value: str, written: str) -> None:
    """As the runner undoes it; control characters never reach a log."""
    assert FORMATS["github"](findings(one(value=value))).rstrip("\n").split("::", 2)[2] == written


def test_a_property_of_github_is_escaped() -> None:
    """Commas, colons and percent signs are allowed in names of files."""
    written = FORMATS["github"](findings(one(where=Where("a,b:c%d.md")), folder="sub dir"))
    assert "file=sub dir/a%2Cb%3Ac%25d.md,title=LZ199::" in written
    assert FORMATS["github"](findings()) == ""


def sarif(*said: Problem, folder: str = "") -> dict[str, Any]:
    document: dict[str, Any] = json.loads(FORMATS["sarif"](findings(*said, folder=folder)))
    assert document["version"] == "2.1.0"
    (run,) = document["runs"]
    return dict(run)


@given(st.lists(problems, max_size=4))
def test_sarif_says_what_its_schema_requires(said: list[Problem]) -> None:
    """SARIF 2.1.0, 3.14, 3.19, 3.27, 3.29 and 3.30: names, levels, rules by index, places."""
    run = sarif(*said)
    rules = run["tool"]["driver"]["rules"]
    assert run["tool"]["driver"]["name"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert len({rule["id"] for rule in rules}) == len(rules)
    assert all(rule["shortDescription"]["text"] for rule in rules)
    for result, problem in zip(run["results"], said, strict=True):
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == problem.code.id
        assert result["level"] in {"error", "warning", "note"}
        assert result["message"]["text"]
        (location,) = result["locations"]
        place = location["physicalLocation"]
        assert re.fullmatch(
            r"[A-Za-z0-9._~/%:?#\[\]@!$&'()*+,;=-]+", place["artifactLocation"]["uri"]
        )
        region = place.get("region", {"startLine": 1})
        assert region["startLine"] >= 1
        assert region.get("endColumn", 2) > region.get("startColumn", 1) >= 1


@pytest.mark.parametrize(
    ("file", "folder", "uri", "base"),
    [
        ("docs/index.md", "", "docs/index.md", "%SRCROOT%"),
        ("docs/año 1.md", "curso", "curso/docs/a%C3%B1o%201.md", "%SRCROOT%"),
        ("c#:?.md", "", "c%23%3A%3F.md", "%SRCROOT%"),
        ("caf\udce9.md", "", "caf%E9.md", "%SRCROOT%"),
        ("/srv/base.yml", "curso", "file:///srv/base.yml", None),
        ("https://ejemplo.es/el feed.xml", "curso", "https://ejemplo.es/el%20feed.xml", None),
    ],
)
def test_sarif_names_files_as_addresses(file: str, folder: str, uri: str, base: str | None) -> None:
    """Relative to the root of the repository, percent-encoded as on disk."""
    (result,) = sarif(one(where=Where(file)), folder=folder)["results"]
    location = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert (location["uri"], location.get("uriBaseId")) == (uri, base)
    assert "region" not in result["locations"][0]["physicalLocation"]


def test_sarif_names_a_rule_once_and_without_the_facts_of_a_case() -> None:
    """Two results, one rule; Spanish tells the cause as the reference page does."""
    at = Where("episodes/podcast.yml", 2)
    said = [UNKNOWN_KEY.at(at, **dict.fromkeys(_facts(UNKNOWN_KEY), name)) for name in "ab"]
    run = sarif(*said, one(Severity.NOTICE))
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted({UNKNOWN_KEY.id, "LZ199"})
    assert "…" in rules[0]["shortDescription"]["text"]
    assert rules[0]["fullDescription"]["text"].endswith(".")
    assert "fullDescription" not in rules[1]
    assert [result["level"] for result in run["results"]] == ["error", "error", "note"]


def test_sarif_in_english_has_no_spanish_cause() -> None:
    said = UNKNOWN_KEY.at(WHERE, **dict.fromkeys(_facts(UNKNOWN_KEY), "a"))
    document = json.loads(FORMATS["sarif"](Findings((said,), "en", passed=False)))
    (rule,) = document["runs"][0]["tool"]["driver"]["rules"]
    assert "fullDescription" not in rule


def test_a_region_ends_behind_its_last_character() -> None:
    """SARIF 3.30.8: the end column is that of the character after the region."""
    region = sarif(one())["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 4, "startColumn": 7, "endColumn": 15}
    region = sarif(one(where=Where("a.md", 3)))["results"][0]["locations"][0]["physicalLocation"]
    assert region["region"] == {"startLine": 3}


def test_a_file_name_is_told_back_whole() -> None:
    (result,) = sarif(one())["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert unquote(uri) == WHERE.file


def test_text_ends_with_a_count() -> None:
    """As it always has; nothing at all when nothing was found."""
    assert FORMATS["text"](findings(one(), one())).endswith("\nlienzo: 2 errores\n")
    assert FORMATS["text"](findings()) == ""


def test_a_project_knows_its_folder_in_the_repository(tmp_path: Path) -> None:
    """GitHub counts from the root of the repository, Lienzo from mkdocs.yml."""
    project = tmp_path / "sitios" / "curso"
    project.mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    assert folder_in_repository(project) == "sitios/curso"
    assert folder_in_repository(tmp_path) == ""


def _facts(code: Code) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", code.es.message + code.es.hint))


PAGE = Path(__file__).resolve().parents[2] / "docs" / "publicar" / "comprobar.md"


def test_the_page_on_checking_shows_a_document_of_the_schema() -> None:
    """An author writes a program against what the page shows."""
    (block,) = re.findall(r"```json\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert faults(json.loads(block), SCHEMA) == []


def test_the_page_on_checking_lists_what_comparing_may_find() -> None:
    """Every code that is about a change, with its weight."""
    rows = re.findall(r"^\| \[(LZ\d+)\].*\| (\w+) \|$", PAGE.read_text("utf-8"), re.MULTILINE)
    words = {"error": "error", "warning": "aviso", "notice": "nota"}
    known = {v.id: words[v.severity] for v in vars(comparing_codes).values() if isinstance(v, Code)}
    del known[comparing_codes.NO_FILE.id], known[comparing_codes.NO_FEED.id]
    assert dict(rows) == known
