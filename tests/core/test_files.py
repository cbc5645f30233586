"""Files are written whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from clear_scenes.core.errors.base import ClearScenesError
from clear_scenes.core.errors.files import DiskFull, FileHeld, FolderClosed, FolderMissing, NotWritten
from clear_scenes.core.storage.files import disk_problem, replacing, safe_name


def test_takes_the_place_of_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text("old")
    with replacing(path) as part:
        part.write_text("new")
        assert path.read_text() == "old"
        assert part.parent.parent == tmp_path
    assert path.read_text() == "new"
    assert os.listdir(tmp_path) == ["x.json"]


def test_a_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    real, link = tmp_path / "real" / "x.json", tmp_path / "link.json"
    real.write_text("old")
    link.symlink_to(real)
    with replacing(link) as part:
        part.write_text("new")
    assert link.is_symlink()
    assert real.read_text() == "new"


@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "full"), ValueError("broken"), KeyboardInterrupt()])
def test_what_fails_leaves_what_was_there(tmp_path: Path, error: BaseException) -> None:
    path = tmp_path / "x.json"
    path.write_text("old")

    def fail(part: Path) -> None:
        part.write_text("half")
        raise error

    with pytest.raises((type(error), ClearScenesError)), replacing(path) as part:
        fail(part)
    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == ["x.json"]


@pytest.mark.parametrize(
    ("number", "kind", "said"),
    [
        (errno.EACCES, FolderClosed, "There is no permission to write in {folder}. Choose another folder."),
        (errno.EROFS, FolderClosed, "There is no permission to write in {folder}. Choose another folder."),
        (errno.ENOSPC, DiskFull, "{file} could not be written to its end. Free some space, or choose another disk."),
        (errno.EIO, NotWritten, "{file} was not written: {why}. Choose another folder."),
    ],
)
def test_why_it_was_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, kind: type[ClearScenesError], said: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("tempfile.mkdtemp", refuse)
    path = tmp_path / "x.json"
    with pytest.raises(kind) as caught, replacing(path):
        pass
    assert str(caught.value) == said.format(file=path, folder=tmp_path, why=os.strerror(number))
    assert not path.exists()


def test_a_folder_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "nowhere", tmp_path / "file"):
        with pytest.raises(FolderMissing, match=str(folder)), replacing(folder / "x.json"):
            pass


def test_a_geopackage_that_is_open_elsewhere_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "x.gpkg"
    path.write_text("old")
    (tmp_path / "x.gpkg-wal").write_text("log")
    with pytest.raises(FileHeld, match="is open in another program"), replacing(path):
        pass
    assert path.read_text() == "old"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2026-08-13 Sentinel-2A T48NUG True color", "2026-08-13 Sentinel-2A T48NUG True color"),
        ("Łódź 北京", "Łódź 北京"),
        ("e\u0301", "é"),
        ("../../etc/passwd", "-..-etc-passwd"),
        ('a<b>c:d"e/f\\g|h?i*j\n\x00k', "a-b-c-d-e-f-g-h-i-j-k"),
        ("CON", "_CON"),
        ("nul.tif", "_nul.tif"),
        ("COM1", "_COM1"),
        ("console", "console"),
        ("ends. .", "ends"),
        ("..", "-"),
        ("", "-"),
    ],
)
def test_names_are_safe_everywhere(tmp_path: Path, text: str, name: str) -> None:
    assert safe_name(text) == name
    (tmp_path / f"{name}.tif").write_text("")
    assert os.listdir(tmp_path) == [f"{name}.tif"]


def test_long_names_fit() -> None:
    assert safe_name("北" * 200) == "北" * 60


def test_the_disk_is_asked_why_a_library_failed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the library's words were, in whatever language."""
    path = tmp_path / "x.tif"
    assert disk_problem(path) is None
    assert isinstance(disk_problem(tmp_path / "gone" / "x.tif"), FolderMissing)

    def full(number: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    assert isinstance(disk_problem(path), DiskFull)
    assert os.listdir(tmp_path) == []
