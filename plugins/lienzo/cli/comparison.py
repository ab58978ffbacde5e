"""The feed of an edition beside the one that is online."""

from __future__ import annotations

from lienzo.edition import Edition
from lienzo.moving.compare import compare
from lienzo.moving.fetching import Web
from lienzo.moving.gathering import gather_feed
from lienzo.problems import Problem


def compared(edition: Edition, source: str, web: Web) -> tuple[list[Problem], bool]:
    """Return what publishing would change, and whether the other feed could be read at all.

    Args:
        edition: ours, without errors.
        source: address or file of the other feed.
        web: fetches it, with the pages it may go on in.
    """
    problems: list[Problem] = []
    live = gather_feed(source, web, problems.append)
    if live is None:
        return problems, False
    return [*problems, *compare(edition, live)], True
