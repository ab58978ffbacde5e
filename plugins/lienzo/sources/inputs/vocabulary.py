"""Words with a list behind them: Apple's categories, languages, time zones, directories."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from zoneinfo import ZoneInfo, available_timezones

from lienzo.model import Category
from lienzo.problems import date_codes, input_codes
from lienzo.sources.inputs.entries import Entry
from lienzo.sources.syntax.suggest import nearest

_APPLE = """
Arts:Books, Design, Fashion & Beauty, Food, Performing Arts, Visual Arts
Business:Careers, Entrepreneurship, Investing, Management, Marketing, Non-Profit
Comedy:Comedy Interviews, Improv, Stand-Up
Education:Courses, How To, Language Learning, Self-Improvement
Fiction:Comedy Fiction, Drama, Science Fiction
Government
Health & Fitness:Alternative Health, Fitness, Medicine, Mental Health, Nutrition, Sexuality
History
Kids & Family:Education for Kids, Parenting, Pets & Animals, Stories for Kids
Leisure:Animation & Manga, Automotive, Aviation, Crafts, Games, Hobbies, Home & Garden, Video
    Games
Music:Music Commentary, Music History, Music Interviews
News:Business News, Daily News, Entertainment News, News Commentary, Politics, Sports News, Tech
    News
Religion & Spirituality:Buddhism, Christianity, Hinduism, Islam, Judaism, Religion, Spirituality
Science:Astronomy, Chemistry, Earth Sciences, Life Sciences, Mathematics, Natural Sciences,
    Nature, Physics, Social Sciences
Society & Culture:Documentary, Personal Journals, Philosophy, Places & Travel, Relationships
Sports:Baseball, Basketball, Cricket, Fantasy Sports, Football, Golf, Hockey, Rugby, Running,
    Soccer, Swimming, Tennis, Volleyball, Wilderness, Wrestling
TV & Film:After Shows, Film History, Film Interviews, Film Reviews, TV Reviews
Technology
True Crime
"""

CATEGORIES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        name: tuple(" ".join(sub.split()) for sub in subs.split(",") if sub)
        for name, _, subs in (line.partition(":") for line in re.split(r"\n(?! )", _APPLE.strip()))
    }
)
"""Apple's 19 categories with their 91 subcategories (Apple Podcasts categories); case counts."""

CATEGORY_NAMES = tuple(
    name if not sub else f"{name} > {sub}"
    for name, subs in CATEGORIES.items()
    for sub in ("", *subs)
)
"""Every category as an author writes it."""

DIRECTORIES = (
    "apple", "spotify", "youtube", "youtubemusic", "amazon", "antennapod", "castbox", "castro",
    "deezer", "fountain", "iheart", "ivoox", "overcast", "pocketcasts", "podcastaddict",
    "podcastguru", "podcastindex", "podimo", "truefans", "tunein",
)  # fmt: skip
"""Directories and apps a listener may subscribe in; their order is the reader's."""

CLOSED_DIRECTORIES = frozenset({"google", "googlepodcasts", "google_podcasts"})

_LANGUAGE = re.compile(
    r"(?P<lang>[a-z]{2,3})(?:-(?P<script>[a-z]{4}))?(?:-(?P<region>[a-z]{2}|\d{3}))?"
    r"(?P<rest>(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*)",
    re.IGNORECASE | re.ASCII,
)
_LANGUAGE_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "español": "es", "espanol": "es", "castellano": "es", "spanish": "es", "spa": "es",
        "esp": "es", "inglés": "en", "ingles": "en", "english": "en", "eng": "en", "ing": "en",
        "catalán": "ca", "català": "ca", "gallego": "gl", "galego": "gl", "euskera": "eu",
        "euskara": "eu", "portugués": "pt", "português": "pt", "francés": "fr", "français": "fr",
    }
)  # fmt: skip
_SPANISH: Mapping[str, str] = MappingProxyType(
    {
        "arte": "Arts", "negocios": "Business", "comedia": "Comedy", "educación": "Education",
        "educacion": "Education", "ficción": "Fiction", "gobierno": "Government",
        "historia": "History", "ocio": "Leisure", "música": "Music", "noticias": "News",
        "ciencia": "Science", "deportes": "Sports", "tecnología": "Technology",
        "emprendimiento": "Business > Entrepreneurship", "marketing": "Business > Marketing",
        "cursos": "Education > Courses",
    }
)  # fmt: skip
_COMMON = "Business / Education / Technology"


def category(entry: Entry) -> Category:
    """Read `Business` or `Business > Entrepreneurship`, spelled as Apple does."""
    raw = entry.raw("categories: [Business > Entrepreneurship]")
    name, _, sub = (part.strip() for part in raw.partition(">"))
    if name in CATEGORIES and (not sub or sub in CATEGORIES[name]) and (sub or ">" not in raw):
        return Category(name, sub or None)
    fixed = _category_meant(name, sub)
    raise entry.refused(input_codes.NOT_A_CATEGORY, value=raw, fixed=fixed)


def _category_meant(name: str, sub: str) -> str:
    top = nearest(name, CATEGORIES) or _SPANISH.get(name.casefold(), "")
    pairs = {each: f"{key} > {each}" for key, subs in CATEGORIES.items() for each in subs}
    if top in CATEGORIES:
        below = nearest(sub, CATEGORIES[top]) if sub else None
        elsewhere = pairs.get(nearest(sub, pairs) or "")
        choices = [elsewhere] if elsewhere else [f"{top} > {each}" for each in CATEGORIES[top]]
        return f"{top} > {below}" if below else " / ".join(choices) if sub and choices else top
    return top or pairs.get(nearest(sub or name, pairs) or "", _COMMON)


def language(entry: Entry) -> str:
    """Read an RFC 5646 tag and spell it as usual: `es-ES`, `zh-Hant-TW`."""
    raw = entry.raw(f"{entry.name}: es-ES")
    match = _LANGUAGE.fullmatch(raw)
    if match is None or raw.casefold() in _LANGUAGE_NAMES:
        fixed = _LANGUAGE_NAMES.get(raw.casefold(), "es-ES")
        swapped = _LANGUAGE.fullmatch(raw.replace("_", "-"))
        fixed = _tag(swapped) if swapped and "_" in raw else fixed
        raise entry.refused(input_codes.NOT_A_LANGUAGE, value=raw, fixed=fixed)
    return _tag(match)


def _tag(match: re.Match[str]) -> str:
    script, region = (match["script"] or "").title(), (match["region"] or "").upper()
    parts = [match["lang"].lower(), script, region, *match["rest"].lower().split("-")]
    return "-".join(part for part in parts if part)


def zone(entry: Entry) -> ZoneInfo:
    """Read an IANA time zone, for example `Europe/Madrid`."""
    raw = entry.raw(f"{entry.name}: Europe/Madrid")
    known = available_timezones()
    if raw in known:
        return ZoneInfo(raw)
    cities = {each.rpartition("/")[2]: each for each in sorted(known)}
    word = raw.replace(" ", "_")
    city = nearest(word.rpartition("/")[2], cities)
    fixed = nearest(word, known) or (cities[city] if city else "Europe/Madrid")
    raise entry.refused(date_codes.NO_SUCH_ZONE, value=raw, fixed=fixed)
