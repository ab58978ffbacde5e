"""What an author may write under `plugins: - lienzo:` in `mkdocs.yml`."""

from __future__ import annotations

from mkdocs.config import config_options as c
from mkdocs.config.base import Config


class LienzoConfig(Config):  # type: ignore[no-untyped-call]
    """The plugin's options. What concerns the podcast stands in `episodes/podcast.yml`.

    MkDocs itself adds `enabled`: with `enabled: false` the plugin is not even started.
    """

    episodes = c.Type(str, default="episodes")
    """Folder of the audio, from the folder of `mkdocs.yml`."""

    language = c.Optional(c.Choice(("es", "en")))
    """Language of messages; without it the theme's, else Spanish."""

    social_cards = c.Type(bool, default=True)
    """Whether lessons get a picture of their own for networks and messengers."""
