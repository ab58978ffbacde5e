"""The corrections of a lesson as its page shows them."""

from __future__ import annotations

from dataclasses import dataclass

from lienzo.publish.corrections import Note
from lienzo.publish.embeds.words import Words


@dataclass(frozen=True, slots=True)
class ShownNote:
    """A correction ready for its template; `about` is empty where there is nothing to tell apart.

    Attributes:
        day: ISO 8601, for programs.
        date: the same for people.
    """

    day: str
    date: str
    about: str
    text: str


def shown_notes(notes: tuple[Note, ...], words: Words, *, both: bool) -> tuple[ShownNote, ...]:
    """Return corrections for a page; `both` says that it holds an article and its audio."""
    return tuple(
        ShownNote(
            day=note.date.date().isoformat(),
            date=words.date(note.date),
            about=words(f"corrections.{note.about}") if both else "",
            text=note.text,
        )
        for note in notes
    )
