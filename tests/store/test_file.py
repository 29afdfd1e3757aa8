"""A file is written whole or stays as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.errors import InputError, UsageError
from timeline.store import read_text, write_whole


def test_what_is_written_is_read(tmp_path):
    write_whole(tmp_path / "t.json", "été\n")
    assert read_text(tmp_path / "t.json") == "été\n"
    assert (tmp_path / "t.json").read_bytes() == "été\n".encode()
    assert list(tmp_path.iterdir()) == [tmp_path / "t.json"]


def test_a_new_file_has_the_rights_of_any_new_file(tmp_path):
    (tmp_path / "plain").touch()
    write_whole(tmp_path / "ours", b"x")
    assert (tmp_path / "ours").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_an_old_file_keeps_its_rights(tmp_path):
    (tmp_path / "t").touch(mode=0o600)
    write_whole(tmp_path / "t", "x")
    assert (tmp_path / "t").stat().st_mode & 0o777 == 0o600


def test_a_failure_in_the_middle_leaves_the_old_file_and_nothing_beside_it(tmp_path, monkeypatch):
    (tmp_path / "t").write_text("old")

    def broken(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", broken)
    with pytest.raises(UsageError, match="It cannot be written: no space left on device"):
        write_whole(tmp_path / "t", "new")
    assert (tmp_path / "t").read_text() == "old"
    assert list(tmp_path.iterdir()) == [tmp_path / "t"]


def test_a_link_keeps_pointing_where_it_did(tmp_path):
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    write_whole(tmp_path / "link", "new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "new"


def test_a_device_is_written_to_as_it_is():
    write_whole("/dev/null", "x")
    assert not Path("/dev/null").is_file()


def test_a_lone_surrogate_does_not_lose_the_file(tmp_path):
    write_whole(tmp_path / "t", "a\ud800b")
    assert read_text(tmp_path / "t") == "a?b"


@pytest.mark.parametrize("place", ["no/such/folder/t.html", "."])
def test_a_place_that_cannot_be_written_is_one_sentence(tmp_path, place):
    with pytest.raises(UsageError, match=r"It cannot be written: .* Choose another place"):
        write_whole(tmp_path / place, "x")


def test_a_file_that_cannot_be_read_is_one_sentence(tmp_path):
    (tmp_path / "binary").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputError, match="It is not UTF-8 text"):
        read_text(tmp_path / "binary")
    with pytest.raises(InputError, match="It cannot be read: no such file"):
        read_text(tmp_path / "missing")
