"""Categories of old feeds in Apple's list of today (since 2019: 19 with 91 below them)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lienzo.model import Category
from lienzo.sources.inputs.vocabulary import CATEGORIES

_FORMER: Mapping[str, str] = {
    "literature": "Arts > Books",
    "management & marketing": "Business > Management",
    "shopping": "Business",
    "education technology": "Education",
    "educational technology": "Education",
    "higher education": "Education",
    "k-12": "Education",
    "language courses": "Education > Language Learning",
    "training": "Education > Courses",
    "games & hobbies": "Leisure",
    "other games": "Leisure > Games",
    "government & organizations": "Government",
    "local": "Government",
    "national": "Government",
    "regional": "Government",
    "health": "Health & Fitness",
    "self-help": "Education > Self-Improvement",
    "fitness & nutrition": "Health & Fitness > Fitness",
    "news & politics": "News",
    "science & medicine": "Science",
    "sports & recreation": "Sports",
    "amateur": "Sports",
    "college & high school": "Sports",
    "outdoor": "Sports > Wilderness",
    "professional": "Sports",
    "gadgets": "Technology",
    "podcasting": "Technology",
    "software how-to": "Technology",
    "international": "Business",
    "other": "",
}
"""Names that Apple took off its list in 2019, in small letters, and where they went."""

_NAMES = {name.casefold(): Category(name) for name in CATEGORIES}
_SUBS = {sub.casefold(): Category(name, sub) for name, subs in CATEGORIES.items() for sub in subs}


def todays(category: Category) -> Category | None:
    """Return a category as Apple names it today; None when nothing there is like it.

    A subcategory counts more than its category, for categories were split: «News & Politics» is
    News, and Politics is below it.
    """
    name, sub = _key(category.name), _key(category.sub or "")
    for top in (name, _key(_former(name).partition(">")[0])):
        if sub and top in _NAMES and (found := _below(_NAMES[top].name, sub)):
            return found
    return _named(sub) or _named(name)


def shown(category: Category) -> str:
    """Spell a category as an author writes it."""
    return f"{category.name} > {category.sub}" if category.sub else category.name


def without_repeats(categories: Iterable[Category]) -> tuple[Category, ...]:
    """Return categories once each, in order."""
    return tuple(dict.fromkeys(categories))


def _below(name: str, sub: str) -> Category | None:
    return next((Category(name, x) for x in CATEGORIES[name] if x.casefold() == sub), None)


def _named(word: str) -> Category | None:
    if word in _NAMES:
        return _NAMES[word]
    if word in _SUBS:
        return _SUBS[word]
    name, _, sub = (part.strip() for part in _former(word).partition(">"))
    return Category(name, sub or None) if name else None


def _former(word: str) -> str:
    return _FORMER.get(word, "")


def _key(text: str) -> str:
    return " ".join(text.replace("&amp;", "&").casefold().split())
