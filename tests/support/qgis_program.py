"""Starts the real QGIS with the plugin in a throw-away profile: for the tests inside QGIS and for `make run`."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sysconfig
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PLUGIN = "clear_scenes"
LRELEASE = "/usr/lib/qt5/bin/lrelease"  # wherever Debian has it, on PATH or not

Setting = str | int | float | bool | list[str]

# Nothing is asked from the net or from the person in front of a program that is started by a script.
QUIET: Mapping[str, Setting] = {
    "core/httpsfeedqgisorg/disabled": True,
    "core/NewsFeed/httpsfeedqgisorg/disabled": True,  # which QGIS 4 takes over
    "qgis/checkVersion": False,
    "qgis/askToSaveProjectChanges": False,
    "app/askToSaveMemoryLayers": False,
    "locale/userLocale": "en_US",
    "locale/overrideFlag": True,
}


class ProgramFailed(Exception):
    """QGIS crashed, hung or could not be started; the text says which, with the end of its log."""


def make_profile(name: str, settings: Mapping[str, Setting] | None = None, plugin: Path = ROOT) -> Path:
    """Make build/profiles/NAME anew, with the plugin's folder linked in and enabled, and return that folder.

    Settings are named as QSettings does ("qgis/checkVersion"); ASCII only, as Qt 5 has its own way with other text.
    """
    release_languages(plugin / "i18n")
    folder = ROOT / "build" / "profiles" / name
    shutil.rmtree(folder, ignore_errors=True)
    profile = folder / "profiles" / "default"
    (profile / "python" / "plugins").mkdir(parents=True)
    (profile / "python" / "plugins" / PLUGIN).symlink_to(plugin, target_is_directory=True)
    (profile / "QGIS").mkdir()
    wanted = {f"PythonPlugins/{PLUGIN}": True, **QUIET, **(settings or {})}
    (profile / "QGIS" / "QGIS3.ini").write_text(ini(wanted), encoding="ascii")
    return folder


def release_languages(folder: Path) -> None:
    """Make what Qt loads (.qm) of each translation (.ts) that has changed."""
    for source in folder.glob("*.ts"):
        made = source.with_suffix(".qm")
        if not made.exists() or made.stat().st_mtime < source.stat().st_mtime:
            subprocess.run([LRELEASE, "-silent", source, "-qm", made], check=True)


def ini(settings: Mapping[str, Setting]) -> str:
    groups: dict[str, list[str]] = {}
    for key, value in settings.items():
        group, _, name = key.rpartition("/") if key.count("/") == 1 else key.partition("/")
        texts = value if isinstance(value, list) else [str(value).lower() if isinstance(value, bool) else str(value)]
        safe = (text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") for text in texts)
        line = ", ".join(f'"{text}"' for text in safe)
        groups.setdefault(group or "General", []).append(f"{name.replace('/', chr(92))}={line}")
    return "\n".join(f"[{group}]\n" + "\n".join(lines) + "\n" for group, lines in groups.items())


def environment(profile: Path, extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment of a QGIS that sees this virtual environment's packages and keeps its files in the profile."""
    return {
        **{name: value for name, value in os.environ.items() if name not in ("QT_QPA_PLATFORM", "LC_MESSAGES")},
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
        "PYTHONPATH": sysconfig.get_path("purelib", "venv", {"base": str(ROOT / "build" / "venv")}),
        "PYTHONDONTWRITEBYTECODE": "1",
        "QGIS_CUSTOM_CONFIG_PATH": str(profile),
        **{f"XDG_{kind}_HOME": str(profile / kind.lower()) for kind in ("CACHE", "CONFIG", "DATA")},
        **(extra or {}),
    }


@contextlib.contextmanager
def virtual_display(size: tuple[int, int] = (1600, 1000)) -> Iterator[str]:
    """An Xvfb on a display that it finds free itself; gives the display's name.

    Not xvfb-run: it turns a crash into an exit status that a program may have chosen itself, and killed with its group
    it leaves its folder and its display's lock behind.
    """
    read_end, write_end = os.pipe()
    command = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", f"{size[0]}x{size[1]}x24", "-nolisten", "tcp"]
    server = subprocess.Popen(
        command, pass_fds=[write_end], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    os.close(write_end)
    try:
        with os.fdopen(read_end) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise ProgramFailed(f"Xvfb did not start (exit status {server.wait()})")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


def code_arguments(profile: Path, script: Path, *arguments: object) -> list[str]:
    """What QGIS is told on its command line to run a script with arguments of its own."""
    code = ["--code", str(script), "--py-args", *map(str, arguments), "--"]
    return ["--profiles-path", str(profile), "--nologo", "--noversioncheck", *code]


def run_qgis(
    script: Path,
    profile: Path,
    *arguments: object,
    log: Path,
    seconds: float,
    size: tuple[int, int] = (1600, 1000),
    show: bool = False,
    extra: Mapping[str, str] | None = None,
    pass_fds: Sequence[int] = (),
) -> int:
    """Run a script in the real QGIS until it quits, and return its exit status. It finds its path and the arguments in
    ``sys.argv``.

    The window is on a virtual display unless `show` asks for the person's own. Whatever QGIS prints goes to the log.
    Raises ProgramFailed where it crashed or was still there after that many seconds.
    """
    if shutil.which("qgis") is None:
        raise ProgramFailed("the program qgis was not found: run `make setup`")
    command = ["qgis", *code_arguments(profile, script, *arguments)]
    log.parent.mkdir(parents=True, exist_ok=True)
    with contextlib.ExitStack() as stack:
        env = environment(profile, extra)
        if not show:
            env["DISPLAY"] = stack.enter_context(virtual_display(size))
        output = stack.enter_context(log.open("wb"))
        status = run_group(command, seconds, env=env, stdout=output, stderr=subprocess.STDOUT, pass_fds=pass_fds)
    if status is None:
        raise ProgramFailed(f"QGIS was still running after {seconds:.0f} s and was stopped\n{tail(log)}")
    if status < 0:
        raise ProgramFailed(f"QGIS crashed ({signal.Signals(-status).name})\n{tail(log)}")
    return status


def run_qgis_process(
    arguments: Sequence[str], profile: Path, *, seconds: float = 120, extra: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run qgis_process with the plugin enabled, for instance ["list"] or ["run", "clearscenes:search", "--", …]."""
    # Debian's wrapper hands over options of qgis that some versions of qgis_process refuse.
    program = shutil.which("qgis_process.bin") or "qgis_process"
    env = environment(profile, {"QT_QPA_PLATFORM": "offscreen", **(extra or {})})
    return subprocess.run(
        [program, *arguments], env=env, capture_output=True, text=True, timeout=seconds, stdin=subprocess.DEVNULL
    )


def run_group(command: Sequence[str], seconds: float, **options: object) -> int | None:
    """Run a command in a process group of its own, of which nothing is left afterwards; None where time ran out."""
    process = subprocess.Popen(command, start_new_session=True, stdin=subprocess.DEVNULL, **options)  # type: ignore[call-overload]
    try:
        return int(process.wait(seconds))
    except subprocess.TimeoutExpired:
        return None
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def tail(log: Path, lines: int = 40) -> str:
    """The end of a log, for a message."""
    text = log.read_text(encoding="utf-8", errors="replace").splitlines() if log.exists() else []
    return "\n".join([f"--- the end of {log}", *text[-lines:], "---"])


_CLUSTER = """
from dask.distributed import LocalCluster
if __name__ == "__main__":
    with LocalCluster(n_workers=2, threads_per_worker=2, dashboard_address=":0") as cluster:
        print(cluster.scheduler_address, flush=True)
        input()
"""


@contextlib.contextmanager
def dask_scheduler(profile: Path, folder: Path) -> Iterator[str]:
    """The address of a Dask cluster of two processes that have the profile's folder of plugins on their path."""
    (folder / "cluster.py").write_text(_CLUSTER)
    path = f"{profile / 'profiles/default/python/plugins'}{os.pathsep}{environment(profile)['PYTHONPATH']}"
    with subprocess.Popen(
        [ROOT / "build/venv/bin/python", folder / "cluster.py"],
        env=environment(profile, {"PYTHONPATH": path}),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield process.stdout.readline().strip()
        process.communicate("\n", timeout=30)
