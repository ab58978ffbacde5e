"""Corners of the formats: odd sizes, tails, old references, files that were never tagged."""

from __future__ import annotations

import struct
from dataclasses import replace
from pathlib import Path

import pytest
from mutagen.flac import FLAC
from mutagen.id3 import ID3
from mutagen.mp4 import MP4

from audio_kit import AUDIO, sample
from lienzo.model import Chapter
from lienzo.sources.audio.wav import wav_tags
from lienzo.sources.audio.window import Window
from lienzo.tagging.mp4_boxes import Box, chapter_ids, parse, sample_sizes, track_id, tracks
from lienzo.tagging.mp4_chapters import write_chapters
from lienzo.tagging.working_copy import copy_bytes
from tagging_kit import COVER, Tagger, stream, values

WAV = sample("pcm.wav")


def _wav(*more: bytes, tail: bytes = b"") -> bytes:
    """Return a WAV with chunks behind its sound, and what is no chunk behind these."""
    body = WAV[8:] + b"".join(more)
    return b"RIFF" + len(body).to_bytes(4, "little") + body + tail


def _chunk(name: bytes, data: bytes) -> bytes:
    return name + len(data).to_bytes(4, "little") + data + b"\0" * (len(data) % 2)


def _riff_size(path: Path) -> int:
    return int.from_bytes(path.read_bytes()[4:8], "little")


@pytest.mark.parametrize("size", [3, 4])
def test_chunks_of_a_wav_stay_in_their_order(size: int, tagger: Tagger) -> None:
    """The broadcast extension, cue points and old texts; odd chunks are filled to even."""
    mine = _chunk(b"bext", b"x" * size), _chunk(b"LIST", b"INFOINAM\x04\0\0\0Hola")
    path = tagger.take("a.wav", _wav(*mine))
    tagger.tagged("a.wav", values())
    data = path.read_bytes()
    assert data[: len(WAV) - 8][8:] == WAV[8 : len(WAV) - 8]
    assert b"".join(mine) in data
    assert data.rindex(b"id3 ") > data.index(b"LIST")
    assert _riff_size(path) == len(data) - 8


def test_an_old_tag_in_the_middle_of_a_wav_moves_to_its_end(tagger: Tagger) -> None:
    """And what it held comes along."""
    first = tagger.take("a.wav", WAV)
    tagger.tagged("a.wav", values(title="Vieja", lyrics="Palabras."))
    tag = first.read_bytes()[len(WAV) :]
    path = tagger.take("b.wav", _wav(tag.replace(b"id3 ", b"ID3 ", 1), _chunk(b"cue ", b"abcd")))
    tagger.tagged("b.wav", values(lyrics=""))
    data = path.read_bytes()
    assert data.count(b"id3 ") == 1
    assert b"ID3 " not in data
    assert data.index(b"cue ") < data.index(b"id3 ")
    with path.open("rb") as file:
        assert wav_tags(Window(file, len(data))).tags.title == "Relaciones con los clientes"
    assert b"Palabras." in data


@pytest.mark.parametrize("tail", [b"\0\0\0\0\0\0\0\0\0\0", b"junk\xff\xff\xff\x7fabc", b"abc"])
def test_what_is_no_chunk_stays_behind_the_tag(tail: bytes, tagger: Tagger) -> None:
    path = tagger.take("a.wav", _wav(tail=tail))
    tagger.tagged("a.wav", values())
    assert path.read_bytes().endswith(tail)
    assert not tagger.tag("a.wav", values()).changed


def test_a_wav_that_ends_without_its_filling_byte_gets_it(tagger: Tagger) -> None:
    """Some recorders forget it; the tag must begin at an even place."""
    path = tagger.take("a.wav", _wav(_chunk(b"bext", b"xxx"))[:-1])
    tagger.tagged("a.wav", values())
    assert path.read_bytes().index(b"id3 ") % 2 == 0


def test_a_wav_of_64_bits_is_tagged_before_its_sound(tagger: Tagger) -> None:
    """Behind it our reader, and others, would not look: the sound has no end they can read."""
    path = tagger.take("large.wav")
    tagger.tagged("large.wav", values())
    data = path.read_bytes()
    assert data.index(b"id3 ") < data.index(b"data", data.index(b"id3 "))
    assert int.from_bytes(data[20:28], "little") == len(data) - 8
    assert stream(path) == stream(AUDIO / "large.wav")


def test_a_file_that_was_never_tagged(tagger: Tagger) -> None:
    """MP3 without any tag, M4A without a list of items, FLAC without comments."""
    frames = sample("cbr.mp3")[sample("cbr.mp3").index(b"\xff\xfb") :]
    tagger.take("a.mp3", frames)
    MP4(tagger.take("aac.m4a")).delete()
    FLAC(tagger.take("stereo.flac")).delete()
    for name in ("a.mp3", "aac.m4a", "stereo.flac"):
        assert tagger.tagged(name, values()).tags.title == "Relaciones con los clientes"


def test_an_m4a_without_any_place_for_tags(tagger: Tagger) -> None:
    """Its `udta` is made, by whoever comes first: the items or the chapters."""
    bare = sample("aac.m4a").replace(b"udta", b"free")
    tagger.take("a.m4a", bare)
    assert tagger.tagged("a.m4a", values()).tags.title == "Relaciones con los clientes"
    write_chapters(tagger.take("b.m4a", bare), (Chapter(0.0, "Uno"),), 2.0)
    assert [chapter.title for chapter in tagger.read("b.m4a").chapters] == ["Uno"]


def test_without_an_address_there_is_no_page_to_write(tagger: Tagger) -> None:
    """A course that has no `site_url` yet."""
    tagger.tagged("cbr.mp3", values(page="", feed=""))
    tags = ID3(tagger.folder / "cbr.mp3")
    assert ("WOAF" in tags, "WFED" in tags) == (False, False)


def test_a_podcast_player_finds_its_own_frames(tagger: Tagger) -> None:
    """What iTunes and those who follow it read: the flag, the guid, the feed, the page."""
    tagger.tagged("cbr.mp3", values())
    tags = ID3(tagger.folder / "cbr.mp3")
    assert (str(tags["TCON"]), tags["PCST"].value) == ("Podcast", 0)
    assert str(tags["TGID"]) == "0f3a4a6c-7a39-5d8b-9d55-3c1f7a2b8e10"
    data = (tagger.folder / "cbr.mp3").read_bytes()
    assert b"WFED\0\0\0\x1d\0\0\x03https://ejemplo.es/feed.xml\0" in data
    assert tags["WOAF"].url == "https://ejemplo.es/serie/relaciones/"
    assert (str(tags["TDRL"]), str(tags["TDRC"])) == ("2026-03-05", "2026-03-05")
    (words,) = tags.getall("USLT")
    assert (words.lang, words.text.splitlines()[0]) == ("spa", "Ana: ¿Cuándo empieza?")
    (cover,) = tags.getall("APIC")
    assert (cover.type, cover.mime, cover.data) == (3, "image/jpeg", COVER.data)
    items = MP4(tagger.folder / "aac.m4a") if tagger.tagged("aac.m4a", values()) else None
    assert items is not None
    assert (items["pcst"], items["\xa9gen"], items["trkn"]) == (True, ["Podcast"], [(7, 9)])
    assert items["egid"] == ["0f3a4a6c-7a39-5d8b-9d55-3c1f7a2b8e10"]
    assert items["purl"] == ["https://ejemplo.es/feed.xml"]


def test_a_language_nobody_named_is_undetermined(tagger: Tagger) -> None:
    """Words and comments must carry one."""
    tagger.tagged("cbr.mp3", values(language=""))
    tags = ID3(tagger.folder / "cbr.mp3")
    assert {frame.lang for frame in (*tags.getall("USLT"), *tags.getall("COMM"))} == {"und"}


def _split(data: bytes) -> tuple[bytes, Box]:
    """Return an M4A whose `moov` comes last: what is before it, and it."""
    place = data.index(b"moov") - 4
    return data[:place], parse(b"moov", data[place + 8 :])


def _with_pictures(data: bytes) -> bytes:
    """Give the sound a second track of chapters, of pictures, beside its titles."""
    before, moov = _split(data)
    titles = next(trak for trak in tracks(moov) if track_id(trak) == 2)
    header = titles.find(b"tkhd")
    assert header is not None
    number = header.data[:12] + (3).to_bytes(4, "big") + header.data[16:]
    pictures = titles.mapped(b"tkhd", lambda box: replace(box, data=number))
    pictures = pictures.changed(
        b"hdlr", lambda box: replace(box, data=box.data[:8] + b"vide" + box.data[12:])
    ).changed(b"stsd", lambda box: replace(box, data=box.data.replace(b"text", b"jpeg")))
    moov = moov.changed(b"chap", lambda box: replace(box, data=struct.pack(">II", 2, 3)))
    return before + moov.plus(pictures).dump()


def test_pictures_of_chapters_in_an_m4a_stay(tagger: Tagger) -> None:
    """Only the titles are replaced; the sound goes on referring to the pictures."""
    path = tagger.take("a.m4a", _with_pictures(sample("tagged.m4a")))
    audio = tagger.tagged("a.m4a", values())
    assert [c.title for c in audio.chapters] == ["Introducción", "Antes de la venta", "Después"]
    data = path.read_bytes()
    place = data.index(b"moov") - 4
    size = int.from_bytes(data[place : place + 4], "big")
    moov = parse(b"moov", data[place + 8 : place + size])
    ids = [track_id(trak) for trak in tracks(moov)]
    sound = next(tracks(moov))
    assert chapter_ids(sound) == {3, 4}
    assert ids == [1, 3, 4]
    assert not tagger.tag("a.m4a", values()).changed


def test_a_reference_of_another_kind_stays(tagger: Tagger) -> None:
    """QuickTime files may refer to a time code."""
    before, moov = _split(sample("aac.m4a"))
    other = Box(b"tref", inner=(Box(b"tmcd", (9).to_bytes(4, "big")),))
    path = tagger.take("a.m4a", before + moov.mapped(b"trak", lambda box: box.plus(other)).dump())
    tagger.tagged("a.m4a", values())
    tagger.tagged("a.m4a", values(chapters=(values().chapters[0],)))
    assert path.read_bytes().count(b"tmcd") == 1


def test_boxes_that_say_nothing() -> None:
    """A track without a header has no id, one without sizes no samples, an empty box no boxes."""
    assert track_id(Box(b"trak")) == 0
    assert sample_sizes(Box(b"trak")) == ()
    assert parse(b"udta", bytes(12)) == Box(b"udta", bytes(12))


def test_a_file_that_shrank_meanwhile_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"abc")
    with path.open("rb") as before, (tmp_path / "b").open("wb") as after:
        copy_bytes(before, after, 0, 3)
        with pytest.raises(EOFError):
            copy_bytes(before, after, 0, 4)
