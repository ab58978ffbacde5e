"""What the embeds say, in the reader's language: tables, plurals and dates."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from importlib.resources import files

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

Table = Mapping[str, str | Mapping[str, str]]
"""Text by key; where a number decides, text by CLDR plural category (`one`, `other`)."""

LANGUAGES = ("es", "en")


def table(language: str) -> Table:
    """Read the table of one of `LANGUAGES` from the package."""
    source = files("lienzo").joinpath("theme", "locales", f"{language}.json")
    loaded: Table = json.loads(source.read_text(encoding="utf-8"))
    return loaded


class Words:
    """The table of one language, with its plural rule and its way to write dates.

    Attributes:
        language: `es` or `en`; Spanish for every language that has no table.
    """

    def __init__(self, language: str) -> None:
        self.language = "en" if language.lower().startswith("en") else "es"
        self._locale = Locale.parse(self.language)
        self._table = table(self.language)

    def __call__(self, key: str, **facts: object) -> str:
        """Return the text of a key with its facts filled in; `n` chooses the plural form.

        Raises:
            KeyError: there is no such key, or a fact is missing.
        """
        entry = self._table[key]
        if not isinstance(entry, str):
            form = self._locale.plural_form(int(str(facts["n"])))
            entry = entry.get(form, entry["other"])
        return entry.format_map(facts)

    def date(self, moment: datetime) -> str:
        """Write a day in full: `5 de marzo de 2026`."""
        return format_date(moment.date(), format="long", locale=self._locale)

    def decimal(self, number: float) -> str:
        """Write a number as the language does: `1,25`."""
        return format_decimal(number, locale=self._locale)

    def listed(self, names: Sequence[str]) -> str:
        """Write names as a list: `Spotify, Amazon Music y Deezer`."""
        return format_list(names, locale=self._locale)
