"""What is published, and when: nothing half-done is ever visible."""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from busy_file import busy
from lienzo.problems import Problem, Where
from lienzo.site.files import MediaFile
from lienzo.site.staging import Staging, work_folder
from small_course import TOMORROW, Project, tree, write_mp3

pytestmark = pytest.mark.site


def test_a_second_build_changes_no_byte_and_copies_no_audio(built: Project) -> None:
    site, audio = tree(built.root), (built.site / "media" / "06-canales.mp3").stat().st_ino
    built.env["SOURCE_DATE_EPOCH"] = TOMORROW
    built.build("--strict")
    assert tree(built.root) == site
    assert (built.site / "media" / "06-canales.mp3").stat().st_ino == audio


def test_nothing_is_left_beside_the_site(built: Project) -> None:
    assert not [path.name for path in built.root.iterdir() if path.name.startswith(".lienzo-")]


def test_dropping_in_a_tagged_file_is_enough(built: Project) -> None:
    write_mp3(built.root / "episodes" / "12-nuevo.mp3", "Recién llegado", "2025-12-20")
    built.build("--strict")
    assert "Recién llegado" in built.page("episodios/nuevo/index.html").text_content()
    assert "Recién llegado" in built.feed().xpath("//item/title/text()")
    assert (built.site / "media" / "12-nuevo.mp3").is_file()


FAILING_HOOK = """\
def {event}(*args, **kwargs):
    raise {exception}
"""

FAILURES = [
    pytest.param("on_pre_build", "RuntimeError('ay')", id="another plugin, before anything"),
    pytest.param("on_page_content", "RuntimeError('ay')", id="another plugin, amid the pages"),
    pytest.param("on_post_build", "RuntimeError('ay')", id="another plugin, at the very end"),
    pytest.param("on_post_page", "KeyboardInterrupt", id="Ctrl-C"),
    pytest.param("on_post_page", "SystemExit(3)", id="an exit"),
]


@pytest.mark.parametrize(("event", "exception"), FAILURES)
def test_a_failing_build_leaves_the_site_byte_for_byte(
    built: Project, event: str, exception: str
) -> None:
    before = tree(built.root)
    built.write({"hook.py": FAILING_HOOK.format(event=event, exception=exception)})
    built.replace("docs/index.md", "# Inicio", "# Otro inicio")
    assert built.run("mkdocs", "build").returncode != 0
    built.write({"hook.py": ""})
    built.replace("docs/index.md", "# Otro inicio", "# Inicio")
    assert tree(built.root) == before


def test_an_authors_mistake_ends_with_1_and_no_traceback(built: Project) -> None:
    before = tree(built.site)
    built.replace("docs/serie/canales.md", "block: channels", "block: chanels")
    built.replace("episodes/podcast.yml", "explicit: false", "explicit: quizá")
    done = built.run("mkdocs", "build")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "docs/serie/canales.md:2:8: error LZ" in done.stderr
    assert "episodes/podcast.yml:7:11: error LZ" in done.stderr
    assert tree(built.site) == before


def test_a_mistake_in_a_directive_names_its_line_in_the_file(built: Project) -> None:
    built.replace("docs/serie/canales.md", "Palabrarara", "::player[nadie]\n\nPalabrarara")
    done = built.run("mkdocs", "build")
    assert done.returncode == 1
    assert "docs/serie/canales.md:9:10: error LZ" in done.stderr


def test_strict_keeps_the_site_when_there_is_a_warning(built: Project) -> None:
    before, ledger = tree(built.site), (built.root / "episodes" / "episodes.lock").read_bytes()
    write_mp3(built.root / "episodes" / "12-nuevo.mp3", "Nuevo", "2025-12-20")
    built.replace("docs/index.md", "# Inicio", "# Inicio\n\n[nada](nada.md)")
    done = built.run("mkdocs", "build", "--strict")
    assert (done.returncode, tree(built.site)) == (1, before)
    assert "Aborted with 1 warnings in strict mode" in done.stderr + done.stdout
    assert (built.root / "episodes" / "episodes.lock").read_bytes() == ledger


KILLING_HOOK = """\
import os, signal
def {event}(*args, **kwargs):
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize(
    "event", ["on_config", "on_files", "on_page_content", "on_post_page", "on_shutdown"]
)
def test_a_killed_build_leaves_the_site_and_the_next_one_sweeps_up(
    built: Project, event: str
) -> None:
    before = tree(built.site)
    built.write({"hook.py": KILLING_HOOK.format(event=event)})
    built.replace("docs/index.md", "# Inicio", "# Inicio nuevo")
    assert built.run("mkdocs", "build").returncode == -9
    assert tree(built.site) == before
    built.write({"hook.py": ""})
    built.build("--strict")
    assert "Inicio nuevo" in (built.site / "index.html").read_text("utf-8")
    test_nothing_is_left_beside_the_site(built)


BLOCKING_HOOK = """\
import os
def on_post_build(config):
    os.makedirs("episodes/episodes.lock", exist_ok=True)
"""


def test_a_ledger_that_cannot_be_written_keeps_the_site_and_shows_no_traceback(
    built: Project,
) -> None:
    """What was not written down is not promised in public."""
    before = tree(built.site)
    (built.root / "episodes" / "episodes.lock").unlink()
    built.write({"hook.py": BLOCKING_HOOK})
    done = built.run("mkdocs", "build")
    assert (done.returncode, tree(built.site)) == (1, before)
    assert "LZ635" in done.stderr
    assert "Traceback" not in done.stderr
    test_nothing_is_left_beside_the_site(built)


def test_a_dirty_build_is_a_whole_one(built: Project) -> None:
    """A staging folder is empty, so nothing can be skipped."""
    before = tree(built.site)
    built.build("--dirty")
    assert tree(built.site) == before


def test_pages_may_be_files_instead_of_folders(project: Project) -> None:
    project.build("--strict", "--no-directory-urls")
    assert "Palabrarara" in project.page("serie/canales.html").text_content()
    assert project.page("episodios/suelto.html").xpath("//audio")
    assert "https://prueba.example/curso/serie/canales.html" in project.feed().xpath(
        "//item/link/text()"
    )


def test_of_two_builds_at_once_the_second_says_no(built: Project) -> None:
    before = tree(built.site)
    other = Staging(built.site)
    done = built.run("mkdocs", "build")
    other.discard()
    assert (done.returncode, tree(built.site)) == (1, before)
    assert "LZ634" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("site_dir", "code"),
    [
        pytest.param("episodes", "LZ630", id="the audio"),
        pytest.param("episodes/site", "LZ631", id="inside the audio"),
        pytest.param("mine", "LZ632", id="somebody's files"),
    ],
)
def test_a_dangerous_site_dir_is_refused_before_anything_is_deleted(
    project: Project, site_dir: str, code: str
) -> None:
    project.write({"mine/thesis.txt": "años de trabajo"})
    before = tree(project.root)
    done = project.run("mkdocs", "build", "--site-dir", site_dir)
    assert (done.returncode, code in done.stderr) == (1, True)
    assert tree(project.root) == before


def test_hidden_files_of_the_site_are_kept(built: Project) -> None:
    (built.site / ".well-known").mkdir()
    (built.site / ".well-known" / "token").write_text("x", encoding="utf-8")
    built.build()
    assert (built.site / ".well-known" / "token").read_text("utf-8") == "x"


PROGRAM = """\
import sys
from mkdocs.commands.build import build
from mkdocs.config import load_config
config = load_config('mkdocs.yml', strict=len(sys.argv) > 1)
for _ in range(2):
    build(config)
print(config.site_dir)
"""


def test_a_program_that_builds_gets_a_published_site(project: Project) -> None:
    project.write({"program.py": PROGRAM})
    done = project.run("program")
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == str(project.site)
    assert "Canales" in (project.site / "serie" / "canales" / "index.html").read_text("utf-8")
    test_nothing_is_left_beside_the_site(project)


def test_a_strict_program_that_fails_keeps_the_site(built: Project) -> None:
    before = tree(built.site)
    built.write({"program.py": PROGRAM})
    built.replace("docs/index.md", "# Inicio", "# Inicio\n\n[nada](nada.md)")
    assert built.run("program", "--strict").returncode == 1
    assert tree(built.site) == before
    test_nothing_is_left_beside_the_site(built)


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_gh_deploy_deploys_what_was_just_built(project: Project) -> None:
    def git(*command: str) -> str:
        who = ("-c", "user.name=Prueba", "-c", "user.email=prueba@prueba.example")
        done = subprocess.run(
            ["git", *who, *command], cwd=project.root, capture_output=True, text=True, check=True
        )
        return done.stdout

    git("init", "--quiet", "--bare", "remote.git")
    git("init", "--quiet", ".")
    git("remote", "add", "origin", "remote.git")
    git("commit", "--quiet", "--allow-empty", "--message", "inicio")
    project.env |= {
        f"GIT_{who}_{what}": "prueba@prueba.example"
        for who in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    done = project.run("mkdocs", "gh-deploy", "--remote-branch", "pages")
    assert done.returncode == 0, done.stderr
    deployed = git("ls-tree", "-r", "--name-only", "pages").splitlines()
    assert {"index.html", "feed.xml", "media/06-canales.mp3"} <= set(deployed)
    assert project.site.is_dir()


def test_a_build_in_ci_writes_no_ledger(project: Project) -> None:
    project.env["CI"] = "true"
    project.build()
    assert not (project.root / "episodes" / "episodes.lock").exists()


def test_an_address_of_the_feed_that_an_authors_file_takes_is_a_problem(project: Project) -> None:
    project.write({"docs/feed.xml": "<mine/>"})
    done = project.run("mkdocs", "build")
    assert (done.returncode, "LZ640" in done.stderr) == (1, True)


@pytest.mark.parametrize("name", ["media", "feed.xml/nota.txt"])
def test_a_file_for_a_folder_or_a_folder_for_a_file_is_a_problem(
    project: Project, name: str
) -> None:
    """Both cannot stand at one address; copying them would end in a traceback."""
    project.write({f"docs/{name}": "x"})
    done = project.run("mkdocs", "build")
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    assert f"docs/{name}: error LZ640" in done.stderr


def test_audio_that_goes_away_during_the_build_is_a_problem(built: Project) -> None:
    """It was measured and can then not be copied; the old site stays."""
    before = tree(built.site)
    (built.root / "episodes" / "06-canales.mp3").touch()  # else the published file is linked
    remove = "import os\ndef on_env(env, config, files): os.remove('episodes/06-canales.mp3')\n"
    built.write({"hook.py": remove})
    done = built.run("mkdocs", "build")
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    assert "episodes/06-canales.mp3: error LZ635" in done.stderr
    assert tree(built.site) == before


def test_the_plugin_can_be_switched_off(
    make_project: Callable[..., Project], tmp_path: Path
) -> None:
    project = make_project(tmp_path)
    project.replace("mkdocs.yml", "lienzo]", "{lienzo: {enabled: false}}]")
    project.build()
    assert not (project.site / "feed.xml").exists()


def test_a_site_that_a_killed_build_left_away_is_put_back_and_told(built: Project) -> None:
    """LZ637: between two renames there is no site; the next build says that it mended that."""
    work = work_folder(built.site)
    work.mkdir()
    built.site.rename(work / "old")
    built.replace("docs/serie/canales.md", "block: channels", "block: chanels")
    done = built.run("mkdocs", "build")
    assert "LZ637" in done.stderr
    assert (built.site / "feed.xml").is_file()
    built.replace("docs/serie/canales.md", "block: chanels", "block: channels")
    assert "LZ637" not in built.build().stderr


def test_a_mount_point_is_filled_file_by_file_and_told(built: Project) -> None:
    """LZ636: a folder that something is mounted on cannot be exchanged, only its files."""
    mount = f"mount --bind {built.site} {built.site}"
    build = f"{sys.executable} -m mkdocs build"
    command = ["unshare", "-rm", "sh", "-c", f"{mount} && touch mounted && {build}"]
    built.replace("docs/index.md", "# Inicio", "# Otro inicio")
    done = subprocess.run(
        command, cwd=built.root, env=built.environment(), capture_output=True, text=True, check=False
    )
    if not (built.root / "mounted").exists():
        pytest.skip(f"this system lets nobody mount: {done.stderr.strip()}")
    assert done.returncode == 0, done.stderr
    assert "LZ636" in done.stderr
    assert "Otro inicio" in built.page("index.html").text_content()
    assert "LZ636" not in built.build().stderr


def test_an_audio_that_is_written_while_it_is_published_stops_the_build(built: Project) -> None:
    """LZ638: half of an old file and half of a new one would be neither."""
    audio = built.root / "episodes" / "06-canales.mp3"
    file = MediaFile("media/a.mp3", str(built.root), str(built.root / "out"), use_directory_urls=True)
    refused: list[Problem] = []
    file.abs_src_path, file.abs_dest_path = str(audio), str(built.root / "out" / "a.mp3")
    file.previous, file.where = None, Where("episodes/06-canales.mp3")
    file.refuse = _raising(refused)
    with busy(audio), pytest.raises(RuntimeError):
        file.copy_file()
    assert [problem.code.id for problem in refused] == ["LZ638"]


def _raising(refused: list[Problem]) -> Callable[[Problem], NoReturn]:
    def refuse(problem: Problem) -> NoReturn:
        refused.append(problem)
        raise RuntimeError

    return refuse
