"""LZ177-LZ183: rules that say how often episodes come."""

from __future__ import annotations

from lienzo.problems.code import Code, Severity, Wording

NOT_A_RULE = Code(
    "LZ177",
    Severity.ERROR,
    es=Wording(
        "`{key}`: «{value}» no es una regla de repetición",
        "escribe pares `CLAVE=VALOR` separados por `;`, por ejemplo {fixed}",
    ),
    en=Wording(
        "`{key}`: “{value}” is not a recurrence rule",
        "write `KEY=VALUE` pairs separated by `;`, for example {fixed}",
    ),
)
RULE_PART = Code(
    "LZ178",
    Severity.ERROR,
    es=Wording(
        "`{key}`: una regla de repetición no tiene ninguna parte `{part}`",
        "escribe {fixed}",
    ),
    en=Wording(
        "`{key}`: a recurrence rule has no part `{part}`",
        "write {fixed}",
    ),
)
RULE_VALUE = Code(
    "LZ179",
    Severity.ERROR,
    es=Wording(
        "`{key}`: «{value}» no vale en `{part}`",
        "escribe {fixed}",
    ),
    en=Wording(
        "`{key}`: “{value}” is no value of `{part}`",
        "write {fixed}",
    ),
)
RULE_TWICE = Code(
    "LZ180",
    Severity.ERROR,
    es=Wording(
        "`{key}`: `{part}` está dos veces en la regla",
        "deja una",
    ),
    en=Wording(
        "`{key}`: `{part}` stands twice in the rule",
        "keep one",
    ),
)
RULE_WITHOUT_FREQ = Code(
    "LZ181",
    Severity.ERROR,
    es=Wording(
        "`{key}`: a la regla le falta `FREQ`, que dice si es cada día, semana, mes o año",
        "escribe {fixed}",
    ),
    en=Wording(
        "`{key}`: the rule lacks `FREQ`, which says whether it is daily, weekly, monthly or yearly",
        "write {fixed}",
    ),
)
RULE_ENDS_TWICE = Code(
    "LZ182",
    Severity.ERROR,
    es=Wording(
        "`{key}`: la regla acaba dos veces, con `COUNT` y con `UNTIL`",
        "deja una de las dos",
    ),
    en=Wording(
        "`{key}`: the rule ends twice, by `COUNT` and by `UNTIL`",
        "keep one of them",
    ),
)
COUNT_WITHOUT_START = Code(
    "LZ183",
    Severity.ERROR,
    es=Wording(
        "`{key}`: la regla cuenta episodios con `COUNT` y no se sabe desde cuándo",
        "añade `dtstart:` con el día del primero, por ejemplo `dtstart: 2026-03-05`",
    ),
    en=Wording(
        "`{key}`: the rule counts episodes by `COUNT`, and nothing says from when",
        "add `dtstart:` with the day of the first, for example `dtstart: 2026-03-05`",
    ),
)
