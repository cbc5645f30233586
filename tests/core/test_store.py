"""What is kept on disk: found again, capped in size, and never in the way."""

from __future__ import annotations

import threading

import pytest

from clear_scenes.core.storage.store import Store


@pytest.fixture
def path(tmp_path):
    return tmp_path / "cache" / "clear_scenes.sqlite"


def test_what_is_kept_is_found_by_the_next_one(path):
    store = Store(path)
    store.file("a.tif").keep_counts("here", (tuple(range(12)), (7,) * 12))
    store.file("a.tif").keep_head(b"head", 2_600_000)
    store.file("a.tif").keep_blocks({3: b"three", 40: b""})
    store.close()
    store = Store(path)
    assert store.file("a.tif").counts("here") == (tuple(range(12)), (7,) * 12)
    assert store.file("a.tif").counts("there") is None
    assert store.file("a.tif", "b.tif").counts("here") is None
    assert store.file("a.tif").head() == (b"head", 2_600_000)
    assert store.file("b.tif").head() is None
    assert [store.file("a.tif").block(number) for number in (3, 4, 40)] == [b"three", None, b""]
    assert store.file("b.tif").block(3) is None


def test_the_size_is_capped_and_the_latest_stay(path):
    cap = 2_000_000
    store = Store(path, cap)
    for number in range(1000):
        store.file(f"{number}.tif").keep_blocks({0: bytes(10_000)})
    store.close()
    assert path.stat().st_size < 1.5 * cap
    store = Store(path, cap)
    assert store.file("999.tif").block(0)
    assert not store.file("0.tif").block(0)


@pytest.mark.parametrize("content", [b"no database" * 1000, b"SQLite format 3\0" + bytes(5000)])
def test_a_damaged_file_is_made_anew(path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    store = Store(path)
    store.file("a.tif").keep_head(b"head", 9)
    assert store.file("a.tif").head() == (b"head", 9)


def test_a_place_that_cannot_be_written_keeps_nothing(tmp_path):
    (tmp_path / "file").write_text("")
    store = Store(tmp_path / "file" / "clear_scenes.sqlite")
    store.file("a.tif").keep_head(b"head", 9)
    assert store.file("a.tif").head() is None


def test_many_threads_and_two_programs_at_once(path):
    stores = [Store(path), Store(path)]

    def work(number: int) -> None:
        for turn in range(50):
            stores[number % 2].file(f"{number}.tif").keep_blocks({turn: bytes([number, turn])})

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for number in range(8):
        kept = stores[0].file(f"{number}.tif")
        assert [kept.block(turn) for turn in range(50)] == [bytes([number, turn]) for turn in range(50)]


def test_what_is_forgotten_while_it_is_read_is_never_another_files(path):
    store, other_program = Store(path), Store(path)
    reading = store.file("a.tif")
    reading.keep_head(b"head of a", 9)
    other_program.clear()
    later = store.file("b.tif")
    reading.keep_blocks({0: b"of a"})
    reading.keep_counts("here", ((1,) * 12,))
    assert (later.block(0), later.counts("here")) == (None, None)
    assert (reading.head(), reading.block(0), reading.counts("here")) == (None, None, None)
    later.keep_blocks({0: b"of b"})
    assert other_program.file("b.tif").block(0) == b"of b", "the store lives on"
    assert store.file("a.tif").block(0) is None


def test_many_files_in_flight_under_a_small_cap(path):
    """Those that are forgotten while they are read keep nothing; none is given what is another's."""
    store = Store(path, 100_000)
    in_flight = [store.file(f"{number}.tif") for number in range(200)]
    for turn in range(3):
        for number, kept in enumerate(in_flight):
            kept.keep_blocks({turn: b"%d " % number + bytes(2000)})
        in_flight += [store.file(f"{turn}-{number}.tif") for number in range(50)]
    names = [f"{number}.tif" for number in range(200)]
    names += [f"{turn}-{number}.tif" for turn in range(3) for number in range(50)]
    found = [[kept.block(turn) for turn in range(3)] for kept in map(store.file, names)]
    for number, blocks in enumerate(found):
        assert {block.split()[0] for block in blocks if block} <= {b"%d" % number}
    assert not all(any(blocks) for blocks in found[:300]), "some were forgotten"
    store.file("new.tif").keep_head(b"head", 9)
    assert store.file("new.tif").head() == (b"head", 9), "the store lives on"


def test_no_address_is_written(path):
    store = Store(path)
    store.file("https://example.com/SCL.tif?sig=planted-secret").keep_head(b"head", 9)
    store.close()
    assert b"planted-secret" not in b"".join(file.read_bytes() for file in path.parent.iterdir())
