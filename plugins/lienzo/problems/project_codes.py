"""LZ500: what the project as a whole lacks for a feed."""

from __future__ import annotations

from lienzo.problems.code import Code, Severity, Wording

NO_SITE_URL = Code(
    "LZ500",
    Severity.WARNING,
    es=Wording(
        "falta `site_url`: sin ella no hay feed, porque todas sus direcciones son absolutas",
        "añade a mkdocs.yml una línea como `site_url: https://tu-dominio.es/`",
    ),
    en=Wording(
        "`site_url` is missing: without it there is no feed, for all its addresses are absolute",
        "add a line such as `site_url: https://your-domain.org/` to mkdocs.yml",
    ),
)
