"""What an author has in a file and Lienzo has no word for stays in it."""

from __future__ import annotations

import base64
import zlib

import pytest
from mutagen.apev2 import APEv2
from mutagen.flac import FLAC, Picture
from mutagen.id3 import (
    APIC,
    CHAP,
    COMM,
    CTOC,
    ID3,
    POPM,
    PRIV,
    RVA2,
    TCOP,
    TENC,
    TIT2,
    TXXX,
    USLT,
    CTOCFlags,
)
from mutagen.mp4 import MP4, MP4Cover, MP4FreeForm
from mutagen.oggvorbis import OggVorbis

from audio_kit import picture, sample
from lienzo.model import Chapter
from tagging_kit import COVER, Tagger, values

UTF8 = 3
BACK = picture(64, 64)


def bare() -> bytes:
    """Return MP3 frames without any tag."""
    data = sample("cbr.mp3")
    return data[data.index(b"\xff\xfb") :]


def old_tag(version: int, *frames: tuple[bytes, bytes, int]) -> bytes:
    """Return an ID3 tag of version 2 or 3: id, payload and flags of each frame."""
    if version == 2:
        body = b"".join(n + len(p).to_bytes(3, "big") + p for n, p, _ in frames)
    else:
        body = b"".join(
            n + len(p).to_bytes(4, "big") + f.to_bytes(2, "big") + p for n, p, f in frames
        )
    size = bytes(len(body) >> shift & 0x7F for shift in (21, 14, 7, 0))
    return b"ID3" + bytes((version, 0, 0)) + size + body


def test_frames_of_the_author_stay(tagger: Tagger) -> None:
    """ReplayGain, ratings, private frames, the encoder, the copyright, other words and pictures."""
    path = tagger.take("cbr.mp3")
    tags = ID3()
    mine = [
        TXXX(encoding=UTF8, desc="REPLAYGAIN_TRACK_GAIN", text=["-3.21 dB"]),
        RVA2(desc="track", channel=1, gain=-3.0, peak=0.9),
        POPM(email="ana@ejemplo.es", rating=196, count=3),
        PRIV(owner="ejemplo.es", data=b"\0\1\2"),
        TENC(encoding=UTF8, text=["Audacity"]),
        TCOP(encoding=UTF8, text=["2026 Ana Peña"]),
        COMM(encoding=UTF8, lang="spa", desc="", text=["Grabado en casa"]),
        COMM(encoding=UTF8, lang="eng", desc="iTunNORM", text=[" 00000A2B"]),
        USLT(encoding=UTF8, lang="eng", desc="en", text="Words"),
        APIC(encoding=UTF8, mime="image/jpeg", type=4, desc="Cover", data=BACK),
    ]
    for frame in mine:
        tags.add(frame)
    tags.save(path)
    tagger.tagged("cbr.mp3", values())
    after = ID3(path)
    assert [after.get(frame.HashKey) for frame in mine] == mine
    assert [p.data for p in after.getall("APIC")] == [BACK, COVER.data]


def test_the_encoder_in_the_first_frame_stays(tagger: Tagger) -> None:
    """LAME's own header is sound to us."""
    path = tagger.take("vbr.mp3")
    place = path.read_bytes().index(b"Xing")
    header = path.read_bytes()[place : place + 200]
    tagger.tagged("vbr.mp3", values())
    assert header in path.read_bytes()


def test_a_comment_that_was_the_description_follows_it(tagger: Tagger) -> None:
    """Players that show only comments show the description; a stale one would be worse."""
    tagger.tagged("cbr.mp3", values(description="Una."))
    tagger.tagged("cbr.mp3", values(description="Otra."))
    found = ID3(tagger.folder / "cbr.mp3").getall("COMM")
    assert [frame.text for frame in found] == [["Otra."]]


def test_id3v1_is_kept_in_step(tagger: Tagger) -> None:
    """It can hold thirty letters of a title, and its comment moves into the new tag."""
    fields = (b"Vieja".ljust(30, b"\0"), b"Yo".ljust(30, b"\0"), bytes(30), b"2020")
    comment = b"Grabado en casa".ljust(28, b"\0")
    old = b"TAG" + b"".join(fields) + comment + b"\0\x03\xff"
    path = tagger.take("a.mp3", bare() + old)
    assert tagger.tagged("a.mp3", values()).tags.title == "Relaciones con los clientes"
    assert path.read_bytes()[-128:].startswith(b"TAGRelaciones con los clientes")
    comments = [str(frame) for frame in ID3(path).getall("COMM")]
    assert "Grabado en casa" in comments
    assert not tagger.tag("a.mp3", values()).changed


def test_apev2_stays(tagger: Tagger) -> None:
    """Volume programs keep their measurements there."""
    path = tagger.take("a.mp3", bare())
    ape = APEv2()
    ape["MP3GAIN_MINMAX"] = "100,200"
    ape.save(path)
    tagger.tagged("a.mp3", values())
    assert str(APEv2(path)["MP3GAIN_MINMAX"]) == "100,200"
    assert not tagger.tag("a.mp3", values()).changed


def test_a_tag_of_2_3_becomes_one_of_2_4_without_loss(tagger: Tagger) -> None:
    """Dates and people have new names; frames nobody knows get sizes as 2.4 spells them."""
    private = bytes(range(1, 201))
    volume = b"\x00\x10" + bytes(8)
    tag = old_tag(
        3,
        (b"TIT2", b"\0Vieja", 0),
        (b"TYER", b"\x002020", 0),
        (b"TDAT", b"\x000503", 0),
        (b"TORY", b"\x001999", 0),
        (b"IPLS", b"\0Mezcla\0Ana\0", 0),
        (b"TCOM", b"\0Ana", 0),
        (b"RVAD", volume, 0),
        (b"XYZW", private, 0),
    )
    path = tagger.take("a.mp3", tag + bare())
    assert tagger.tagged("a.mp3", values(released="")).tags.released == "2020-03-05"
    after = ID3(path, translate=False)
    assert after.version == (2, 4, 0)
    assert str(after["TCOM"]) == "Ana"
    assert str(after["TDOR"]) == "1999"
    assert after["TIPL"].people == [["Mezcla", "Ana"]]
    assert after.getall("RVAD")
    assert any(raw.startswith(b"XYZW") and raw[10:] == private for raw in after.unknown_frames)
    assert not tagger.tag("a.mp3", values(released="")).changed


def test_a_tag_of_2_2_is_translated(tagger: Tagger) -> None:
    """Its frames have names of three letters, each with its successor."""
    path = tagger.take("a.mp3", old_tag(2, (b"TCM", b"\0Ana", 0), (b"TT2", b"\0V", 0)) + bare())
    assert tagger.tagged("a.mp3", values()).tags.title == "Relaciones con los clientes"
    assert str(ID3(path)["TCOM"]) == "Ana"


@pytest.mark.parametrize(
    ("tag", "lost"),
    [
        pytest.param(old_tag(2, (b"XYZ", b"\0Ana", 0), (b"ABC", b"x", 0)), "ABC, XYZ", id="2.2"),
        pytest.param(old_tag(3, (b"XYZW", b"\x01\x02\x03", 0x20)), "XYZW", id="grouped"),
        pytest.param(
            old_tag(3, (b"XYZW", (9).to_bytes(4, "big") + zlib.compress(b"x" * 9), 0x80)),
            "XYZW",
            id="compressed",
        ),
    ],
)
def test_what_cannot_come_along_is_told(tag: bytes, lost: str, tagger: Tagger) -> None:
    """Names without a successor, and unknown frames packed in the manner of 2.3."""
    tagger.take("a.mp3", tag + bare())
    outcome = tagger.tag("a.mp3", values())
    assert [problem.code.id for problem in outcome.problems] == ["LZ273"]
    assert outcome.problems[0].message("es").endswith(lost)
    assert tagger.read("a.mp3").tags.title == "Relaciones con los clientes"
    assert tagger.tag("a.mp3", values()).problems == ()


def _chap(start: int, title: str, *more: object) -> CHAP:
    inside = [TIT2(encoding=UTF8, text=[title]), *more]
    return CHAP(element_id=f"x{start}", start_time=start, end_time=start + 500, sub_frames=inside)


def _with_pictured_chapter(tagger: Tagger) -> None:
    path = tagger.take("cbr.mp3")
    tags = ID3()
    art = APIC(encoding=UTF8, mime="image/jpeg", type=0, desc="", data=BACK)
    tags.add(_chap(0, "Uno"))
    tags.add(_chap(500, "Dos", art))
    listed = ["x0", "x500"]
    tags.add(CTOC(element_id="t", flags=CTOCFlags.TOP_LEVEL, child_element_ids=listed))
    tags.save(path)


@pytest.mark.parametrize("title", ["Dos", "Segundo"])
def test_pictures_of_chapters_stay(title: str, tagger: Tagger) -> None:
    """Whether the chapters are the same or one got a new title."""
    _with_pictured_chapter(tagger)
    what = values(chapters=(Chapter(0.0, "Uno"), Chapter(0.5, title)))
    tagger.tagged("cbr.mp3", what)
    marks = ID3(tagger.folder / "cbr.mp3").getall("CHAP")
    found = {str(m.sub_frames["TIT2"]): m.sub_frames.getall("APIC") for m in marks}
    assert [art.data for art in found[title]] == [BACK]
    assert found["Uno"] == []


def test_comments_of_the_author_stay_in_their_order(tagger: Tagger) -> None:
    """Vorbis: what Lienzo has no word for comes first, as it was; so do the vendor's words."""
    path = tagger.take("vorbis.ogg")
    file = OggVorbis(path)
    vendor = file.tags.vendor
    file.tags[:] = [("REPLAYGAIN_TRACK_GAIN", "-3 dB"), ("title", "Vieja"), ("COMMENT", "Mío")]
    file.save()
    tagger.tagged("vorbis.ogg", values())
    after = OggVorbis(path).tags
    assert after[:3] == [
        ("REPLAYGAIN_TRACK_GAIN", "-3 dB"),
        ("COMMENT", "Mío"),
        ("TITLE", "Relaciones con los clientes"),
    ]
    assert after.vendor == vendor


def _block(kind: int, data: bytes) -> Picture:
    block = Picture()
    block.type, block.mime, block.data = kind, "image/jpeg", data
    return block


def test_other_pictures_of_an_ogg_stay(tagger: Tagger) -> None:
    """The back of the cover is the author's."""
    path = tagger.take("vorbis.ogg")
    file = OggVorbis(path)
    broken = base64.b64encode(b"nada").decode()
    blocks = [base64.b64encode(_block(kind, BACK).write()).decode() for kind in (4, 3)]
    file.tags[:] = [("metadata_block_picture", text) for text in (*blocks, broken)]
    file.save()
    tagger.tagged("vorbis.ogg", values())
    kept = OggVorbis(path).tags["METADATA_BLOCK_PICTURE"]
    assert [Picture(base64.b64decode(text)).data for text in (kept[0], kept[2])] == [
        BACK,
        COVER.data,
    ]
    assert kept[1] == broken


def test_other_pictures_of_a_flac_stay(tagger: Tagger) -> None:
    path = tagger.take("stereo.flac")
    file = FLAC(path)
    file.add_picture(_block(4, BACK))
    file.add_picture(_block(3, BACK))
    file.save()
    tagger.tagged("stereo.flac", values())
    assert [(p.type, p.data == BACK) for p in FLAC(path).pictures] == [(3, False), (4, True)]


def test_items_of_the_author_stay(tagger: Tagger) -> None:
    """M4A: the gapless mark of the encoder, a rating, a second picture, unknown items."""
    path = tagger.take("aac.m4a")
    file = MP4(path)
    file.add_tags() if file.tags is None else None
    gapless = [MP4FreeForm(b" 00000000 00000840")]
    file.tags["----:com.apple.iTunes:iTunSMPB"] = gapless
    file.tags["----:com.apple.iTunes:Subtitle"] = [MP4FreeForm(b"Viejo")]
    file.tags["rtng"] = [2]
    file.tags["\xa9too"] = ["Mi programa"]
    file.tags["covr"] = [MP4Cover(BACK), MP4Cover(BACK)]
    file.save()
    assert tagger.tagged("aac.m4a", values()).tags.subtitle == "¿Antes o después de la venta?"
    after = MP4(path).tags
    assert after["----:com.apple.iTunes:iTunSMPB"] == gapless
    assert (after["rtng"], after["\xa9too"]) == ([2], ["Mi programa"])
    assert [bytes(cover) for cover in after["covr"]] == [COVER.data, BACK]
