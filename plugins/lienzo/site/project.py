"""What MkDocs knows of the project, as the core wants to hear it."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils.yaml import yaml_load

from lienzo.edition import system_language
from lienzo.model import Urls
from lienzo.site.config import LienzoConfig

_PREVIEWS = "mkdocs_", "properdocs_"
"""How the hosts begin the names of the folders they serve from."""


def urls_of(config: MkDocsConfig, options: LienzoConfig, *, serving: bool) -> Urls:
    """Return where the project is and where the site will be.

    Args:
        config: with the real `site_dir`, before it is staged.
        options: the plugin's.
        serving: in `mkdocs serve` the address is the preview server's; then the real one is read
            from `mkdocs.yml` again, or the feed would be full of `127.0.0.1`.
    """
    project = project_dir(config)
    address = _written_address(config) if serving else config.site_url
    return Urls(
        site_url=f"{address.rstrip('/')}/" if address else None,
        docs_dir=str(Path(config.docs_dir).resolve()),
        site_dir=str(Path(config.site_dir).resolve()),
        episodes_dir=str(project / options.episodes),
        project_dir=str(project),
        use_directory_urls=config.use_directory_urls,
    )


def project_dir(config: MkDocsConfig) -> Path:
    """Return the folder of `mkdocs.yml`, or the current one for a configuration without a file."""
    return Path(config.config_file_path or "mkdocs.yml").resolve().parent


def config_name(config: MkDocsConfig) -> str:
    """Return the name of the configuration file, for Problems."""
    return Path(config.config_file_path or "mkdocs.yml").name


def theme_language(config: MkDocsConfig) -> str | None:
    """Return the language an author gave the theme, if any; a theme's own default says nothing."""
    language = config.theme.get("language")
    return language if isinstance(language, str) else None


def message_language(config: MkDocsConfig, options: LienzoConfig) -> str:
    """Return the language of messages until the course is read, and with it its own."""
    return options.language or theme_language(config) or system_language(os.environ)


def is_preview_folder(site_dir: str) -> bool:
    """Whether `mkdocs serve` or `properdocs serve` made this folder, with or without `--clean`.

    With `--clean` they tell their plugins `command="build"`; their folder gives it away.
    """
    folder = Path(site_dir).resolve()
    temporary = Path(tempfile.gettempdir()).resolve()
    return folder.name.startswith(_PREVIEWS) and folder.parent == temporary


def _written_address(config: MkDocsConfig) -> str | None:
    path = Path(config.config_file_path or "")
    if not path.is_file():
        return config.site_url
    with path.open("rb") as file:
        address = yaml_load(file).get("site_url")
    return address if isinstance(address, str) else None
