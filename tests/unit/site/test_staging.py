"""The staging folder: lock, leftovers, what is carried over."""

from __future__ import annotations

from pathlib import Path

import pytest

from lienzo.site.staging import BusyError, Staging, work_folder


def files(folder: Path) -> dict[str, str]:
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in found}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("old", encoding="utf-8")
    return site


def test_a_discarded_build_leaves_the_site_and_no_trace(site: Path) -> None:
    staging = Staging(site)
    (staging.new / "index.html").write_text("new", encoding="utf-8")
    staging.discard()
    staging.discard()
    assert files(site.parent) == {"site/index.html": "old"}


def test_a_published_build_leaves_nothing_beside_the_site(site: Path) -> None:
    staging = Staging(site)
    (staging.new / "index.html").write_text("new", encoding="utf-8")
    assert staging.publish()
    assert files(site.parent) == {"site/index.html": "new"}
    assert list(site.parent.iterdir()) == [site]


def test_a_second_build_is_told_at_once_and_changes_nothing(site: Path) -> None:
    first = Staging(site)
    (first.new / "index.html").write_text("new", encoding="utf-8")
    with pytest.raises(BusyError):
        Staging(site)
    assert files(first.new) == {"index.html": "new"}
    first.discard()
    Staging(site).discard()


def test_leftovers_of_a_killed_build_are_removed(site: Path) -> None:
    work = work_folder(site)
    (work / "new").mkdir(parents=True)
    (work / "new" / "half.html").write_text("half", encoding="utf-8")
    (work / "lock").touch()
    staging = Staging(site)
    assert (files(staging.new), staging.restored) == ({}, False)
    staging.discard()


def test_a_site_lost_between_two_renames_is_put_back(site: Path) -> None:
    work = work_folder(site)
    work.mkdir()
    site.rename(work / "old")
    staging = Staging(site)
    assert staging.restored
    staging.discard()
    assert files(site) == {"index.html": "old"}


def test_hidden_entries_at_the_top_are_carried_over_but_not_over_new_ones(site: Path) -> None:
    for name, text in {".git/HEAD": "ref", ".nojekyll": "", ".well-known/a": "old"}.items():
        (site / name).parent.mkdir(exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")
    (site / ".link").symlink_to("index.html")
    staging = Staging(site)
    (staging.new / ".well-known").mkdir()
    (staging.new / ".well-known" / "a").write_text("new", encoding="utf-8")
    (staging.new / "index.html").write_text("new", encoding="utf-8")
    staging.publish()
    assert files(site) == {
        ".git/HEAD": "ref",
        ".link": "new",
        ".nojekyll": "",
        ".well-known/a": "new",
        "index.html": "new",
    }
    assert (site / ".link").is_symlink()


def test_the_mode_of_the_site_is_kept(site: Path) -> None:
    site.chmod(0o2775)
    staging = Staging(site)
    staging.publish()
    assert site.stat().st_mode & 0o7777 == 0o2775


def test_a_symbolic_link_to_the_site_stays_a_link(tmp_path: Path, site: Path) -> None:
    (tmp_path / "public").symlink_to(site)
    staging = Staging(tmp_path / "public")
    (staging.new / "index.html").write_text("new", encoding="utf-8")
    staging.publish()
    assert (tmp_path / "public").is_symlink()
    assert (site / "index.html").read_text("utf-8") == "new"


def test_a_mount_point_is_staged_inside_itself() -> None:
    """So that single files can still be renamed, on the same file system."""
    assert work_folder(Path("/proc")) == Path("/proc/.lienzo-proc")


def test_a_failed_publication_lets_the_next_build_in(site: Path) -> None:
    staging = Staging(site)
    staging.new.rmdir()
    with pytest.raises(OSError, match="No such file"):
        staging.publish()
    assert files(site) == {"index.html": "old"}
    Staging(site).discard()
