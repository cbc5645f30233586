"""A Dask cluster for the Processing algorithm. Dask is optional: it is looked for only when it is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager

from qgis.core import QgsProcessingException
from qgis.PyQt.QtCore import QCoreApplication

from ..measuring.remote import RemoteMeasurer
from ..stac.search import SearchQuery

translate = QCoreApplication.translate

SCHEDULER_SECONDS = 5.0  # to answer
WORKER_SECONDS = 30.0  # to come up and to load the package


@contextmanager
def executor_at(address: str, query: SearchQuery) -> Iterator[Executor]:
    """The executor of a Dask cluster, once a worker has shown that it can measure.

    Args:
        address: Of the scheduler, as in "tcp://host:8786".
        query: What the worker tries.

    Raises:
        QgsProcessingException: There is no Dask, no scheduler, or no worker that can measure.
    """
    try:
        from dask.distributed import Client
    except ImportError as error:
        raise QgsProcessingException(
            translate(
                "Processing",
                "The Python of QGIS has no Dask, which a scheduler needs. Install the package “distributed”, or leave "
                "the scheduler empty.",
            )
        ) from error
    try:
        client = Client(address, timeout=SCHEDULER_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        message = translate(
            "Processing", "No Dask scheduler answers at {address}. Check the address, or leave the scheduler empty."
        )
        raise QgsProcessingException(message.format(address=address)) from error
    with client:
        try:
            measurer = RemoteMeasurer(query.area.portable(), query.catalog.without_logins)
            client.submit(measurer.prepare, pure=False).result(timeout=WORKER_SECONDS)
        except Exception as error:
            message = translate(
                "Processing",
                "The Dask cluster at {address} cannot measure ({kind}). Its scheduler and workers need this plugin and "
                "its packages on their Python path.",
            )
            raise QgsProcessingException(message.format(address=address, kind=type(error).__name__)) from error
        yield client.get_executor(pure=False)
