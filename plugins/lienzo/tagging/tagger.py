"""Tagging one file: a copy is tagged, proved, and only then takes its place.

The proof: our own reader reads back every value, and the sound is the same to the byte.
"""

from __future__ import annotations

import filecmp
from pathlib import Path

from lienzo.errors import reason
from lienzo.model import AudioFile
from lienzo.problems import Where
from lienzo.problems.tagging_codes import NOT_TAGGED, NOT_WRITTEN, TAGS_UNSOUND
from lienzo.sources.audio.id3_text import MUTAGEN_RAISES
from lienzo.sources.audio.refusal import Finding, NotPlayableError, TagsIgnoredError
from lienzo.tagging.changes import changes
from lienzo.tagging.containers import CONTAINERS
from lienzo.tagging.outcome import Outcome
from lienzo.tagging.refusal import CannotTagError
from lienzo.tagging.said import tags_in, unsaid
from lienzo.tagging.sound import sound_digest
from lienzo.tagging.values import TagValues
from lienzo.tagging.working_copy import working_copy


def tag_file(source: Path, target: Path, audio: AudioFile, values: TagValues) -> Outcome:
    """Write a tagged copy of `source` to `target`, which may be the same file.

    Nothing is left behind, and the target is as it was, when the outcome has failed. `audio` is
    what the source was measured to be; its path is where Problems are told.
    """
    where = Where(audio.path)
    try:
        with working_copy(source, target) as copy:
            rows = changes(source, audio, values)
            findings = _tagged(copy, source, audio, values)
            changed = not filecmp.cmp(copy, source, shallow=False)
    except CannotTagError as refused:
        return Outcome(problems=(refused.code.at(where, **refused.facts),))
    except TagsIgnoredError:
        return Outcome(problems=(TAGS_UNSOUND.at(where),))
    except OSError as error:
        return Outcome(problems=(NOT_WRITTEN.at(where, reason=reason(error)),))
    except (NotPlayableError, *MUTAGEN_RAISES) as error:
        told = f"{type(error).__name__}: {error}"
        return Outcome(problems=(NOT_TAGGED.at(where, reason=told),))
    problems = tuple(found.code.at(where, **found.facts) for found in findings)
    return Outcome(changed, rows, problems)


def _tagged(copy: Path, source: Path, audio: AudioFile, values: TagValues) -> tuple[Finding, ...]:
    container = CONTAINERS[audio.mime]
    findings = container.write(copy, values, audio.duration)
    if sound_digest(copy) != sound_digest(source):
        raise CannotTagError(NOT_TAGGED, reason="sound")
    if (field := unsaid(values, tags_in(copy, audio), container)) is not None:
        raise CannotTagError(NOT_TAGGED, reason=field)
    return findings
