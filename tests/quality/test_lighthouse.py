"""Lighthouse, installed from npm, judges the pages that readers meet first, as on a phone.

It needs Node, Chromium and, once, the network. Performance is the median of three runs: it is
measured on this machine, which other work may slow down. The rest must be perfect in every run.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from typing import Any

import pytest

from range_server import CompressingHandler, serving
from small_course import copied_course

pytestmark = pytest.mark.full

VERSION = "12.8.2"
"""The newest that runs on Node 20."""

CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--no-sandbox", "--disable-background-networking", "--hide-scrollbars"]
"""Scroll bars fade out with frames of their own: where nobody looks at them, four of those make
Chromium hold back a page's first picture for a second (`ThrottleUndrawnFrames` in its traces)."""
RUNS = 3
FAST = 97
PERFECT = ("accessibility", "best-practices", "seo")
PAGES = [
    pytest.param("", id="home"),
    pytest.param("serie/", id="index"),
    pytest.param("serie/canales/", id="lesson"),
    pytest.param("suscribirse/", id="subscribe"),
]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build the course for its own address and serve it compressed, as web servers do."""
    course = copied_course(tmp_path_factory.mktemp("course"))
    course.site.mkdir()
    with serving(course.site, CompressingHandler) as served:
        course.replace("mkdocs.yml", "site_url: https://lienzo.example/", f"site_url: {served}")
        course.build("--strict")
        yield served


@pytest.fixture(scope="module")
def judge(npm: Callable[[str, str], Path]) -> Callable[[str], dict[str, Any]]:
    """Return what runs Lighthouse once on an address and returns its report."""
    if shutil.which("node") is None:
        pytest.skip("node is not installed")
    program = npm("lighthouse", VERSION) / "cli" / "index.js"
    options = [
        "--quiet",
        "--output=json",
        "--only-categories=performance,accessibility,best-practices,seo",
        f"--chrome-flags=--headless=new {' '.join(FLAGS)}",
    ]

    def run(address: str) -> dict[str, Any]:
        done = subprocess.run(
            ["node", program, address, *options],
            env=os.environ | {"CHROME_PATH": CHROMIUM},
            capture_output=True,
            text=True,
            check=True,
            timeout=240,
        )
        report: dict[str, Any] = json.loads(done.stdout)
        return report

    return run


def _scores(report: dict[str, Any]) -> dict[str, int]:
    return {name: round(each["score"] * 100) for name, each in report["categories"].items()}


def _failures(report: dict[str, Any], category: str) -> list[str]:
    """Return the audits that cost a category points, each with the places it names."""
    weights = {each["id"]: each["weight"] for each in report["categories"][category]["auditRefs"]}
    failed = [
        audit
        for name, audit in report["audits"].items()
        if weights.get(name) and audit["score"] is not None and audit["score"] < 1
    ]
    return [f"{each['id']}: {each['title']} {_places(each)}" for each in failed]


def _places(audit: dict[str, Any]) -> list[str]:
    items = audit.get("details", {}).get("items", [])
    return [each["node"]["selector"] for each in items if "node" in each]


@pytest.mark.parametrize("path", PAGES)
def test_a_phone_gets_a_page_that_is_fast_and_without_fault(
    address: str,
    judge: Callable[[str], dict[str, Any]],
    path: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    reports = [judge(address + path) for _ in range(RUNS)]
    speeds = [_scores(report)["performance"] for report in reports]
    with capsys.disabled():
        sys.stdout.write(f"\n/{path}: {_scores(reports[0])}, performance {speeds}\n")
    for report in reports:
        for category in PERFECT:
            assert _scores(report)[category] == 100, _failures(report, category)
    assert median(speeds) >= FAST, _failures(reports[0], "performance")
