"""Every file of ours that a feed names is among the files that are published."""

from __future__ import annotations

import json
import re
from urllib.parse import unquote

from everything import everything
from factories import main_channel
from lienzo.model import Ledger
from lienzo.publish.chapters import chapters_json
from lienzo.publish.feed import build_feed
from lienzo.publish.outputs import outputs

MEDIA = re.compile(r"https://ejemplo\.es/lienzo/(media/[^\"<, ]+)")


def test_every_file_that_a_feed_names_is_published() -> None:
    it = everything()
    feed = build_feed(it, main_channel(it)).decode()
    chapters = json.dumps([json.loads(chapters_json(x, it.urls)) for x in it.episodes])
    named = {unquote(path) for path in MEDIA.findall(feed + chapters)}
    assert len(named) > 10
    assert named - {x.path for x in outputs(it, Ledger())} == set()
