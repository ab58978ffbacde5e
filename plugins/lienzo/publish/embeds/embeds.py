"""The parts of Lienzo that stand in pages, rendered from the model to safe Markup."""

from __future__ import annotations

from markupsafe import Markup

from lienzo.model import Article, Course, Episode, Lesson, Series, Show
from lienzo.publish.assets import INDEX_STYLE
from lienzo.publish.corrections import correction_notes
from lienzo.publish.embeds.bearings import bearings, reading, show_of, whereabouts
from lienzo.publish.embeds.cells import Draughtsman
from lienzo.publish.embeds.corrections import shown_notes
from lienzo.publish.embeds.environment import environment
from lienzo.publish.embeds.links import audio_source, page_link, relative, time_fragment
from lienzo.publish.embeds.listening import Booth
from lienzo.publish.embeds.shelves import Librarian
from lienzo.publish.embeds.standing import alone, following, lesson_mark, public
from lienzo.publish.embeds.subscription import Kiosk
from lienzo.publish.embeds.words import Words
from lienzo.text.notes import with_links
from lienzo.units import clock_time


class Embeds:
    """Renders the parts of a course for its pages.

    Every method takes `here`, the address of the page the part stands on, from the site's root
    (`serie/canales/`): all links are made relative to it, so the site works at any base path.
    The result is autoescaped and well-formed as XML.
    """

    def __init__(self, course: Course, language: str) -> None:
        """Prepare the parts of a course.

        Args:
            course: what is shown.
            language: of the interface, `es` or `en`; names of blocks follow their series'.
        """
        self.course = course
        self.language = language
        self.words = Words(language)
        self._templates = environment()
        self._following = following(course)
        self._shown: tuple[Series, Series] | None = None

    def player(self, episode: Episode, here: str, start: float = 0, marker: str = "") -> Markup:
        """Return an episode's player, chapters and transcript; a note if it was withdrawn.

        Args:
            episode: what is played.
            here: the page.
            start: seconds where it begins.
            marker: tells a second player of the same episode on a page from the first. Only a
                player without one, on the episode's own page, gives its moments `#t=` addresses.
        """
        booth = Booth(self.course, self.words, here, self._following)
        return self._render("player", p=booth.player(episode, start, marker))

    def canvas(self, series: Series, here: str, current: Lesson | None = None) -> Markup:
        """Return the whole canvas as the index of a series, with its attribution line."""
        drawing = Draughtsman(self.course, self.words, here).whole(series, current)
        return self._render("canvas", d=drawing, sheet=relative(INDEX_STYLE, here))

    def place(self, series: Series, lesson: Lesson, here: str) -> Markup:
        """Return the small «you are here» canvas of a lesson, with its attribution line."""
        return self._render(
            "place",
            d=Draughtsman(self.course, self.words, here).small(series, lesson),
            where=whereabouts(series, lesson, self.words),
            reading=reading(lesson, self.course.now, self.words),
            mark=lesson_mark(lesson, self.words),
            index=relative(series.url, here),
        )

    def lesson_top(self, series: Series, lesson: Lesson, here: str) -> Markup:
        """Return what stands under a lesson's title: its place, and its player if it is out."""
        place = self.place(series, lesson, here)
        episode = lesson.episode
        if episode is None or not self.course.visible(episode.state):
            return place
        return place + self.player(episode, here)

    def lesson_bottom(self, series: Series, lesson: Lesson, here: str) -> Markup:
        """Return what stands under a lesson's text: what comes next, neighbours, subscribe row."""
        around = bearings(self._public(series), lesson, self.course, here, self.words)
        mended = self.corrections(lesson.article, lesson.episode, series.language)
        bottom = mended + self._render("next", b=around)
        show = show_of(series, lesson, self.course)
        return bottom if show is None else bottom + self.subscribe(show, here)

    def episodes(self, show: Show, here: str, season: int | None = None) -> Markup:
        """Return the list of a show's published episodes, or of one season, in feed order."""
        shelves = Librarian(self.course, self.words, here).shelves(show, season)
        sheet = relative(INDEX_STYLE, here)
        return self._render("episodes", shelves=shelves, language=show.language, sheet=sheet)

    def subscribe(self, show: Show, here: str) -> Markup:
        """Return the ways to subscribe: RSS first, then the directories that are set.

        Empty when there is neither, as on a site without `site_url` and without directories.
        """
        subscription = Kiosk(self.course, self.words, here).row(show)
        if subscription.feed is None and not subscription.directories:
            return Markup()
        return self._render("subscribe", s=subscription)

    def subscribe_page(self, show: Show, here: str) -> Markup:
        """Return all there is to say on subscribing: what RSS is, the address, apps by device.

        Without feed and directories it says that there is nothing to subscribe to yet.
        """
        page = Kiosk(self.course, self.words, here).page(show)
        return self._render("subscribe-page", p=page, sheet=relative(INDEX_STYLE, here))

    def episode_page(self, episode: Episode, here: str) -> Markup:
        """Return the body of the page of an episode without an article: player, notes, mark."""
        notes = with_links(episode.notes, lambda address: page_link(address, here) or address)
        mended = self.corrections(None, episode, self.course.show(episode.show).language)
        marks = self._render("done", done=alone(episode, here))
        return self.player(episode, here) + self._render("notes", notes=notes) + mended + marks

    def corrections(
        self, article: Article | None, episode: Episode | None, language: str
    ) -> Markup:
        """Return what was mended since publication; empty when nothing was.

        `language` is that of the author's words, for those who hear the page.
        """
        notes = correction_notes(article, episode, self.course.now)
        if not notes:
            return Markup()
        both = article is not None and episode is not None
        shown = shown_notes(notes, self.words, both=both)
        return self._render("corrections", notes=shown, language=language)

    def hear_from(self, episode: Episode, here: str, start: float, title: str) -> Markup:
        """Return the link below a section's heading, to hear it: the audio from a second on.

        It is the player's own address with a media fragment, so it plays without a script, too.
        """
        source = audio_source(episode, self.course.show(episode.show), here)
        moment = {"href": f"{source}#{time_fragment(start)}", "clock": clock_time(start)}
        return self._render("from", title=title, **moment)

    def soon(self, name: str) -> Markup:
        """Return the name of something held back, with «Próximamente» instead of a link."""
        return self._render("soon", name=name)

    def _public(self, series: Series) -> Series:
        """Return a series as its readers see it, made once for all of its pages in a row."""
        if self._shown is None or self._shown[0] is not series:
            self._shown = series, public(series, self.course)
        return self._shown[1]

    def _render(self, part: str, **values: object) -> Markup:
        html = self._templates.get_template(f"lienzo-{part}.html").render(t=self.words, **values)
        return Markup(html.strip() + "\n")  # noqa: S704 — an autoescaped template made it
