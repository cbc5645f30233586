"""A cache that is damaged inside: nothing wrong comes out of it, and it is begun anew at once."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from clear_scenes.core.storage.store import Store

PAGE = 4096
NAMES = [f"{number}.tif" for number in range(40)]


def block(number: int) -> bytes:
    return random.Random(number).randbytes(3000)


def counts(number: int) -> tuple[tuple[int, ...], ...]:
    return (tuple(range(number, number + 12)), (number,) * 12)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """With what an earlier session has kept."""
    path = tmp_path / "clear_scenes.sqlite"
    store = Store(path)
    for number, name in enumerate(NAMES):
        store.file(name).keep_blocks({0: block(number)})
        store.file(name).keep_head(block(-number), 9)
        store.file(name).keep_counts("here", counts(number))
    store.close()
    return path


def pages(path: Path) -> range:
    return range(1, path.stat().st_size // PAGE)  # the first one has the good header


def nothing_wrong_comes_of(store: Store) -> int:
    """How much came at all."""
    found = 0
    for number, name in enumerate(NAMES):
        kept = store.file(name)
        for data, right in (
            (kept.block(0), block(number)),
            (kept.head(), (block(-number), 9)),
            (kept.counts("here"), counts(number)),
        ):
            assert data in (None, right)
            found += data is not None
    return found


def keeps(store: Store) -> bool:
    store.file("new.tif").keep_head(b"head", 9)
    return store.file("new.tif").head() == (b"head", 9)


def test_all_is_there_before_it_is_damaged(path: Path) -> None:
    store = Store(path)
    assert nothing_wrong_comes_of(store) == 3 * len(NAMES)
    assert len(pages(path)) > 50
    store.close()


def test_damage_past_a_good_header_is_thrown_away_at_once(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[PAGE:] = random.Random(1).randbytes(len(data) - PAGE)
    path.write_bytes(data)
    store = Store(path)
    assert nothing_wrong_comes_of(store) == 0
    assert keeps(store), "in this session"
    store.close()
    store = Store(path)
    assert keeps(store), "and in the next"
    assert store.file("new.tif").head() == (b"head", 9)
    store.close()
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_whatever_page_is_damaged(path: Path) -> None:
    sound = path.read_bytes()
    for page in pages(path):
        data = bytearray(sound)
        data[page * PAGE : (page + 1) * PAGE] = random.Random(page).randbytes(PAGE)
        path.write_bytes(data)
        store = Store(path)
        nothing_wrong_comes_of(store)
        assert keeps(store), page
        store.close()
        for end in ("-wal", "-shm"):
            path.with_name(path.name + end).unlink(missing_ok=True)


def test_a_bit_that_flipped_inside_a_piece_is_seen(path: Path) -> None:
    """SQLite sees none of them: its pages have no checksums."""
    sound = path.read_bytes()
    for wanted in (block(7), block(-7), b"[[7, 8, 9, "):
        place = sound.index(wanted[:10]) + 1
        data = bytearray(sound)
        data[place] ^= 1
        path.write_bytes(data)
        store = Store(path)
        assert nothing_wrong_comes_of(store) < 3 * len(NAMES)
        store.file(NAMES[7]).keep_blocks({0: block(7)})
        assert store.file(NAMES[7]).block(0) == block(7)
        store.close()


def test_a_name_that_leads_to_another_file_brings_nothing(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE files SET id = id + 1000")
        database.execute("UPDATE files SET id = 1041 - id")  # turned round
    store = Store(path)
    assert nothing_wrong_comes_of(store) == 0
    store.close()


def test_what_was_read_of_an_older_cache_is_never_another_files(path: Path) -> None:
    store = Store(path)
    reading = store.file(NAMES[0])
    data = bytearray(path.read_bytes())
    store.close()
    data[PAGE:] = random.Random(1).randbytes(len(data) - PAGE)
    path.write_bytes(data)
    for end in ("-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)
    damaged = Store(path)
    late = type(reading)(damaged, reading._name, 1)
    assert late.block(0) is None
    others = [damaged.file(f"other {number}.tif") for number in range(100)]
    late.keep_blocks({0: b"of the older one"})
    assert all(other.block(0) is None for other in others)


def test_a_disk_that_is_full_throws_nothing_away(path: Path) -> None:
    store = Store(path)
    store.ask("SELECT 1")
    store._give_up(_error(sqlite3.OperationalError, sqlite3.SQLITE_FULL))
    assert store.file(NAMES[0]).head() is None, "not before the next session"
    store = Store(path)
    assert nothing_wrong_comes_of(store) == 3 * len(NAMES)
    store.close()


@pytest.mark.parametrize("code", [sqlite3.SQLITE_BUSY, sqlite3.SQLITE_BUSY | (2 << 8), sqlite3.SQLITE_LOCKED])
def test_one_that_another_program_holds_is_asked_again(path: Path, code: int) -> None:
    """Whatever words SQLite has for it."""
    store = Store(path)
    store.ask("SELECT 1")
    store._give_up(_error(sqlite3.OperationalError, code))
    assert nothing_wrong_comes_of(store) == 3 * len(NAMES)
    store.close()


def _error(kind: type[sqlite3.Error], code: int) -> sqlite3.Error:
    error = kind("in some language")
    error.sqlite_errorcode = code
    return error
