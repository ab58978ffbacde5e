"""What a directive of a page means: the part it places, or the Problem with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches

from markupsafe import Markup

from lienzo.errors import LienzoError
from lienzo.model import Course, Episode, Lesson, Series, Show, State
from lienzo.problems import Code, Problem, Report, Where
from lienzo.problems import site_codes as codes
from lienzo.publish.embeds.embeds import Embeds
from lienzo.units import base_language, clock_time, parse_duration

OPTIONS: Mapping[str, tuple[str, ...]] = {
    "canvas": ("block",),
    "player": ("start",),
    "episodes": ("season",),
    "subscribe": ("as",),
}
"""The directives and the options each of them knows."""

NAMES = tuple(OPTIONS)

FORMS = ("row", "page")
"""How the ways to subscribe are shown, `::subscribe{as=page}`; the first one if nothing is said."""


@dataclass(frozen=True, slots=True)
class Directive:
    """One `::name[argument]{key=value}` line of a page.

    Attributes:
        line: where it stands in the Markdown that was converted, from 1; 0 when not known.
        source: the whole line as the author wrote it.
        rest: what could not be read after the name; empty when all is well.
    """

    name: str
    argument: str = ""
    options: Mapping[str, str] = field(default_factory=dict)
    line: int = 0
    source: str = ""
    rest: str = ""


def render_directive(
    directive: Directive,
    embeds: Embeds,
    course: Course,
    here: str,
    page: tuple[Series, Lesson] | None,
    where: Where,
    report: Report,
) -> Markup | None:
    """Return the part a directive places, or report one Problem and return None.

    Args:
        directive: as the page holds it.
        embeds: renders the part.
        course: where names are looked up.
        here: address of the page, from the site's root.
        page: the series and lesson whose article the page is, if it is one.
        where: the directive's line in the author's file.
        report: receives the Problem.
    """
    desk = _Desk(directive, embeds, course, here, page, where)
    try:
        return desk.answer()
    except _RefusedError as refused:
        report(refused.problem)
        return None


class _RefusedError(LienzoError):
    """A directive cannot be answered; never leaves this module."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code.id)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class _Desk:
    """Answers one directive of one page, or raises `_RefusedError`."""

    directive: Directive
    embeds: Embeds
    course: Course
    here: str
    page: tuple[Series, Lesson] | None
    where: Where

    def answer(self) -> Markup:
        directive = self.directive
        known = OPTIONS.get(directive.name)
        if known is None:
            raise self._refused(codes.UNKNOWN_DIRECTIVE, directive.name, NAMES)
        if directive.rest:
            raise self._refused(codes.MALFORMED_DIRECTIVE, directive.rest, rest=directive.rest)
        for option in directive.options:
            if option not in known:
                raise self._refused(codes.UNKNOWN_OPTION, option, known, option=option)
        parts: dict[str, Callable[[], Markup]] = {
            "canvas": self.canvas,
            "player": self.player,
            "episodes": self.episodes,
            "subscribe": self.subscribe,
        }
        return parts[directive.name]()

    def canvas(self) -> Markup:
        series = self._series()
        word = self.directive.options.get("block")
        if word is None:
            current = self.page[1] if self.page and self.page[0] == series else None
            return self.embeds.canvas(series, self.here, current)
        block = series.canvas.find(word)
        lessons = series.of_block(block.id) if block else ()
        if not lessons:
            raise self._refused(codes.UNKNOWN_BLOCK, word, series.order, block=word)
        return self.embeds.canvas(series, self.here, lessons[0])

    def player(self) -> Markup:
        episode = self._episode()
        if not self.course.visible(episode.state):
            return self._held_back(episode)
        marker = f"l{self.directive.line}"  # the page may hold its own player as well
        return self.embeds.player(episode, self.here, self._start(episode), marker)

    def episodes(self) -> Markup:
        show, season = self._show(), self.directive.options.get("season")
        if season is None:
            return self.embeds.episodes(show, self.here)
        seasons = {str(episode.season): episode.season for episode in self.course.of_show(show.key)}
        if season not in seasons or seasons[season] is None:
            choices = [name for name, value in seasons.items() if value is not None]
            raise self._refused(codes.UNKNOWN_SEASON, season, sorted(choices))
        return self.embeds.episodes(show, self.here, seasons[season])

    def subscribe(self) -> Markup:
        show, form = self._show(), self.directive.options.get("as", FORMS[0])
        if form not in FORMS:
            raise self._refused(codes.UNKNOWN_FORM, form, FORMS)
        place = self.embeds.subscribe_page if form == "page" else self.embeds.subscribe
        return place(show, self.here)

    def _refused(
        self, code: Code, word: str, choices: Iterable[str] = (), **facts: str
    ) -> _RefusedError:
        """Return a refusal whose caret stands under a word of the line."""
        source = self.directive.source or self.where.source or ""
        column = source.find(word) + 1 if word else 0
        place = replace(self.where, source=source or None)
        if column and place.line:  # on a line that is not known there is no column
            place = replace(place, column=column, width=len(word))
        values = {
            "name": self.directive.name,
            "argument": self.directive.argument,
            "value": word,
            "choices": _choices(word, tuple(choices)),
        }
        return _RefusedError(code.at(place, **(values | facts)))

    def _series(self) -> Series:
        argument, every = self.directive.argument, self.course.series
        if not every:
            raise self._refused(codes.NO_SERIES, "canvas")
        names = [series.folder or series.canvas.id for series in every]
        if argument:
            found = [series for series in every if argument in _names(series)]
            if len(found) != 1:
                raise self._refused(codes.UNKNOWN_SERIES, argument, names)
            return found[0]
        if self.page:
            return self.page[0]
        if own := [series for series in every if series.url == self.here]:
            return own[0]
        if len(every) > 1:
            raise self._refused(codes.WHICH_SERIES, "canvas", names)
        return every[0]

    def _episode(self) -> Episode:
        argument = self.directive.argument
        slugs = [episode.slug for episode in self.course.episodes]
        if not argument:
            own = self.page[1].episode if self.page else self._of_this_page()
            if own is None:
                raise self._refused(codes.NO_EPISODE_HERE, "player", slugs)
            return own
        found = [episode for episode in self.course.episodes if self._means(argument, episode)]
        if not found:
            raise self._refused(codes.UNKNOWN_EPISODE, argument, slugs)
        return min(found, key=self._distance)

    def _of_this_page(self) -> Episode | None:
        pages = (e for e in self.course.episodes if e.page_url == self.here)
        return next(pages, None)

    def _means(self, word: str, episode: Episode) -> bool:
        if word in {episode.slug, episode.stem, f"{episode.show}/{episode.slug}", episode.block}:
            return True
        blocks = (series.canvas.find(word) for series in self.course.series)
        return any(block is not None and block.id == episode.block for block in blocks)

    def _distance(self, episode: Episode) -> tuple[bool, bool]:
        """Rank namesakes: a slug before a block, this page's language before the others."""
        spoken = base_language(self.course.show(episode.show).language)
        foreign = spoken != base_language(self.embeds.language)
        return self.directive.argument != episode.slug, foreign

    def _held_back(self, episode: Episode) -> Markup:
        if episode.state is State.DRAFT:
            word = self.directive.argument or "player"
            file = episode.origin.file
            raise self._refused(codes.DRAFT_EPISODE, word, argument=episode.slug, file=file)
        return self.embeds.soon(episode.title)

    def _start(self, episode: Episode) -> float:
        word = self.directive.options.get("start")
        if word is None:
            return 0
        start = parse_duration(word)
        if start is None or start >= episode.audio.duration:
            duration = clock_time(episode.audio.duration)
            raise self._refused(codes.BAD_START, word, duration=duration)
        return start

    def _show(self) -> Show:
        argument, shows = self.directive.argument, self.course.shows
        if not shows:
            raise self._refused(codes.NO_SHOW, self.directive.name)
        if not argument:
            return self.course.show_in(self.embeds.language) or shows[0]
        found = [show for show in shows if argument in {show.key, show.language}]
        if not found:
            keys = [show.key or show.language for show in shows]
            raise self._refused(codes.UNKNOWN_SHOW, argument, keys)
        return found[0]


def _names(series: Series) -> set[str]:
    return {series.folder, series.folder.rpartition("/")[2], series.canvas.id} - {""}


def _choices(word: str, known: tuple[str, ...]) -> str:
    """Return the names nearest to a mistyped word, else all of them."""
    near = get_close_matches(word.lower(), known, n=3) or list(dict.fromkeys(known))
    return ", ".join(f"`{name}`" for name in near) or "—"
