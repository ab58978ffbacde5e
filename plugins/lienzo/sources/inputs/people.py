"""People: who answers for a show, who is heard in it, and how it can be supported."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import WithJsonSchema

from lienzo.problems.podcasting_codes import ROLE_ELSEWHERE
from lienzo.sources.inputs import fields, taxonomy
from lienzo.sources.inputs.entries import Entry, Example, Reads
from lienzo.sources.inputs.filling import group_of, many
from lienzo.sources.inputs.shapes import groups
from lienzo.sources.inputs.types import Hypertext, Input, SecureUrl, Text, UpTo128, json_type

_ROLES = [role for roles in taxonomy.ROLES.values() for role in roles]


class OwnerInput(Input):
    """Quién responde del pódcast; los directorios escriben a este correo para verificarlo."""

    name: Annotated[Text, Example("Ana Ruiz")]
    """Nombre de la persona o entidad responsable."""
    email: (
        Annotated[
            str,
            Reads(fields.email, "hola@example.org", "dirección de correo, sin nombre delante"),
            json_type("string", format="email"),
        ]
        | None
    ) = None
    """Correo que lees: ahí llega el código de los directorios. Sale en el feed, a la vista; si \
falta, se avisa."""


class PersonInput(Input):
    """Alguien a quien se oye; `role` y `group` siguen la taxonomía del espacio podcast."""

    name: Annotated[UpTo128, Example("Ana Ruiz")]
    """Nombre tal como se muestra."""
    role: Annotated[
        str,
        Reads(taxonomy.role, "guest", "uno de los 63 papeles de la taxonomía, en inglés"),
        WithJsonSchema({"type": "string", "examples": sorted(set(_ROLES))}),
    ] = "host"
    """Papel en inglés: `host`, `guest`, `narrator`…"""
    group: Annotated[
        str,
        Reads(taxonomy.group, "cast", "uno de los once grupos de la taxonomía, en inglés"),
        WithJsonSchema({"type": "string", "examples": list(taxonomy.ROLES)}),
    ] = "cast"
    """Grupo en inglés: `cast`, `writing`…; si falta, el del papel."""
    img: Annotated[Hypertext | None, Example("https://example.org/ana.jpg")] = None
    """Dirección de su retrato, para las aplicaciones; si falta, no llevan ninguno."""
    href: Annotated[Hypertext | None, Example("https://example.org/ana/")] = None
    """Dirección de su página; si falta, el nombre no enlaza a ningún sitio."""


class FundingInput(Input):
    """Dónde se puede apoyar el pódcast y qué dice el botón."""

    url: Annotated[SecureUrl, Example("https://example.org/apoyo/")]
    """Página donde se puede apoyar el pódcast."""
    text: Annotated[UpTo128, Example("Invítanos a un café")] = ""
    """Lo que dice el botón; si falta, lo decide cada aplicación."""


def read_person(entry: Entry) -> PersonInput:
    """Read a person; without a group it is the role's, and a role of another group is told."""
    person = group_of(PersonInput, "persons: [{name: Ana Ruiz, role: host}]")(entry)
    groups = taxonomy.groups_of(person.role)
    if not groups or person.group in groups:
        return person
    if "group" not in person.model_fields_set and len(groups) == 1:
        return person.model_copy(update={"group": groups[0]})
    if person.group in taxonomy.ROLES:
        _tell_elsewhere(entry, person, groups)
    return person


def _tell_elsewhere(entry: Entry, person: PersonInput, groups: tuple[str, ...]) -> None:
    key = "group" if "group" in person.model_fields_set else "role"
    facts = {"value": person.role, "group": person.group, "fixed": f"group: {' / '.join(groups)}"}
    entry.report(ROLE_ELSEWHERE.at(entry.place(key), key=f"{entry.path}.{key}", **facts))


def read_owner(entry: Entry) -> OwnerInput:
    """Read who answers for the show."""
    return group_of(OwnerInput, "owner: {name: Ana Ruiz, email: hola@example.org}")(entry)


_PERSONS = "persons: [{name: Ana Ruiz, role: host}]"
Persons: TypeAlias = Annotated[
    tuple[PersonInput, ...],
    Reads(many(read_person, _PERSONS), "[{name: Ana Ruiz, role: host}]", "lista de personas"),
]

_FUNDING = "funding: {url: https://example.org/apoyo, text: Invítanos}"
Fundings: TypeAlias = Annotated[
    tuple[FundingInput, ...],
    Reads(
        groups(group_of(FundingInput, _FUNDING), _FUNDING),
        "{url: https://example.org/apoyo/, text: Invítanos a un café}",
        "un grupo `{url, text}`, o una lista de ellos",
    ),
]
