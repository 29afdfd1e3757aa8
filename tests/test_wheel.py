"""What is installed is what was written: the command runs from a wheel, far from this folder."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """The wheel, built without network by the build backend that is installed here, and unpacked as pip does."""
    out = tmp_path_factory.mktemp("wheel")
    build = "import sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"
    done = subprocess.run([sys.executable, "-c", build, str(out)], cwd=ROOT, capture_output=True, text=True, check=True)
    wheel = out / done.stdout.split()[-1]
    zipfile.ZipFile(wheel).extractall(out / "site")
    return out / "site"


def run(installed, *words, cwd):
    environment = {**os.environ, "PYTHONPATH": str(installed), "PYTHONSAFEPATH": "1"}
    return subprocess.run(
        [sys.executable, "-m", "timeline", *words],
        cwd=cwd, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_the_wheel_holds_every_data_file_of_the_package(installed):
    data = {
        path.relative_to(ROOT)
        for path in (ROOT / "timeline").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    missing = [path for path in sorted(data) if not (installed / path).is_file()]
    assert not missing


def test_an_article_becomes_a_page_from_the_installed_wheel(installed, tmp_path):
    article = tmp_path / "a.md"
    article.write_text(
        "---\ntitle: Epic sues\npublished: 2020-08-14\nlanguage: en\n---\n\nEpic Games sued Apple on Thursday.\n",
        encoding="utf-8",
    )
    done = run(installed, "build", str(article), "-o", "page.html", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "Epic Games" in page
    assert "2020-08-13" in page


def test_what_is_installed_is_imported_and_not_this_folder(installed, tmp_path):
    environment = {**os.environ, "PYTHONPATH": str(installed), "PYTHONSAFEPATH": "1"}
    where = subprocess.run(
        [sys.executable, "-c", "import timeline; print(timeline.__file__)"],
        cwd=tmp_path, env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert str(installed) in where.stdout
