"""The script that tools/test_in_qgis.py hands to QGIS (--code): runs pytest once the window is up, then quits QGIS.

Arguments: the file for pytest's status, the open descriptor that its output goes to, and what pytest is told.
"""

import json
import os
import sys
from pathlib import Path

from qgis.PyQt.QtCore import QTimer
from qgis.utils import iface


def run_tests() -> None:
    """Run pytest, write its status for the launcher, and leave QGIS the way a person does."""
    import pytest

    script, status_file, output_number, *asked = sys.argv
    os.chdir(Path(script).parents[1])
    window = iface.mainWindow()  # small in a new profile, and a bare virtual display has nobody to maximize it
    window.setGeometry(window.screen().availableGeometry())
    own = sys.stdout, sys.stderr
    status = 1
    # QGIS's own output goes to its log; that of pytest to whoever started the launcher, line by line.
    with open(int(output_number), "w", buffering=1, closefd=False) as output:
        sys.stdout = sys.stderr = output
        try:
            # A test that hangs in Qt's own event loop runs no Python, so no signal handler either: a thread sees it,
            # prints where all threads are and ends the program.
            own_arguments = ["--capture=sys", "--timeout-method=thread"]
            status = int(pytest.main([*own_arguments, *asked]))
        finally:
            sys.stdout, sys.stderr = own
    Path(status_file).write_text(json.dumps(status), encoding="utf-8")
    sys.path.insert(0, str(Path.cwd()))
    from tests.support.qgis_window import quit_qgis

    quit_qgis()


def run_tests_or_quit() -> None:
    """Without a status file the launcher knows that something went wrong; it must not wait for its time limit."""
    try:
        run_tests()
    except BaseException:
        import traceback

        traceback.print_exc(file=sys.__stderr__)
        sys.__stderr__.flush()
        os._exit(3)


QTimer.singleShot(500, run_tests_or_quit)
