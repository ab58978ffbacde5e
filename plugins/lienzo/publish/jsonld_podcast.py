"""Episodes and shows as schema.org data."""

from __future__ import annotations

from collections.abc import Iterator

from lienzo.model import Course, Episode, Show
from lienzo.publish.addresses import fetchable, home_address
from lienzo.publish.jsonld_things import Data, author, episode_id, part, season_id, show_id, thing
from lienzo.publish.layout import episode_picture_path, show_picture_path
from lienzo.publish.licences import licence_url
from lienzo.text.xml import one_line, xml_text
from lienzo.units import iso_duration, utc_iso


def episode_jsonld(course: Course, episode: Episode) -> Data:
    """Return an episode as a PodcastEpisode of its show. The audio is named without prefix."""
    show = course.show(episode.show)
    picture = episode_picture_path(episode, show)
    return thing(
        "PodcastEpisode",
        episode_id(course, episode),
        name=one_line(episode.title),
        url=course.urls.absolute(episode.page_url),
        description=xml_text(episode.description).strip() or None,
        datePublished=utc_iso(episode.date) if episode.date else None,
        episodeNumber=episode.number,
        inLanguage=show.language,
        timeRequired=iso_duration(episode.audio.duration),
        image=course.urls.file(picture) if picture else None,
        associatedMedia=_audio(course, episode),
        partOfSeries=_named(course, show),
        partOfSeason=_season_of(course, show, episode),
    )


def show_jsonld(course: Course, show: Show) -> Data:
    """Return a show as a PodcastSeries with the address of its feed, and its seasons."""
    picture = show_picture_path(show)
    return thing(
        "PodcastSeries",
        show_id(course, show),
        name=one_line(show.title),
        url=home_address(show, course.urls),
        description=xml_text(show.description).strip() or None,
        inLanguage=show.language,
        webFeed=course.urls.absolute(show.feed_path),
        image=course.urls.file(picture) if picture else None,
        license=licence_url(show.license) if show.license else None,
        author=author(show),
        containsSeason=list(_seasons(course, show)) or None,
    )


def _named(course: Course, show: Show) -> Data:
    home = home_address(show, course.urls)
    return part("PodcastSeries", show_id(course, show), name=one_line(show.title), url=home)


def _season_of(course: Course, show: Show, episode: Episode) -> Data | None:
    if episode.season is None or not episode.published:
        return None
    return _season(course, show, episode.season)


def _seasons(course: Course, show: Show) -> Iterator[Data]:
    """Yield the seasons that have an episode out."""
    out = (x.season for x in course.of_show(show.key) if x.published and x.season is not None)
    return (_season(course, show, number) for number in sorted(set(out)))


def _season(course: Course, show: Show, number: int) -> Data:
    mine = (x for x in course.of_show(show.key) if x.season == number and x.published)
    name = next((one_line(x.season_name) for x in mine if x.season_name.strip()), None)
    identity = season_id(course, show, number)
    return part("PodcastSeason", identity, name=name, seasonNumber=number)


def _audio(course: Course, episode: Episode) -> Data:
    return {
        "@type": "AudioObject",
        "contentUrl": fetchable(episode.enclosure_url, course.urls),
        "encodingFormat": episode.audio.mime,
        "contentSize": str(episode.audio.bytes),
        "duration": iso_duration(episode.audio.duration),
    }
