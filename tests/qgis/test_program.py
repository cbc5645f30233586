"""The tests of this folder run in the program itself, not in a Python process that borrows its libraries."""

import pytest
from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import QObject, QThread, QTimer


def test_version_is_one_that_is_supported():
    assert Qgis.versionInt() >= 34000


def test_runs_in_the_program(iface):
    assert QgsApplication.applicationName() == "QGIS3"
    assert iface.mainWindow().isVisible()
    assert QThread.currentThread() is QgsApplication.instance().thread()


def test_the_program_fetches_no_news(iface):
    """No test needs the internet."""
    children = iface.mainWindow().findChildren(QObject)
    feeds = [one for one in children if one.metaObject().className() == "QgsNewsFeedParser"]
    assert all(feed.property("enabled") is False for feed in feeds)  # QGIS 3 has none that is not


def test_waiting_lets_queued_work_run(wait_until):
    done = []
    QTimer.singleShot(50, lambda: done.append(True))
    wait_until(lambda: done, 5)


def test_waiting_in_vain_fails(wait_until):
    with pytest.raises(pytest.fail.Exception, match="in vain for never"):
        wait_until(lambda: False, 0.05, "never")


def test_an_exception_in_a_slot_is_seen(wait_until, no_escaped_errors):
    QTimer.singleShot(0, lambda: 1 / 0)
    wait_until(lambda: no_escaped_errors, 5)
    assert "ZeroDivisionError" in no_escaped_errors[0]
    no_escaped_errors.clear()
