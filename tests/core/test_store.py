"""What is kept on disk: found again, capped in size, and never in the way."""

from __future__ import annotations

import threading

import pytest

from clear_scenes.core.store import DiskStore


@pytest.fixture
def path(tmp_path):
    return tmp_path / "cache" / "clear_scenes.sqlite"


def test_what_is_kept_is_found_by_the_next_one(path):
    store = DiskStore(path)
    store.keep_counts("a.tif", "here", tuple(range(12)))
    store.keep_head("a.tif", b"head", 2_600_000)
    store.keep_blocks("a.tif", {3: b"three", 40: b""})
    store.close()
    store = DiskStore(path)
    assert store.counts("a.tif", "here") == tuple(range(12))
    assert store.counts("a.tif", "there") is None
    assert store.head("a.tif") == (b"head", 2_600_000)
    assert store.head("b.tif") is None
    assert store.blocks("a.tif", [3, 4, 40]) == {3: b"three", 40: b""}
    assert store.blocks("b.tif", [3]) == {}


def test_the_size_is_capped_and_the_latest_stay(path):
    cap = 2_000_000
    store = DiskStore(path, cap)
    for number in range(1000):
        store.keep_blocks(f"{number}.tif", {0: bytes(10_000)})
    store.close()
    assert path.stat().st_size < 1.5 * cap
    store = DiskStore(path, cap)
    assert store.blocks("999.tif", [0])
    assert not store.blocks("0.tif", [0])


@pytest.mark.parametrize("content", [b"no database" * 1000, b"SQLite format 3\0" + bytes(5000)])
def test_a_damaged_file_is_made_anew(path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    store = DiskStore(path)
    store.keep_head("a.tif", b"head", 9)
    assert store.head("a.tif") == (b"head", 9)


def test_a_place_that_cannot_be_written_keeps_nothing(tmp_path):
    (tmp_path / "file").write_text("")
    store = DiskStore(tmp_path / "file" / "clear_scenes.sqlite")
    store.keep_head("a.tif", b"head", 9)
    assert store.head("a.tif") is None


def test_many_threads_and_two_programs_at_once(path):
    stores = [DiskStore(path), DiskStore(path)]

    def work(number: int) -> None:
        for turn in range(50):
            stores[number % 2].keep_blocks(f"{number}.tif", {turn: bytes([number, turn])})

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for number in range(8):
        assert stores[0].blocks(f"{number}.tif", range(50)) == {turn: bytes([number, turn]) for turn in range(50)}
