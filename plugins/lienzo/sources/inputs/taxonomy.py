"""Roles and groups of people in a podcast: the taxonomy of the podcast namespace.

Podcasting 2.0, taxonomy.json: 63 roles in 11 groups, in English whatever the show's language;
case does not count. Parsers make «host» of an unknown role.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from types import MappingProxyType

from lienzo.problems import podcasting_codes as codes
from lienzo.sources.inputs import fields
from lienzo.sources.inputs.entries import Entry
from lienzo.sources.syntax.suggest import nearest

_TAXONOMY = """
creative direction: director, assistant director, executive producer, senior producer, producer,
    associate producer, development producer, creative director
cast: host, co-host, guest host, guest, voice actor, narrator, announcer, reporter
writing: author, editorial director, co-writer, writer, songwriter, guest writer, story editor,
    managing editor, script editor, script coordinator, researcher, editor, fact checker,
    translator, transcriber, logger
audio production: studio coordinator, technical director, technical manager, audio engineer,
    remote recording engineer, post production engineer
audio post-production: audio editor, sound designer, foley artist, composer, theme music,
    music production, music contributor
administration: production coordinator, booking coordinator, production assistant,
    content manager, marketing manager, sales representative, sales manager
visuals: graphic designer, cover art designer
community: social media manager
misc.: consultant, intern
video production: camera operator, lighting designer, camera grip, assistant camera
video post-production: editor, assistant editor
"""

ROLES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        name: tuple(" ".join(role.split()) for role in roles.split(","))
        for name, _, roles in (
            line.partition(":") for line in re.split(r"\n(?! )", _TAXONOMY.strip())
        )
    }
)
"""The roles of each group, in lower case."""

_ALL = frozenset(role for roles in ROLES.values() for role in roles)
_ROLES_MEANT: Mapping[str, str] = MappingProxyType(
    {
        "presentador": "host", "presentadora": "host", "anfitrion": "host", "anfitriona": "host",
        "conductor": "host", "conductora": "host", "locutor": "host", "locutora": "host",
        "presenter": "host", "speaker": "host", "copresentador": "co-host",
        "copresentadora": "co-host", "cohost": "co-host", "invitado": "guest",
        "invitada": "guest", "entrevistado": "guest", "entrevistada": "guest",
        "interviewee": "guest", "entrevistador": "host", "entrevistadora": "host",
        "interviewer": "host", "narrador": "narrator", "narradora": "narrator",
        "narracion": "narrator", "voz": "narrator", "voice": "voice actor",
        "actor": "voice actor", "actriz": "voice actor", "actor de voz": "voice actor",
        "actriz de voz": "voice actor", "reportero": "reporter", "reportera": "reporter",
        "periodista": "reporter", "autor": "author", "autora": "author", "guion": "writer",
        "guionista": "writer", "redactor": "writer", "redactora": "writer",
        "escritor": "writer", "escritora": "writer", "traductor": "translator",
        "traductora": "translator", "traduccion": "translator", "transcriptor": "transcriber",
        "transcriptora": "transcriber", "transcripcion": "transcriber",
        "documentalista": "researcher", "investigador": "researcher",
        "investigadora": "researcher", "edicion": "audio editor", "montaje": "audio editor",
        "montador": "audio editor", "montadora": "audio editor", "sonido": "audio engineer",
        "tecnico de sonido": "audio engineer", "tecnica de sonido": "audio engineer",
        "engineer": "audio engineer", "mezcla": "post production engineer",
        "diseño de sonido": "sound designer", "diseno de sonido": "sound designer",
        "musica": "theme music", "music": "theme music", "compositor": "composer",
        "compositora": "composer", "produccion": "producer", "productor": "producer",
        "productora": "producer", "direccion": "director", "directora": "director",
        "diseño": "graphic designer", "diseno": "graphic designer",
        "diseñador": "graphic designer", "diseñadora": "graphic designer",
        "portada": "cover art designer", "designer": "graphic designer",
        "redes sociales": "social media manager", "asesor": "consultant",
        "asesora": "consultant", "becario": "intern", "becaria": "intern",
    }
)  # fmt: skip
_GROUPS_MEANT: Mapping[str, str] = MappingProxyType(
    {
        "elenco": "cast", "reparto": "cast", "voces": "cast", "host": "cast", "guest": "cast",
        "guion": "writing", "redaccion": "writing", "escritura": "writing",
        "sonido": "audio production", "audio": "audio production",
        "produccion": "creative direction", "direccion": "creative direction",
        "postproduccion": "audio post-production", "edicion": "audio post-production",
        "musica": "audio post-production", "administracion": "administration",
        "diseño": "visuals", "diseno": "visuals", "visual": "visuals", "imagen": "visuals",
        "comunidad": "community", "video": "video production", "misc": "misc.",
        "otros": "misc.", "varios": "misc.",
    }
)  # fmt: skip
_PLAIN = str.maketrans("áéíóúü_", "aeiouu ")


def role(entry: Entry) -> str:
    """Read a role, in lower case; one that is not in the taxonomy is told and kept as written."""
    raw = fields.text(entry)
    word = raw.lower()
    if word in _ALL:
        return word
    meant = _meant(word, _ROLES_MEANT, _ALL) or "host / guest / narrator"
    facts = {"key": entry.path, "value": raw, "fixed": f"{entry.name}: {meant}"}
    entry.report(codes.UNKNOWN_ROLE.at(entry.where, **facts))
    return raw


def group(entry: Entry) -> str:
    """Read a group, in lower case; one that is not in the taxonomy is told and kept as written."""
    raw = fields.text(entry)
    word = raw.lower()
    if word in ROLES:
        return word
    meant = _meant(word, _GROUPS_MEANT, ROLES) or "cast / writing / audio production"
    facts = {"key": entry.path, "value": raw, "fixed": f"{entry.name}: {meant}"}
    entry.report(codes.UNKNOWN_GROUP.at(entry.where, **facts))
    return raw


def _meant(word: str, known: Mapping[str, str], words: Collection[str]) -> str:
    plain = word.translate(_PLAIN)
    spaced = plain.replace("-", " ")
    same = next((each for each in words if each.replace("-", " ") == spaced), None)
    return known.get(word) or known.get(plain) or same or nearest(plain, words) or ""


def groups_of(role: str) -> tuple[str, ...]:
    """Return the groups a role belongs to; two for `editor`, none for a role nobody knows."""
    return tuple(name for name, roles in ROLES.items() if role in roles)
