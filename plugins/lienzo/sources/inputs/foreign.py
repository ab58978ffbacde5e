"""Keys of other tools: whose they are, and what we call the same thing."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

MEASURED = frozenset(
    {"bytes", "duration", "filesize", "length", "mime", "podcast_bytes", "podcast_duration", "size"}
)
"""What other generators have an author type, and Lienzo measures."""

OBSOLETE = frozenset(
    {"is_closed_captioned", "isClosedCaptioned", "keywords", "itunes_keywords", "order"}
    | {"itunes_order", "palabras_clave"}
)
"""Apple's guide dropped them, and no directory reads them."""

_EITHER = {
    "apoyo": "funding", "comentarios": "social_interact", "comments": "social_interact",
    "donate": "funding", "donation": "funding", "donations": "funding",
    "enlaces": "content_links", "image_description": "image_alt", "alt": "image_alt",
    "imagenes": "images", "imágenes": "images", "licence": "license", "licencia": "license",
    "locations": "location", "lugar": "location", "lugares": "location", "place": "location",
    "places": "location", "people": "persons", "person": "persons", "personas": "persons",
    "social": "social_interact", "support": "funding", "txts": "txt", "v4v": "value",
    "value4value": "value", "values": "value",
}  # fmt: skip
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
        "alternate_enclosure": "alternate_enclosures",
        "alternateEnclosure": "alternate_enclosures",
        "alternates": "alternate_enclosures",
        "actualizado": "updated",
        "captions": "transcript",
        "clips": "soundbites",
        "corrección": "corrections",
        "correcciones": "corrections",
        "correction": "corrections",
        "contentLink": "content_links",
        "display": "episode_display",
        "errata": "corrections",
        "fragmentos": "soundbites",
        "itunes:block": "itunes_block",
        "podcast:block": "itunes_block",
        "podcast:episode": "episode",
        "links": "content_links",
        "miniatura": "thumbnail",
        "modified": "updated",
        "media:thumbnail": "thumbnail",
        "podcast:transcripts": "transcript",
        "poster": "thumbnail",
        "soundbite": "soundbites",
        "transcripts": "transcript",
        "subtitles": "transcript",
    }
    | _EITHER
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
        "block": "itunes_block",
        "itunes:block": "itunes_block",
        "podcast:block": "podcast_block",
        "completed": "complete",
        "frecuencia": "update_frequency",
        "frequency": "update_frequency",
        "schedule": "update_frequency",
        "live": "live_items",
        "liveItem": "live_items",
        "max_items": "feed_length",
        "limit": "feed_length",
        "page_size": "feed_length",
        "newFeedUrl": "new_feed_url",
        "new_feed": "new_feed_url",
        "recommendations": "podroll",
        "recomendados": "podroll",
        "trailer": "trailers",
        "usesPodping": "podping",
        "verify": "txt",
        "owner_email": "owner",
        "owner_name": "owner",
        "donaciones": "funding",
        "editor": "publisher",
    }
    | _EITHER
)

PAGE_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "actualizado": "updated",
        "anunciado": "announced",
        "bloque": "block",
        "borrador": "draft",
        "correcciones": "corrections",
        "descripcion": "description",
        "descripción": "description",
        "fecha": "date",
        "fe_de_erratas": "corrections",
        "parte": "part",
    }
)
"""Our keys in Spanish: a slip on articles and series; elsewhere they may be somebody's own."""

SHARED = frozenset({"aliases", "corrections", "date", "description", "draft", "title", "updated"})
"""Keys of ours that MkDocs, themes or other plugins read too, each in shapes of its own."""

KNOWN_FOREIGN = frozenset(
    {
        "abstract", "alias", "author", "authors", "banner", "boost", "bookmark", "canonical",
        "categories", "collections", "comments", "connections", "contributors", "copyright",
        "cover", "css", "data", "dates",
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
