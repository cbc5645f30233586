"""A script for QGIS (--code): quit as a person does who has worked for a while, with a task now and then.

A thread of the tasks has asked the authentication database, as that does which fetches the news when QGIS starts; it
ended for want of work, which takes half a minute, here a moment; and it has begun anew for another task just now.
"""

import sys

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QEventLoop, QTimer
from qgis.PyQt.QtSql import QSqlDatabase
from qgis.utils import iface


def begin() -> None:
    pool, databases = QgsApplication.taskManager().threadPool(), set(QSqlDatabase.connectionNames())
    patience = pool.expiryTimeout()
    pool.setExpiryTimeout(1)
    pool.start(lambda: QgsApplication.authManager().sslCertCustomConfigByHost("127.0.0.1:443"))
    while pool.activeThreadCount() or set(QSqlDatabase.connectionNames()) - databases:  # until the thread has ended
        wait(50)
    pool.setExpiryTimeout(patience)
    pool.start(lambda: None)
    while pool.activeThreadCount():
        wait(50)
    print("LEAVING", file=sys.__stderr__, flush=True)
    QgsProject.instance().setDirty(False)
    iface.actionExit().trigger()


def wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


QTimer.singleShot(500, begin)
