"""Countries by their two letters, and the names people write instead (ISO 3166-1 alpha-2)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from lienzo.problems.podcasting_codes import NOT_A_COUNTRY
from lienzo.sources.inputs.entries import Entry
from lienzo.sources.syntax.suggest import nearest

COUNTRIES = frozenset(
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS
    BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE
    EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM
    HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC
    LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA
    NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
    SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO
    TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
    """.split()  # noqa: SIM905 — read as a list, not as code
)
"""The 249 codes of ISO 3166-1."""

_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "españa": "ES", "espana": "ES", "spain": "ES", "esp": "ES", "argentina": "AR",
        "arg": "AR", "bolivia": "BO", "chile": "CL", "colombia": "CO", "costa rica": "CR",
        "cuba": "CU", "ecuador": "EC", "el salvador": "SV", "guatemala": "GT",
        "guinea ecuatorial": "GQ", "honduras": "HN", "méxico": "MX", "mexico": "MX",
        "méjico": "MX", "mex": "MX", "nicaragua": "NI", "panamá": "PA", "panama": "PA",
        "paraguay": "PY", "perú": "PE", "peru": "PE", "puerto rico": "PR",
        "república dominicana": "DO", "uruguay": "UY", "venezuela": "VE", "andorra": "AD",
        "portugal": "PT", "francia": "FR", "france": "FR", "italia": "IT", "italy": "IT",
        "alemania": "DE", "germany": "DE", "reino unido": "GB", "united kingdom": "GB",
        "uk": "GB", "gbr": "GB", "inglaterra": "GB", "england": "GB", "escocia": "GB",
        "estados unidos": "US", "united states": "US", "usa": "US", "ee. uu.": "US",
        "eeuu": "US", "brasil": "BR", "brazil": "BR", "marruecos": "MA", "morocco": "MA",
        "canadá": "CA", "canada": "CA", "suiza": "CH", "bélgica": "BE", "países bajos": "NL",
        "irlanda": "IE", "grecia": "GR", "el": "GR", "japón": "JP", "china": "CN",
    }
)  # fmt: skip


def read_country(entry: Entry) -> str:
    """Read the two letters of a country, in capitals: `ES`."""
    raw = entry.raw(f"{entry.name}: ES")
    if raw.upper() in COUNTRIES and raw.isascii():
        return raw.upper()
    word = raw.casefold()
    near = nearest(word, _NAMES) if len(word) > 3 else None
    meant = _NAMES.get(word) or (_NAMES[near] if near else "ES")
    raise entry.refused(NOT_A_COUNTRY, value=raw, fixed=f"{entry.name}: {meant}")
