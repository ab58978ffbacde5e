"""Pages converted for the sake of what stands in them, without the program that publishes them.

Only the shape of a page is needed: which lines are paragraphs, lists, code or HTML. So of the
extensions a project uses only those that make blocks are loaded, and with no option of theirs:
options change how a block looks, not where it ends.
"""

from __future__ import annotations

from collections.abc import Iterable

from markdown import Markdown
from markdown.extensions import Extension

_ALWAYS = ("tables", "fenced_code")
"""What MkDocs loads for every project."""
_OF_MARKDOWN = ("admonition", "def_list", "extra", "footnotes", "md_in_html", "sane_lists")
_OF_PYMDOWN = ("details", "extra", "superfences", "tabbed")
_OF_PYMDOWN_BLOCKS = ("admonition", "caption", "definition", "details", "html", "tab")
_BLOCKS = {
    **{name: name for name in (*_ALWAYS, *_OF_MARKDOWN)},
    **{f"markdown.extensions.{name}": name for name in (*_ALWAYS, *_OF_MARKDOWN)},
    **{f"pymdownx.{name}": f"pymdownx.{name}" for name in _OF_PYMDOWN},
    **{f"pymdownx.blocks.{name}": f"pymdownx.blocks.{name}" for name in _OF_PYMDOWN_BLOCKS},
}


def visit_blocks(markdown: str, names: Iterable[str], visitor: Extension) -> None:
    """Convert a page for an extension that looks at it; the HTML is thrown away.

    Args:
        markdown: the body of the page.
        names: the extensions of the project, as `mkdocs.yml` names them; unknown ones are left out.
        visitor: meets the blocks of the page, and keeps what it wants of them.
    """
    known = [*_ALWAYS, *(_BLOCKS[name] for name in names if name in _BLOCKS)]
    Markdown(extensions=[*dict.fromkeys(known), visitor]).convert(markdown)
