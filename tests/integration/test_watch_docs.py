"""The scripts of the documentation that tell when it is clear, on the simulated catalog; mail and webhook are made up.

cron, systemd and Windows' Task Scheduler do not run here: of the first two what they would run is run.
"""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from sample.server import serving
from tests.support.faults import Server, running
from tests.support.pages import ROOT, blocks
from tests.support.qgis_program import environment, make_profile

PAGE = [block for block in blocks() if block.page.name == "watch.md"]
FIND, TELL = [block.code for block in PAGE if block.is_script]
TEXTS = [block.code for block in PAGE if block.language == "text"]
(CRONTAB,) = [text for text in TEXTS if text.startswith("MAILTO=")]
(WEBHOOK,) = [text for text in TEXTS if text.startswith("curl ")]
(SERVICE,) = [text for text in TEXTS if "ExecStart=" in text]
(TIMER,) = [text for text in TEXTS if "OnCalendar=" in text]
(POWERSHELL,) = [text for text in TEXTS if text.startswith("Set-Location ")]
CLEAR = {"2026-06-13", "2026-06-23", "2026-07-13", "2026-08-22", "2026-09-11"}  # as of the tests of the algorithm
QGIS = """\
#!/bin/sh
exec {program} "$@" --CATALOG={url} --START=2026-06-01 --END=2026-09-30
"""
MAIL = """\
#!/bin/sh
[ ! -f "$HOME/no-mail" ] || exit 1
{ echo "$@"; cat; } >> "$HOME/mail.txt"
"""


class Home:
    """Of somebody who has done as the page says."""

    def __init__(self, folder: Path, url: str) -> None:
        self.folder, self.scripts = folder, folder / "clear-watch"
        programs = folder / "bin"
        for one in (self.scripts, programs):
            one.mkdir()
        program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
        self.write(programs / "qgis_process", QGIS.format(program=program, url=url))
        self.write(programs / "mail", MAIL)
        self.write(self.scripts / "find.sh", FIND)
        self.write(self.scripts / "tell.sh", TELL)
        profile = make_profile(f"watch-docs-{os.getpid()}")
        path = f"{programs}{os.pathsep}{os.environ['PATH']}"
        self.environment = environment(profile, {"HOME": str(folder), "PATH": path})

    def write(self, path: Path, text: str) -> None:
        path.write_text(text)
        path.chmod(0o755)

    def run(self, command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["sh", "-c", command], env=self.environment, cwd="/", capture_output=True, text=True, timeout=120
        )


@contextmanager
def hook() -> Iterator[tuple[str, list[str]]]:
    """A server that takes what is posted; its address, and what came."""
    bodies: list[str] = []

    class Hook(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            bodies.append(self.rfile.read(int(self.headers["Content-Length"])).decode())
            self.send_response(204)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = Server(Hook)
    with running(server):
        yield server.url, bodies


@pytest.fixture
def home(sample_folder: Path, tmp_path: Path) -> Iterator[Home]:
    with serving(sample_folder) as server:
        yield Home(tmp_path, server.url)


def days(text: str) -> set[str]:
    lines = text.splitlines()
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:.]+Z,[\d.]+", line) for line in lines), text
    return {line[:10] for line in lines}


def test_cron_mails_what_is_new(home: Home) -> None:
    """It runs the line by sh, and mails what is printed."""
    mail_to, line = CRONTAB.splitlines()
    assert re.fullmatch(r"MAILTO=\S+@\S+", mail_to)
    *times, command = line.split(maxsplit=5)
    assert re.fullmatch(r"([0-5]?\d) (1?\d|2[0-3]) \* \* \*", " ".join(times))
    first = home.run(command)
    assert (first.returncode, first.stderr, days(first.stdout)) == (0, "", CLEAR)
    again = home.run(command)
    assert (again.stdout, again.stderr) == ("", "")


def test_a_run_that_fails_says_why(home: Home) -> None:
    home.write(home.folder / "bin" / "qgis_process", QGIS.format(program="qgis_process.bin", url="http://127.0.0.1:9"))
    done = home.run("$HOME/clear-watch/find.sh")
    assert done.returncode == 1
    assert done.stdout == ""
    assert "cannot be reached" in done.stderr
    assert not (home.scripts / "seen.json").exists()


def test_systemd_sends_a_mail_and_sends_it_again_where_that_failed(home: Home) -> None:
    (command,) = re.findall(r"^ExecStart=(.+)$", SERVICE, re.MULTILINE)
    command = command.replace("%h", "$HOME")
    (home.folder / "no-mail").touch()
    assert home.run(command).returncode == 1
    (home.folder / "no-mail").unlink()
    assert home.run(command).returncode == 0
    head, *lines = (home.folder / "mail.txt").read_text().splitlines()
    assert head == "-s Clear images me@example.org"
    assert days("\n".join(lines)) == CLEAR
    assert home.run(command).returncode == 0
    assert len((home.folder / "mail.txt").read_text().splitlines()) == 1 + len(lines), "nothing is new: no mail"


def test_a_webhook_gets_what_is_new(home: Home) -> None:
    last = TELL.splitlines()[-1]
    with hook() as (url, bodies):
        home.write(home.scripts / "tell.sh", TELL.replace(last, WEBHOOK.replace("https://hooks.example.org", url)))
        assert home.run("$HOME/clear-watch/tell.sh").returncode == 0
    (body,) = bodies
    said = json.loads(body)["text"]
    assert said.startswith("Clear images: ")
    assert days("\n".join(said.split()[2:])) == CLEAR
    # nobody answers now, and it comes again
    (home.scripts / "seen.json").unlink()
    assert home.run("$HOME/clear-watch/tell.sh").returncode == 1
    assert not (home.scripts / "seen.json").exists()


def test_systemd_understands_the_units(tmp_path: Path) -> None:
    scripts = tmp_path / "clear-watch"
    scripts.mkdir()
    (scripts / "tell.sh").write_text(TELL)
    (scripts / "tell.sh").chmod(0o755)
    for name, text in (("clear-watch.service", SERVICE), ("clear-watch.timer", TIMER)):
        (tmp_path / name).write_text(text.replace("%h", str(tmp_path)))
    units = [str(tmp_path / name) for name in ("clear-watch.service", "clear-watch.timer")]
    done = subprocess.run(["systemd-analyze", "verify", "--man=no", *units], capture_output=True, text=True, timeout=60)
    own = [line for line in done.stderr.splitlines() if "clear-watch" in line]
    assert own == []
    (when,) = re.findall(r"^OnCalendar=(.+)$", TIMER, re.MULTILINE)
    done = subprocess.run(["systemd-analyze", "calendar", when], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr


def test_windows_asks_for_the_same() -> None:
    """What can be looked at here: the parameters are those of the script that is run, and the fields are there."""
    names = re.findall(r"--[A-Z_]+(?==)", FIND)
    assert re.findall(r"--[A-Z_]+(?==)", POWERSHELL) == names
    features = ast.unparse(ast.parse((ROOT / "core/bridge/export/features.py").read_text(encoding="utf-8")))
    for field in re.findall(r"\$_\.(\w+)", POWERSHELL):
        assert f"('{field}'," in features
