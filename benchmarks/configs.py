"""The two configurations that are compared: the same pages with Lienzo and without it."""

from __future__ import annotations

from dataclasses import dataclass

_TEXT = """\
site_name: El lienzo medido
site_url: https://medidas.example/curso/
site_dir: {site}
theme:
  name: material
  language: es
  font: false
  features:
    - navigation.indexes
    - navigation.prune
    - navigation.tabs
    - navigation.top
    - search.highlight
    - search.suggest
plugins: [{plugins}]
markdown_extensions:
  - abbr
  - admonition
  - attr_list
  - footnotes
  - md_in_html
  - toc: {{permalink: true}}
"""


@dataclass(frozen=True, slots=True)
class Config:
    """A configuration of MkDocs.

    Attributes:
        file: its name in the project.
        site: the folder it builds.
        plugins: as `plugins:` has them.
    """

    file: str
    site: str
    plugins: str

    @property
    def text(self) -> str:
        """What the file holds: the flagship's theme, features and Markdown extensions."""
        return _TEXT.format(site=self.site, plugins=self.plugins)


LIENZO = Config("mkdocs.yml", "site", "search: {lang: es}, lienzo: {}")
PLAIN = Config("plain.yml", "site-plain", "search: {lang: es}")
