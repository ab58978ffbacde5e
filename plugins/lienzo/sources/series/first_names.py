"""The name an article's file had when its page was first published: its feed entry is known by it.

RFC 4287 §4.2.6: the id of an entry never changes, wherever the entry moves. Like an episode's guid
it is pinned by the ledger, which remembers whose an address was: a renamed file keeps it as long
as one of its old addresses leads to the new one, and the ledger asks for that anyway.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, count

from lienzo.model import Article, Ledger


def with_first_names(articles: Sequence[Article], ledger: Ledger) -> tuple[Article, ...]:
    """Return the articles, each with a `first_uri` that no other has.

    What is promised already chooses first, then what is out, then the rest: no draft takes the
    name of a published article, and no new file the one that a renamed article keeps.
    """
    promised, here = set(ledger.lessons.values()), {x.src_uri for x in articles}
    owners: dict[str, str] = {}  # by first name
    for article in sorted(articles, key=lambda x: (x.src_uri not in promised, not x.state.out)):
        before = () if article.src_uri in promised else _before(article, ledger, here)
        known = (ledger.renamed.get(name, name) for name in (*before, article.src_uri))
        owners[_free(known, article.src_uri, owners)] = article.src_uri
    first = {owner: name for name, owner in owners.items()}
    return tuple(replace(x, first_uri=first[x.src_uri]) for x in articles)


def _before(article: Article, ledger: Ledger, here: Collection[str]) -> Iterator[str]:
    """Yield the files, gone since, whose addresses this article answers or redirects."""
    for address in (article.url, *article.aliases):
        owner = ledger.lessons.get(address)
        if owner is not None and not owner.startswith("guid:") and owner not in here:
            yield owner


def _free(known: Iterable[str], src_uri: str, taken: Collection[str]) -> str:
    """Return the first name that is free; a file under another's old name gets a number."""
    numbered = (f"{src_uri}#{number}" for number in count(2))
    return next(name for name in chain(known, numbered) if name not in taken)
