"""The model: frozen values for what the author wrote, joined and measured. No I/O happens here."""

from lienzo.model.canvas import Attribution, Block, Canvas, Group, in_language
from lienzo.model.course import Article, Course, Episode, EpisodeType, Lesson, Part, Series, State
from lienzo.model.ledger import Entry, Ledger, ShowEntry
from lienzo.model.media import AudioFile, AudioTags, Chapter, Cue, Picture, Transcript
from lienzo.model.promises import Addresses, addresses
from lienzo.model.show import Category, Funding, Owner, Person, Show
from lienzo.model.urls import Urls

__all__ = [
    "Addresses",
    "Article",
    "Attribution",
    "AudioFile",
    "AudioTags",
    "Block",
    "Canvas",
    "Category",
    "Chapter",
    "Course",
    "Cue",
    "Entry",
    "Episode",
    "EpisodeType",
    "Funding",
    "Group",
    "Ledger",
    "Lesson",
    "Owner",
    "Part",
    "Person",
    "Picture",
    "Series",
    "Show",
    "ShowEntry",
    "State",
    "Transcript",
    "Urls",
    "addresses",
    "in_language",
]
