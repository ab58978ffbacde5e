"""LZ116-LZ122 and LZ137: dates, times and time zones."""

from __future__ import annotations

from lienzo.problems.code import Code, Severity, Wording

NOT_A_DATE = Code(
    "LZ116",
    Severity.ERROR,
    es=Wording(
        "`{key}`: «{value}» no es una fecha",
        "escribe año-mes-día, por ejemplo {name}: 2026-03-05 o {name}: 2026-03-05 09:00",
    ),
    en=Wording(
        "`{key}`: “{value}” is not a date",
        "write year-month-day, for example {name}: 2026-03-05 or {name}: 2026-03-05 09:00",
    ),
)
DATE_ORDER = Code(
    "LZ117",
    Severity.ERROR,
    es=Wording(
        "`{key}`: «{value}» no se escribe así: el año va primero",
        "escribe {name}: {fixed}",
    ),
    en=Wording(
        "`{key}`: “{value}” is not written like that: the year comes first",
        "write {name}: {fixed}",
    ),
)
NO_SUCH_DAY = Code(
    "LZ118",
    Severity.ERROR,
    es=Wording(
        "`{key}`: el día {value} no existe",
        "{month} tiene {days} días; escribe {name}: {fixed} u otro día",
    ),
    en=Wording(
        "`{key}`: there is no day {value}",
        "{month} has {days} days; write {name}: {fixed} or another day",
    ),
)
NOT_A_TIME = Code(
    "LZ119",
    Severity.ERROR,
    es=Wording(
        "`{key}`: «{value}» no es una hora del día",
        "escribe horas y minutos de 00:00 a 23:59, por ejemplo 07:00",
    ),
    en=Wording(
        "`{key}`: “{value}” is not a time of day",
        "write hours and minutes from 00:00 to 23:59, for example 07:00",
    ),
)
NO_SUCH_ZONE = Code(
    "LZ120",
    Severity.ERROR,
    es=Wording(
        "`{key}`: no existe la zona horaria «{value}»",
        "escribe {name}: {fixed}",
    ),
    en=Wording(
        "`{key}`: there is no time zone “{value}”",
        "write {name}: {fixed}",
    ),
)
NO_SUCH_TIME = Code(
    "LZ121",
    Severity.ERROR,
    es=Wording(
        "`{key}`: {value} no existe en {zone}",
        "esa noche los relojes saltan {before}→{after}; escribe {fixed} u otra hora",
    ),
    en=Wording(
        "`{key}`: {value} does not exist in {zone}",
        "clocks jump {before}→{after} that night; write {fixed} or another time",
    ),
)
TIME_TWICE = Code(
    "LZ122",
    Severity.NOTICE,
    es=Wording(
        "`{key}`: {value} ocurre dos veces en {zone}; se toma la primera",
        "para la segunda escribe {fixed}",
    ),
    en=Wording(
        "`{key}`: {value} happens twice in {zone}; the first is taken",
        "for the second write {fixed}",
    ),
)
ODD_YEAR = Code(
    "LZ137",
    Severity.ERROR,
    es=Wording(
        "`{key}`: el año {year} no puede ser",
        "revisa el año; valen de {first} a {last}",
    ),
    en=Wording(
        "`{key}`: the year {year} cannot be meant",
        "check the year; {first} to {last} are accepted",
    ),
)
