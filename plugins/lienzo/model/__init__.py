"""The model: frozen values for what the author wrote, joined and measured. No I/O happens here."""

from lienzo.model.canvas import Attribution, Block, Canvas, Group, in_language
from lienzo.model.course import (
    Article,
    Correction,
    Course,
    Episode,
    EpisodeType,
    Lesson,
    Part,
    Series,
    State,
)
from lienzo.model.feed_tags import EpisodeTags, ShowTags
from lienzo.model.ledger import Appointment, Entry, Ledger, ShowEntry
from lienzo.model.media import AudioFile, AudioTags, Chapter, Cue, Picture, Transcript
from lienzo.model.podcasting import Funding
from lienzo.model.promises import Addresses, addresses, appointments, due
from lienzo.model.show import Category, Owner, Person, Show
from lienzo.model.urls import Urls

__all__ = [
    "Addresses",
    "Appointment",
    "Article",
    "Attribution",
    "AudioFile",
    "AudioTags",
    "Block",
    "Canvas",
    "Category",
    "Chapter",
    "Correction",
    "Course",
    "Cue",
    "Entry",
    "Episode",
    "EpisodeTags",
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
    "ShowTags",
    "State",
    "Transcript",
    "Urls",
    "addresses",
    "appointments",
    "due",
    "in_language",
]
