"""The project as the command line finds it: what `mkdocs.yml` says, without MkDocs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pathspec.gitignore import GitIgnoreSpec

from lienzo.model import Urls
from lienzo.problems import Report
from lienzo.sources.paths import shown_path
from lienzo.sources.syntax.text_file import read_text
from lienzo.sources.syntax.yaml_reader import host_values

EPISODES_FOLDER = "episodes"

_PLUGIN = "lienzo"
_NEVER_BUILT = (".*", "/templates/")
"""What MkDocs leaves out of every site, before `exclude_docs` has its say."""
_FALSE = {"false", "no", "off"}
_MOST_PARENTS = 20


@dataclass(frozen=True, slots=True)
class Project:
    """What `mkdocs.yml` says of a project.

    Attributes:
        urls: where the project is and where the site will be.
        language: of messages, from the plugin's options; None when it does not say.
        theme_language: the one the theme was told to speak; None when it was not.
        extensions: names of the Markdown extensions, as written.
        excluded: patterns of `exclude_docs` and `draft_docs`, as in a `.gitignore`.
    """

    urls: Urls
    language: str | None = None
    theme_language: str | None = None
    extensions: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()

    def builds(self, src_uri: str) -> bool:
        """Whether `mkdocs build` makes a page of this file of the docs folder."""
        spec = GitIgnoreSpec.from_lines([*_NEVER_BUILT, *self.excluded])
        return not spec.match_file(src_uri)


def read_project(config: Path, report: Report) -> Urls | None:
    """Return where the project of a `mkdocs.yml` is; None after reporting it cannot be read."""
    project = open_project(config, report)
    return project.urls if project is not None else None


def open_project(config: Path, report: Report) -> Project | None:
    """Return what a `mkdocs.yml` says; None after reporting it cannot be read.

    Values behind a tag such as `!ENV` count as not written, and so does what is not of the type
    MkDocs expects: MkDocs tells the author. `INHERIT` is followed as MkDocs does.
    """
    folder = config.resolve().parent
    values = _read(config, folder, report)
    if values is None:
        return None
    options, theme = _options(values.get("plugins")), _mapping(values.get("theme"))
    excluded = "\n".join(_text(values, key) for key in ("exclude_docs", "draft_docs"))
    return Project(
        urls=_urls(values, folder, _text(options, "episodes") or EPISODES_FOLDER),
        language=_text(options, "language") or None,
        theme_language=_text(theme, "language") or None,
        extensions=tuple(name for name, _ in _named(values.get("markdown_extensions"))),
        excluded=tuple(excluded.splitlines()),
    )


def _urls(values: Mapping[str, object], folder: Path, episodes: str) -> Urls:
    address = _text(values, "site_url")
    return Urls(
        site_url=f"{address.rstrip('/')}/" if address else None,
        docs_dir=str((folder / (_text(values, "docs_dir") or "docs")).resolve()),
        site_dir=str((folder / (_text(values, "site_dir") or "site")).resolve()),
        episodes_dir=str(folder / episodes),
        project_dir=str(folder),
        use_directory_urls=_text(values, "use_directory_urls").lower() not in _FALSE,
    )


def _read(config: Path, folder: Path, report: Report) -> Mapping[str, object] | None:
    """Return the values of a configuration over those of the ones it inherits from."""
    values: Mapping[str, object] = {}
    for _ in range(_MOST_PARENTS):
        source = read_text(config, shown_path(config.resolve(), folder), report)
        if source is None:
            return None
        values = _over(host_values(source.text), values)
        parent = _text(values, "INHERIT")
        if not parent:
            break
        config = config.parent / parent
        values = {key: value for key, value in values.items() if key != "INHERIT"}
    return values


def _over(parent: Mapping[str, object], child: Mapping[str, object]) -> dict[str, object]:
    """Lay a child's values over its parent's: groups are joined, all else is replaced."""
    both = {
        key: _over(parent[key], value)  # type: ignore[arg-type]  # both are groups
        for key, value in child.items()
        if isinstance(value, dict) and isinstance(parent.get(key), dict)
    }
    return {**parent, **child, **both}


def _options(plugins: object) -> Mapping[str, object]:
    """Return our plugin's options; `plugins:` may be a list or a group, and have none."""
    return next((_mapping(options) for name, options in _named(plugins) if name == _PLUGIN), {})


def _named(written: object) -> Iterator[tuple[str, object]]:
    """Yield names and options of what MkDocs takes as `[name, {name: options}]` or as a group."""
    for part in written if isinstance(written, list) else [written]:
        if isinstance(part, str):
            yield part, None
        yield from ((str(name), options) for name, options in _mapping(part).items())


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _text(values: Mapping[str, object], key: str) -> str:
    value = values.get(key)
    return value if isinstance(value, str) else ""
