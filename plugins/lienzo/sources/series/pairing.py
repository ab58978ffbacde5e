"""Which article goes with which episode: decided by what the author wrote, never guessed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lienzo.model import Article
from lienzo.problems import Origin, Report
from lienzo.problems.episode_codes import AMBIGUOUS, ARTICLE_TAKEN, NO_SUCH_ARTICLE

EpisodeKey = tuple[str, str]
"""An episode's show and slug: two shows may use the same slug."""


@dataclass(frozen=True, slots=True)
class Suitor:
    """What pairing knows of an episode.

    Attributes:
        article: path the author wrote, from the articles' folder.
        block: canonical block id the author wrote.
        trailer: whether the author called it a trailer.
    """

    key: EpisodeKey
    language: str
    article: str | None
    block: str | None
    trailer: bool
    origin: Origin

    @property
    def slug(self) -> str:
        """The episode's slug."""
        return self.key[1]


def pair(
    suitors: Sequence[Suitor], articles: Sequence[Article], report: Report
) -> Mapping[EpisodeKey, Article]:
    """Return the article of each paired episode.

    In order: `article:` as written; a block that exactly one article and one episode of the
    language carry; equal slugs; the only trailer with the only introduction. Two episodes on one
    article, and a block that fits several articles while no slug decides, are Problems.
    """
    found = {}
    for suitor in suitors:
        article = _match(suitor, suitors, articles, report)
        if article is not None:
            found[suitor.key] = article
    _tell_taken(suitors, found, report)
    return found


def _match(
    suitor: Suitor, suitors: Sequence[Suitor], articles: Sequence[Article], report: Report
) -> Article | None:
    if suitor.article is not None:
        return _written(suitor, articles, report)
    mine = [article for article in articles if _speaks(article, suitor)]
    same_slug = [article for article in mine if article.slug == suitor.slug]
    if suitor.block is not None:
        return _by_block(suitor, suitors, mine, same_slug, report)
    if len(same_slug) > 1:
        _tell_ambiguous(suitor, suitor.slug, same_slug, report)
        return None
    return same_slug[0] if same_slug else _introduction(suitor, suitors, mine)


def _speaks(article: Article, suitor: Suitor) -> bool:
    return _base(article.language) == _base(suitor.language)


def _base(language: str) -> str:
    return language.partition("-")[0].lower()


def _written(suitor: Suitor, articles: Sequence[Article], report: Report) -> Article | None:
    wanted = (suitor.article or "").removeprefix("docs/").lstrip("/")
    for article in articles:
        if wanted in {article.src_uri, article.src_uri.removesuffix(".md")}:
            return article
    example = articles[0].src_uri if articles else "serie/canales.md"
    where = suitor.origin.of("article")
    report(NO_SUCH_ARTICLE.at(where, article=suitor.article, example=example))
    return None


def _by_block(
    suitor: Suitor,
    suitors: Sequence[Suitor],
    mine: Sequence[Article],
    same_slug: Sequence[Article],
    report: Report,
) -> Article | None:
    on_block = [article for article in mine if article.block == suitor.block]
    rivals = [other for other in suitors if _rivals(other, suitor)]
    if len(on_block) == 1 and len(rivals) == 1:
        return on_block[0]
    decided = [article for article in same_slug if article in on_block]
    if len(decided) == 1:
        return decided[0]
    if len(on_block) > 1 and len(rivals) == 1:
        _tell_ambiguous(suitor, suitor.block or "", on_block, report)
    return None


def _rivals(other: Suitor, suitor: Suitor) -> bool:
    return other.block == suitor.block and _base(other.language) == _base(suitor.language)


def _introduction(
    suitor: Suitor, suitors: Iterable[Suitor], mine: Iterable[Article]
) -> Article | None:
    if not suitor.trailer:
        return None
    trailers = [s for s in suitors if s.trailer and _base(s.language) == _base(suitor.language)]
    introductions = [article for article in mine if article.part == "introduction"]
    return introductions[0] if len(trailers) == 1 and len(introductions) == 1 else None


def _tell_ambiguous(suitor: Suitor, block: str, choices: Sequence[Article], report: Report) -> None:
    names = ", ".join(article.src_uri for article in choices)
    report(AMBIGUOUS.at(suitor.origin.of("block"), block=block, choices=names))


def _tell_taken(
    suitors: Sequence[Suitor], found: Mapping[EpisodeKey, Article], report: Report
) -> None:
    first: dict[str, str] = {}
    for suitor in suitors:
        article = found.get(suitor.key)
        if article is None:
            continue
        if article.src_uri in first:
            where = suitor.origin.of("article")
            names = {"first": first[article.src_uri], "second": suitor.slug}
            report(ARTICLE_TAKEN.at(where, article=article.src_uri, **names))
        first.setdefault(article.src_uri, suitor.slug)
