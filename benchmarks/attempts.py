"""What the bench does where a way fails: another's is tried once more and then reported, ours ends the run."""

from __future__ import annotations

import json
import signal
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from .helper import ROOT
from .way import Way

PATIENCE = 15 * 60.0  # seconds for one way: several times what the slowest takes
Say = Callable[[str], None]
T = TypeVar("T")


class WayFailed(Exception):
    """A way crashed, raised an exception, took too long or told nothing; the text says which."""


class Wrong(Exception):
    """What a way found is not the truth, so its speed means nothing."""


@dataclass(frozen=True)
class Failed:
    """A way that failed twice.

    Attributes:
        way: Its name.
        reason: Of the second time.
    """

    way: str
    reason: str


def attempted(way: Way, run: Callable[[], T], say: Say) -> T | Failed:
    """Run a way; another's than ours once more where it fails.

    Args:
        way: Which it is.
        run: Runs it once.
        say: Told each time that it fails.

    Raises:
        WayFailed: Ours failed.
        Wrong: What it found is wrong, whose way it is.
    """
    reason = ""
    for turn in ("it is tried once more", "it is left out"):
        try:
            return run()
        except WayFailed as error:
            if way.ours:
                raise
            reason = str(error)
            say(f"{way.title.strip()}: {reason}; {turn}")
    return Failed(way.name, reason)


def told_by(
    command: Sequence[object], job: Mapping[str, Any], environment: Mapping[str, str], patience: float = PATIENCE
) -> dict[str, Any]:
    """Give a job to a process of its own, and return what it tells.

    Args:
        command: Takes the job as JSON on its input, and tells its answer likewise.
        job: What JSON can hold.
        environment: Of the process.
        patience: Seconds until it is ended.

    Raises:
        WayFailed: The process failed, even if only as it ended.
    """
    try:
        done = subprocess.run(
            [str(part) for part in command],
            cwd=ROOT,
            env=dict(environment),
            input=json.dumps(job),
            capture_output=True,
            text=True,
            timeout=patience,
        )
    except subprocess.TimeoutExpired as error:
        raise WayFailed(f"took over {patience:g} s") from error
    if done.returncode:
        last = next((line.strip() for line in reversed(done.stderr.splitlines()) if line.strip()), "")
        raise WayFailed(f"{_ended(done.returncode)}{': ' if last else ''}{last}")
    try:
        return dict(json.loads(done.stdout))
    except (ValueError, TypeError) as error:
        raise WayFailed(f"told no figures but {done.stdout[:100]!r}") from error


def _ended(code: int) -> str:
    return f"ended by {signal.Signals(-code).name}" if code < 0 else f"ended with status {code}"
