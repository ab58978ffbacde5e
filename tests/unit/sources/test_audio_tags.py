"""Tags of every format, read through one table, and covers and chapters."""

from __future__ import annotations

import base64
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from mutagen.flac import FLAC, Picture
from mutagen.id3 import APIC, CHAP, COMM, CTOC, ID3, TDES, TDRC, TDRL, TIT2, TIT3, TLAN, WXXX
from mutagen.id3 import CTOCFlags as Flags
from mutagen.mp4 import MP4, MP4Cover, MP4FreeForm
from mutagen.oggvorbis import OggVorbis

from audio_kit import AUDIO, Listener, picture, sample
from lienzo.model.media import AudioFile, AudioTags, Chapter

COVER = picture(1400, 1400)
UTF8 = 3


@pytest.fixture
def listener(tmp_path: Path) -> Listener:
    return Listener(tmp_path)


def _copy(name: str, listener: Listener) -> Path:
    return Path(shutil.copy(AUDIO / name, listener.folder / name))


def _read(name: str, listener: Listener) -> AudioFile:
    audio = listener.read(name)
    assert audio is not None
    return audio


TAGGED = ["tagged.mp3", "tagged23.mp3", "tagged.m4a", "tagged.ogg", "tagged.opus", "tagged.flac"]


@pytest.mark.parametrize("name", [*TAGGED, "tagged.wav"])
def test_every_format_says_the_same_things(name: str, listener: Listener) -> None:
    _copy(name, listener)
    assert _read(name, listener).tags == AudioTags(
        title="Canales",
        description="Por dónde pasa la bici",
        album="El lienzo en marcha",
        artist="Lienzo",
        released="2026-02-26",
        track=6,
        season=None if name.endswith(".wav") else 1,
    )


@pytest.mark.parametrize("name", ["tagged.mp3", "tagged23.mp3", "tagged.m4a"])
def test_chapters_of_mp3_and_m4a_are_read(name: str, listener: Listener) -> None:
    _copy(name, listener)
    chapters = _read(name, listener).chapters
    assert [(chapter.start, chapter.title) for chapter in chapters] == [
        (0.0, "El camino"),
        (1.5, "Las cinco fases"),
    ]


@pytest.mark.parametrize("atom", [b"chpl", b"chap"])
def test_either_kind_of_m4a_chapters_is_enough(atom: bytes, listener: Listener) -> None:
    """Files of ffmpeg have both Nero's list and a text track; one of them is renamed away."""
    data = sample("tagged.m4a")
    audio = listener.write("a.m4a", data.replace(atom, b"xxxx"))
    assert audio is not None
    assert [chapter.title for chapter in audio.chapters] == ["El camino", "Las cinco fases"]
    assert [chapter.start for chapter in audio.chapters] == [0.0, 1.5]


def _chap(name: str, start: int, title: str, *more: object) -> CHAP:
    inside = [TIT2(encoding=UTF8, text=[title]), *more]
    return CHAP(element_id=name, start_time=start, end_time=start + 500, sub_frames=inside)


def test_the_table_of_contents_says_which_chapters_players_list(listener: Listener) -> None:
    path = _copy("cbr.mp3", listener)
    tags = ID3()
    tags.add(_chap("c", 2000, "Tres"))
    tags.add(_chap("a", 0, "Uno", WXXX(encoding=UTF8, url="https://example.org/uno")))
    tags.add(_chap("b", 1000, "Oculto"))
    inner = CTOC(element_id="t2", flags=Flags.ORDERED, child_element_ids=["c"], sub_frames=[])
    tags.add(CTOC(element_id="t1", flags=Flags.TOP_LEVEL, child_element_ids=["a", "t2"]))
    tags.add(inner)
    tags.save(path, v2_version=4)
    assert _read("cbr.mp3", listener).chapters == (
        Chapter(0.0, "Uno", "https://example.org/uno", 0.5),
        Chapter(1.0, "Oculto", None, 1.5, hidden=True),
        Chapter(2.0, "Tres", None, 2.5),
    )


def test_the_own_words_of_an_author_win(listener: Listener) -> None:
    """Release over recording date, description over comment, comments of programs never."""
    path = _copy("cbr.mp3", listener)
    tags = ID3()
    for frame in (
        TDRC(encoding=UTF8, text=["2020"]),
        TDRL(encoding=UTF8, text=["2026-03-05T07:00:00"]),
        TIT3(encoding=UTF8, text=["Subtítulo"]),
        TLAN(encoding=UTF8, text=["spa"]),
        COMM(encoding=UTF8, lang="eng", desc="iTunNORM", text=[" 00000A2B"]),
        COMM(encoding=UTF8, lang="spa", desc="", text=["Comentario"]),
    ):
        tags.add(frame)
    tags.save(path, v2_version=4)
    found = _read("cbr.mp3", listener).tags
    assert (found.released, found.description) == ("2026-03-05 07:00:00", "Comentario")
    assert (found.subtitle, found.language) == ("Subtítulo", "spa")
    tags.add(TDES(encoding=UTF8, text=["Descripción"]))
    tags.save(path, v2_version=4)
    assert _read("cbr.mp3", listener).tags.description == "Descripción"


def test_id3v1_alone_is_read(listener: Listener) -> None:
    frames = sample("cbr.mp3")[sample("cbr.mp3").index(b"\xff\xfb") :]
    fields = (b"Canales".ljust(30, b"\0"), b"Lienzo".ljust(30, b"\0"), bytes(30), b"2026")
    audio = listener.write("a.mp3", frames + b"TAG" + b"".join(fields) + bytes(28) + b"\0\x07\xff")
    assert audio is not None
    assert (audio.tags.title, audio.tags.artist, audio.tags.track) == ("Canales", "Lienzo", 7)


def test_old_id3_of_version_2_2_is_read(listener: Listener) -> None:
    frames = sample("cbr.mp3")[sample("cbr.mp3").index(b"\xff\xfb") :]
    cover = b"PIC" + (len(COVER) + 6).to_bytes(3, "big") + b"\0JPG\x03\0" + COVER
    body = b"TT2\0\0\x08\0Canales" + b"TRK\0\0\x04\x007/9" + cover
    size = bytes(len(body) >> shift & 0x7F for shift in (21, 14, 7, 0))
    audio = listener.write("a.mp3", b"ID3\x02\0\0" + size + body + frames)
    assert audio is not None
    assert (audio.tags.title, audio.tags.track) == ("Canales", 7)
    assert audio.cover is not None


def test_unsynchronised_tags_are_read(listener: Listener) -> None:
    path = _copy("cbr.mp3", listener)
    frames = path.read_bytes()[path.read_bytes().index(b"\xff\xfb") :]
    text = b"\x01\xff\xfeC\0a\0n\0"
    frame = b"TIT2" + len(text).to_bytes(4, "big") + b"\0\0" + text
    body = frame.replace(b"\xff\xfe", b"\xff\x00\xfe")
    audio = listener.write("a.mp3", b"ID3\x03\0\x80\0\0\0" + bytes([len(body)]) + body + frames)
    assert audio is not None
    assert audio.tags.title == "Can"


def _mp3_cover(path: Path, data: bytes) -> None:
    tags = ID3()
    tags.add(APIC(encoding=1, mime="image/png", type=4, desc="atrás", data=picture(9, 9, "PNG")))
    tags.add(APIC(encoding=1, mime="image/jpeg", type=3, desc="portada", data=data))
    tags.save(path)


def _m4a_cover(path: Path, data: bytes) -> None:
    mp4 = MP4(path)
    mp4["covr"] = [MP4Cover(data)]
    mp4.save()


def _block(data: bytes) -> Picture:
    block = Picture()
    block.data, block.type, block.mime = data, 3, "image/jpeg"
    return block


def _flac_cover(path: Path, data: bytes) -> None:
    flac = FLAC(path)
    flac.add_picture(_block(data))
    flac.save()


def _ogg_cover(path: Path, data: bytes) -> None:
    ogg = OggVorbis(path)
    ogg["METADATA_BLOCK_PICTURE"] = [base64.b64encode(_block(data).write()).decode()]
    ogg.save()


COVERS = [
    pytest.param("cbr.mp3", _mp3_cover, id="id3"),
    pytest.param("aac.m4a", _m4a_cover, id="mp4"),
    pytest.param("tagged.flac", _flac_cover, id="flac"),
    pytest.param("tagged.ogg", _ogg_cover, id="ogg"),
]


@pytest.mark.parametrize(("name", "embed"), COVERS)
def test_the_front_cover_is_kept_in_the_cache(
    name: str, embed: Callable[[Path, bytes], None], listener: Listener
) -> None:
    embed(_copy(name, listener), COVER)
    cover = _read(name, listener).cover
    assert cover is not None
    assert (cover.width, cover.height, cover.mime) == (1400, 1400, "image/jpeg")
    assert Path(cover.path).read_bytes() == COVER
    assert Path(cover.path) == listener.folder / "cache" / "art" / f"{cover.sha256}.jpg"


def test_a_lost_cover_file_is_taken_out_of_the_audio_again(listener: Listener) -> None:
    _mp3_cover(_copy("cbr.mp3", listener), COVER)
    first = _read("cbr.mp3", listener).cover
    assert first is not None
    Path(first.path).unlink()
    assert _read("cbr.mp3", listener).cover == first
    assert Path(first.path).is_file()


def test_a_cover_that_cannot_be_used_is_ignored_with_a_warning(listener: Listener) -> None:
    _mp3_cover(_copy("cbr.mp3", listener), b"\xff\xd8\xff broken")
    audio = _read("cbr.mp3", listener)
    assert audio.cover is None
    assert listener.codes == ["LZ224"]


def test_a_small_cover_is_kept_with_a_notice(listener: Listener) -> None:
    _mp3_cover(_copy("cbr.mp3", listener), picture(600, 500))
    assert _read("cbr.mp3", listener).cover is not None
    assert [problem.severity for problem in listener.problems] == ["notice"]


def test_texts_lose_what_xml_cannot_hold(listener: Listener) -> None:
    path = _copy("cbr.mp3", listener)
    tags = ID3()
    tags.add(TIT2(encoding=UTF8, text=["Ca\x07nales\r\nuno"]))
    tags.save(path)
    assert _read("cbr.mp3", listener).tags.title == "Canales\nuno"


def test_freeform_tags_and_utf16_of_mp4_are_read(listener: Listener) -> None:
    path = _copy("aac.m4a", listener)
    mp4 = MP4(path)
    mp4["----:com.apple.iTunes:SUBTITLE"] = [MP4FreeForm("Subtítulo".encode())]
    mp4["----:com.apple.iTunes:LANGUAGE"] = [MP4FreeForm(b"spa")]
    mp4["----:org.example:SUBTITLE"] = [MP4FreeForm(b"otro")]
    mp4["ldes"], mp4["desc"] = ["Larga"], ["Corta"]
    mp4.save()
    tags = _read("aac.m4a", listener).tags
    assert (tags.subtitle, tags.language, tags.description) == ("Subtítulo", "spa", "Larga")


def test_sizes_as_old_itunes_wrote_them_are_understood(listener: Listener) -> None:
    """A frame of ID3v2.4 longer than 127 bytes with a plain size does not hide the next one."""
    frames = sample("cbr.mp3")[sample("cbr.mp3").index(b"\xff\xfb") :]
    long, title = b"\x03" + b"x" * 399, b"\x03Canales"
    body = b"TALB" + len(long).to_bytes(4, "big") + b"\0\0" + long
    body += b"TIT2" + len(title).to_bytes(4, "big") + b"\0\0" + title
    size = bytes(len(body) >> shift & 0x7F for shift in (21, 14, 7, 0))
    audio = listener.write("a.mp3", b"ID3\x04\0\0" + size + body + frames)
    assert audio is not None
    assert audio.tags.title == "Canales"
    assert audio.tags.album == "x" * 399


def _riff(*chunks: tuple[bytes, bytes]) -> bytes:
    body = b"".join(
        name + len(data).to_bytes(4, "little") + data + bytes(len(data) % 2)
        for name, data in chunks
    )
    return b"RIFF" + (len(body) + 4).to_bytes(4, "little") + b"WAVE" + body


FMT = b"\x01\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0"


def test_latin_1_texts_of_old_wav_files_are_read(listener: Listener) -> None:
    info = b"INFO" + b"INAM\x08\0\0\0Relaci\xf3\0"
    audio = listener.write("a.wav", _riff((b"fmt ", FMT), (b"data", bytes(8000)), (b"LIST", info)))
    assert audio is not None
    assert (audio.tags.title, audio.duration) == ("Relació", 1.0)


def test_an_id3_chunk_of_a_wav_is_read(listener: Listener) -> None:
    tags = ID3()
    tags.add(TIT2(encoding=UTF8, text=["Canales"]))
    path = listener.folder / "t"
    path.write_bytes(b"")
    tags.save(path)
    chunks = ((b"fmt ", FMT), (b"data", bytes(8000)), (b"id3 ", path.read_bytes()))
    audio = listener.write("a.wav", _riff(*chunks))
    assert audio is not None
    assert audio.tags.title == "Canales"


def test_an_empty_wav_with_chunks_behind_has_no_audio(listener: Listener) -> None:
    """A data size of zero means *the rest* only where no other chunk follows."""
    assert (
        listener.write("a.wav", _riff((b"fmt ", FMT), (b"data", b""), (b"LIST", b"INFO"))) is None
    )
    assert listener.codes == ["LZ211"]


def test_an_extensible_wav_is_measured_by_what_it_extends(listener: Listener) -> None:
    fmt = b"\xfe\xff\x01\0\x40\x1f\0\0\0\0\0\0\x03\0\x18\0\x16\0\x18\0\0\0\0\0\x01\0" + bytes(14)
    audio = listener.write("a.wav", _riff((b"fmt ", fmt), (b"data", bytes(24_000))))
    assert audio is not None
    assert audio.duration == 1.0


def test_chapters_in_vorbis_comments_may_have_addresses(listener: Listener) -> None:
    path = _copy("tagged.ogg", listener)
    ogg = OggVorbis(path)
    ogg["CHAPTER001"], ogg["CHAPTER001NAME"] = ["00:00:01.500"], ["Uno"]
    ogg["CHAPTER001URL"] = ["https://example.org/"]
    ogg["CHAPTER002"] = ["mañana"]
    ogg["METADATA_BLOCK_PICTURE"] = ["no es base64", "AAAA"]
    ogg.save()
    assert _read("tagged.ogg", listener).chapters == (Chapter(1.5, "Uno", "https://example.org/"),)
