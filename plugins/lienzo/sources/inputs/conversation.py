"""Where people talk and what platforms are told: comments, chat, texts, blocks, links."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import WithJsonSchema

from lienzo.problems import input_codes
from lienzo.problems import podcasting_codes as codes
from lienzo.sources.inputs import fields, known_words, measures
from lienzo.sources.inputs.entries import Entry, Example, Reads, Refused
from lienzo.sources.inputs.filling import group_of, many
from lienzo.sources.inputs.shapes import groups
from lienzo.sources.inputs.types import Input, SecureUrl, Short, UpTo128, Uri, json_type
from lienzo.sources.syntax.nodes import Scalar


class SocialInteractInput(Input):
    """La conversación sobre un episodio o el pódcast: la publicación que lleva las respuestas."""

    protocol: Annotated[
        str,
        Reads(
            known_words.familiar(known_words.SOCIAL_PROTOCOLS),
            "activitypub",
            ", ".join(f"`{word}`" for word in known_words.SOCIAL_PROTOCOLS),
        ),
        json_type("string", examples=list(known_words.SOCIAL_PROTOCOLS)),
    ]
    """Cómo habla esa red: Mastodon es `activitypub`, Bluesky es `atproto`. `disabled`, solo, pide \
que no haya comentarios."""
    uri: Annotated[Uri | None, Example("https://mastodon.example/@lienzo/1050792")] = None
    """Dirección de la publicación, obligatoria salvo con `disabled`; si falta, no hay \
comentarios."""
    account_id: Annotated[Short | None, Example('"@lienzo"')] = None
    """Cuenta que la publicó, entre comillas si empieza por arroba; si falta, no se dice."""
    account_url: Annotated[SecureUrl | None, Example("https://mastodon.example/@lienzo")] = None
    """Página de esa cuenta; si falta, no se enlaza."""
    priority: (
        Annotated[
            int,
            Reads(measures.whole(1, 999), "1", "número entero, de 1 a 999"),
            json_type("integer", minimum=1),
        ]
        | None
    ) = None
    """Orden entre varias, primero la 1; si falta, el de la lista."""


_SOCIAL = "{protocol: activitypub, uri: https://mastodon.example/@lienzo/1050792}"


def _social(entry: Entry) -> SocialInteractInput:
    read = group_of(SocialInteractInput, f"social_interact: {_SOCIAL}")(entry)
    uri = entry.part("uri")
    if read.protocol == "disabled":
        for name in sorted(read.model_fields_set - {"protocol"}):
            key = f"{entry.path}.{name}"
            entry.report(codes.DISABLED_ALONE.at(entry.place(name), key=key))
    elif uri is None or uri.absent:
        raise Refused(codes.NO_ROOT_POST.at(entry.place("protocol"), key=entry.path))
    return read


class ChatInput(Input):
    """La sala donde se charla mientras se oye."""

    server: Annotated[
        str,
        Reads(measures.server, "irc.example.org", "nombre de un servidor, sin `https://`"),
        json_type("string"),
    ]
    """Servidor al que hay que conectarse."""
    protocol: Annotated[
        str,
        Reads(
            known_words.familiar(known_words.CHAT_PROTOCOLS),
            "irc",
            ", ".join(f"`{word}`" for word in known_words.CHAT_PROTOCOLS),
        ),
        json_type("string", examples=list(known_words.CHAT_PROTOCOLS)),
    ]
    """Cómo habla ese servidor."""
    account_id: Annotated[Short | None, Example('"@ana:example.org"')] = None
    """Tu cuenta en él; si falta, no se dice."""
    space: Annotated[Short | None, Example('"#lienzo"')] = None
    """Sala, entre comillas si empieza por almohadilla; si falta, el servidor entero."""


class TxtInput(Input):
    """Un texto para un servicio, como la prueba de que el feed es tuyo."""

    text: Annotated[
        str,
        Reads(fields.text_up_to(4000), "S6lpp-7ZCn8", "texto de hasta 4000 caracteres"),
        WithJsonSchema({"type": ["string", "number", "boolean"]}),
    ]
    """Lo que el servicio te ha pedido que pongas."""
    purpose: (
        Annotated[
            str,
            Reads(known_words.txt_purpose, "applepodcastsverify", "texto de hasta 128 caracteres"),
            json_type("string", examples=list(known_words.TXT_PURPOSES)),
        ]
        | None
    ) = None
    """Para qué es: `applepodcastsverify` lo pide Apple, `verify` otras plataformas; si falta, no \
se dice."""


_TXT = "{purpose: verify, text: S6lpp-7ZCn8}"


def _txt(entry: Entry) -> TxtInput:
    read = group_of(TxtInput, f"txt: {_TXT}")(entry)
    if read.purpose != "ai-content":
        return read
    if read.text.lower() not in {"true", "false"}:
        facts = {"key": f"{entry.path}.text", "value": read.text, "fixed": "text: true / false"}
        raise Refused(input_codes.NOT_BOOL.at(entry.place("text"), **facts))
    return read.model_copy(update={"text": read.text.lower()})


class PodcastBlockInput(Input):
    """Si una plataforma puede mostrar el pódcast."""

    value: Annotated[
        Literal["yes", "no"], Reads(fields.choice("yes", "no"), "yes", "`yes` o `no`")
    ] = "yes"
    """`yes` lo bloquea; `no` lo permite aunque estén bloqueadas las demás."""
    id: (
        Annotated[
            str,
            Reads(known_words.service, "amazon", "nombre corto de una plataforma, de la lista"),
            json_type("string", examples=list(known_words.SERVICES)),
        ]
        | None
    ) = None
    """Plataforma; si falta, todas."""


_BLOCK = "[{id: amazon, value: yes}]"


def read_blocks(entry: Entry) -> tuple[PodcastBlockInput, ...]:
    """Read `true`, every platform, or `false`, none; or a list of platforms."""
    if isinstance(entry.node, Scalar):
        return (PodcastBlockInput(),) if fields.boolean(entry) else ()
    single = group_of(PodcastBlockInput, f"podcast_block: {_BLOCK}")
    return groups(single, f"podcast_block: {_BLOCK}")(entry)


class ContentLinkInput(Input):
    """Otro sitio donde se oye o se ve."""

    href: Annotated[SecureUrl, Example("https://video.example/watch?v=1")]
    """Dirección."""
    text: Annotated[UpTo128, Example("Velo en vídeo")] = ""
    """Lo que dice el enlace; si falta, lo decide cada aplicación."""


_LINK = "[{href: https://video.example/watch?v=1, text: Velo en vídeo}]"
_link = group_of(ContentLinkInput, f"content_links: {_LINK}")
_chat = group_of(ChatInput, "chat: {server: irc.example.org, protocol: irc}")

SocialInteract: TypeAlias = Annotated[
    tuple[SocialInteractInput, ...],
    Reads(
        groups(_social, f"social_interact: {_SOCIAL}"),
        _SOCIAL,
        "un grupo de claves, o una lista de ellos",
    ),
]
Txt: TypeAlias = Annotated[
    tuple[TxtInput, ...],
    Reads(groups(_txt, f"txt: {_TXT}"), _TXT, "un grupo `{purpose, text}`, o una lista de ellos"),
]
Chat: TypeAlias = Annotated[
    ChatInput, Reads(_chat, "{server: irc.example.org, protocol: irc}", "un grupo de claves")
]
Blocks: TypeAlias = Annotated[
    tuple[PodcastBlockInput, ...],
    Reads(read_blocks, _BLOCK, "`true`, `false` o una lista de grupos `{id, value}`"),
]
ContentLinks: TypeAlias = Annotated[
    tuple[ContentLinkInput, ...],
    Reads(many(_link, f"content_links: {_LINK}"), _LINK, "una lista de grupos `{href, text}`"),
]
