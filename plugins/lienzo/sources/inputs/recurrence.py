"""How often episodes come: rules of calendars (RFC 5545, 3.3.10), and the group around one."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Annotated

from dateutil.rrule import rrulestr

from lienzo.problems import recurrence_codes as codes
from lienzo.sources.inputs import fields
from lienzo.sources.inputs.entries import Entry, Example, Reads
from lienzo.sources.inputs.filling import group_of
from lienzo.sources.inputs.types import Date, Flag, Input, UpTo128, json_type
from lienzo.sources.syntax.nodes import Scalar
from lienzo.sources.syntax.suggest import nearest

_FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY", "HOURLY", "MINUTELY", "SECONDLY")
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_DAY = re.compile(rf"[+-]?(?:[1-9]|[1-4][0-9]|5[0-3])?(?:{'|'.join(_DAYS)})")
_UNTIL = re.compile(r"\d{8}(?:T\d{6}Z?)?", re.ASCII)
_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?")
_DAYS_MEANT: Mapping[str, str] = MappingProxyType(
    {
        "L": "MO", "LU": "MO", "LUN": "MO", "MON": "MO", "LUNES": "MO", "MONDAY": "MO",
        "MA": "TU", "MAR": "TU", "TUE": "TU", "MARTES": "TU", "TUESDAY": "TU", "X": "WE",
        "MI": "WE", "MIE": "WE", "WED": "WE", "MIÉRCOLES": "WE", "WEDNESDAY": "WE", "J": "TH",
        "JU": "TH", "JUE": "TH", "THU": "TH", "JUEVES": "TH", "THURSDAY": "TH", "V": "FR",
        "VI": "FR", "VIE": "FR", "FRI": "FR", "VIERNES": "FR", "FRIDAY": "FR", "S": "SA",
        "SÁ": "SA", "SAB": "SA", "SAT": "SA", "SÁBADO": "SA", "SATURDAY": "SA", "D": "SU",
        "DO": "SU", "DOM": "SU", "SUN": "SU", "DOMINGO": "SU", "SUNDAY": "SU",
    }
)  # fmt: skip
_FREQUENCIES_MEANT: Mapping[str, str] = MappingProxyType(
    {
        "DIARIO": "DAILY", "DIARIA": "DAILY", "DAY": "DAILY", "SEMANAL": "WEEKLY",
        "WEEK": "WEEKLY", "MENSUAL": "MONTHLY", "MONTH": "MONTHLY", "ANUAL": "YEARLY",
        "YEAR": "YEARLY", "ANNUALLY": "YEARLY", "BIWEEKLY": "WEEKLY;INTERVAL=2",
        "QUINCENAL": "WEEKLY;INTERVAL=2",
    }
)  # fmt: skip
_EXAMPLE = "FREQ=WEEKLY;BYDAY=TH"


def _numbers(low: int, high: int, *, signed: bool = False) -> Callable[[str], bool]:
    """Return whether a text is a list of whole numbers between two others; 0 has no sign."""

    def fits(text: str) -> bool:
        pattern = r"[+-]?[0-9]{1,9}" if signed else r"[0-9]{1,9}"
        parts = text.split(",")
        return all(re.fullmatch(pattern, x) and low <= abs(int(x)) <= high for x in parts)

    return fits


def _number(text: str) -> bool:
    return re.fullmatch("[0-9]{1,6}", text) is not None and int(text) > 0


_PARTS: Mapping[str, tuple[Callable[[str], bool], str]] = MappingProxyType(
    {
        "FREQ": (lambda text: text in _FREQUENCIES, "WEEKLY"),
        "UNTIL": (lambda text: _UNTIL.fullmatch(text) is not None, "20261231"),
        "COUNT": (_number, "10"),
        "INTERVAL": (_number, "2"),
        "BYSECOND": (_numbers(0, 60), "0"),
        "BYMINUTE": (_numbers(0, 59), "0"),
        "BYHOUR": (_numbers(0, 23), "7"),
        "BYDAY": (lambda text: all(_DAY.fullmatch(day) for day in text.split(",")), "MO,TH"),
        "BYMONTHDAY": (_numbers(1, 31, signed=True), "1"),
        "BYYEARDAY": (_numbers(1, 366, signed=True), "1"),
        "BYWEEKNO": (_numbers(1, 53, signed=True), "1"),
        "BYMONTH": (_numbers(1, 12), "1"),
        "BYSETPOS": (_numbers(1, 366, signed=True), "1"),
        "WKST": (lambda text: text in _DAYS, "MO"),
    }
)
"""Each part of a rule with its test and a good value (RFC 5545, 3.3.10)."""


def rule(entry: Entry) -> str:
    """Read a recurrence rule, in capitals and without `RRULE:`; what is wrong in it is named."""
    raw = entry.raw(f"{entry.name}: {_EXAMPLE}")
    text = re.sub(r"^RRULE:", "", raw, flags=re.IGNORECASE).strip("; ").upper()
    pairs = [part.partition("=") for part in text.split(";")]
    if not text or any(not sign or not value for _, sign, value in pairs):
        meant = _FREQUENCIES_MEANT.get(text, text)
        fixed = f"FREQ={meant}" if meant.partition(";")[0] in _FREQUENCIES else _EXAMPLE
        raise entry.refused(codes.NOT_A_RULE, value=raw, fixed=f"{entry.name}: {fixed}")
    found: dict[str, str] = {}
    for name, _, value in pairs:
        _judge(entry, name.strip(), value.strip(), found)
        found[name.strip()] = value.strip()
    _judge_whole(entry, found)
    made = ";".join(f"{name}={value}" for name, value in found.items())
    if not _runs(made):
        fixed = f"{entry.name}: {_EXAMPLE}"
        raise entry.refused(codes.NOT_A_RULE, value=raw, fixed=fixed)
    return made


def _judge(entry: Entry, name: str, value: str, found: Mapping[str, str]) -> None:
    if name not in _PARTS:
        fixed = nearest(name, _PARTS) or ", ".join(_PARTS)
        raise entry.refused(codes.RULE_PART, part=name, fixed=fixed)
    if name in found:
        raise entry.refused(codes.RULE_TWICE, part=name)
    fits, good = _PARTS[name]
    if not fits(value):
        fixed = f"{name}={_value_meant(name, value) or good}"
        raise entry.refused(codes.RULE_VALUE, part=name, value=value, fixed=fixed)


def _judge_whole(entry: Entry, found: Mapping[str, str]) -> None:
    if "FREQ" not in found:
        rest = "".join(f";{name}={value}" for name, value in found.items())
        raise entry.refused(codes.RULE_WITHOUT_FREQ, fixed=f"{entry.name}: FREQ=WEEKLY{rest}")
    if "COUNT" in found and "UNTIL" in found:
        raise entry.refused(codes.RULE_ENDS_TWICE)


def _value_meant(name: str, value: str) -> str | None:
    """Return `TH` for `JUEVES`, `WEEKLY` for `SEMANAL`, `20261231` for `2026-12-31`."""
    if name == "FREQ":
        return _FREQUENCIES_MEANT.get(value) or nearest(value, _FREQUENCIES)
    if name == "UNTIL" and (match := _ISO_DAY.fullmatch(value)):
        return "".join(match.groups())
    if name in {"BYDAY", "WKST"}:
        days = [_DAYS_MEANT.get(day, day) for day in value.split(",")]
        return ",".join(days) if all(_DAY.fullmatch(day) for day in days) else None
    return None


def _runs(text: str) -> bool:
    """Whether dateutil understands the rule too: it judges how the parts fit each other."""
    try:
        rrulestr(text)
    except (ValueError, TypeError, OverflowError, LookupError, AttributeError):
        return False
    return True


class UpdateFrequencyInput(Input):
    """Cada cuánto sale un episodio, para la gente y para las aplicaciones."""

    text: Annotated[UpTo128, Example("Los jueves")]
    """Cómo se lo dirías a quien te oye."""
    rrule: (
        Annotated[
            str,
            Reads(rule, _EXAMPLE, "regla de repetición de los calendarios (RFC 5545)"),
            json_type("string"),
        ]
        | None
    ) = None
    """Lo mismo para las aplicaciones; si falta, solo se sabe el texto."""
    dtstart: Annotated[Date | None, Example("2026-03-05")] = None
    """Desde cuándo vale la regla, y hace falta si cuenta episodios con `COUNT`; si falta, vale \
desde siempre."""
    complete: Annotated[Flag, Example("true")] = False
    """`true` si ya no saldrán más."""


_group = group_of(
    UpdateFrequencyInput, "update_frequency: {text: Los jueves, rrule: FREQ=WEEKLY;BYDAY=TH}"
)


def read_update_frequency(entry: Entry) -> UpdateFrequencyInput | str:
    """Read `auto`, or a text, or a group with the rule; a text alone becomes such a group."""
    if isinstance(entry.node, Scalar):
        text = fields.text_up_to(128)(entry)
        return "auto" if text.lower() == "auto" else UpdateFrequencyInput(text=text)
    read = _group(entry)
    counts = "COUNT" in (part.partition("=")[0] for part in (read.rrule or "").split(";"))
    start = entry.part("dtstart")
    if counts and (start is None or start.absent):
        key = f"{entry.path}.rrule"
        entry.report(codes.COUNT_WITHOUT_START.at(entry.place("rrule"), key=key))
    return read
