"""Which article goes with which episode: decided by what the author wrote, never guessed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lienzo.model import Article
from lienzo.problems import Origin, Report
from lienzo.problems.episode_codes import AMBIGUOUS, ARTICLE_TAKEN, NO_SUCH_ARTICLE
from lienzo.units import base_language

EpisodeKey = tuple[str, str]
"""An episode's show and slug: two shows may use the same slug."""


@dataclass(frozen=True, slots=True)
class Suitor:
    """What pairing knows of an episode.

    Attributes:
        article: path the author wrote, from the articles' folder.
        block: canonical block id the author wrote.
        series: the series its season names, by `src_uri`; None when any of its language may be.
        trailer: whether the author called it a trailer.
        former: slug of the published take it replaces: it goes with the article of that one.
    """

    key: EpisodeKey
    language: str
    article: str | None
    block: str | None
    series: str | None
    trailer: bool
    origin: Origin
    former: str | None = None

    @property
    def slug(self) -> str:
        """The episode's slug."""
        return self.key[1]


def pair(
    suitors: Sequence[Suitor], articles: Sequence[Article], report: Report
) -> Mapping[EpisodeKey, Article]:
    """Return the article of each paired episode.

    In order: `article:` as written; a block that exactly one article and one episode of the
    series and language carry; equal slugs; the only trailer with the only introduction. Two
    episodes on one article, and a block that fits several articles while no slug decides, are
    Problems.
    """
    index = _Index(suitors, articles)
    found = {}
    for suitor in suitors:
        article = _match(suitor, index, report)
        if article is not None:
            found[suitor.key] = article
    _tell_taken(suitors, found, report)
    return found


class _Index:
    """Articles and suitors by what they may be found by, so that pairing takes one pass."""

    def __init__(self, suitors: Iterable[Suitor], articles: Sequence[Article]) -> None:
        self.example = articles[0].src_uri if articles else "serie/canales.md"
        self.by_path = {article.src_uri: article for article in articles}
        self.by_slug: dict[tuple[str, str], list[Article]] = defaultdict(list)
        self.by_block: dict[tuple[str, str], list[Article]] = defaultdict(list)
        self.introductions: dict[str, list[Article]] = defaultdict(list)
        for article in articles:
            self._add(article)
        self._rivals = Counter((base_language(s.language), s.block, s.series) for s in suitors)
        self._trailers = Counter(base_language(s.language) for s in suitors if s.trailer)

    def _add(self, article: Article) -> None:
        language = base_language(article.language)
        self.by_slug[language, article.slug].append(article)
        if article.block is not None:
            self.by_block[language, article.block].append(article)
        if article.part == "introduction":
            self.introductions[language].append(article)

    def named(self, path: str) -> Article | None:
        wanted = path.removeprefix("docs/").lstrip("/")
        return self.by_path.get(wanted) or self.by_path.get(f"{wanted}.md")

    def of_slug(self, suitor: Suitor) -> list[Article]:
        language = base_language(suitor.language)
        found = self.by_slug[language, suitor.former or suitor.slug]
        return found or self.by_slug[language, suitor.slug]

    def on_block(self, suitor: Suitor) -> list[Article]:
        found = self.by_block[base_language(suitor.language), suitor.block or ""]
        return [article for article in found if suitor.series in {None, article.series}]

    def is_alone_on_block(self, suitor: Suitor) -> bool:
        return self._rivals[base_language(suitor.language), suitor.block, suitor.series] == 1

    def is_only_trailer(self, suitor: Suitor) -> bool:
        return suitor.trailer and self._trailers[base_language(suitor.language)] == 1


def _match(suitor: Suitor, index: _Index, report: Report) -> Article | None:
    if suitor.article is not None:
        return _written(suitor, suitor.article, index, report)
    same_slug = index.of_slug(suitor)
    if suitor.block is not None:
        return _by_block(suitor, suitor.block, same_slug, index, report)
    if len(same_slug) > 1:
        _tell_ambiguous(suitor, suitor.slug, same_slug, report)
        return None
    return same_slug[0] if same_slug else _introduction(suitor, index)


def _written(suitor: Suitor, path: str, index: _Index, report: Report) -> Article | None:
    article = index.named(path)
    if article is None:
        where = suitor.origin.of("article")
        report(NO_SUCH_ARTICLE.at(where, article=path, example=index.example))
    return article


def _by_block(
    suitor: Suitor, block: str, same_slug: Sequence[Article], index: _Index, report: Report
) -> Article | None:
    on_block, alone = index.on_block(suitor), index.is_alone_on_block(suitor)
    if len(on_block) == 1 and alone:
        return on_block[0]
    decided = [article for article in same_slug if article in on_block]
    if len(decided) == 1:
        return decided[0]
    of_one_series = len({article.series for article in on_block}) == 1  # else `homes` tells
    if len(on_block) > 1 and alone and of_one_series:
        _tell_ambiguous(suitor, block, on_block, report)
    return None


def _introduction(suitor: Suitor, index: _Index) -> Article | None:
    introductions = index.introductions[base_language(suitor.language)]
    return introductions[0] if index.is_only_trailer(suitor) and len(introductions) == 1 else None


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
