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
BAD_SITE_URL = Code(
    "LZ526",
    Severity.ERROR,
    es=Wording(
        "`site_url`: «{value}» no es la dirección web completa de un sitio",
        "escribe en mkdocs.yml el dominio con `https://` y la carpeta, si la hay: "
        "`site_url: https://tu-dominio.es/curso/`",
    ),
    en=Wording(
        "`site_url`: “{value}” is not the complete web address of a site",
        "write the domain with `https://` and the folder, if there is one, in mkdocs.yml: "
        "`site_url: https://your-domain.org/course/`",
    ),
)
