"""The narration of a script as it grows: samples, subtitles, chapters, moments of words."""

from __future__ import annotations

from array import array
from dataclasses import dataclass

import chime
import cues
import guion
import voice
from marks import Mark

SENTENCE, PARAGRAPH, ENDING = 0.36, 0.72, 1.2  # seconds of silence
OPENING_NOTES, SECTION_NOTES = (392.0, 523.25, 659.25), (392.0, 523.25)  # hertz


@dataclass(frozen=True)
class Word:
    """A word of the script and the seconds in which it is heard."""

    start: float
    end: float
    text: str


class Take:
    """What has been spoken so far."""

    def __init__(self) -> None:
        self.samples = array("h")
        self.cues: list[cues.Cue] = []
        self.marks: list[Mark] = []
        self.words: list[Word] = []

    @property
    def now(self) -> float:
        """The seconds spoken so far."""
        return len(self.samples) / voice.RATE

    def silence(self, seconds: float) -> None:
        """Say nothing for a while."""
        self.samples.frombytes(bytes(2 * round(seconds * voice.RATE)))

    def section(self, section: guion.Section) -> None:
        """Narrate a chapter."""
        notes = SECTION_NOTES if self.marks else OPENING_NOTES
        self.marks.append(Mark(self.now, section.title))
        self.samples.extend(chime.play(notes, voice.RATE))
        for paragraph in section.paragraphs:
            self._paragraph(paragraph)

    def _paragraph(self, sentences: tuple[str, ...]) -> None:
        told: list[cues.Cue] = []
        for number, sentence in enumerate(sentences):
            if number:
                self.silence(SENTENCE)
            told += self._sentence(sentence.split())
        self.cues += cues.joined(told)
        self.silence(PARAGRAPH)

    def _sentence(self, words: list[str]) -> list[cues.Cue]:
        said = guion.spoken(words)
        speech = voice.say(" ".join(said))
        places = [len(" ".join(said[:number])) for number in range(len(said))]
        starts = [self.now, *(self.now + speech.start_of(at) / voice.RATE for at in places[1:])]
        self.samples.extend(speech.samples)
        stops = [*starts[1:], self.now]
        self.words += map(Word, starts, stops, words)
        return [_cue(words, starts, stops, piece) for piece in cues.chunks(words)]


def narrated(script: guion.Guion) -> Take:
    """A whole script, spoken."""
    take = Take()
    for section in script.sections:
        take.section(section)
    take.silence(ENDING - PARAGRAPH)
    return take


def _cue(words: list[str], starts: list[float], stops: list[float], piece: range) -> cues.Cue:
    text = " ".join(words[piece.start : piece.stop])
    return cues.Cue(starts[piece.start], stops[piece.stop - 1], text)
