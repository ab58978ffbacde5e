"""axe-core, which judges whether everybody can use a page."""

from __future__ import annotations

import json

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules whose answer depends on the colour scheme."""


def findings(page: Page, within: str = "html", *, rules: list[str] = RULES) -> list[str]:
    """Return what axe finds in the elements of a selector: rule, place and reason.

    What is folded is unfolded first. Rules: WCAG 2.2, A and AA, and axe's own best practices.
    """
    options = {"runOnly": rules, "resultTypes": ["violations"]}
    page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
    if page.evaluate("typeof axe === 'undefined'"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate(f"axe.run({json.dumps(within)}, {json.dumps(options)})")
    return [
        f"{rule['id']}: {' '.join(map(str, node['target']))}: {node['failureSummary']}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]
