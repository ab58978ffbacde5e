"""Payments while one listens (`podcast:value`), and other feeds by their guid."""

from __future__ import annotations

import re
from typing import Annotated, TypeAlias

from lienzo.model.podcasting import Medium
from lienzo.problems import payment_codes as codes
from lienzo.sources.inputs import known_words, measures
from lienzo.sources.inputs.entries import Entry, Example, Reads, Refused
from lienzo.sources.inputs.filling import group_of, many
from lienzo.sources.inputs.shapes import groups, some
from lienzo.sources.inputs.types import (
    FeedGuid,
    Flag,
    Input,
    Lasting,
    Moment,
    SecureUrl,
    Short,
    Text,
    json_type,
)

_NODE = re.compile(r"0[23][0-9a-f]{64}", re.IGNORECASE | re.ASCII)
_LIGHTNING = re.compile(r"[a-z0-9._+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+", re.IGNORECASE | re.ASCII)
_KEY = "02d5c1bf8b940dc9cadca86d1b0a3c37fbe39cee4c7e839e33bef9174531d27f52"


class RemoteItemInput(Input):
    """Otro feed, o un episodio suyo, por su identidad: así sobrevive a una mudanza."""

    feed_guid: FeedGuid
    """`podcast:guid` del otro feed; lo dice podcastindex.org."""
    feed_url: Annotated[SecureUrl | None, Example("https://example.org/feed.xml")] = None
    """Dirección del otro feed, por si la identidad no basta; si falta, no se dice."""
    item_guid: Annotated[Short | None, Example("tag:example.org,2026:1")] = None
    """`guid` de uno de sus episodios; si falta, es el feed entero."""
    medium: Annotated[Medium, Reads(known_words.medium, "music")] | None = None
    """Qué lleva el otro feed si no es un pódcast; si falta, un pódcast."""
    title: Annotated[Short, Example("Otro pódcast")] = ""
    """Su título, para no tener que ir a buscarlo; si falta, las aplicaciones lo buscan."""


class PublisherInput(Input):
    """El feed de quien publica varios pódcast; tiene que nombrar también a este."""

    feed_guid: FeedGuid
    """`podcast:guid` del feed del editor."""
    feed_url: Annotated[SecureUrl | None, Example("https://example.org/editor.xml")] = None
    """Su dirección, muy recomendable; si falta, no se dice."""
    title: Annotated[Short, Example("Editorial Ejemplo")] = ""
    """Nombre del editor; si falta, las aplicaciones lo buscan."""


class ValueRecipientInput(Input):
    """Quién recibe una parte de lo que se envía."""

    name: Annotated[Short, Example("Ana Ruiz")] = ""
    """Persona o entidad; si falta, no se dice."""
    type: Annotated[
        str,
        Reads(known_words.familiar(known_words.RECIPIENT_TYPES), "node", "`node` o `lnaddress`"),
        json_type("string", examples=list(known_words.RECIPIENT_TYPES)),
    ]
    """`node` si la dirección es la clave de un nodo, `lnaddress` si se parece a un correo."""
    address: Annotated[Text, Example(_KEY)]
    """Adónde va el dinero. Compruébala dos veces."""
    split: Annotated[
        int,
        Reads(measures.whole(0, 1_000_000), "95", "número entero de partes"),
        json_type("integer", minimum=0),
    ]
    """Cuántas partes le tocan: partes del total de todos, no por ciento."""
    custom_key: Annotated[Text | None, Example('"7629169"')] = None
    """Nombre de un dato que acompaña al pago; si falta, ninguno."""
    custom_value: Annotated[Text | None, Example("ana")] = None
    """Valor de ese dato; si falta, ninguno."""
    fee: Annotated[Flag, Example("true")] = False
    """`true` si es una comisión que se cobra antes de repartir."""


_RECIPIENT = f"{{type: node, address: {_KEY}, split: 100}}"
_SHAPES = {
    "node": (_NODE, codes.NOT_A_NODE),
    "lnaddress": (_LIGHTNING, codes.NOT_A_LIGHTNING_ADDRESS),
}


def _recipient(entry: Entry) -> ValueRecipientInput:
    """Read a recipient whose address has the shape its type says."""
    read = group_of(ValueRecipientInput, f"recipients: [{_RECIPIENT}]")(entry)
    shape, code = _SHAPES.get(read.type, (None, None))
    if shape and code and not shape.fullmatch(read.address):
        facts = {"key": f"{entry.path}.address", "value": read.address}
        raise Refused(code.at(entry.place("address"), **facts))
    return read


_remote_item = group_of(
    RemoteItemInput, "remote_item: {feed_guid: 917393e3-1b1e-5cef-ace4-edaa54e1f810}"
)
_recipients = some(_recipient, f"recipients: [{_RECIPIENT}]")
_REMOTE = "{feed_guid: 917393e3-1b1e-5cef-ace4-edaa54e1f810, item_guid: episodio-7}"

Recipients: TypeAlias = Annotated[
    tuple[ValueRecipientInput, ...],
    Reads(_recipients, f"[{_RECIPIENT}]", "una lista de quienes reciben"),
]


class ValueTimeSplitInput(Input):
    """Un tramo cuyos pagos van a otro sitio, como una canción ajena."""

    start: Moment
    """Cuándo empieza el tramo."""
    duration: Lasting
    """Cuánto dura."""
    remote_item: (
        Annotated[RemoteItemInput, Reads(_remote_item, _REMOTE, "un grupo de claves")] | None
    ) = None
    """Feed o episodio a cuyos autores se paga; si falta, se paga a `recipients`."""
    recipients: Recipients = ()
    """A quiénes se paga en ese tramo; si falta, se paga a `remote_item`."""
    remote_start: Annotated[Moment | None, Example("2:54")] = None
    """Momento del otro audio en que empieza el tramo; si falta, su principio."""
    remote_percentage: (
        Annotated[
            int,
            Reads(measures.whole(0, 100), "95", "número entero, de 0 a 100"),
            json_type("integer", minimum=0, maximum=100),
        ]
        | None
    ) = None
    """Qué parte va al otro feed, en tanto por ciento; si falta, toda."""


_SPLIT = f"[{{start: 1:03, duration: 3:20, remote_item: {_REMOTE}}}]"


def _time_split(entry: Entry) -> ValueTimeSplitInput:
    read = group_of(ValueTimeSplitInput, f"time_splits: {_SPLIT}")(entry)
    parts = [entry.part(name) for name in ("remote_item", "recipients")]
    if sum(part is not None and not part.absent for part in parts) != 1:
        raise entry.refused(codes.ONE_OF_TWO)
    return read


class ValueInput(Input):
    """Cómo se puede pagar mientras se oye."""

    type: Annotated[
        str,
        Reads(known_words.familiar(known_words.VALUE_TYPES), "lightning", "`lightning`"),
        json_type("string", examples=list(known_words.VALUE_TYPES)),
    ]
    """Red de pago."""
    method: Annotated[
        str,
        Reads(
            known_words.familiar(known_words.VALUE_METHODS), "keysend", "`keysend` o `lnaddress`"
        ),
        json_type("string", examples=list(known_words.VALUE_METHODS)),
    ]
    """Cómo viajan los pagos por ella."""
    suggested: (
        Annotated[
            str,
            Reads(measures.amount, "0.00000005000", "número con punto decimal"),
            json_type(["string", "number"]),
        ]
        | None
    ) = None
    """Cuánto propones por minuto, en la unidad de la red; si falta, lo decide quien oye."""
    recipients: Recipients
    """Quiénes reciben, y en qué partes."""
    time_splits: Annotated[
        tuple[ValueTimeSplitInput, ...],
        Reads(many(_time_split, f"time_splits: {_SPLIT}"), _SPLIT, "una lista de tramos"),
    ] = ()
    """Tramos cuyos pagos van a otro sitio; si falta, ninguno."""


_VALUE = f"{{type: lightning, method: keysend, recipients: [{_RECIPIENT}]}}"
_value = group_of(ValueInput, f"value: {_VALUE}")
_publisher = group_of(
    PublisherInput, "publisher: {feed_guid: 917393e3-1b1e-5cef-ace4-edaa54e1f810}"
)
_PODROLL = "[{feed_guid: 917393e3-1b1e-5cef-ace4-edaa54e1f810, title: Otro pódcast}]"

Values: TypeAlias = Annotated[
    tuple[ValueInput, ...],
    Reads(groups(_value, f"value: {_VALUE}"), _VALUE, "un grupo de claves, o una lista de ellos"),
]
RemoteItems: TypeAlias = Annotated[
    tuple[RemoteItemInput, ...],
    Reads(many(_remote_item, f"podroll: {_PODROLL}"), _PODROLL, "una lista de feeds"),
]
Publisher: TypeAlias = Annotated[
    PublisherInput,
    Reads(
        _publisher,
        "{feed_guid: 917393e3-1b1e-5cef-ace4-edaa54e1f810, feed_url: https://example.org/e.xml}",
        "un grupo de claves",
    ),
]
