"""A course that uses every element a feed can have, for golden files and independent readers."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from markupsafe import Markup

from factories import MADRID, audio, chapters, course, episode, picture, show, transcript
from lienzo.model import Chapter, Course, Episode, EpisodeTags, Funding, Person, Show, ShowTags
from lienzo.model.podcasting import (
    AlternateEnclosure,
    Block,
    Chat,
    ContentLink,
    Image,
    Integrity,
    LiveItem,
    Location,
    RemoteItem,
    SocialInteract,
    Soundbite,
    Source,
    Trailer,
    Txt,
    UpdateFrequency,
    Value,
    ValueRecipient,
    ValueTimeSplit,
)

GUID = "917393e3-1b1e-5cef-ace4-edaa54e1f810"
OTHER = "a94f5cc9-8c58-55fc-91fe-a324087a655b"
NODE = "02d5c1bf8b940dc9cadca86d1b0a3c37fbe39cee4c7e839e33bef9174531d27f52"
VALLADOLID = Location("Valladolid", "creator", "geo:41.6523,-4.7245", "R340100", "ES")
ROOM = Chat("irc.ejemplo.es", "irc", "@ana", "#lienzo")
JPEG = picture(path="episodes/07.jpg", mime="image/jpeg", sha256="feedbeef" + "0" * 56)
WIDE = picture(path="episodes/07.w.jpg", mime="image/jpeg", width=1280, height=720, sha256="7" * 64)
SMALL = picture(path="episodes/c.png", width=600, height=600, sha256="cafe" * 16)

PAY = Value(
    "lightning",
    "keysend",
    (
        ValueRecipient("node", NODE, 95, "Ana Peña", "696969", "ana"),
        ValueRecipient("lnaddress", "lienzo@ejemplo.es", 5, "Alojamiento", fee=True),
    ),
    "0.00000005000",
    (
        ValueTimeSplit(60, 30.5, RemoteItem(OTHER, None, "cancion-1", "music"), (), 174, 95),
        ValueTimeSplit(120, 20, None, (ValueRecipient("node", NODE, 1, "Luis Ñandú"),)),
    ),
)
TALKS = (
    SocialInteract(
        *("activitypub", "https://social.ejemplo.es/@ana/1", "@ana"),
        *("https://social.ejemplo.es/@ana", 1),
    ),
    SocialInteract("nostr", "nostr:note1abc", "npub1xyz", priority=2),
)
LIVE = LiveItem(
    status="pending",
    start=datetime(2026, 5, 7, 19, tzinfo=MADRID),
    end=datetime(2026, 5, 7, 20, tzinfo=MADRID),
    title="En directo: preguntas y respuestas",
    description="Una hora de preguntas.",
    guid="directo-1",
    link="directo/",
    enclosure_url="https://ejemplo.es/directo.mp3",
    enclosure_type="audio/mpeg",
    content_links=(ContentLink("https://video.ejemplo.es/1", "Míralo"),),
    chat=ROOM,
)


def everything_show() -> Show:
    """Every element of a channel."""
    tags = ShowTags(
        locations=(VALLADOLID, Location("España", "subject", country="ES")),
        trailers=(
            Trailer(
                url="https://ejemplo.es/temporada-2.mp3",
                date=datetime(2026, 3, 1, 7, tzinfo=MADRID),
                title="Temporada 2",
                length=12_345,
                type="audio/mpeg",
                season=2,
            ),
        ),
        txt=(Txt("S6lpp-7ZCn8", "verify"), Txt("texto libre")),
        podroll=(RemoteItem(GUID, "https://ejemplo.com/feed.xml", title="Otro pódcast"),),
        publisher=RemoteItem(OTHER, "https://ejemplo.com/editora.xml"),
        update_frequency=UpdateFrequency(
            "diez jueves", "FREQ=WEEKLY;BYDAY=TH;COUNT=10", datetime(2026, 3, 5, 7, tzinfo=MADRID)
        ),
        podping=True,
        social_interact=TALKS,
        blocks=(Block("yes"), Block("no", "antennapod")),
        images=(
            Image("https://ejemplo.es/600.png", "", ("artwork",), "1/1", 600, 600, "image/png"),
            Image("banner.jpg", "Nueve cajas", ("banner", "canvas"), "16/9", 1920, 1080),
        ),
        value=(PAY,),
        live_items=(LIVE,),
        remote_items=(RemoteItem(GUID, None, "episodio-3", "podcast", "Un episodio ajeno"),),
        chat=ROOM,
        itunes_block=True,
        complete=True,
    )
    return show(
        new_feed_url="https://nuevo.es/feed.xml",
        funding=(Funding("https://ejemplo.es/apoya", "Apóyanos"),),
        persons=(Person("Ana Peña", href="https://ejemplo.es/ana/"),),
        license="CC-BY-SA-4.0",
        medium="course",
        image_alt="Un lienzo de nueve cajas",
        podcasting=tags,
    )


def everything_episode() -> Episode:
    """Every element of an item."""
    tags = EpisodeTags(
        locations=(VALLADOLID,),
        soundbites=(Soundbite(73, 60, "¿Cuándo empieza?"), Soundbite(120.5, 42.25)),
        alternate_enclosures=(
            AlternateEnclosure(
                type="video/mp4",
                sources=(
                    Source("https://video.ejemplo.es/07.mp4"),
                    Source("ipfs://QmX33FYehk6ckGQ6g1D9D3FqZPix5JpKstKQKbaS8quUFb"),
                    Source("https://video.ejemplo.es/07.torrent", "application/x-bittorrent"),
                ),
                length=7_924_786,
                bitrate=511_276,
                height=720,
                lang="es",
                title="En vídeo",
                rel="video",
                codecs="avc1.64001f,mp4a.40.2",
                integrity=Integrity("sri", "sha384-ExVqijgYHm15PqQqdXfW95x"),
            ),
        ),
        txt=(Txt("false", "ai-content"),),
        social_interact=TALKS[:1],
        images=(Image("https://ejemplo.es/p.jpg", "", ("poster",), "16/9", 1280, 720),),
        value=(PAY,),
        content_links=(ContentLink("https://video.ejemplo.es/07", "En vídeo"),),
        chat=ROOM,
        display="Cap. VII",
        licence="CC-BY-4.0",
        funding=(Funding("https://ejemplo.es/septimo", "Apoya el séptimo"),),
        itunes_block=True,
    )
    return episode(
        image=JPEG,
        image_alt="Dos personas que se saludan",
        thumbnail=WIDE,
        persons=(Person("Ana Peña"), Person("Luis Ñandú", "guest", img="https://e.es/l.jpg")),
        more_transcripts=(
            transcript(format="srt"),
            transcript(format="json"),
            transcript(format="html", cues=()),
        ),
        alternates=(audio(name="07.opus", mime="audio/ogg", bytes=1_500_000, sha256="cd" * 32),),
        chapters=(
            *chapters(),
            Chapter(300.25, "Con dibujo", img=SMALL, location=VALLADOLID),
            Chapter(400, "Silenciosa", end=410, hidden=True, img="https://e.es/x.png"),
        ),
        podcasting=tags,
    )


def everything() -> Course:
    """A trailer, and an episode with all there is."""
    trailer = replace(
        everything_episode(),
        slug="avance",
        stem="00-avance",
        title="Avance",
        guid="guid-avance",
        type="trailer",
        number=None,
        season=None,
        season_name="",
        date=datetime(2026, 2, 26, 7, tzinfo=MADRID),
        audio=audio(name="00-avance.mp3", duration=61.2, bytes=489_600),
        enclosure_url="https://ejemplo.es/lienzo/media/00-avance.mp3",
        notes=Markup(),
        transcript=None,
        more_transcripts=(),
        alternates=(),
        chapters=(),
        thumbnail=None,
        image=None,
        podcasting=EpisodeTags(social_interact=(SocialInteract("disabled"),)),
    )
    return course(shows=(everything_show(),), episodes=(trailer, everything_episode()))
