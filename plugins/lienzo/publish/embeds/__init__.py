"""Embeds: player, canvas, lists and links as HTML that stands in pages of any theme.

The only importer of jinja2 and segno. Templates, styles, scripts and texts are in `lienzo/theme`.
"""

from lienzo.publish.embeds.directive_targets import NAMES, Directive, render_directive
from lienzo.publish.embeds.embeds import Embeds

__all__ = ["NAMES", "Directive", "Embeds", "render_directive"]
