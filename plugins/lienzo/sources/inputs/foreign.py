"""Keys of other tools: whose they are, and what we call the same thing."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

MEASURED = frozenset(
    {"bytes", "duration", "filesize", "length", "mime", "podcast_bytes", "podcast_duration", "size"}
)
"""What other generators have an author type, and Lienzo measures."""

EPISODE_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "archivo": "audio",
        "audio_file": "audio",
        "bloque": "block",
        "capitulos": "chapters",
        "capítulos": "chapters",
        "cover": "image",
        "cover_art": "image",
        "datum": "date",
        "borrador": "draft",
        "descripcion": "description",
        "descripción": "description",
        "enclosure": "audio",
        "episodeNumber": "episode",
        "episode_image": "image",
        "episode_number": "episode",
        "episode_type": "type",
        "fecha": "date",
        "imagen": "image",
        "file": "audio",
        "filename": "audio",
        "hosts": "persons",
        "guests": "persons",
        "contributors": "persons",
        "people": "persons",
        "image_path": "image",
        "number": "episode",
        "numero": "episode",
        "número": "episode",
        "podcast_file": "audio",
        "pubDate": "date",
        "pubdate": "date",
        "published_at": "date",
        "seasonNumber": "season",
        "season_number": "season",
        "slug": "article",
        "subtitulo": "subtitle",
        "subtítulo": "subtitle",
        "temporada": "season",
        "tipo": "type",
        "titulo": "title",
        "título": "title",
        "transcripcion": "transcript",
        "transcripción": "transcript",
        "summary": "description",
        "vtt": "transcript",
    }
)
SHOW_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "artwork": "image",
        "autor": "author",
        "autora": "author",
        "categorias": "categories",
        "categorías": "categories",
        "descripcion": "description",
        "descripción": "description",
        "idioma": "language",
        "titulo": "title",
        "título": "title",
        "zona_horaria": "timezone",
        "category": "categories",
        "cover": "image",
        "download_url": "audio_base_url",
        "email": "owner",
        "episodeUrlBase": "audio_base_url",
        "hosts": "persons",
        "image_path": "image",
        "itunes_category": "categories",
        "lang": "language",
        "logo": "image",
        "media_file_base_uri": "audio_base_url",
        "media_prefix": "audio_base_url",
        "name": "title",
        "prefix": "analytics_prefix",
        "summary": "description",
        "tz": "timezone",
    }
)

PAGE_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "actualizado": "updated",
        "anunciado": "announced",
        "bloque": "block",
        "borrador": "draft",
        "descripcion": "description",
        "descripción": "description",
        "fecha": "date",
        "parte": "part",
    }
)
"""Our keys in Spanish: a slip on articles and series; elsewhere they may be somebody's own."""

SHARED = frozenset({"aliases", "date", "description", "draft", "title", "updated"})
"""Keys of ours that MkDocs, themes or other plugins read too, each in shapes of its own."""

KNOWN_FOREIGN = frozenset(
    {
        "abstract", "alias", "author", "authors", "banner", "boost", "bookmark", "canonical",
        "categories", "comments", "contributors", "copyright", "cover", "css", "data", "dates",
        "edit_url", "exclude", "extra", "faq", "feed", "generator", "git", "hero", "hide", "icon",
        "id", "image", "js", "keywords", "lang", "language", "layout", "licence", "license",
        "links", "lock", "locked", "math", "meta", "nav", "next", "no_comments", "order", "page",
        "parent", "path", "permalink", "pin", "plugins", "port", "post", "prev", "print",
        "published", "readtime", "redirect", "redirect_to", "render_macros", "reviewed",
        "reviewers", "revision_date", "robots", "rss", "search", "sidebar", "site", "sitemap",
        "slug", "social", "sources", "state", "status", "subtitle", "summary", "tag", "tags",
        "template", "theme", "toc", "toc_depth", "type", "url", "version", "weight",
    }
)  # fmt: skip
"""Front matter of MkDocs, Material and well-known plugins that is no slip of the pen."""
