"""LZ186 and LZ188-LZ190: payments while one listens."""

from __future__ import annotations

from lienzo.problems.code import Code, Severity, Wording

ONE_OF_TWO = Code(
    "LZ186",
    Severity.ERROR,
    es=Wording(
        "`{key}`: un tramo lleva `remote_item` o `recipients`: una de las dos, y solo una",
        "deja `remote_item` si se paga a otro feed; `recipients` si se paga a otras personas",
    ),
    en=Wording(
        "`{key}`: a stretch has `remote_item` or `recipients`: one of them, and only one",
        "keep `remote_item` to pay another feed; `recipients` to pay other people",
    ),
)
NOT_AN_AMOUNT = Code(
    "LZ188",
    Severity.ERROR,
    es=Wording(
        "`{key}`: «{value}» no es una cantidad",
        "escribe cifras con punto decimal y sin moneda, por ejemplo {fixed}",
    ),
    en=Wording(
        "`{key}`: “{value}” is not an amount",
        "write digits with a decimal point and no currency, for example {fixed}",
    ),
)
NOT_A_NODE = Code(
    "LZ189",
    Severity.ERROR,
    es=Wording(
        "`{key}`: «{value}» no es la clave pública de un nodo",
        "copia de tu monedero sus 66 cifras hexadecimales, que empiezan por 02 o 03; si es una "
        "dirección como ana@ejemplo.org, escribe `type: lnaddress`",
    ),
    en=Wording(
        "`{key}`: “{value}” is not the public key of a node",
        "copy its 66 hexadecimal digits from your wallet, which begin with 02 or 03; if it is an "
        "address such as ana@example.org, write `type: lnaddress`",
    ),
)
NOT_A_LIGHTNING_ADDRESS = Code(
    "LZ190",
    Severity.ERROR,
    es=Wording(
        "`{key}`: «{value}» no es una dirección Lightning",
        "escribe una con la forma de un correo, por ejemplo ana@ejemplo.org; si es la clave de un "
        "nodo, escribe `type: node`",
    ),
    en=Wording(
        "`{key}`: “{value}” is not a Lightning address",
        "write one that looks like an e-mail, for example ana@example.org; if it is the key of a "
        "node, write `type: node`",
    ),
)
