"""An author's mistakes on top of every page of the preview."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from lienzo.problems import Problem
from lienzo.problems.explain import excerpt, printable
from lienzo.publish.assets import preview_style
from lienzo.publish.embeds.environment import environment
from lienzo.publish.embeds.words import Words
from lienzo.site.heads import with_head, with_notice
from lienzo.text.xml import xml_text


@dataclass(frozen=True, slots=True)
class _Shown:
    excerpt: str
    where: str = ""
    code: str = ""
    message: str = ""
    hint: str = ""


def with_problems(html: str, problems: Sequence[Problem], language: str) -> str:
    """Return a page with Problems on top: folded away by a click, without a script.

    The style goes with them into the page: then they look as they should where the style sheet
    is missing, and readers of the public site never load it.
    """
    words = Words(language)
    shown = [_shown(problem, language) for problem in problems]
    return _with_overlay(html, words, words("preview.errors", n=len(problems)), shown)


def with_failure(html: str, said: str, language: str) -> str:
    """Return a page with what MkDocs said when a build failed for a reason that is not ours."""
    words = Words(language)
    shown = [_Shown(printable(said))]
    return _with_overlay(html, words, words("preview.broken"), shown)


def _with_overlay(html: str, words: Words, title: str, shown: Sequence[_Shown]) -> str:
    template = environment().get_template("lienzo-problems.html")
    overlay = template.render(t=words, title=title, problems=shown)
    style = Markup(f"<style>{preview_style()}</style>")  # noqa: S704 — our own file
    return with_notice(with_head(html, style), Markup(overlay))  # noqa: S704 — autoescaped


def _shown(problem: Problem, language: str) -> _Shown:
    return _Shown(
        where=str(problem.where),
        code=problem.code.id,
        message=_with_code(problem.message(language)),
        excerpt="\n".join(excerpt(problem.where)),
        hint=_with_code(problem.hint(language)),
    )


def _with_code(text: str) -> Markup:
    """Show as code what stands between grave accents, as in all of our messages."""
    parts = xml_text(printable(text)).split("`")
    if len(parts) % 2 == 0:
        return escape("`".join(parts))
    each = (Markup("<code>{}</code>").format(p) if n % 2 else p for n, p in enumerate(parts))
    return Markup().join(each)
