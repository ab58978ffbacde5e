"""Which items of a feed become episodes, and the identity each one keeps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from lienzo.model.urls import ascii_address
from lienzo.moving.reordering import tell_order
from lienzo.problems import Report, Where
from lienzo.problems import moving_item_codes as codes
from lienzo.publish.addresses import is_fetchable
from lienzo.sources.feeds.foreign import ForeignEnclosure, ForeignFeed, ForeignItem
from lienzo.units import slugify

_LONGEST_SLUG = 60


@dataclass(frozen=True, slots=True)
class Chosen:
    """An item that moves in.

    Attributes:
        guid: as the feed writes it, else the enclosure's address, which Apple falls back to.
        date: of first publication; aware.
        slug, stem: of its files; the stem begins with the number that sorts.
    """

    item: ForeignItem
    enclosure: ForeignEnclosure
    guid: str
    date: datetime
    where: Where
    slug: str = ""
    stem: str = ""

    @property
    def title(self) -> str:
        """How Problems name it."""
        return self.item.title or self.guid

    @property
    def dated(self) -> bool:
        """Whether the feed tells its date to the second and to the zone: nothing was guessed."""
        return self.item.date is not None and self.item.zoned

    @property
    def file(self) -> str:
        """The name of its notes."""
        return f"{self.stem}.md"

    @property
    def type(self) -> str:
        """What kind of episode it becomes; what Apple does not know is a full one."""
        return self.item.type if self.item.type in {"trailer", "bonus"} else "full"

    @property
    def season(self) -> int | None:
        """Its season, where the feed tells it."""
        return self.item.season

    @property
    def number(self) -> int | None:
        """Its number, where the feed tells it."""
        return self.item.number


def choose(feed: ForeignFeed, now: datetime, report: Report) -> tuple[Chosen, ...]:
    """Return the items that become episodes, in the order of the feed.

    Left out, each with its Problem, are items without audio, a guid that another one has (apps
    show one of the two), and audio that another one has (Apple ignores the second).
    """
    dates = _dates(feed.items, now)
    kept: list[Chosen] = []
    first: dict[str, str] = {}  # title by guid and by address
    for item, date in zip(feed.items, dates, strict=True):
        where = Where(feed.name, item.line or None)
        chosen = _chosen(item, date, where, report)
        if chosen is not None and not _repeats(chosen, first, report):
            kept.append(chosen)
    serial = feed.channel.type == "serial"
    named = tuple(_named(kept, rising=_rises(kept, serial=serial)))
    for each in named:
        _tell_date(each, report)
    tell_order(named, Where(feed.name), report, serial=serial)
    return named


def _chosen(item: ForeignItem, date: datetime, where: Where, report: Report) -> Chosen | None:
    enclosure, title = item.enclosure, item.title or item.guid
    if enclosure is None or not enclosure.url.startswith(("http://", "https://")):
        report(codes.NO_AUDIO_HERE.at(where, title=title))
        return None
    address = enclosure.url
    if not is_fetchable(address):
        address = ascii_address(address.strip())
        report(codes.ADDRESS_QUOTED.at(where, title=title, old=enclosure.url, new=address))
    if not item.has_guid:
        report(codes.GUID_MISSING.at(where, title=title, guid=enclosure.url))
    guid = item.guid or enclosure.url
    return Chosen(item, replace(enclosure, url=address), guid, date, where)


def _repeats(chosen: Chosen, first: dict[str, str], report: Report) -> bool:
    """Tell and return whether an item before has this guid or this audio; remember both."""
    guid, address = f"guid {chosen.guid}", chosen.enclosure.url
    if guid in first:
        facts = {"title": chosen.title, "first": first[guid]}
        report(codes.GUID_TWICE.at(chosen.where, guid=chosen.guid, **facts))
        return True
    if address in first:
        facts = {"title": chosen.title, "first": first[address]}
        report(codes.AUDIO_TWICE_HERE.at(chosen.where, address=address, **facts))
        return True
    first |= {guid: chosen.title, address: chosen.title}
    return False


def _dates(items: Sequence[ForeignItem], now: datetime) -> list[datetime]:
    """Return the dates; an item without one goes a second after its older neighbour."""
    dates = [item.date for item in items]
    for place in reversed(range(len(dates))):
        if dates[place] is None and place + 1 < len(dates):
            older = dates[place + 1]
            dates[place] = older + timedelta(seconds=1) if older else None
    for place, date in enumerate(dates):
        if date is None:
            newer = dates[place - 1] if place else None
            dates[place] = newer - timedelta(seconds=1) if newer else now
    return [date or now for date in dates]


def _rises(kept: Sequence[Chosen], *, serial: bool) -> bool:
    """Whether the feed begins with the oldest; where dates do not tell, a serial show does."""
    first, last = (kept[0].date, kept[-1].date) if kept else (None, None)
    return serial if first == last or first is None or last is None else first < last


def _named(kept: Sequence[Chosen], *, rising: bool) -> Iterator[Chosen]:
    """Give stems: numbered from the oldest on, slugs made of titles, none twice.

    Of one date the feed's own order decides.
    """
    step = 1 if rising else -1
    oldest = sorted(range(len(kept)), key=lambda place: (kept[place].date, step * place))
    numbers = {place: number for number, place in enumerate(oldest, 1)}
    width = max(2, len(str(len(kept))))
    taken: dict[str, int] = {}
    for place, chosen in enumerate(kept):
        slug = _slug(chosen, numbers[place], taken)
        yield replace(chosen, slug=slug, stem=f"{numbers[place]:0{width}}-{slug}")


def _slug(chosen: Chosen, number: int, taken: dict[str, int]) -> str:
    """Return an address word that no other episode has.

    One that begins with a digit would pass for the number that sorts. `taken` remembers every
    word, with the last number that was put behind it.
    """
    words = slugify(chosen.item.title)
    if len(words) > _LONGEST_SLUG:
        words = words[: _LONGEST_SLUG + 1].rpartition("-")[0] or words[:_LONGEST_SLUG]
    if not words or words[0].isdigit():
        words = f"episodio-{words or number}"
    slug = words
    while slug in taken:
        taken[words] += 1
        slug = f"{words}-{taken[words]}"
    taken[slug] = 1
    return slug


def _tell_date(chosen: Chosen, report: Report) -> None:
    item, facts = chosen.item, {"title": chosen.title, "file": chosen.file}
    if item.date is None:
        date = f"{chosen.date:%Y-%m-%d %H:%M:%S}"
        report(codes.DATE_UNREAD.at(chosen.where, value=item.raw_date, date=date, **facts))
    elif not item.zoned:
        report(codes.ZONE_MISSING.at(chosen.where, value=item.raw_date, **facts))
