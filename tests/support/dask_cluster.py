"""A Dask cluster of several processes on this machine, whose workers may die."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import dask
import pytest
from dask.distributed import Client, LocalCluster, Worker

WORKERS = 3


@contextmanager
def _first_on_path(folder: Path) -> Iterator[None]:
    """A worker process begins with the path of its parent."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(folder)
        yield


@contextmanager
def cluster(package: Path, **settings: object) -> Iterator[Client]:
    """Three worker processes of one thread each, and whoever dies is replaced."""
    given = {f"distributed.scheduler.{name.replace('_', '-')}": value for name, value in settings.items()}
    with (
        _first_on_path(package),
        dask.config.set(given),
        LocalCluster(
            n_workers=WORKERS, threads_per_worker=1, processes=True, dashboard_address=":0", silence_logs=50
        ) as running,
        Client(running, set_as_default=False) as client,
    ):
        yield client


def pids(client: Client) -> set[int]:
    """Of the workers."""
    return set(client.run(os.getpid).values())


def running(dask_worker: Worker) -> int:
    """How many jobs a worker has just now."""
    return len(dask_worker.state.executing)
