"""`make pictures`: presses through every state of the dock in the real QGIS and leaves the pictures in docs/pictures.

What went wrong on purpose is served here: a slow server, one whose files are missing, a broken catalog, none at all.
build/pictures/report.json holds the main thread's longest gap in each step.
"""

from __future__ import annotations

import copy
import json
import os
import socket
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # when it is run as a file
from sample.catalog import build
from sample.server import serving
from tests.support.picture_files import save_sheet
from tests.support.qgis_program import ROOT, Setting, make_profile, run_qgis
from tests.support.stub import Answer, stub_server

OUTPUT = ROOT / "build" / "pictures"
DOCS = ROOT / "docs" / "pictures"
GAP = 50  # ms: what nobody notices
BROKEN = "<html><title>502 Bad Gateway</title><body>The server is being repaired.</body></html>"
SLOW = ("/2026/6/", "/2026/7/S2B")  # parts of the paths whose files do not come
MISSING, NO_IMAGE, UNNAMED = "2026-06-23", "2026-07-28", "2026-08-12"  # dates of which something is wrong

# name of the session: theme, pixels for each of the interface's, size of the screen in its own pixels
SESSIONS = {
    "light": ("default", 1, (1500, 940)),
    "dark": ("Night Mapping", 1, (1500, 940)),
    "high-dpi": ("default", 2, (3000, 1880)),
    "laptop": ("default", 1, (1366, 768)),
    "laptop-16pt": ("default", 1, (1366, 768)),
}
FONTS: dict[str, dict[str, Setting]] = {"laptop-16pt": {"app/fontPointSize": 16}}
# as QGIS names them, and what numbers and dates are written for
LANGUAGES = {"fr": "fr_FR", "de": "de_DE", "es": "es_ES", "pt_BR": "pt_BR", "ja": "ja_JP", "zh-Hans": "zh_CN"}
SESSIONS |= {f"lang-{language}": SESSIONS["light"] for language in LANGUAGES}


def main(names: list[str]) -> int:
    DOCS.mkdir(parents=True, exist_ok=True)
    OUTPUT.mkdir(parents=True, exist_ok=True)
    gaps: dict[str, float] = {}
    with servers() as catalogs:
        for name in names or SESSIONS:
            theme, scale, size = SESSIONS[name]
            report = OUTPUT / f"{name}.json"
            report.unlink(missing_ok=True)
            settings: dict[str, Setting] = {
                "plugins/clear_scenes/extra_catalogs": [f"{title}|{url}" for title, url in catalogs.items()]
            }
            if (language := name.removeprefix("lang-")) in LANGUAGES:
                settings |= {"locale/userLocale": language, "locale/globalLocale": LANGUAGES[language]}
            settings |= {"UI/UITheme": theme, **FONTS.get(name, {})}
            profile = make_profile(f"pictures-{os.getpid()}", settings)
            script, log, extra = (
                ROOT / "tools" / "picture_states.py",
                OUTPUT / f"{name}.log",
                {"QT_SCALE_FACTOR": str(scale)},
            )
            run_qgis(script, profile, name, DOCS, report, log=log, seconds=240, size=size, extra=extra)
            answer = json.loads(report.read_text(encoding="utf-8"))
            if "failed" in answer:
                print(answer["failed"], file=sys.stderr)
                return 1
            gaps |= {f"{name}: {step}": gap for step, gap in answer["gaps"].items()}
    (OUTPUT / "report.json").write_text(json.dumps(gaps, indent=2) + "\n", encoding="utf-8")
    for step, gap in gaps.items():
        print(f"{step:<60} {gap:5.0f} ms{'  over ' + str(GAP) if gap > GAP else ''}")
    print(f"The pictures: {DOCS}; all at a glance: {save_sheet(DOCS)}")
    return 0


@contextmanager
def servers() -> Iterator[dict[str, str]]:
    """Address by the name that the dock offers."""
    folder = ROOT / "build" / "sample"
    items = build(folder, report=lambda line: print(line, flush=True))
    with ExitStack() as stack:
        good, slow = (stack.enter_context(serving(folder)) for _ in range(2))
        for part in SLOW:
            slow.stall(part)
        gaps = stack.enter_context(serving(folder, items=[broken(item) for item in items]))
        page = Answer(502, BROKEN, (("Content-Type", "text/html"),))
        yield {
            "Simulated scenes (not real images)": good.url,
            "Simulated scenes, slow server": slow.url,
            "Simulated scenes, some missing": gaps.url,
            "Simulated server out of order": stack.enter_context(stub_server(lambda request: page)).url,
            "Simulated server out of reach": f"http://127.0.0.1:{free_port()}",
        }


def broken(item: dict[str, Any]) -> dict[str, Any]:
    """The item with what is wrong on its date."""
    item, date = copy.deepcopy(item), item["properties"]["datetime"][:10]
    assets = item["assets"]
    if date == MISSING:
        assets["scl"]["href"] = assets["scl"]["href"].replace("SCL", "gone")
    elif date == NO_IMAGE:
        assets["scl"]["href"] = "items.json"
    elif date == UNNAMED:
        del assets["scl"]
    return item


def free_port() -> int:
    """One where nobody answers."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
