"""Answers to questions, as search engines accept them: few tags, no links, no pictures."""

from __future__ import annotations

import nh3

from lienzo.text.xml import xml_text

_TAGS = {"p", "br", "ul", "ol", "li", "strong", "em", "b", "i", "h4", "h5", "h6"}
"""Of what Google renders in an answer, what says something without leading elsewhere."""
_DROPPED = {"script", "style", "template", "svg", "audio", "video", "iframe", "button", "select"}


def answer_html(html: str) -> str:
    """Return safe HTML of an answer; empty when nothing in it can be read.

    Pictures, players and scripts go with their content, other tags without it.
    """
    clean = nh3.clean(
        xml_text(html),
        tags=_TAGS,
        clean_content_tags=_DROPPED,
        attributes={},
        link_rel=None,
    )
    said = nh3.clean(clean, tags=set(), attributes={}, link_rel=None).strip()
    return " ".join(xml_text(clean).split()) if said else ""
