"""A script for QGIS (--code): quit as a person does who has worked for a while, with a task now and then.

A thread of the tasks has asked the authentication database, as that does which fetches the news when QGIS starts; it
ended for want of work, which takes half a minute, here a moment; and it has begun anew for another task just now.
"""

import sys
from collections.abc import Callable

from qgis.core import QgsApplication, QgsProject, QgsTask
from qgis.PyQt.QtCore import QEventLoop, QTimer
from qgis.PyQt.QtSql import QSqlDatabase
from qgis.utils import iface

tasks = QgsApplication.taskManager()


def begin() -> None:
    databases, patience = set(QSqlDatabase.connectionNames()), tasks.threadPool().expiryTimeout()
    tasks.threadPool().setExpiryTimeout(1)
    run(ask)
    while set(QSqlDatabase.connectionNames()) - databases:  # until its thread has ended
        wait(50)
    tasks.threadPool().setExpiryTimeout(patience)
    run(lambda _: None)
    print("LEAVING", file=sys.__stderr__, flush=True)
    QgsProject.instance().setDirty(False)
    iface.actionExit().trigger()


def ask(_: QgsTask) -> None:
    QgsApplication.authManager().sslCertCustomConfigByHost("127.0.0.1:443")


def run(work: Callable[[QgsTask], None]) -> None:
    task, loop = QgsTask.fromFunction("", work), QEventLoop()
    task.taskCompleted.connect(loop.quit)
    tasks.addTask(task)
    loop.exec()


def wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


QTimer.singleShot(500, begin)
