"""The project as the command line finds it: the addresses in `mkdocs.yml`, without MkDocs."""

from __future__ import annotations

from pathlib import Path

from lienzo.model import Urls
from lienzo.problems import Report
from lienzo.sources.syntax.text_file import read_text
from lienzo.sources.syntax.yaml_reader import top_scalars

EPISODES_FOLDER = "episodes"


def read_project(config: Path, report: Report) -> Urls | None:
    """Return where the project of a `mkdocs.yml` is; None after reporting it cannot be read.

    Only `site_url`, `docs_dir`, `site_dir` and `use_directory_urls` are read, and values behind a
    tag such as `!ENV` count as not written.
    """
    source = read_text(config, config.name, report)
    if source is None:
        return None
    values = top_scalars(source.text)
    folder = config.resolve().parent
    address = values.get("site_url", "")
    return Urls(
        site_url=f"{address.rstrip('/')}/" if address else None,
        docs_dir=str(folder / values.get("docs_dir", "docs")),
        site_dir=str(folder / values.get("site_dir", "site")),
        episodes_dir=str(folder / EPISODES_FOLDER),
        project_dir=str(folder),
        use_directory_urls=values.get("use_directory_urls", "true").lower() != "false",
    )
