"""Shows, from their `podcast.yml`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lienzo.model import Owner, Person, Show, ShowEntry, Urls
from lienzo.model.identity import show_guid
from lienzo.model.show import feed_path
from lienzo.problems import Origin, Report, Where
from lienzo.problems.episode_codes import NO_SHOW, OUTSIDE
from lienzo.sources.episode.artwork import read_picture
from lienzo.sources.episode.podcasting import Dates, fundings, show_tags
from lienzo.sources.episode.shelf import read_shelf
from lienzo.sources.inputs.documents import read_show
from lienzo.sources.inputs.models import ShowInput
from lienzo.sources.inputs.people import PersonInput
from lienzo.sources.paths import is_inside, named_file, shown_path

SHOW_FILE = "podcast.yml"


@dataclass(frozen=True, slots=True)
class ShowFolder:
    """A folder that holds a show: `episodes/`, or a folder in it for a second language."""

    key: str
    path: Path


def show_folders(episodes: Path) -> tuple[ShowFolder, ...]:
    """Return the folders that hold a `podcast.yml`, the main show's first."""
    main = ShowFolder("", episodes)
    below = sorted(path.parent for path in episodes.glob(f"*/{SHOW_FILE}"))
    return (main, *(ShowFolder(path.name, path) for path in below))


def read_show_folder(
    folder: ShowFolder, urls: Urls, entry: ShowEntry | None, report: Report
) -> Show | None:
    """Read the show of a folder; None without one, or after a Problem.

    The guid is the author's, else the ledger's, else made from the address of the feed by the
    podcast namespace's rule. Without a `site_url` there is no feed and no guid either.
    """
    project = Path(urls.project_dir)
    file = folder.path / SHOW_FILE
    if not file.exists():
        if any(bundle.audio for bundle in read_shelf(folder.path)):
            shown = shown_path(folder.path, project)
            report(NO_SHOW.at(Where(f"{shown}/{SHOW_FILE}"), folder=shown))
        return None
    name = shown_path(file, project)
    if not is_inside(file, project):
        shown = shown_path(folder.path, project)
        report(OUTSIDE.at(Where(name), key=SHOW_FILE, name=name, folder=shown))
        return None
    written = read_show(file, name, report)
    if written is None:
        return None
    guid = written.values.guid or (entry.guid if entry else "") or _made_guid(folder, urls)
    return _show(folder, written.values, written.origin, guid, project, report)


def _made_guid(folder: ShowFolder, urls: Urls) -> str:
    return show_guid(urls.absolute(feed_path(folder.key))) if urls.site_url else ""


def _show(
    folder: ShowFolder, values: ShowInput, origin: Origin, guid: str, project: Path, report: Report
) -> Show:
    where = origin.of("image")
    image = named_file(folder.path, values.image, project, where=where, key="image", report=report)
    name = shown_path(image, project) if image else ""
    return Show(
        key=folder.key,
        title=values.title,
        description=values.description,
        author=values.author,
        owner=Owner(values.owner.name, values.owner.email or "") if values.owner else None,
        language=values.language,
        categories=values.categories,
        explicit=values.explicit,
        type=values.type,
        image=read_picture(image, name, where, report, role="show") if image else None,
        guid=guid,
        license=values.license,
        timezone=values.timezone,
        default_time=values.default_time,
        origin=origin,
        locked=values.locked,
        medium=values.medium,
        audio_base_url=values.audio_base_url,
        analytics_prefix=values.analytics_prefix,
        new_feed_url=values.new_feed_url,
        funding=fundings(values.funding),
        persons=tuple(person_of(item) for item in values.persons),
        subscribe=values.subscribe,
        image_alt=values.image_alt,
        feed_length=values.feed_length,
        podcasting=show_tags(values, Dates(values.timezone, values.default_time, origin, report)),
    )


def person_of(item: PersonInput) -> Person:
    """Return a person as the model holds one."""
    return Person(item.name, item.role, item.group, item.img, item.href)
