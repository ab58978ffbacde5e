"""Entries of `nav:` that lead to what is not out yet: they stay, as text."""

from __future__ import annotations

from typing import Any

from lienzo.site.held_back import HeldBack

_PLACEHOLDER = "lienzo:soon"
_LINK = f'href="{_PLACEHOLDER}"'
_TEXT = 'role="link" aria-disabled="true"'


def soften_nav(nav: Any, held: HeldBack, word: str) -> Any:
    """Return a `nav:` whose entries to held-back pages lead nowhere; drafts are left out.

    An entry becomes a link to a placeholder address, which MkDocs passes on without a warning
    because it has a scheme; `soften_links` then takes the address out of the finished page.

    Args:
        nav: as `mkdocs.yml` has it: lists, mappings of title to path or list, paths.
        held: what is held back.
        word: what to say after an entry's name, such as «Próximamente».
    """
    if isinstance(nav, list):
        return [_soften(item, held, word) for item in nav if not _private(item, held)]
    return nav


def soften_links(html: str) -> str:
    """Make placeholder links of a finished page text: a link without address (HTML, WAI-ARIA)."""
    return html.replace(_LINK, _TEXT)


def _soften(item: Any, held: HeldBack, word: str) -> Any:
    if isinstance(item, str) and item in held.pages:
        return {f"{held.pages[item]} · {word}": _PLACEHOLDER}
    if isinstance(item, dict):
        return dict(_entry(title, value, held, word) for title, value in item.items())
    return item


def _entry(title: Any, value: Any, held: HeldBack, word: str) -> tuple[Any, Any]:
    if isinstance(value, str) and value in held.pages:
        return f"{title} · {word}", _PLACEHOLDER
    return title, soften_nav(value, held, word)


def _private(item: Any, held: HeldBack) -> bool:
    """Whether an entry leads to a draft, of which not even the name is public."""
    targets = item.values() if isinstance(item, dict) else [item]
    return any(isinstance(target, str) and held.pages.get(target) == "" for target in targets)
