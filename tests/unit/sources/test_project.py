"""`mkdocs.yml` as the command line reads it: without MkDocs, whatever else stands in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lienzo.problems import Problem
from lienzo.sources.project import Project, open_project, read_project
from lienzo.sources.syntax.yaml_reader import host_values


def opened(folder: Path, text: str, **others: str) -> Project:
    """Read a configuration, with others beside it."""
    for name, content in {"mkdocs.yml": text, **others}.items():
        (folder / name.replace("__", "/")).write_text(content, encoding="utf-8")
    problems: list[Problem] = []
    project = open_project(folder / "mkdocs.yml", problems.append)
    assert project is not None
    assert problems == []
    return project


@pytest.mark.parametrize(
    "plugins",
    [
        pytest.param("plugins:\n  - search\n  - lienzo:\n      episodes: audio\n", id="list"),
        pytest.param("plugins:\n  search: {}\n  lienzo:\n    episodes: audio\n", id="group"),
        pytest.param("plugins: [{lienzo: {episodes: audio}}, search]\n", id="flow"),
        pytest.param(
            "x: &ours {episodes: audio}\nplugins:\n  - lienzo:\n      <<: *ours\n", id="merged"
        ),
        pytest.param("x: &ours {episodes: audio}\nplugins: [{lienzo: *ours}]\n", id="alias"),
    ],
)
def test_the_folder_of_the_episodes_is_the_one_the_plugin_was_told(
    tmp_path: Path, plugins: str
) -> None:
    """From the folder of `mkdocs.yml`, as the plugin counts it."""
    assert opened(tmp_path, plugins).urls.episodes_dir == str(tmp_path / "audio")


@pytest.mark.parametrize(
    "plugins",
    [
        "",
        "plugins:\n",
        "plugins: lienzo\n",
        "plugins: [lienzo]\n",
        "plugins: [lienzo: ]\n",
        "plugins: {lienzo: }\n",
        "plugins: {lienzo: !ENV [X, y]}\n",
        "plugins: [lienzo: {episodes: !ENV [AUDIO, otra]}]\n",
        "plugins: [lienzo: {episodes: [a, b]}]\n",
        "plugins: [[lienzo], {otro: {episodes: audio}}]\n",
        "plugins: !!python/name:os.system\n",
        "a: &a [*a]\nplugins: *a\n",
        "a: &a {plugins: *a}\nplugins: *a\n",
        "? [x, y]\n: z\nplugins: [lienzo]\n",
        "- solo\n- una lista\n",
        "plugins: [lienzo\n",
    ],
)
def test_what_says_nothing_leaves_the_default(tmp_path: Path, plugins: str) -> None:
    """Tags are not resolved and nothing crashes: MkDocs tells what is wrong in its file."""
    assert opened(tmp_path, plugins).urls.episodes_dir == str(tmp_path / "episodes")


def test_languages_and_extensions_are_read(tmp_path: Path) -> None:
    """What judging pages without MkDocs needs to know."""
    text = """\
theme: {name: material, language: en, custom_dir: !ENV [TEMA, tema]}
plugins: [lienzo: {language: es}]
markdown_extensions:
  - admonition
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
"""
    project = opened(tmp_path, text)
    assert (project.language, project.theme_language) == ("es", "en")
    assert project.extensions == ("admonition", "pymdownx.emoji")


def test_the_theme_may_be_a_mere_name(tmp_path: Path) -> None:
    project = opened(tmp_path, "theme: material\nmarkdown_extensions: {attr_list: , toc: {}}\n")
    assert (project.theme_language, project.extensions) == (None, ("attr_list", "toc"))


@pytest.mark.parametrize(
    ("src_uri", "built"),
    [
        ("index.md", True),
        ("incluir/a.md", False),
        ("serie/incluir/a.md", True),
        ("borradores/uno.md", False),
        ("borradores/este.md", True),
        (".oculto/a.md", False),
        ("templates/a.md", False),
    ],
)
def test_what_mkdocs_leaves_out_is_no_page(tmp_path: Path, src_uri: str, built: bool) -> None:  # noqa: FBT001 — a table's column
    """`exclude_docs` and `draft_docs` are patterns as in a .gitignore; some always count."""
    text = "exclude_docs: |\n  /incluir/\ndraft_docs: |\n  borradores/*\n  !borradores/este.md\n"
    assert opened(tmp_path, text).builds(src_uri) is built


def test_an_inherited_configuration_counts(tmp_path: Path) -> None:
    """Groups are joined, lists and values replaced; folders count from the child's."""
    project = opened(
        tmp_path,
        "INHERIT: base.yml\nplugins: {lienzo: {language: en}}\ndocs_dir: paginas\n",
        **{
            "base.yml": "INHERIT: abuela.yml\nsite_url: https://a.example\ndocs_dir: no\n"
            "plugins: {lienzo: {episodes: audio}, search: }\n",
            "abuela.yml": "INHERIT: base.yml\nsite_dir: public\nuse_directory_urls: off\n",
        },
    )
    urls = project.urls
    assert (urls.site_url, project.language) == ("https://a.example/", "en")
    assert (Path(urls.docs_dir).name, Path(urls.site_dir).name) == ("paginas", "public")
    assert urls.episodes_dir == str(tmp_path / "audio")
    assert urls.use_directory_urls is False


def test_a_parent_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    """MkDocs would end here as well."""
    (tmp_path / "mkdocs.yml").write_text("INHERIT: nada.yml\n", encoding="utf-8")
    problems: list[Problem] = []
    assert read_project(tmp_path / "mkdocs.yml", problems.append) is None
    assert [(problem.code.id, problem.where.file) for problem in problems] == [
        ("LZ154", "nada.yml")
    ]


def test_an_alias_bomb_takes_no_time() -> None:
    """Every node is taken once, however often it is named."""
    levels = "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30))
    values = host_values(f"a0: &a0 [x]\n{levels}")
    assert len(values) == 30


@given(st.text(max_size=300))
def test_no_text_makes_it_fail(text: str) -> None:
    """Whatever stands in the file, there are values or there are none."""
    assert isinstance(host_values(text), dict)
